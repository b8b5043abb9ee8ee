// id: members-without-record-of-giving
// title: Which members are on record in a partnership with exchanges, and with none that they gave?
// question: Q10
// why: In alphabetical order; what they gave may be untold, most often where only the other side tells.
// params: side: string = null, programme: string = null
// returns: id, partner, country, side, partnerships, received
// principle: THET respectful & reciprocal
// expect: rows
MATCH (p:Partner)-[:MEMBER_OF]->(s:Partnership)
WHERE ($side IS NULL OR p.side = $side) AND EXISTS { MATCH (s)<-[:WITHIN]-(:Exchange) }
  AND NOT EXISTS { MATCH (p)-[:GAVE]->(:Exchange) }
  AND ($programme IS NULL OR any(one IN s.programme WHERE toLower(one) = toLower($programme)))
WITH p, count(DISTINCT s) AS partnerships
RETURN p.id AS id, p.name AS partner, p.country AS country, p.side AS side, partnerships,
       COUNT { (p)<-[:RECEIVED_BY]-(:Exchange) } AS received
ORDER BY toLower(partner), id
// --- graph
MATCH path = (p:Partner)-[:MEMBER_OF]->(s:Partnership)<-[:WITHIN]-(:Exchange)
WHERE ($side IS NULL OR p.side = $side) AND NOT EXISTS { MATCH (p)-[:GAVE]->(:Exchange) }
  AND ($programme IS NULL OR any(one IN s.programme WHERE toLower(one) = toLower($programme)))
RETURN path
// --- count
MATCH (p:Partner)-[:MEMBER_OF]->(s:Partnership)
WHERE ($side IS NULL OR p.side = $side) AND EXISTS { MATCH (s)<-[:WITHIN]-(:Exchange) }
  AND ($programme IS NULL OR any(one IN s.programme WHERE toLower(one) = toLower($programme)))
RETURN count(DISTINCT p) AS members
