// id: practice-changed
// title: Where is a change of practice on record?
// question: Q3
// why: Exchanges after which a service or way of working changed; all others are not recorded, hardly any source says no.
// params: receiver_side: string = null, from_year: int = null, to_year: int = null, programme: string = null
// returns: receiver, receiver_side, giver, giver_side, knowledge, content, year, source
// principle: THET effective & sustainable
// expect: rows
MATCH (giver:Partner)-[:GAVE]->(x:Exchange)-[:RECEIVED_BY]->(receiver:Partner)
WHERE x.practice_changed AND ($receiver_side IS NULL OR x.receiver_side = $receiver_side)
  AND ($from_year IS NULL OR x.year >= $from_year) AND ($to_year IS NULL OR x.year <= $to_year)
  AND ($programme IS NULL OR EXISTS { MATCH (x)-[:WITHIN]->(home:Partnership)
       WHERE any(one IN home.programme WHERE toLower(one) = toLower($programme)) })
RETURN receiver.name AS receiver, x.receiver_side AS receiver_side, giver.name AS giver, x.giver_side AS giver_side,
       coalesce(x.knowledge_type, 'unclassified') AS knowledge, x.content AS content, x.year AS year, x.source AS source
ORDER BY toLower(receiver), toLower(giver), x.key
// --- graph
MATCH path = (giver:Partner)-[:GAVE]->(x:Exchange)-[:RECEIVED_BY]->(receiver:Partner)
WHERE x.practice_changed AND ($receiver_side IS NULL OR x.receiver_side = $receiver_side)
  AND ($from_year IS NULL OR x.year >= $from_year) AND ($to_year IS NULL OR x.year <= $to_year)
  AND ($programme IS NULL OR EXISTS { MATCH (x)-[:WITHIN]->(home:Partnership)
       WHERE any(one IN home.programme WHERE toLower(one) = toLower($programme)) })
RETURN path
// --- count
MATCH (x:Exchange)
WHERE ($receiver_side IS NULL OR x.receiver_side = $receiver_side)
  AND ($from_year IS NULL OR x.year >= $from_year) AND ($to_year IS NULL OR x.year <= $to_year)
  AND ($programme IS NULL OR EXISTS { MATCH (x)-[:WITHIN]->(home:Partnership)
       WHERE any(one IN home.programme WHERE toLower(one) = toLower($programme)) })
RETURN count(x) AS exchanges, count(x.practice_changed) AS recorded
