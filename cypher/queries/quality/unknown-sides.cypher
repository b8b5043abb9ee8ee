// id: unknown-sides
// title: In which exchanges is the side of a partner unknown?
// question: Q1
// why: Economies without an income group in that year; they are in no figure between the sides, and not dropped in silence.
// params: from_year: int = null, to_year: int = null, programme: string = null
// returns: giver, giver_side, receiver, receiver_side, knowledge, year, fiscal_year, side_dated_by
// principle: THET organised & accountable
// expect: rows
MATCH (giver:Partner)-[:GAVE]->(x:Exchange)-[:RECEIVED_BY]->(receiver:Partner)
WHERE (x.giver_side = 'unknown' OR x.receiver_side = 'unknown')
  AND ($from_year IS NULL OR x.year >= $from_year) AND ($to_year IS NULL OR x.year <= $to_year)
  AND ($programme IS NULL OR EXISTS { MATCH (x)-[:WITHIN]->(home:Partnership)
       WHERE any(one IN home.programme WHERE toLower(one) = toLower($programme)) })
RETURN giver.name AS giver, x.giver_side AS giver_side, receiver.name AS receiver, x.receiver_side AS receiver_side,
       coalesce(x.knowledge_type, 'unclassified') AS knowledge, x.year AS year, x.fiscal_year AS fiscal_year,
       x.side_dated_by AS side_dated_by
ORDER BY toLower(giver), toLower(receiver), x.key
// --- graph
MATCH path = (giver:Partner)-[:GAVE]->(x:Exchange)-[:RECEIVED_BY]->(receiver:Partner)
WHERE (x.giver_side = 'unknown' OR x.receiver_side = 'unknown')
  AND ($from_year IS NULL OR x.year >= $from_year) AND ($to_year IS NULL OR x.year <= $to_year)
  AND ($programme IS NULL OR EXISTS { MATCH (x)-[:WITHIN]->(home:Partnership)
       WHERE any(one IN home.programme WHERE toLower(one) = toLower($programme)) })
RETURN path
// --- count
MATCH (x:Exchange)
WHERE ($from_year IS NULL OR x.year >= $from_year) AND ($to_year IS NULL OR x.year <= $to_year)
  AND ($programme IS NULL OR EXISTS { MATCH (x)-[:WITHIN]->(home:Partnership)
       WHERE any(one IN home.programme WHERE toLower(one) = toLower($programme)) })
RETURN count(x) AS exchanges
