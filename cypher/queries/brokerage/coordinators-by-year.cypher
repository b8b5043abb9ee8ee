// id: coordinators-by-year
// title: How does the balance in each coordinator's partnerships change over the years?
// question: Q11
// why: Dated exchanges between the sides only; a year with fewer than three has no one-sidedness, too few to compare.
// params: coordinator: string = null
// returns: id, name, year, n, hic_to_lmic, lmic_to_hic, flow_asymmetry
// principle: THET harmonised & aligned
// expect: rows
MATCH (c:Partner)-[:COORDINATES]->(s:Partnership)
WHERE $coordinator IS NULL OR c.id = $coordinator
WITH DISTINCT c, s
MATCH (s)<-[:WITHIN]-(x:Exchange)
WHERE [x.giver_side, x.receiver_side] IN [['HIC', 'LMIC'], ['LMIC', 'HIC']] AND x.year IS NOT NULL
WITH c, x.year AS year, count(x) AS n,
     sum(CASE x.giver_side WHEN 'HIC' THEN x.weight ELSE 0.0 END) AS hic_to_lmic,
     sum(CASE x.giver_side WHEN 'LMIC' THEN x.weight ELSE 0.0 END) AS lmic_to_hic
RETURN c.id AS id, c.name AS name, year, n, hic_to_lmic, lmic_to_hic,
       CASE WHEN n > 2 THEN (hic_to_lmic - lmic_to_hic) / (hic_to_lmic + lmic_to_hic) END AS flow_asymmetry
ORDER BY toLower(name), id, year
// --- count
MATCH (:Partner)-[:COORDINATES]->(s:Partnership)<-[:WITHIN]-(x:Exchange)
WHERE [x.giver_side, x.receiver_side] IN [['HIC', 'LMIC'], ['LMIC', 'HIC']]
RETURN count(DISTINCT x) AS exchanges, count(DISTINCT CASE WHEN x.year IS NOT NULL THEN x END) AS dated
