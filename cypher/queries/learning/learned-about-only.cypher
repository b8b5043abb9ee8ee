// id: learned-about-only
// title: Of which partners is all learning on record about themselves or the country?
// question: Q3
// why: Nothing on record as learned from the other side; in alphabetical order. What isn't told may have been learned.
// params: from_year: int = null, to_year: int = null, programme: string = null
// returns: receiver, receiver_side, learned_about, givers
// principle: THET committed to joint learning
// expect: rows
MATCH (giver:Partner)-[:GAVE]->(x:Exchange)-[:RECEIVED_BY]->(receiver:Partner)
WHERE [x.giver_side, x.receiver_side] IN [['HIC', 'LMIC'], ['LMIC', 'HIC']]
  AND ($from_year IS NULL OR x.year >= $from_year) AND ($to_year IS NULL OR x.year <= $to_year)
  AND ($programme IS NULL OR EXISTS { MATCH (x)-[:WITHIN]->(home:Partnership)
       WHERE any(one IN home.programme WHERE toLower(one) = toLower($programme)) })
WITH receiver, x.receiver_side AS receiver_side, count(x) AS received,
     sum(CASE x.learning WHEN 'about' THEN 1 ELSE 0 END) AS learned_about, count(DISTINCT giver) AS givers
WHERE learned_about = received
RETURN receiver.name AS receiver, receiver_side, learned_about, givers
ORDER BY toLower(receiver), receiver_side
// --- graph
MATCH path = (giver:Partner)-[:GAVE]->(x:Exchange)-[:RECEIVED_BY]->(receiver:Partner)
WHERE [x.giver_side, x.receiver_side] IN [['HIC', 'LMIC'], ['LMIC', 'HIC']] AND x.learning = 'about'
  AND ($from_year IS NULL OR x.year >= $from_year) AND ($to_year IS NULL OR x.year <= $to_year)
  AND ($programme IS NULL OR EXISTS { MATCH (x)-[:WITHIN]->(home:Partnership)
       WHERE any(one IN home.programme WHERE toLower(one) = toLower($programme)) })
RETURN path
// --- count
MATCH (giver:Partner)-[:GAVE]->(x:Exchange)-[:RECEIVED_BY]->(receiver:Partner)
WHERE [x.giver_side, x.receiver_side] IN [['HIC', 'LMIC'], ['LMIC', 'HIC']]
  AND ($from_year IS NULL OR x.year >= $from_year) AND ($to_year IS NULL OR x.year <= $to_year)
  AND ($programme IS NULL OR EXISTS { MATCH (x)-[:WITHIN]->(home:Partnership)
       WHERE any(one IN home.programme WHERE toLower(one) = toLower($programme)) })
RETURN count(DISTINCT receiver) AS receivers
