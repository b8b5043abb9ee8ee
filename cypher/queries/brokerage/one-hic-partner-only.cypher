// id: one-hic-partner-only
// title: Which LMIC partners have exchanges on record with a single HIC partner?
// question: Q12
// why: All that is on record between the sides is with one; in alphabetical order. They may have others that nobody told of.
// params: programme: string = null
// returns: lmic_partner, country, hic_partner, exchanges
// principle: THET effective & sustainable
// expect: rows
MATCH (giver:Partner)-[:GAVE]->(x:Exchange)-[:RECEIVED_BY]->(receiver:Partner)
WHERE [x.giver_side, x.receiver_side] IN [['HIC', 'LMIC'], ['LMIC', 'HIC']]
  AND ($programme IS NULL OR EXISTS { MATCH (x)-[:WITHIN]->(home:Partnership)
       WHERE any(one IN home.programme WHERE toLower(one) = toLower($programme)) })
WITH CASE x.giver_side WHEN 'HIC' THEN receiver ELSE giver END AS lmic,
     collect(DISTINCT CASE x.giver_side WHEN 'HIC' THEN giver.name ELSE receiver.name END) AS names,
     count(DISTINCT CASE x.giver_side WHEN 'HIC' THEN giver ELSE receiver END) AS partners, count(x) AS exchanges
WHERE partners = 1
RETURN lmic.name AS lmic_partner, lmic.country AS country, names[0] AS hic_partner, exchanges
ORDER BY toLower(lmic_partner), lmic.id
// --- count
MATCH (giver:Partner)-[:GAVE]->(x:Exchange)-[:RECEIVED_BY]->(receiver:Partner)
WHERE [x.giver_side, x.receiver_side] IN [['HIC', 'LMIC'], ['LMIC', 'HIC']]
WITH DISTINCT CASE x.giver_side WHEN 'HIC' THEN receiver ELSE giver END AS lmic
RETURN count(lmic) AS lmic_partners
