// id: parts-in-decisions
// title: Which part did partners of each side have in decisions?
// question: Q4
// why: Partners on record as having decided, been consulted, informed or absent; whoever isn't named may have been there.
// params: programme: string = null
// returns: part, hic, lmic, unknown
// principle: THET respectful & reciprocal
// expect: rows
UNWIND ['decided', 'consulted', 'informed', 'absent'] AS part
OPTIONAL MATCH (:Partner)-[r:DECIDED|CONSULTED_ON|INFORMED_OF|ABSENT_FROM]->(:Decision)-[:CONCERNS]->(s:Partnership)
WHERE r.part = part
  AND ($programme IS NULL OR any(one IN s.programme WHERE toLower(one) = toLower($programme)))
RETURN part, sum(CASE r.side WHEN 'HIC' THEN 1 ELSE 0 END) AS hic,
       sum(CASE r.side WHEN 'LMIC' THEN 1 ELSE 0 END) AS lmic,
       sum(CASE r.side WHEN 'unknown' THEN 1 ELSE 0 END) AS unknown
ORDER BY CASE part WHEN 'decided' THEN 1 WHEN 'consulted' THEN 2 WHEN 'informed' THEN 3 ELSE 4 END
// --- count
MATCH (d:Decision)
RETURN count(d) AS decisions
