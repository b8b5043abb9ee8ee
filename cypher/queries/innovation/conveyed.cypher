// id: conveyed
// title: Which innovations are on record as conveyed from one partner to another?
// question: Q7
// why: Exchanges that name an innovation; most exchanges name none, and most innovations travel by other ways.
// params: from_year: int = null, to_year: int = null, programme: string = null
// returns: innovation, giver, giver_side, receiver, receiver_side, practice_changed, year, source
// principle: THET flexible, resourceful & innovative
// expect: rows
MATCH (giver:Partner)-[:GAVE]->(x:Exchange)-[:RECEIVED_BY]->(receiver:Partner)
MATCH (x)-[:CONVEYED]->(i:Innovation)
WHERE ($from_year IS NULL OR x.year >= $from_year) AND ($to_year IS NULL OR x.year <= $to_year)
  AND ($programme IS NULL OR EXISTS { MATCH (x)-[:WITHIN]->(home:Partnership)
       WHERE any(one IN home.programme WHERE toLower(one) = toLower($programme)) })
RETURN i.name AS innovation, giver.name AS giver, x.giver_side AS giver_side, receiver.name AS receiver,
       x.receiver_side AS receiver_side, x.practice_changed AS practice_changed, x.year AS year, x.source AS source
ORDER BY toLower(innovation), toLower(giver), x.key
// --- graph
MATCH path = (:Partner)-[:GAVE]->(x:Exchange)-[:CONVEYED]->(:Innovation)
WHERE ($from_year IS NULL OR x.year >= $from_year) AND ($to_year IS NULL OR x.year <= $to_year)
  AND ($programme IS NULL OR EXISTS { MATCH (x)-[:WITHIN]->(home:Partnership)
       WHERE any(one IN home.programme WHERE toLower(one) = toLower($programme)) })
RETURN path
// --- count
MATCH (x:Exchange)
WHERE ($from_year IS NULL OR x.year >= $from_year) AND ($to_year IS NULL OR x.year <= $to_year)
  AND ($programme IS NULL OR EXISTS { MATCH (x)-[:WITHIN]->(home:Partnership)
       WHERE any(one IN home.programme WHERE toLower(one) = toLower($programme)) })
RETURN count(x) AS exchanges, count(x.innovation_id) AS conveying
