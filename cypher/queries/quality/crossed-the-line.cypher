// id: crossed-the-line
// title: Which partners were on another side at the date of an exchange than they are now?
// question: Q1
// why: Their countries crossed the World Bank's high-income line, or had no group then; figures use the side at the date.
// params: from_year: int = null, to_year: int = null, programme: string = null
// returns: id, partner, country, side_then, side_now, exchanges, first_year, last_year
// principle: THET organised & accountable
// expect: rows
MATCH (p:Partner)-[:GAVE|RECEIVED_BY]-(x:Exchange)
WHERE ($from_year IS NULL OR x.year >= $from_year) AND ($to_year IS NULL OR x.year <= $to_year)
  AND ($programme IS NULL OR EXISTS { MATCH (x)-[:WITHIN]->(home:Partnership)
       WHERE any(one IN home.programme WHERE toLower(one) = toLower($programme)) })
WITH p, x, CASE p.id WHEN x.from_partner_id THEN x.giver_side ELSE x.receiver_side END AS side_then
WHERE side_then <> p.side
RETURN p.id AS id, p.name AS partner, p.country AS country, side_then, p.side AS side_now, count(x) AS exchanges,
       min(x.year) AS first_year, max(x.year) AS last_year
ORDER BY toLower(partner), id, side_then
// --- count
MATCH (p:Partner)
RETURN count(p) AS partners
