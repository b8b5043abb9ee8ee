// id: several-roles
// title: Which partners hold more than one of the leading roles in a partnership?
// question: Q4
// why: Coordinating, administering, funding or answering for it, at any time; holding several is no fault in itself.
// params: programme: string = null
// returns: partner, side, partnership, roles
// principle: THET organised & accountable
// expect: none
MATCH (p:Partner)-[r:COORDINATES|ADMINISTERS_FUNDS_OF|FUNDS|ACCOUNTABLE_FOR]->(s:Partnership)
WHERE ($programme IS NULL OR any(one IN s.programme WHERE toLower(one) = toLower($programme)))
WITH DISTINCT p, s, r.role AS role
ORDER BY role
WITH p, s, collect(role) AS roles
WHERE size(roles) > 1
RETURN p.name AS partner, p.side AS side, coalesce(s.name, s.id) AS partnership, roles
ORDER BY toLower(partner), toLower(partnership)
// --- graph
MATCH (p:Partner)-[r:COORDINATES|ADMINISTERS_FUNDS_OF|FUNDS|ACCOUNTABLE_FOR]->(s:Partnership)
WHERE ($programme IS NULL OR any(one IN s.programme WHERE toLower(one) = toLower($programme)))
WITH p, s, count(DISTINCT r.role) AS roles
WHERE roles > 1
MATCH path = (p)-[:COORDINATES|ADMINISTERS_FUNDS_OF|FUNDS|ACCOUNTABLE_FOR]->(s)
RETURN path
// --- count
MATCH (s:Partnership)<-[:COORDINATES|ADMINISTERS_FUNDS_OF|FUNDS|ACCOUNTABLE_FOR]-(:Partner)
WHERE ($programme IS NULL OR any(one IN s.programme WHERE toLower(one) = toLower($programme)))
RETURN count(DISTINCT s) AS partnerships
