// id: ledgers
// title: What has each partner of a pair given the other?
// question: Q12
// why: The ledger of each pair of one HIC and one LMIC partner; in alphabetical order.
// returns: hic_partner, lmic_partner, hic_gave, lmic_gave, net
// principle: THET respectful & reciprocal
// expect: rows
MATCH (giver:Partner)-[:GAVE]->(x:Exchange)-[:RECEIVED_BY]->(receiver:Partner)
WHERE [x.giver_side, x.receiver_side] IN [['HIC', 'LMIC'], ['LMIC', 'HIC']]
WITH CASE x.giver_side WHEN 'HIC' THEN giver ELSE receiver END AS hic,
     CASE x.giver_side WHEN 'HIC' THEN receiver ELSE giver END AS lmic,
     sum(CASE x.giver_side WHEN 'HIC' THEN x.weight ELSE 0.0 END) AS hic_gave,
     sum(CASE x.giver_side WHEN 'LMIC' THEN x.weight ELSE 0.0 END) AS lmic_gave
RETURN hic.name AS hic_partner, lmic.name AS lmic_partner, hic_gave, lmic_gave, hic_gave - lmic_gave AS net
ORDER BY toLower(hic_partner), toLower(lmic_partner)
