// id: money-on-record
// title: Which sums are on record, from whom and to whom?
// question: Q4
// why: Every grant with its source, by partnership; who decided on it stands with the decisions.
// params: funder: string = null, from_year: int = null, to_year: int = null
// returns: partnership, funder, funder_side, administered_by, administered_side, amount, currency, kind, year, source
// principle: THET organised & accountable
// expect: rows
MATCH (funder:Partner)-[:PAID]->(g:Grant)-[:FOR]->(s:Partnership)
WHERE ($funder IS NULL OR funder.id = $funder)
  AND ($from_year IS NULL OR g.year >= $from_year) AND ($to_year IS NULL OR g.year <= $to_year)
OPTIONAL MATCH (g)-[:PAID_TO]->(administrator:Partner)
RETURN coalesce(s.name, s.id) AS partnership, funder.name AS funder, g.payer_side AS funder_side,
       administrator.name AS administered_by, g.recipient_side AS administered_side, g.amount AS amount,
       g.currency AS currency, g.kind AS kind, g.year AS year, g.source AS source
ORDER BY toLower(partnership), g.key
// --- graph
MATCH path = (funder:Partner)-[:PAID]->(:Grant)-[:PAID_TO]->(:Partner)
WHERE $funder IS NULL OR funder.id = $funder
RETURN path
// --- count
MATCH (s:Partnership)
RETURN count(s) AS partnerships, sum(CASE WHEN EXISTS { MATCH (:Grant)-[:FOR]->(s) } THEN 1 ELSE 0 END) AS with_money
