// id: claim-and-practice
// title: What is on record of partnerships that claim mutuality, beside those that don't?
// question: Q8
// why: Counts partnerships by what is recorded as coming to the HIC side; those that claim are better documented.
// returns: claims, partnerships, technical_back, other_back, nothing_back, no_exchange
// principle: THET respectful & reciprocal
// expect: rows
MATCH (s:Partnership)
OPTIONAL MATCH (c:Claim)-[:ABOUT]->(s)
WHERE c.claim IN ['reciprocal', 'equal', 'mutual_learning', 'mutual_benefit']
WITH s, count(c) > 0 AS claims
OPTIONAL MATCH (x:Exchange)-[:WITHIN]->(s)
WHERE [x.giver_side, x.receiver_side] IN [['HIC', 'LMIC'], ['LMIC', 'HIC']]
WITH s, claims, count(x) AS exchanges,
     sum(CASE WHEN x.receiver_side = 'HIC' THEN 1 ELSE 0 END) AS back,
     sum(CASE WHEN x.receiver_side = 'HIC' AND x.knowledge_type = 'technical' THEN 1 ELSE 0 END) AS technical
RETURN claims, count(s) AS partnerships,
       sum(CASE WHEN technical > 0 THEN 1 ELSE 0 END) AS technical_back,
       sum(CASE WHEN technical = 0 AND back > 0 THEN 1 ELSE 0 END) AS other_back,
       sum(CASE WHEN exchanges > 0 AND back = 0 THEN 1 ELSE 0 END) AS nothing_back,
       sum(CASE WHEN exchanges = 0 THEN 1 ELSE 0 END) AS no_exchange
ORDER BY claims DESC
