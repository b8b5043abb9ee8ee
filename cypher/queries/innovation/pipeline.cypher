// id: pipeline
// title: How far are innovations on record as getting on the other side?
// question: Q7
// why: Both directions on one scale, a later stage implies the earlier; by latest sides. They are on record because somebody noticed.
// params: frugal: boolean = null
// returns: from_side, to_side, stage, recorded, reached
// principle: THET flexible, resourceful & innovative
// expect: rows
MATCH (i:Innovation)
WHERE $frugal IS NULL OR i.frugal = $frugal
OPTIONAL MATCH (i)-[:ORIGINATED_IN]->(own:Country)
OPTIONAL MATCH (i)-[:ORIGINATED_AT]->(:Partner)-[:IN]->(home:Country)
WITH i, coalesce(own.income_group, home.income_group) AS income
WITH i, CASE WHEN income IS NULL THEN 'unknown' WHEN income = 'high' THEN 'HIC' ELSE 'LMIC' END AS began
OPTIONAL MATCH (i)-[:REACHED]->(a:Adoption)-[:AT]->(place)
WITH i, began, a.stage AS stage,
     CASE WHEN place.side IS NOT NULL THEN place.side WHEN place.income_group IS NULL THEN 'unknown'
          WHEN place.income_group = 'high' THEN 'HIC' ELSE 'LMIC' END AS there
WITH i, began, max(CASE WHEN NOT [began, there] IN [['HIC', 'LMIC'], ['LMIC', 'HIC']] THEN 0
                        ELSE CASE stage WHEN 'identified' THEN 1 WHEN 'transferred' THEN 2 WHEN 'adopted' THEN 3
                                        WHEN 'scaled' THEN 4 ELSE 0 END END) AS furthest
WITH collect({began: began, furthest: furthest}) AS innovations
UNWIND ['LMIC', 'HIC'] AS from_side
UNWIND range(1, 4) AS rank
WITH from_side, rank, [i IN innovations WHERE i.began = from_side] AS these
RETURN from_side, CASE from_side WHEN 'LMIC' THEN 'HIC' ELSE 'LMIC' END AS to_side,
       ['identified', 'transferred', 'adopted', 'scaled'][rank - 1] AS stage,
       size(these) AS recorded, size([i IN these WHERE i.furthest >= rank]) AS reached
ORDER BY from_side DESC, rank
// --- graph
MATCH path = (:Country)<-[:ORIGINATED_IN]-(i:Innovation)-[:REACHED]->(:Adoption)-[:AT]->()
WHERE $frugal IS NULL OR i.frugal = $frugal
RETURN path
// --- count
MATCH (i:Innovation)
WHERE $frugal IS NULL OR i.frugal = $frugal
RETURN count(i) AS innovations
