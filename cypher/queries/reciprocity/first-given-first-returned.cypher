// id: first-given-first-returned
// title: When is something first on record in each direction of a pair?
// question: Q12
// why: First years on record each way; a return before the giving is as possible, and undated exchanges are left out.
// params: programme: string = null
// returns: hic_partner, lmic_partner, hic_first_gave, lmic_first_gave, years_between
// principle: THET effective & sustainable
// expect: rows
MATCH (giver:Partner)-[:GAVE]->(x:Exchange)-[:RECEIVED_BY]->(receiver:Partner)
WHERE [x.giver_side, x.receiver_side] IN [['HIC', 'LMIC'], ['LMIC', 'HIC']]
  AND ($programme IS NULL OR EXISTS { MATCH (x)-[:WITHIN]->(home:Partnership)
       WHERE any(one IN home.programme WHERE toLower(one) = toLower($programme)) })
WITH CASE x.giver_side WHEN 'HIC' THEN giver ELSE receiver END AS hic,
     CASE x.giver_side WHEN 'HIC' THEN receiver ELSE giver END AS lmic,
     min(CASE x.giver_side WHEN 'HIC' THEN x.year END) AS hic_first_gave,
     min(CASE x.giver_side WHEN 'LMIC' THEN x.year END) AS lmic_first_gave
WHERE hic_first_gave IS NOT NULL AND lmic_first_gave IS NOT NULL
RETURN hic.name AS hic_partner, lmic.name AS lmic_partner, hic_first_gave, lmic_first_gave,
       lmic_first_gave - hic_first_gave AS years_between
ORDER BY toLower(hic_partner), toLower(lmic_partner)
// --- count
MATCH (giver:Partner)-[:GAVE]->(x:Exchange)-[:RECEIVED_BY]->(receiver:Partner)
WHERE [x.giver_side, x.receiver_side] IN [['HIC', 'LMIC'], ['LMIC', 'HIC']]
WITH DISTINCT CASE x.giver_side WHEN 'HIC' THEN giver ELSE receiver END AS hic,
     CASE x.giver_side WHEN 'HIC' THEN receiver ELSE giver END AS lmic
RETURN count(*) AS pairs
