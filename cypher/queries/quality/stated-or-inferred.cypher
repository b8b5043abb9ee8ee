// id: stated-or-inferred
// title: How much rests on what sources say, and how much is read into them?
// question: Q2
// why: Exchanges by direction and kind; inferred ones are mostly visits without a told purpose, counted both ways.
// params: from_year: int = null, to_year: int = null, programme: string = null
// returns: giver_side, receiver_side, knowledge, stated, inferred, not_assessed
// principle: THET organised & accountable
// expect: rows
MATCH (x:Exchange)
WHERE ($from_year IS NULL OR x.year >= $from_year) AND ($to_year IS NULL OR x.year <= $to_year)
  AND ($programme IS NULL OR EXISTS { MATCH (x)-[:WITHIN]->(home:Partnership)
       WHERE any(one IN home.programme WHERE toLower(one) = toLower($programme)) })
RETURN x.giver_side AS giver_side, x.receiver_side AS receiver_side, coalesce(x.knowledge_type, 'unclassified') AS knowledge,
       sum(CASE x.certainty WHEN 'stated' THEN 1 ELSE 0 END) AS stated,
       sum(CASE x.certainty WHEN 'inferred' THEN 1 ELSE 0 END) AS inferred,
       count(x) - count(x.certainty) AS not_assessed
ORDER BY giver_side, receiver_side, knowledge
// --- count
MATCH (x:Exchange)
WHERE ($from_year IS NULL OR x.year >= $from_year) AND ($to_year IS NULL OR x.year <= $to_year)
  AND ($programme IS NULL OR EXISTS { MATCH (x)-[:WITHIN]->(home:Partnership)
       WHERE any(one IN home.programme WHERE toLower(one) = toLower($programme)) })
RETURN count(x) AS exchanges, count(x.certainty) AS assessed
