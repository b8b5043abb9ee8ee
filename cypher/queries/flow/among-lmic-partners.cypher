// id: among-lmic-partners
// title: What goes from one LMIC partner to another without a third?
// question: Q11
// why: Direct flows on record only; sources about partnerships with high-income countries say little of them.
// params: from_year: int = null, to_year: int = null, programme: string = null
// returns: giver, receiver, knowledge, content, year, source
// principle: THET strategic
// expect: rows
MATCH (giver:Partner)-[:GAVE]->(x:Exchange)-[:RECEIVED_BY]->(receiver:Partner)
WHERE x.giver_side = 'LMIC' AND x.receiver_side = 'LMIC'
  AND ($from_year IS NULL OR x.year >= $from_year) AND ($to_year IS NULL OR x.year <= $to_year)
  AND ($programme IS NULL OR EXISTS { MATCH (x)-[:WITHIN]->(home:Partnership)
       WHERE any(one IN home.programme WHERE toLower(one) = toLower($programme)) })
RETURN giver.name AS giver, receiver.name AS receiver, coalesce(x.knowledge_type, 'unclassified') AS knowledge,
       x.content AS content, x.year AS year, x.source AS source
ORDER BY toLower(giver), toLower(receiver), x.key
// --- graph
MATCH path = (giver:Partner)-[:GAVE]->(x:Exchange)-[:RECEIVED_BY]->(receiver:Partner)
WHERE x.giver_side = 'LMIC' AND x.receiver_side = 'LMIC'
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
