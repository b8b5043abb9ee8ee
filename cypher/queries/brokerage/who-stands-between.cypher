// id: who-stands-between
// title: Which partners stand between others that have no direct flow on record?
// question: Q11
// why: Steps i, j, k at j by the roles of Gould and Fernandez; in alphabetical order. To stand between is no merit and no fault.
// params: partner: string = null
// returns: id, partner, side, coordinator, itinerant, representative, gatekeeper, total
// principle: THET harmonised & aligned
// expect: rows
MATCH (i:Partner)-[:TAUGHT]->(j:Partner)-[:TAUGHT]->(k:Partner)
WHERE i <> k AND NOT EXISTS { MATCH (i)-[:TAUGHT]->(k) } AND ($partner IS NULL OR j.id = $partner)
  AND i.side IN ['HIC', 'LMIC'] AND j.side IN ['HIC', 'LMIC'] AND k.side IN ['HIC', 'LMIC']
WITH DISTINCT i, j, k
RETURN j.id AS id, j.name AS partner, j.side AS side,
       sum(CASE WHEN i.side = j.side AND j.side = k.side THEN 1 ELSE 0 END) AS coordinator,
       sum(CASE WHEN i.side = k.side AND i.side <> j.side THEN 1 ELSE 0 END) AS itinerant,
       sum(CASE WHEN i.side = j.side AND j.side <> k.side THEN 1 ELSE 0 END) AS representative,
       sum(CASE WHEN j.side = k.side AND i.side <> j.side THEN 1 ELSE 0 END) AS gatekeeper, count(*) AS total
ORDER BY toLower(partner), id
// --- graph
MATCH path = (i:Partner)-[:TAUGHT]->(j:Partner)-[:TAUGHT]->(k:Partner)
WHERE i <> k AND NOT EXISTS { MATCH (i)-[:TAUGHT]->(k) } AND ($partner IS NULL OR j.id = $partner)
RETURN path
// --- count
MATCH (p:Partner)
RETURN count(p) AS partners, sum(CASE WHEN EXISTS { MATCH (p)-[:TAUGHT]-() } THEN 1 ELSE 0 END) AS with_exchanges
