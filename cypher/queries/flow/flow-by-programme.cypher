// id: flow-by-programme
// title: What goes either way in each programme?
// question: Q11
// why: A partnership of two programmes counts in both, so rows don't add up; partnerships of no known programme are in none.
// params: from_year: int = null, to_year: int = null
// returns: programme, partnerships, with_exchanges, hic_to_lmic, lmic_to_hic
// principle: THET harmonised & aligned
// expect: rows
MATCH (s:Partnership)
UNWIND s.programme AS programme
OPTIONAL MATCH (x:Exchange)-[:WITHIN]->(s)
WHERE ($from_year IS NULL OR x.year >= $from_year) AND ($to_year IS NULL OR x.year <= $to_year)
RETURN programme, count(DISTINCT s) AS partnerships,
       count(DISTINCT CASE WHEN x IS NOT NULL THEN s END) AS with_exchanges,
       sum(CASE WHEN x.giver_side = 'HIC' AND x.receiver_side = 'LMIC' THEN x.weight ELSE 0 END) AS hic_to_lmic,
       sum(CASE WHEN x.giver_side = 'LMIC' AND x.receiver_side = 'HIC' THEN x.weight ELSE 0 END) AS lmic_to_hic
ORDER BY toLower(programme)
// --- count
MATCH (s:Partnership)
RETURN count(s) AS partnerships, count(s.programme) AS with_programme
