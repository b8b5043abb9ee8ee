// id: partners-without-exchanges
// title: Which partners are on record with no exchange, given or received?
// question: Q10
// why: In alphabetical order, with the roles that they hold; funders and coordinators need not exchange knowledge themselves.
// params: side: string = null
// returns: id, partner, country, side, kind, roles
// principle: THET organised & accountable
// expect: rows
MATCH (p:Partner)
WHERE NOT EXISTS { MATCH (p)-[:TAUGHT]-() } AND ($side IS NULL OR p.side = $side)
OPTIONAL MATCH (p)-[r:MEMBER_OF|COORDINATES|ADMINISTERS_FUNDS_OF|FUNDS|ACCOUNTABLE_FOR]->(:Partnership)
WITH DISTINCT p, r.role AS role
ORDER BY role
WITH p, collect(role) AS roles
RETURN p.id AS id, p.name AS partner, p.country AS country, p.side AS side, p.kind AS kind, roles
ORDER BY toLower(partner), id
// --- count
MATCH (p:Partner)
WHERE $side IS NULL OR p.side = $side
RETURN count(p) AS partners
