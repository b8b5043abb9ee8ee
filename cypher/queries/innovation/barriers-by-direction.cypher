// id: barriers-by-direction
// title: Which barriers are on record on the way to the other side?
// question: Q7
// why: By kind; a barrier without a place counts for its innovation's way out of its origin. Barriers are told of what somebody tried.
// returns: kind, lmic_to_hic, hic_to_lmic
// principle: THET flexible, resourceful & innovative
// expect: rows
UNWIND ['practical', 'regulatory', 'bias'] AS kind
OPTIONAL MATCH (i:Innovation)-[:FACED]->(b:Barrier {kind: kind})
OPTIONAL MATCH (i)-[:ORIGINATED_IN]->(own:Country)
OPTIONAL MATCH (i)-[:ORIGINATED_AT]->(:Partner)-[:IN]->(home:Country)
OPTIONAL MATCH (b)-[:AT]->(place)
WITH kind, b, coalesce(own.income_group, home.income_group) AS income,
     CASE WHEN place IS NULL THEN 'not recorded' WHEN place.side IS NOT NULL THEN place.side
          WHEN place.income_group IS NULL THEN 'unknown' WHEN place.income_group = 'high' THEN 'HIC' ELSE 'LMIC' END
       AS met_at
RETURN kind,
       sum(CASE WHEN b IS NOT NULL AND income <> 'high' AND met_at IN ['HIC', 'not recorded'] THEN 1 ELSE 0 END)
         AS lmic_to_hic,
       sum(CASE WHEN b IS NOT NULL AND income = 'high' AND met_at IN ['LMIC', 'not recorded'] THEN 1 ELSE 0 END)
         AS hic_to_lmic
ORDER BY CASE kind WHEN 'practical' THEN 1 WHEN 'regulatory' THEN 2 ELSE 3 END
// --- graph
MATCH path = (:Country)<-[:ORIGINATED_IN]-(:Innovation)-[:FACED]->(:Barrier)
RETURN path
// --- count
MATCH (b:Barrier)
RETURN count(b) AS barriers, sum(CASE WHEN EXISTS { MATCH (b)-[:AT]->() } THEN 1 ELSE 0 END) AS with_place
