// id: not-recorded-on-the-other-side
// title: Which innovations are on no record of use on the other side?
// question: Q7
// why: Adopted or scaled nowhere on the other side as far as anybody wrote; by latest sides, in alphabetical order.
// params: from_side='LMIC'
// returns: innovation, origin, frugal, stages_on_the_other_side, barriers
// principle: THET flexible, resourceful & innovative
// expect: rows
MATCH (i:Innovation)
OPTIONAL MATCH (i)-[:ORIGINATED_IN]->(own:Country)
OPTIONAL MATCH (i)-[:ORIGINATED_AT]->(:Partner)-[:IN]->(home:Country)
WITH i, CASE WHEN own IS NULL THEN home ELSE own END AS origin
WHERE origin.income_group IS NOT NULL AND (origin.income_group = 'high') = ($from_side = 'HIC')
OPTIONAL MATCH (i)-[:REACHED]->(a:Adoption)-[:AT]->(place)
WHERE place.side = CASE $from_side WHEN 'HIC' THEN 'LMIC' ELSE 'HIC' END
   OR (place.income_group = 'high') = ($from_side <> 'HIC')
WITH i, origin, a.stage AS stage
ORDER BY stage
WITH i, origin, collect(DISTINCT stage) AS stages
WHERE NOT 'adopted' IN stages AND NOT 'scaled' IN stages
RETURN i.name AS innovation, origin.name AS origin, i.frugal AS frugal, stages AS stages_on_the_other_side,
       COUNT { (i)-[:FACED]->(:Barrier) } AS barriers
ORDER BY toLower(innovation)
// --- graph
MATCH path = (origin:Country)<-[:ORIGINATED_IN]-(i:Innovation)-[:FACED]->(:Barrier)
WHERE origin.income_group IS NOT NULL AND (origin.income_group = 'high') = ($from_side = 'HIC')
RETURN path
// --- count
MATCH (i:Innovation)-[:ORIGINATED_IN]->(origin:Country)
WHERE origin.income_group IS NOT NULL AND (origin.income_group = 'high') = ($from_side = 'HIC')
RETURN count(i) AS innovations
