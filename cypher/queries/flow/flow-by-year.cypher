// id: flow-by-year
// title: What is on record either way between the sides in each year?
// question: Q12
// why: By the year of the exchange's own date; the row without a year holds those without one. Records grow with the web.
// params: programme: string = null
// returns: year, hic_to_lmic, lmic_to_hic, exchanges
// principle: THET effective & sustainable
// expect: rows
MATCH (x:Exchange)
WHERE [x.giver_side, x.receiver_side] IN [['HIC', 'LMIC'], ['LMIC', 'HIC']]
  AND ($programme IS NULL OR EXISTS { MATCH (x)-[:WITHIN]->(home:Partnership)
       WHERE any(one IN home.programme WHERE toLower(one) = toLower($programme)) })
RETURN x.year AS year,
       sum(CASE x.giver_side WHEN 'HIC' THEN x.weight ELSE 0 END) AS hic_to_lmic,
       sum(CASE x.giver_side WHEN 'LMIC' THEN x.weight ELSE 0 END) AS lmic_to_hic,
       count(x) AS exchanges
ORDER BY year
// --- count
MATCH (x:Exchange)
WHERE [x.giver_side, x.receiver_side] IN [['HIC', 'LMIC'], ['LMIC', 'HIC']]
RETURN count(x) AS exchanges, count(x.year) AS dated
