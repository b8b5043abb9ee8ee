// id: partnerships-without-exchanges
// title: Of which partnerships is no exchange on record?
// question: Q10
// why: They are unknown, not unreciprocal; in alphabetical order, with what else is on record of them.
// params: programme: string = null
// returns: id, partnership, start, members, claims, needs_and_strengths, source
// principle: THET organised & accountable
// expect: rows
MATCH (s:Partnership)
WHERE NOT EXISTS { MATCH (s)<-[:WITHIN]-(:Exchange) }
  AND ($programme IS NULL OR any(one IN s.programme WHERE toLower(one) = toLower($programme)))
RETURN s.id AS id, coalesce(s.name, s.id) AS partnership, s.start AS start,
       COUNT { (s)<-[:MEMBER_OF]-(:Partner) } AS members, COUNT { (s)<-[:ABOUT]-(:Claim) } AS claims,
       COUNT { (s)<-[:WITHIN]-(:Assessment) } AS needs_and_strengths,
       s.source AS source
ORDER BY toLower(partnership), id
// --- graph
MATCH path = (s:Partnership)<-[:MEMBER_OF]-(:Partner)
WHERE NOT EXISTS { MATCH (s)<-[:WITHIN]-(:Exchange) }
  AND ($programme IS NULL OR any(one IN s.programme WHERE toLower(one) = toLower($programme)))
RETURN path
// --- count
MATCH (s:Partnership)
WHERE ($programme IS NULL OR any(one IN s.programme WHERE toLower(one) = toLower($programme)))
RETURN count(s) AS partnerships
