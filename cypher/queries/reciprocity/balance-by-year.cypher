// id: balance-by-year
// title: Does the balance of a pair change over the years?
// question: Q12
// why: Pairs with dated exchanges in two years or more; exchanges without a date of their own are in no year.
// params: programme: string = null
// returns: hic_partner, lmic_partner, year, hic_gave, lmic_gave, net
// principle: THET effective & sustainable
// expect: rows
MATCH (giver:Partner)-[:GAVE]->(x:Exchange)-[:RECEIVED_BY]->(receiver:Partner)
WHERE [x.giver_side, x.receiver_side] IN [['HIC', 'LMIC'], ['LMIC', 'HIC']] AND x.year IS NOT NULL
  AND ($programme IS NULL OR EXISTS { MATCH (x)-[:WITHIN]->(home:Partnership)
       WHERE any(one IN home.programme WHERE toLower(one) = toLower($programme)) })
WITH CASE x.giver_side WHEN 'HIC' THEN giver ELSE receiver END AS hic,
     CASE x.giver_side WHEN 'HIC' THEN receiver ELSE giver END AS lmic, x.year AS year,
     sum(CASE x.giver_side WHEN 'HIC' THEN x.weight ELSE 0.0 END) AS hic_gave,
     sum(CASE x.giver_side WHEN 'LMIC' THEN x.weight ELSE 0.0 END) AS lmic_gave
WITH hic, lmic, collect({year: year, hic_gave: hic_gave, lmic_gave: lmic_gave}) AS years
WHERE size(years) > 1
UNWIND years AS each
RETURN hic.name AS hic_partner, lmic.name AS lmic_partner, each.year AS year, each.hic_gave AS hic_gave,
       each.lmic_gave AS lmic_gave, each.hic_gave - each.lmic_gave AS net
ORDER BY toLower(hic_partner), toLower(lmic_partner), year
// --- count
MATCH (x:Exchange)
WHERE [x.giver_side, x.receiver_side] IN [['HIC', 'LMIC'], ['LMIC', 'HIC']]
RETURN count(x) AS exchanges, count(x.year) AS dated
