// id: claims-on-record
// title: Who claims what of which partnership?
// question: Q8
// why: Each claim in its words with its source; a claim is what was said, not what was done.
// params: claim: string = null, programme: string = null
// returns: partnership, claim, text, claimed_by, side, date, source
// principle: THET responsible
// expect: rows
MATCH (c:Claim)-[:ABOUT]->(s:Partnership)
WHERE ($claim IS NULL OR c.claim = $claim)
  AND ($programme IS NULL OR any(one IN s.programme WHERE toLower(one) = toLower($programme)))
OPTIONAL MATCH (p:Partner)-[:CLAIMED]->(c)
RETURN coalesce(s.name, s.id) AS partnership, c.claim AS claim, c.text AS text, p.name AS claimed_by, p.side AS side,
       c.date AS date, c.source AS source
ORDER BY toLower(partnership), claim, c.key
// --- graph
MATCH path = (:Partner)-[:CLAIMED]->(c:Claim)-[:ABOUT]->(s:Partnership)
WHERE ($claim IS NULL OR c.claim = $claim)
  AND ($programme IS NULL OR any(one IN s.programme WHERE toLower(one) = toLower($programme)))
RETURN path
// --- count
MATCH (s:Partnership)
RETURN count(s) AS partnerships, sum(CASE WHEN EXISTS { MATCH (:Claim)-[:ABOUT]->(s) } THEN 1 ELSE 0 END) AS with_claims
