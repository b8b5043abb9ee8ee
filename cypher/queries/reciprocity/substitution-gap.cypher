// id: substitution-gap
// title: How much of what looks reciprocal is one kind of knowledge paid for with another?
// question: Q2
// why: Shares of what pairs gave that is answered at all, and in kind; over everything, and without what is about self or inferred.
// params: from_year: int = null, to_year: int = null, programme: string = null
// returns: basis, exchanges, looks_reciprocal, in_kind, gap
// principle: THET respectful & reciprocal
// expect: rows
UNWIND ['everything', 'without learning about', 'without what is inferred'] AS basis
MATCH (giver:Partner)-[:GAVE]->(x:Exchange)-[:RECEIVED_BY]->(receiver:Partner)
WHERE [x.giver_side, x.receiver_side] IN [['HIC', 'LMIC'], ['LMIC', 'HIC']]
  AND (basis <> 'without learning about' OR coalesce(x.learning, 'from') = 'from')
  AND (basis <> 'without what is inferred' OR coalesce(x.certainty, 'stated') = 'stated')
  AND ($from_year IS NULL OR x.year >= $from_year) AND ($to_year IS NULL OR x.year <= $to_year)
  AND ($programme IS NULL OR EXISTS { MATCH (x)-[:WITHIN]->(home:Partnership)
       WHERE any(one IN home.programme WHERE toLower(one) = toLower($programme)) })
WITH basis, count(x) AS exchanges,
     CASE x.giver_side WHEN 'HIC' THEN giver ELSE receiver END AS hic,
     CASE x.giver_side WHEN 'HIC' THEN receiver ELSE giver END AS lmic,
     sum(CASE x.giver_side WHEN 'HIC' THEN x.weight ELSE 0.0 END) AS given,
     sum(CASE x.giver_side WHEN 'LMIC' THEN x.weight ELSE 0.0 END) AS returned,
     sum(CASE WHEN x.giver_side = 'HIC' AND x.knowledge_type = 'technical' THEN x.weight ELSE 0.0 END) AS technical_given,
     sum(CASE WHEN x.giver_side = 'LMIC' AND x.knowledge_type = 'technical' THEN x.weight ELSE 0.0 END) AS technical_back,
     sum(CASE WHEN x.giver_side = 'HIC' AND x.knowledge_type = 'cultural' THEN x.weight ELSE 0.0 END) AS cultural_given,
     sum(CASE WHEN x.giver_side = 'LMIC' AND x.knowledge_type = 'cultural' THEN x.weight ELSE 0.0 END) AS cultural_back
WITH basis, sum(exchanges) AS exchanges, sum(given + returned) AS total,
     sum(2.0 * CASE WHEN given < returned THEN given ELSE returned END) AS matched,
     sum(2.0 * CASE WHEN technical_given < technical_back THEN technical_given ELSE technical_back END
       + 2.0 * CASE WHEN cultural_given < cultural_back THEN cultural_given ELSE cultural_back END) AS matched_in_kind
RETURN basis, exchanges, matched / total AS looks_reciprocal, matched_in_kind / total AS in_kind,
       (matched - matched_in_kind) / total AS gap
ORDER BY basis
// --- count
MATCH (x:Exchange)
WHERE [x.giver_side, x.receiver_side] IN [['HIC', 'LMIC'], ['LMIC', 'HIC']]
  AND ($from_year IS NULL OR x.year >= $from_year) AND ($to_year IS NULL OR x.year <= $to_year)
  AND ($programme IS NULL OR EXISTS { MATCH (x)-[:WITHIN]->(home:Partnership)
       WHERE any(one IN home.programme WHERE toLower(one) = toLower($programme)) })
RETURN count(x) AS exchanges, sum(x.weight) AS amount
