// id: programme-reciprocity
// title: How much comes back in kind in each programme?
// question: Q1
// why: Over the pairs of the programme's partnerships; in alphabetical order. Small programmes rest on few records: see pairs.
// params: from_year: int = null, to_year: int = null
// returns: programme, pairs, exchanges, hic_to_lmic, lmic_to_hic, same_type_reciprocity
// principle: THET harmonised & aligned
// expect: rows
MATCH (giver:Partner)-[:GAVE]->(x:Exchange)-[:RECEIVED_BY]->(receiver:Partner)
WHERE [x.giver_side, x.receiver_side] IN [['HIC', 'LMIC'], ['LMIC', 'HIC']]
  AND ($from_year IS NULL OR x.year >= $from_year) AND ($to_year IS NULL OR x.year <= $to_year)
MATCH (x)-[:WITHIN]->(s:Partnership)
UNWIND s.programme AS programme
WITH programme, count(x) AS exchanges,
     CASE x.giver_side WHEN 'HIC' THEN giver ELSE receiver END AS hic,
     CASE x.giver_side WHEN 'HIC' THEN receiver ELSE giver END AS lmic,
     sum(CASE x.giver_side WHEN 'HIC' THEN x.weight ELSE 0.0 END) AS given,
     sum(CASE x.giver_side WHEN 'LMIC' THEN x.weight ELSE 0.0 END) AS back,
     sum(CASE WHEN x.giver_side = 'HIC' AND x.knowledge_type = 'technical' THEN x.weight ELSE 0.0 END) AS technical_given,
     sum(CASE WHEN x.giver_side = 'LMIC' AND x.knowledge_type = 'technical' THEN x.weight ELSE 0.0 END) AS technical_back,
     sum(CASE WHEN x.giver_side = 'HIC' AND x.knowledge_type = 'cultural' THEN x.weight ELSE 0.0 END) AS cultural_given,
     sum(CASE WHEN x.giver_side = 'LMIC' AND x.knowledge_type = 'cultural' THEN x.weight ELSE 0.0 END) AS cultural_back
WITH programme, count(*) AS pairs, sum(exchanges) AS exchanges, sum(given) AS hic_to_lmic, sum(back) AS lmic_to_hic,
     sum(CASE WHEN technical_given < technical_back THEN technical_given ELSE technical_back END
       + CASE WHEN cultural_given < cultural_back THEN cultural_given ELSE cultural_back END) AS in_kind
RETURN programme, pairs, exchanges, hic_to_lmic, lmic_to_hic,
       2.0 * in_kind / (hic_to_lmic + lmic_to_hic) AS same_type_reciprocity
ORDER BY toLower(programme)
// --- count
MATCH (x:Exchange)-[:WITHIN]->(s:Partnership)
WHERE [x.giver_side, x.receiver_side] IN [['HIC', 'LMIC'], ['LMIC', 'HIC']]
RETURN count(x) AS exchanges, count(s.programme) AS in_a_programme
