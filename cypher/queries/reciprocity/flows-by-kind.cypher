// id: flows-by-kind
// title: What goes either way between the sides, and what is matched in kind?
// question: Q1
// why: Reciprocity in kind, for each kind of knowledge; says nothing of pairs without records.
// params: from_year: int = null, to_year: int = null, programme: string = null
// returns: knowledge, hic_to_lmic, lmic_to_hic, matched, share
// principle: THET respectful & reciprocal
// expect: rows
UNWIND ['technical', 'cultural', 'unclassified'] AS knowledge
OPTIONAL MATCH (giver:Partner)-[:GAVE]->(x:Exchange)-[:RECEIVED_BY]->(receiver:Partner)
WHERE coalesce(x.knowledge_type, 'unclassified') = knowledge
  AND [x.giver_side, x.receiver_side] IN [['HIC', 'LMIC'], ['LMIC', 'HIC']]
  AND ($from_year IS NULL OR x.year >= $from_year) AND ($to_year IS NULL OR x.year <= $to_year)
  AND ($programme IS NULL OR EXISTS { MATCH (x)-[:WITHIN]->(home:Partnership)
       WHERE any(one IN home.programme WHERE toLower(one) = toLower($programme)) })
WITH knowledge,
     CASE x.giver_side WHEN 'HIC' THEN giver.id ELSE receiver.id END AS hic,
     CASE x.giver_side WHEN 'HIC' THEN receiver.id ELSE giver.id END AS lmic,
     sum(CASE x.giver_side WHEN 'HIC' THEN x.weight ELSE 0.0 END) AS there,
     sum(CASE x.giver_side WHEN 'LMIC' THEN x.weight ELSE 0.0 END) AS back
WITH knowledge, sum(there) AS hic_to_lmic, sum(back) AS lmic_to_hic,
     sum(CASE WHEN knowledge = 'unclassified' THEN 0.0
              WHEN there < back THEN 2.0 * there
              ELSE 2.0 * back END) AS matched
WHERE knowledge <> 'unclassified' OR hic_to_lmic + lmic_to_hic > 0
RETURN knowledge, hic_to_lmic, lmic_to_hic, matched,
       CASE WHEN knowledge = 'unclassified' OR hic_to_lmic + lmic_to_hic = 0 THEN null
            ELSE matched / (hic_to_lmic + lmic_to_hic) END AS share
ORDER BY CASE knowledge WHEN 'technical' THEN 1 WHEN 'cultural' THEN 2 ELSE 3 END
// --- graph
MATCH path = (giver:Partner)-[:GAVE]->(x:Exchange)-[:RECEIVED_BY]->(receiver:Partner)
WHERE [x.giver_side, x.receiver_side] IN [['HIC', 'LMIC'], ['LMIC', 'HIC']]
  AND ($from_year IS NULL OR x.year >= $from_year) AND ($to_year IS NULL OR x.year <= $to_year)
  AND ($programme IS NULL OR EXISTS { MATCH (x)-[:WITHIN]->(home:Partnership)
       WHERE any(one IN home.programme WHERE toLower(one) = toLower($programme)) })
RETURN path
// --- count
MATCH (x:Exchange)
WHERE [x.giver_side, x.receiver_side] IN [['HIC', 'LMIC'], ['LMIC', 'HIC']]
  AND ($from_year IS NULL OR x.year >= $from_year) AND ($to_year IS NULL OR x.year <= $to_year)
  AND ($programme IS NULL OR EXISTS { MATCH (x)-[:WITHIN]->(home:Partnership)
       WHERE any(one IN home.programme WHERE toLower(one) = toLower($programme)) })
RETURN count(x) AS exchanges, sum(x.weight) AS amount
