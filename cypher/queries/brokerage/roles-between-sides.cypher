// id: roles-between-sides
// title: How often does a partner stand between two that have no direct flow on record?
// question: Q11
// why: Gould and Fernandez's roles over steps i, j, k without i to k, by latest sides. It doesn't say that anything passed through.
// returns: role, paths
// principle: THET harmonised & aligned
// expect: rows
MATCH (i:Partner)-[:TAUGHT]->(j:Partner)-[:TAUGHT]->(k:Partner)
WHERE i <> k AND NOT EXISTS { MATCH (i)-[:TAUGHT]->(k) }
  AND i.side IN ['HIC', 'LMIC'] AND j.side IN ['HIC', 'LMIC'] AND k.side IN ['HIC', 'LMIC']
WITH DISTINCT i, j, k
WITH collect(CASE WHEN i.side = j.side AND j.side = k.side THEN 'coordinator' WHEN i.side = k.side THEN 'itinerant'
                  WHEN i.side = j.side THEN 'representative' ELSE 'gatekeeper' END) AS found
UNWIND ['coordinator', 'itinerant', 'representative', 'gatekeeper'] AS role
RETURN role, size([each IN found WHERE each = role]) AS paths
ORDER BY CASE role WHEN 'coordinator' THEN 1 WHEN 'itinerant' THEN 2 WHEN 'representative' THEN 3 ELSE 4 END
// --- count
MATCH (i:Partner)-[:TAUGHT]->(j:Partner)
WITH DISTINCT i, j
RETURN count(*) AS flows
