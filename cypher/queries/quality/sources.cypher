// id: sources
// title: Which sources tell of exchanges, and how many each?
// question: Q9
// why: In alphabetical order; one talkative source can make up much of a count of records.
// params: from_year: int = null, to_year: int = null, programme: string = null
// returns: source, exchanges, partnerships
// principle: THET organised & accountable
// expect: rows
MATCH (x:Exchange)
WHERE x.source IS NOT NULL
  AND ($from_year IS NULL OR x.year >= $from_year) AND ($to_year IS NULL OR x.year <= $to_year)
  AND ($programme IS NULL OR EXISTS { MATCH (x)-[:WITHIN]->(home:Partnership)
       WHERE any(one IN home.programme WHERE toLower(one) = toLower($programme)) })
OPTIONAL MATCH (x)-[:WITHIN]->(s:Partnership)
RETURN x.source AS source, count(x) AS exchanges, count(DISTINCT s) AS partnerships
ORDER BY toLower(source), source
// --- count
MATCH (x:Exchange)
WHERE ($from_year IS NULL OR x.year >= $from_year) AND ($to_year IS NULL OR x.year <= $to_year)
  AND ($programme IS NULL OR EXISTS { MATCH (x)-[:WITHIN]->(home:Partnership)
       WHERE any(one IN home.programme WHERE toLower(one) = toLower($programme)) })
RETURN count(x) AS exchanges, count(x.source) AS with_source
