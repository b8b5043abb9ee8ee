// id: origins
// title: Where do the innovations on record come from?
// question: Q7
// why: By country of origin with how many are on record as frugal; blank means not recorded. It counts what was noticed.
// returns: country, income_group, innovations, frugal, frugal_not_recorded
// principle: THET flexible, resourceful & innovative
// expect: rows
MATCH (i:Innovation)
OPTIONAL MATCH (i)-[:ORIGINATED_IN]->(own:Country)
OPTIONAL MATCH (i)-[:ORIGINATED_AT]->(:Partner)-[:IN]->(home:Country)
WITH i, CASE WHEN own IS NULL THEN home ELSE own END AS origin
RETURN origin.name AS country, origin.income_group AS income_group, count(i) AS innovations,
       sum(CASE WHEN i.frugal THEN 1 ELSE 0 END) AS frugal, count(i) - count(i.frugal) AS frugal_not_recorded
ORDER BY country
// --- graph
MATCH path = (:Innovation)-[:ORIGINATED_IN]->(:Country)
RETURN path
// --- count
MATCH (i:Innovation)
RETURN count(i) AS innovations, count(i.origin_country) AS with_origin
