// id: where-it-reached
// title: Where is each innovation on record as having got, and how far?
// question: Q7
// why: Every place and stage with its source, in alphabetical order; a place that isn't here is unknown, not untouched.
// params: innovation: string = null
// returns: innovation, origin, origin_income, place, place_kind, stage, date, source
// principle: THET flexible, resourceful & innovative
// expect: rows
MATCH (i:Innovation)-[:REACHED]->(a:Adoption)-[:AT]->(place)
WHERE $innovation IS NULL OR i.id = $innovation
OPTIONAL MATCH (i)-[:ORIGINATED_IN]->(origin:Country)
RETURN i.name AS innovation, origin.name AS origin, origin.income_group AS origin_income, place.name AS place,
       CASE WHEN place:Partner THEN 'partner' ELSE 'country' END AS place_kind, a.stage AS stage, a.date AS date,
       a.source AS source
ORDER BY toLower(innovation), place, stage, a.key
// --- graph
MATCH path = (i:Innovation)-[:REACHED]->(:Adoption)-[:AT]->()
WHERE $innovation IS NULL OR i.id = $innovation
RETURN path
// --- count
MATCH (i:Innovation)
RETURN count(i) AS innovations, sum(CASE WHEN EXISTS { MATCH (i)-[:REACHED]->() } THEN 1 ELSE 0 END) AS with_adoption
