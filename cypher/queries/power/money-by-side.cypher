// id: money-by-side
// title: Which side pays, and which side administers the money?
// question: Q4
// why: Sums by currency and kind, never added across them; most of the money of partnerships is on no public record.
// params: programme: string = null
// returns: currency, kind, funder_side, recipient_side, n, amount
// principle: THET organised & accountable
// expect: rows
MATCH (g:Grant)-[:FOR]->(s:Partnership)
WHERE ($programme IS NULL OR any(one IN s.programme WHERE toLower(one) = toLower($programme)))
RETURN g.currency AS currency, coalesce(g.kind, 'not recorded') AS kind, g.payer_side AS funder_side,
       coalesce(g.recipient_side, 'not recorded') AS recipient_side, count(g) AS n, sum(g.amount) AS amount
ORDER BY currency, CASE kind WHEN 'not recorded' THEN 1 ELSE 0 END, kind, funder_side,
         CASE recipient_side WHEN 'not recorded' THEN 1 ELSE 0 END, recipient_side
// --- graph
MATCH path = (:Partner)-[:PAID]->(:Grant)-[:FOR]->(s:Partnership)
WHERE ($programme IS NULL OR any(one IN s.programme WHERE toLower(one) = toLower($programme)))
RETURN path
// --- count
MATCH (s:Partnership)
RETURN count(s) AS partnerships, sum(CASE WHEN EXISTS { MATCH (:Grant)-[:FOR]->(s) } THEN 1 ELSE 0 END) AS with_money
