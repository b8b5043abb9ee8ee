// id: told-by-one-side
// title: Which side tells the exchanges of each partnership?
// question: Q9
// why: Partnerships with exchanges, in alphabetical order; what one side told may be true, and what the other would say is unknown.
// params: programme: string = null
// returns: partnership, exchanges, told_by_hic, told_by_lmic, told_by_unknown, told_by_no_partner
// principle: THET organised & accountable
// expect: rows
MATCH (x:Exchange)-[:WITHIN]->(s:Partnership)
WHERE ($programme IS NULL OR any(one IN s.programme WHERE toLower(one) = toLower($programme)))
OPTIONAL MATCH (teller:Partner {id: x.reported_by})
WITH s, x, CASE teller.id WHEN x.from_partner_id THEN x.giver_side WHEN x.to_partner_id THEN x.receiver_side
                          ELSE coalesce(teller.side, 'nobody') END AS told_by
WITH s, count(x) AS exchanges, sum(CASE told_by WHEN 'HIC' THEN 1 ELSE 0 END) AS told_by_hic,
     sum(CASE told_by WHEN 'LMIC' THEN 1 ELSE 0 END) AS told_by_lmic,
     sum(CASE told_by WHEN 'unknown' THEN 1 ELSE 0 END) AS told_by_unknown,
     sum(CASE told_by WHEN 'nobody' THEN 1 ELSE 0 END) AS told_by_no_partner
RETURN coalesce(s.name, s.id) AS partnership, exchanges, told_by_hic, told_by_lmic, told_by_unknown, told_by_no_partner
ORDER BY toLower(partnership), s.id
// --- count
MATCH (x:Exchange)
RETURN count(x) AS exchanges, count(x.reported_by) AS told_by_a_partner
