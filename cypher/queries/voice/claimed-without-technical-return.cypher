// id: claimed-without-technical-return
// title: Which partnerships claim mutuality without technical knowledge on record from the LMIC side?
// question: Q8
// why: Only those with an exchange between the sides on record; in alphabetical order. A return that nobody told isn't here.
// params: from_year: int = null, to_year: int = null, programme: string = null
// returns: partnership, claims, exchanges, to_hic
// principle: THET respectful & reciprocal
// expect: rows
MATCH (c:Claim)-[:ABOUT]->(s:Partnership)
WHERE c.claim IN ['reciprocal', 'equal', 'mutual_learning', 'mutual_benefit']
WITH DISTINCT s, c.claim AS claim
ORDER BY claim
WITH s, collect(claim) AS claims
MATCH (x:Exchange)-[:WITHIN]->(s)
WHERE [x.giver_side, x.receiver_side] IN [['HIC', 'LMIC'], ['LMIC', 'HIC']]
  AND ($from_year IS NULL OR x.year >= $from_year) AND ($to_year IS NULL OR x.year <= $to_year)
  AND ($programme IS NULL OR EXISTS { MATCH (x)-[:WITHIN]->(home:Partnership)
       WHERE any(one IN home.programme WHERE toLower(one) = toLower($programme)) })
WITH s, claims, count(x) AS exchanges,
     sum(CASE WHEN x.receiver_side = 'HIC' THEN 1 ELSE 0 END) AS to_hic,
     sum(CASE WHEN x.receiver_side = 'HIC' AND x.knowledge_type = 'technical' THEN 1 ELSE 0 END) AS technical_to_hic
WHERE technical_to_hic = 0
RETURN coalesce(s.name, s.id) AS partnership, claims, exchanges, to_hic
ORDER BY toLower(partnership)
// --- graph
MATCH path = (:Claim)-[:ABOUT]->(s:Partnership)<-[:WITHIN]-(x:Exchange)
WHERE NOT EXISTS { MATCH (s)<-[:WITHIN]-(back:Exchange {knowledge_type: 'technical'})
                   WHERE back.giver_side = 'LMIC' AND back.receiver_side = 'HIC' }
  AND [x.giver_side, x.receiver_side] IN [['HIC', 'LMIC'], ['LMIC', 'HIC']]
  AND ($from_year IS NULL OR x.year >= $from_year) AND ($to_year IS NULL OR x.year <= $to_year)
  AND ($programme IS NULL OR EXISTS { MATCH (x)-[:WITHIN]->(home:Partnership)
       WHERE any(one IN home.programme WHERE toLower(one) = toLower($programme)) })
RETURN path
// --- count
MATCH (s:Partnership)<-[:ABOUT]-(c:Claim)
WHERE c.claim IN ['reciprocal', 'equal', 'mutual_learning', 'mutual_benefit']
RETURN count(DISTINCT s) AS claiming
