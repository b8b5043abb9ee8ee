// id: decisions-by-topic
// title: Which side decides on what?
// question: Q4
// why: Decisions on record by who has decided; joint where both sides have. Few decisions are ever written down.
// params: programme: string = null
// returns: topic, n, joint, hic_alone, lmic_alone, neither
// principle: THET respectful & reciprocal
// expect: rows
MATCH (d:Decision)-[:CONCERNS]->(s:Partnership)
WHERE ($programme IS NULL OR any(one IN s.programme WHERE toLower(one) = toLower($programme)))
OPTIONAL MATCH (d)<-[r:DECIDED]-(:Partner)
WITH d, sum(CASE r.side WHEN 'HIC' THEN 1 ELSE 0 END) > 0 AS hic,
     sum(CASE r.side WHEN 'LMIC' THEN 1 ELSE 0 END) > 0 AS lmic
UNWIND [coalesce(d.topic, 'not_recorded'), 'all'] AS topic
RETURN topic, count(d) AS n,
       sum(CASE WHEN hic AND lmic THEN 1 ELSE 0 END) AS joint,
       sum(CASE WHEN hic AND NOT lmic THEN 1 ELSE 0 END) AS hic_alone,
       sum(CASE WHEN lmic AND NOT hic THEN 1 ELSE 0 END) AS lmic_alone,
       sum(CASE WHEN NOT hic AND NOT lmic THEN 1 ELSE 0 END) AS neither
ORDER BY CASE topic WHEN 'all' THEN 1 ELSE 0 END, topic
// --- graph
MATCH path = (:Partner)-[:DECIDED|CONSULTED_ON|INFORMED_OF|ABSENT_FROM]->(:Decision)-[:CONCERNS]->(s:Partnership)
WHERE ($programme IS NULL OR any(one IN s.programme WHERE toLower(one) = toLower($programme)))
RETURN path
// --- count
MATCH (s:Partnership)
RETURN count(s) AS partnerships,
       sum(CASE WHEN EXISTS { MATCH (:Decision)-[:CONCERNS]->(s) } THEN 1 ELSE 0 END) AS with_decisions
