// id: claim-and-practice
// title: What is on record of partnerships that claim mutuality, beside those that don't?
// question: Q8
// why: Counts partnerships by what is recorded as coming to the HIC side; those that claim are better documented.
// params: from_year: int = null, to_year: int = null, programme: string = null
// returns: claims, partnerships, technical_back, other_back, nothing_back, no_exchange
// principle: THET respectful & reciprocal
// expect: rows
MATCH (s:Partnership)
OPTIONAL MATCH (c:Claim)-[:ABOUT]->(s)
WHERE c.claim IN ['reciprocal', 'equal', 'mutual_learning', 'mutual_benefit']
  AND ($from_year IS NULL OR toInteger(substring(c.date, 0, 4)) >= $from_year)
  AND ($to_year IS NULL OR toInteger(substring(c.date, 0, 4)) <= $to_year)
  AND ($programme IS NULL OR any(one IN s.programme WHERE toLower(one) = toLower($programme)))
WITH s, count(c) > 0 AS claims
OPTIONAL MATCH (x:Exchange)-[:WITHIN]->(s)
WHERE [x.giver_side, x.receiver_side] IN [['HIC', 'LMIC'], ['LMIC', 'HIC']]
  AND ($from_year IS NULL OR x.year >= $from_year) AND ($to_year IS NULL OR x.year <= $to_year)
  AND ($programme IS NULL OR any(one IN s.programme WHERE toLower(one) = toLower($programme)))
WITH s, claims, count(x) AS exchanges,
     sum(CASE WHEN x.receiver_side = 'HIC' THEN 1 ELSE 0 END) AS back,
     sum(CASE WHEN x.receiver_side = 'HIC' AND x.knowledge_type = 'technical' THEN 1 ELSE 0 END) AS technical
WITH collect({claims: claims, practice: CASE WHEN technical > 0 THEN 'technical' WHEN back > 0 THEN 'other'
                                             WHEN exchanges > 0 THEN 'nothing' ELSE 'no exchange' END}) AS found
UNWIND [true, false] AS claims
WITH claims, [each IN found WHERE each.claims = claims | each.practice] AS practices
RETURN claims, size(practices) AS partnerships,
       size([each IN practices WHERE each = 'technical']) AS technical_back,
       size([each IN practices WHERE each = 'other']) AS other_back,
       size([each IN practices WHERE each = 'nothing']) AS nothing_back,
       size([each IN practices WHERE each = 'no exchange']) AS no_exchange
ORDER BY claims DESC
// --- graph
MATCH path = (:Partner)-[:CLAIMED]->(:Claim)-[:ABOUT]->(s:Partnership)
WHERE ($programme IS NULL OR any(one IN s.programme WHERE toLower(one) = toLower($programme)))
RETURN path
// --- count
MATCH (s:Partnership)
RETURN count(s) AS partnerships
