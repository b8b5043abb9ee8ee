// id: who-administers
// title: Who coordinates and who administers the funds of each partnership?
// question: Q4
// why: Names and sides on record, in alphabetical order; an empty cell is a role that nobody recorded, not one that nobody has.
// params: programme: string = null
// returns: partnership, coordinators, fund_administrators, funders
// principle: THET organised & accountable
// expect: rows
MATCH (s:Partnership)<-[r:COORDINATES|ADMINISTERS_FUNDS_OF|FUNDS]-(p:Partner)
WHERE ($programme IS NULL OR any(one IN s.programme WHERE toLower(one) = toLower($programme)))
WITH DISTINCT s, r.role AS role, p.name + ' (' + r.side + ')' AS holder
ORDER BY toLower(holder)
WITH s, collect(CASE role WHEN 'coordinator' THEN holder END) AS coordinators,
     collect(CASE role WHEN 'fund_administrator' THEN holder END) AS fund_administrators,
     collect(CASE role WHEN 'funder' THEN holder END) AS funders
RETURN coalesce(s.name, s.id) AS partnership, coordinators, fund_administrators, funders
ORDER BY toLower(partnership), s.id
// --- graph
MATCH path = (s:Partnership)<-[:COORDINATES|ADMINISTERS_FUNDS_OF|FUNDS]-(:Partner)
WHERE ($programme IS NULL OR any(one IN s.programme WHERE toLower(one) = toLower($programme)))
RETURN path
// --- count
MATCH (s:Partnership)
WHERE ($programme IS NULL OR any(one IN s.programme WHERE toLower(one) = toLower($programme)))
RETURN count(s) AS partnerships
