// id: power-and-flow
// title: Where one side coordinates or administers the money, which way does knowledge go?
// question: Q4
// why: Partnerships by the side on record in each leading role, with what went either way; together, not because of each other.
// params: from_year: int = null, to_year: int = null, programme: string = null
// returns: role, held_by, partnerships, hic_to_lmic, lmic_to_hic
// principle: THET respectful & reciprocal
// expect: rows
MATCH (s:Partnership)<-[r:COORDINATES|ADMINISTERS_FUNDS_OF|FUNDS|ACCOUNTABLE_FOR]-(:Partner)
WITH DISTINCT s, r.role AS role, r.side AS side
ORDER BY side
WITH s, role, collect(side) AS sides
WITH s, role, CASE WHEN size(sides) > 1 THEN 'several sides' ELSE sides[0] END AS held_by
OPTIONAL MATCH (s)<-[:WITHIN]-(x:Exchange)
WHERE [x.giver_side, x.receiver_side] IN [['HIC', 'LMIC'], ['LMIC', 'HIC']]
  AND ($from_year IS NULL OR x.year >= $from_year) AND ($to_year IS NULL OR x.year <= $to_year)
  AND ($programme IS NULL OR EXISTS { MATCH (x)-[:WITHIN]->(home:Partnership)
       WHERE any(one IN home.programme WHERE toLower(one) = toLower($programme)) })
RETURN role, held_by, count(DISTINCT s) AS partnerships,
       sum(CASE x.giver_side WHEN 'HIC' THEN x.weight ELSE 0 END) AS hic_to_lmic,
       sum(CASE x.giver_side WHEN 'LMIC' THEN x.weight ELSE 0 END) AS lmic_to_hic
ORDER BY role, held_by
// --- count
MATCH (s:Partnership)
RETURN count(s) AS partnerships,
       sum(CASE WHEN EXISTS { MATCH (s)<-[:COORDINATES|ADMINISTERS_FUNDS_OF|FUNDS|ACCOUNTABLE_FOR]-() } THEN 1 ELSE 0 END)
         AS with_a_leading_role
