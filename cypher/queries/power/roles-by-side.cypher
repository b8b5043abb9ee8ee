// id: roles-by-side
// title: Who coordinates, holds the money and answers for it, by side?
// question: Q4
// why: Each partner counts once for each partnership and role, on the side of its earliest dated record; no record is unknown.
// params: from_year: int = null, to_year: int = null, programme: string = null
// returns: role, hic, lmic, unknown, without_record
// principle: THET organised & accountable
// expect: rows
MATCH (every:Partnership)
WITH count(every) AS partnerships
UNWIND ['member', 'coordinator', 'fund_administrator', 'funder', 'accountable'] AS role
OPTIONAL MATCH (p:Partner)-[r:MEMBER_OF|COORDINATES|ADMINISTERS_FUNDS_OF|FUNDS|ACCOUNTABLE_FOR]->(s:Partnership)
WHERE r.role = role
  AND ($from_year IS NULL OR toInteger(substring(coalesce(r.start, r.end), 0, 4)) >= $from_year)
  AND ($to_year IS NULL OR toInteger(substring(coalesce(r.start, r.end), 0, 4)) <= $to_year)
  AND ($programme IS NULL OR any(one IN s.programme WHERE toLower(one) = toLower($programme)))
WITH partnerships, role, p, s, r
ORDER BY coalesce(r.start, r.end)
WITH partnerships, role, p, s, collect(r.side)[0] AS side
WITH partnerships, role, count(DISTINCT s) AS recorded,
     sum(CASE side WHEN 'HIC' THEN 1 ELSE 0 END) AS hic,
     sum(CASE side WHEN 'LMIC' THEN 1 ELSE 0 END) AS lmic,
     sum(CASE side WHEN 'unknown' THEN 1 ELSE 0 END) AS unknown
RETURN role, hic, lmic, unknown, partnerships - recorded AS without_record
ORDER BY CASE role WHEN 'member' THEN 1 WHEN 'coordinator' THEN 2 WHEN 'fund_administrator' THEN 3
                   WHEN 'funder' THEN 4 ELSE 5 END
// --- graph
MATCH path = (:Partner)-[:COORDINATES|ADMINISTERS_FUNDS_OF|FUNDS|ACCOUNTABLE_FOR]->(s:Partnership)
WHERE ($programme IS NULL OR any(one IN s.programme WHERE toLower(one) = toLower($programme)))
RETURN path
// --- count
MATCH (s:Partnership)
RETURN count(s) AS partnerships
