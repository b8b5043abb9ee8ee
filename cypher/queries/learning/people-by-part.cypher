// id: people-by-part
// title: As what did people of each side take part?
// question: Q3
// why: Counts of pseudonyms by their part and the latest side of their institution; no names. Most sources name nobody.
// params: from_year: int = null, to_year: int = null, programme: string = null
// returns: home_side, part, people, exchanges
// principle: THET committed to joint learning
// expect: rows
MATCH (someone:Person)-[part:TOOK_PART_IN]->(x:Exchange)
WHERE ($from_year IS NULL OR x.year >= $from_year) AND ($to_year IS NULL OR x.year <= $to_year)
  AND ($programme IS NULL OR EXISTS { MATCH (x)-[:WITHIN]->(home:Partnership)
       WHERE any(one IN home.programme WHERE toLower(one) = toLower($programme)) })
OPTIONAL MATCH (someone)-[:AFFILIATED_WITH]->(home:Partner)
RETURN coalesce(home.side, 'not recorded') AS home_side, coalesce(part.role, 'not recorded') AS part,
       count(DISTINCT someone) AS people, count(DISTINCT x) AS exchanges
ORDER BY home_side, part
// --- graph
MATCH path = (:Person)-[:TOOK_PART_IN]->(x:Exchange)-[:RECEIVED_BY]->(:Partner)
WHERE ($from_year IS NULL OR x.year >= $from_year) AND ($to_year IS NULL OR x.year <= $to_year)
  AND ($programme IS NULL OR EXISTS { MATCH (x)-[:WITHIN]->(home:Partnership)
       WHERE any(one IN home.programme WHERE toLower(one) = toLower($programme)) })
RETURN path
// --- count
MATCH (x:Exchange)
WHERE ($from_year IS NULL OR x.year >= $from_year) AND ($to_year IS NULL OR x.year <= $to_year)
  AND ($programme IS NULL OR EXISTS { MATCH (x)-[:WITHIN]->(home:Partnership)
       WHERE any(one IN home.programme WHERE toLower(one) = toLower($programme)) })
RETURN count(x) AS exchanges, sum(CASE WHEN EXISTS { MATCH (:Person)-[:TOOK_PART_IN]->(x) } THEN 1 ELSE 0 END) AS with_people
