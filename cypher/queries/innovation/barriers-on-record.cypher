// id: barriers-on-record
// title: What stood in the way of which innovation?
// question: Q7
// why: Each barrier in its words with its source; an innovation without one may have met many.
// params: kind: string = null
// returns: innovation, origin, kind, stage, place, text, source
// principle: THET flexible, resourceful & innovative
// expect: rows
MATCH (i:Innovation)-[:FACED]->(b:Barrier)
WHERE $kind IS NULL OR b.kind = $kind
OPTIONAL MATCH (i)-[:ORIGINATED_IN]->(origin:Country)
OPTIONAL MATCH (b)-[:AT]->(place)
RETURN i.name AS innovation, origin.name AS origin, b.kind AS kind, b.stage AS stage, place.name AS place,
       b.text AS text, b.source AS source
ORDER BY toLower(innovation), kind, b.key
// --- graph
MATCH path = (:Innovation)-[:FACED]->(b:Barrier)
WHERE $kind IS NULL OR b.kind = $kind
RETURN path
// --- count
MATCH (i:Innovation)
RETURN count(i) AS innovations, sum(CASE WHEN EXISTS { MATCH (i)-[:FACED]->() } THEN 1 ELSE 0 END) AS with_barrier
