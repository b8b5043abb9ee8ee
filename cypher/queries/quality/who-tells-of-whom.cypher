// id: who-tells-of-whom
// title: Who tells of an exchange: who gave, who received, another partner or nobody?
// question: Q9
// why: What LMIC partners gave is told less where they tell little: read every flow beside who told it.
// params: from_year: int = null, to_year: int = null, programme: string = null
// returns: giver_side, receiver_side, told_by_giver, told_by_receiver, told_by_another, told_by_no_partner
// principle: THET respectful & reciprocal
// expect: rows
MATCH (x:Exchange)
WHERE ($from_year IS NULL OR x.year >= $from_year) AND ($to_year IS NULL OR x.year <= $to_year)
  AND ($programme IS NULL OR EXISTS { MATCH (x)-[:WITHIN]->(home:Partnership)
       WHERE any(one IN home.programme WHERE toLower(one) = toLower($programme)) })
RETURN x.giver_side AS giver_side, x.receiver_side AS receiver_side,
       sum(CASE WHEN x.reported_by = x.from_partner_id THEN 1 ELSE 0 END) AS told_by_giver,
       sum(CASE WHEN x.reported_by = x.to_partner_id THEN 1 ELSE 0 END) AS told_by_receiver,
       sum(CASE WHEN NOT x.reported_by IN [x.from_partner_id, x.to_partner_id] THEN 1 ELSE 0 END) AS told_by_another,
       count(x) - count(x.reported_by) AS told_by_no_partner
ORDER BY giver_side, receiver_side
// --- count
MATCH (x:Exchange)
WHERE ($from_year IS NULL OR x.year >= $from_year) AND ($to_year IS NULL OR x.year <= $to_year)
  AND ($programme IS NULL OR EXISTS { MATCH (x)-[:WITHIN]->(home:Partnership)
       WHERE any(one IN home.programme WHERE toLower(one) = toLower($programme)) })
RETURN count(x) AS exchanges, count(x.reported_by) AS told_by_a_partner
