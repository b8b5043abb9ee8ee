// id: exchanges-between-sides
// title: Which exchanges are on record between the sides, and where are they told?
// question: Q1
// why: Every exchange behind the figures with its source; no year or teller means that none is recorded.
// params: from_year: int = null, to_year: int = null, programme: string = null
// returns: giver, receiver, giver_side, receiver_side, knowledge, year, told_by, source
// principle: THET organised & accountable
// expect: rows
MATCH (giver:Partner)-[:GAVE]->(x:Exchange)-[:RECEIVED_BY]->(receiver:Partner)
WHERE [x.giver_side, x.receiver_side] IN [['HIC', 'LMIC'], ['LMIC', 'HIC']]
  AND ($from_year IS NULL OR x.year >= $from_year) AND ($to_year IS NULL OR x.year <= $to_year)
  AND ($programme IS NULL OR EXISTS { MATCH (x)-[:WITHIN]->(home:Partnership)
       WHERE any(one IN home.programme WHERE toLower(one) = toLower($programme)) })
OPTIONAL MATCH (teller:Partner {id: x.reported_by})
RETURN giver.name AS giver, receiver.name AS receiver, x.giver_side AS giver_side, x.receiver_side AS receiver_side,
       coalesce(x.knowledge_type, 'unclassified') AS knowledge, x.year AS year,
       coalesce(teller.name, x.reported_by) AS told_by, x.source AS source
ORDER BY toLower(giver), toLower(receiver), x.key
// --- graph
MATCH path = (giver:Partner)-[:GAVE]->(x:Exchange)-[:RECEIVED_BY]->(receiver:Partner)
WHERE [x.giver_side, x.receiver_side] IN [['HIC', 'LMIC'], ['LMIC', 'HIC']]
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
