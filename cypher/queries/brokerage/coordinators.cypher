// id: coordinators
// title: Is the exchange balanced in the partnerships that each coordinator coordinates?
// question: Q11
// why: By whoever gave in them, in alphabetical order. One-sidedness is 1 where all goes from HIC to LMIC. It judges no coordinator.
// params: programme: string = null
// returns: id, name, partnerships, with_exchanges, flow_asymmetry, same_type_reciprocity, undated
// principle: THET harmonised & aligned
// expect: rows
MATCH (c:Partner)-[:COORDINATES]->(s:Partnership)
WHERE ($programme IS NULL OR any(one IN s.programme WHERE toLower(one) = toLower($programme)))
WITH c, collect(DISTINCT s) AS held
UNWIND held AS s
OPTIONAL MATCH (s)<-[:WITHIN]-(x:Exchange)-[:RECEIVED_BY]->(receiver:Partner), (giver:Partner)-[:GAVE]->(x)
WITH c, held, s, x.weight AS weight, x.knowledge_type AS knowledge, x,
     CASE WHEN [x.giver_side, x.receiver_side] IN [['HIC', 'LMIC'], ['LMIC', 'HIC']]
          THEN x.giver_side ELSE '' END AS given_by,
     CASE x.giver_side WHEN 'HIC' THEN giver ELSE receiver END AS hic,
     CASE x.giver_side WHEN 'HIC' THEN receiver ELSE giver END AS lmic
WITH c, held, hic, lmic, collect(DISTINCT CASE WHEN x IS NOT NULL THEN s.id END) AS recorded,
     sum(CASE WHEN given_by <> '' AND x.year IS NULL THEN 1 ELSE 0 END) AS undated,
     sum(CASE given_by WHEN 'HIC' THEN weight ELSE 0.0 END) AS given,
     sum(CASE given_by WHEN 'LMIC' THEN weight ELSE 0.0 END) AS back,
     sum(CASE WHEN given_by = 'HIC' AND knowledge = 'technical' THEN weight ELSE 0.0 END) AS technical_given,
     sum(CASE WHEN given_by = 'LMIC' AND knowledge = 'technical' THEN weight ELSE 0.0 END) AS technical_back,
     sum(CASE WHEN given_by = 'HIC' AND knowledge = 'cultural' THEN weight ELSE 0.0 END) AS cultural_given,
     sum(CASE WHEN given_by = 'LMIC' AND knowledge = 'cultural' THEN weight ELSE 0.0 END) AS cultural_back
WITH c, size(held) AS partnerships,
     reduce(ids = [], each IN collect(recorded) | ids + [id IN each WHERE NOT id IN ids]) AS recorded,
     sum(undated) AS undated, sum(given + back) AS total, sum(given - back) AS net,
     sum(CASE WHEN technical_given < technical_back THEN technical_given ELSE technical_back END
       + CASE WHEN cultural_given < cultural_back THEN cultural_given ELSE cultural_back END) AS in_kind
RETURN c.id AS id, c.name AS name, partnerships, size(recorded) AS with_exchanges,
       CASE WHEN total > 0 THEN net / total END AS flow_asymmetry,
       CASE WHEN total > 0 THEN 2.0 * in_kind / total END AS same_type_reciprocity, undated
ORDER BY toLower(name), id
// --- graph
MATCH path = (:Partner)-[:COORDINATES]->(s:Partnership)<-[:WITHIN]-(:Exchange)
WHERE ($programme IS NULL OR any(one IN s.programme WHERE toLower(one) = toLower($programme)))
RETURN path
// --- count
MATCH (s:Partnership)
WHERE ($programme IS NULL OR any(one IN s.programme WHERE toLower(one) = toLower($programme)))
RETURN count(s) AS partnerships,
       sum(CASE WHEN EXISTS { MATCH (s)<-[:COORDINATES]-() } THEN 1 ELSE 0 END) AS with_coordinator
