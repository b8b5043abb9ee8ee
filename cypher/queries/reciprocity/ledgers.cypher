// id: ledgers
// title: What has each partner of a pair given the other?
// question: Q12
// why: The ledger of each pair of one HIC and one LMIC partner; in alphabetical order. It is of what was told, not of all.
// params: from_year: int = null, to_year: int = null, programme: string = null
// returns: hic_partner, lmic_partner, hic_gave, lmic_gave, net
// principle: THET respectful & reciprocal
// expect: rows
MATCH (giver:Partner)-[:GAVE]->(x:Exchange)-[:RECEIVED_BY]->(receiver:Partner)
WHERE [x.giver_side, x.receiver_side] IN [['HIC', 'LMIC'], ['LMIC', 'HIC']]
  AND ($from_year IS NULL OR x.year >= $from_year) AND ($to_year IS NULL OR x.year <= $to_year)
  AND ($programme IS NULL OR EXISTS { MATCH (x)-[:WITHIN]->(home:Partnership)
       WHERE any(one IN home.programme WHERE toLower(one) = toLower($programme)) })
WITH CASE x.giver_side WHEN 'HIC' THEN giver ELSE receiver END AS hic,
     CASE x.giver_side WHEN 'HIC' THEN receiver ELSE giver END AS lmic,
     sum(CASE x.giver_side WHEN 'HIC' THEN x.weight ELSE 0.0 END) AS hic_gave,
     sum(CASE x.giver_side WHEN 'LMIC' THEN x.weight ELSE 0.0 END) AS lmic_gave
RETURN hic.name AS hic_partner, lmic.name AS lmic_partner, hic_gave, lmic_gave, hic_gave - lmic_gave AS net
ORDER BY toLower(hic_partner), toLower(lmic_partner)
// --- graph
MATCH path = (giver:Partner)-[:GAVE]->(x:Exchange)-[:RECEIVED_BY]->(receiver:Partner)
WHERE [x.giver_side, x.receiver_side] IN [['HIC', 'LMIC'], ['LMIC', 'HIC']]
  AND ($from_year IS NULL OR x.year >= $from_year) AND ($to_year IS NULL OR x.year <= $to_year)
  AND ($programme IS NULL OR EXISTS { MATCH (x)-[:WITHIN]->(home:Partnership)
       WHERE any(one IN home.programme WHERE toLower(one) = toLower($programme)) })
RETURN path
// --- count
MATCH (p:Partner)
RETURN count(p) AS partners, sum(CASE WHEN EXISTS { MATCH (p)-[:TAUGHT]-() } THEN 1 ELSE 0 END) AS with_exchanges
