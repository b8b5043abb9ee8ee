// id: flow-by-direction
// title: What flows between the sides, and within each?
// question: Q1
// why: Amounts on record by the sides of giver and receiver at the date of each; what nobody recorded isn't in them.
// params: from_year: int = null, to_year: int = null, programme: string = null
// returns: giver_side, receiver_side, exchanges, technical, cultural, unclassified
// principle: THET respectful & reciprocal
// expect: rows
MATCH (giver:Partner)-[:GAVE]->(x:Exchange)-[:RECEIVED_BY]->(receiver:Partner)
WHERE ($from_year IS NULL OR x.year >= $from_year) AND ($to_year IS NULL OR x.year <= $to_year)
  AND ($programme IS NULL OR EXISTS { MATCH (x)-[:WITHIN]->(home:Partnership)
       WHERE any(one IN home.programme WHERE toLower(one) = toLower($programme)) })
RETURN x.giver_side AS giver_side, x.receiver_side AS receiver_side, count(x) AS exchanges,
       sum(CASE x.knowledge_type WHEN 'technical' THEN x.weight ELSE 0 END) AS technical,
       sum(CASE x.knowledge_type WHEN 'cultural' THEN x.weight ELSE 0 END) AS cultural,
       sum(CASE WHEN x.knowledge_type IS NULL THEN x.weight ELSE 0 END) AS unclassified
ORDER BY giver_side, receiver_side
// --- graph
MATCH path = (giver:Partner)-[:GAVE]->(x:Exchange)-[:RECEIVED_BY]->(receiver:Partner)
WHERE ($from_year IS NULL OR x.year >= $from_year) AND ($to_year IS NULL OR x.year <= $to_year)
  AND ($programme IS NULL OR EXISTS { MATCH (x)-[:WITHIN]->(home:Partnership)
       WHERE any(one IN home.programme WHERE toLower(one) = toLower($programme)) })
RETURN path
// --- count
MATCH (x:Exchange)
WHERE ($from_year IS NULL OR x.year >= $from_year) AND ($to_year IS NULL OR x.year <= $to_year)
  AND ($programme IS NULL OR EXISTS { MATCH (x)-[:WITHIN]->(home:Partnership)
       WHERE any(one IN home.programme WHERE toLower(one) = toLower($programme)) })
RETURN count(x) AS exchanges
