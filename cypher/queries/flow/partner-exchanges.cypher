// id: partner-exchanges
// title: Which exchanges of one partner are on record?
// question: Q12
// why: All that one partner (by its id) gave and received as far as it was told; the other partners may say otherwise.
// params: partner: string, from_year: int = null, to_year: int = null
// returns: direction, other, other_side, knowledge, content, learning, year, partnership, source
// principle: THET organised & accountable
// expect: rows
MATCH (giver:Partner)-[:GAVE]->(x:Exchange)-[:RECEIVED_BY]->(receiver:Partner)
WHERE (giver.id = $partner OR receiver.id = $partner)
  AND ($from_year IS NULL OR x.year >= $from_year) AND ($to_year IS NULL OR x.year <= $to_year)
OPTIONAL MATCH (x)-[:WITHIN]->(s:Partnership)
RETURN CASE WHEN giver.id = $partner THEN 'gave' ELSE 'received' END AS direction,
       CASE WHEN giver.id = $partner THEN receiver.name ELSE giver.name END AS other,
       CASE WHEN giver.id = $partner THEN x.receiver_side ELSE x.giver_side END AS other_side,
       coalesce(x.knowledge_type, 'unclassified') AS knowledge, x.content AS content, x.learning AS learning,
       x.year AS year, coalesce(s.name, s.id) AS partnership, x.source AS source
ORDER BY direction, toLower(other), x.key
// --- graph
MATCH path = (giver:Partner)-[:GAVE]->(x:Exchange)-[:RECEIVED_BY]->(receiver:Partner)
WHERE (giver.id = $partner OR receiver.id = $partner)
  AND ($from_year IS NULL OR x.year >= $from_year) AND ($to_year IS NULL OR x.year <= $to_year)
RETURN path
// --- count
MATCH (p:Partner)
WHERE p.id = $partner
RETURN count(p) AS partners
