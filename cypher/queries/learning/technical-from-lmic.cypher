// id: technical-from-lmic
// title: What technical knowledge is on record as coming from LMIC partners?
// question: Q3
// why: Every technical exchange from an LMIC to a HIC partner with its source, in alphabetical order; others may be untold.
// params: from_year: int = null, to_year: int = null, programme: string = null
// returns: giver, receiver, content, learning, practice_changed, certainty, year, source
// principle: THET committed to joint learning
// expect: rows
MATCH (giver:Partner)-[:GAVE]->(x:Exchange)-[:RECEIVED_BY]->(receiver:Partner)
WHERE x.giver_side = 'LMIC' AND x.receiver_side = 'HIC' AND x.knowledge_type = 'technical'
  AND ($from_year IS NULL OR x.year >= $from_year) AND ($to_year IS NULL OR x.year <= $to_year)
  AND ($programme IS NULL OR EXISTS { MATCH (x)-[:WITHIN]->(home:Partnership)
       WHERE any(one IN home.programme WHERE toLower(one) = toLower($programme)) })
RETURN giver.name AS giver, receiver.name AS receiver, x.content AS content, x.learning AS learning,
       x.practice_changed AS practice_changed, x.certainty AS certainty, x.year AS year, x.source AS source
ORDER BY toLower(giver), toLower(receiver), x.key
// --- graph
MATCH path = (giver:Partner)-[:GAVE]->(x:Exchange)-[:RECEIVED_BY]->(receiver:Partner)
WHERE x.giver_side = 'LMIC' AND x.receiver_side = 'HIC' AND x.knowledge_type = 'technical'
  AND ($from_year IS NULL OR x.year >= $from_year) AND ($to_year IS NULL OR x.year <= $to_year)
  AND ($programme IS NULL OR EXISTS { MATCH (x)-[:WITHIN]->(home:Partnership)
       WHERE any(one IN home.programme WHERE toLower(one) = toLower($programme)) })
RETURN path
// --- count
MATCH (x:Exchange)
WHERE x.giver_side = 'LMIC' AND x.receiver_side = 'HIC'
  AND ($from_year IS NULL OR x.year >= $from_year) AND ($to_year IS NULL OR x.year <= $to_year)
  AND ($programme IS NULL OR EXISTS { MATCH (x)-[:WITHIN]->(home:Partnership)
       WHERE any(one IN home.programme WHERE toLower(one) = toLower($programme)) })
RETURN count(x) AS exchanges
