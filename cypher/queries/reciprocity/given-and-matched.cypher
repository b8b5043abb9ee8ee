// id: given-and-matched
// title: What did each side give, and how much of it was answered, in kind or otherwise?
// question: Q2
// why: Matched within each pair; what has nothing recorded back may have been answered where nobody wrote it down.
// params: from_year: int = null, to_year: int = null, programme: string = null
// returns: side, matched_in_kind, matched_otherwise, nothing_back, given
// principle: THET respectful & reciprocal
// expect: rows
MATCH (giver:Partner)-[:GAVE]->(x:Exchange)-[:RECEIVED_BY]->(receiver:Partner)
WHERE [x.giver_side, x.receiver_side] IN [['HIC', 'LMIC'], ['LMIC', 'HIC']]
  AND ($from_year IS NULL OR x.year >= $from_year) AND ($to_year IS NULL OR x.year <= $to_year)
  AND ($programme IS NULL OR EXISTS { MATCH (x)-[:WITHIN]->(home:Partnership)
       WHERE any(one IN home.programme WHERE toLower(one) = toLower($programme)) })
WITH CASE x.giver_side WHEN 'HIC' THEN giver ELSE receiver END AS hic,
     CASE x.giver_side WHEN 'HIC' THEN receiver ELSE giver END AS lmic,
     sum(CASE x.giver_side WHEN 'HIC' THEN x.weight ELSE 0.0 END) AS hic_gave,
     sum(CASE x.giver_side WHEN 'LMIC' THEN x.weight ELSE 0.0 END) AS lmic_gave,
     sum(CASE WHEN x.giver_side = 'HIC' AND x.knowledge_type = 'technical' THEN x.weight ELSE 0.0 END) AS technical_there,
     sum(CASE WHEN x.giver_side = 'LMIC' AND x.knowledge_type = 'technical' THEN x.weight ELSE 0.0 END) AS technical_back,
     sum(CASE WHEN x.giver_side = 'HIC' AND x.knowledge_type = 'cultural' THEN x.weight ELSE 0.0 END) AS cultural_there,
     sum(CASE WHEN x.giver_side = 'LMIC' AND x.knowledge_type = 'cultural' THEN x.weight ELSE 0.0 END) AS cultural_back
WITH hic_gave, lmic_gave, CASE WHEN hic_gave < lmic_gave THEN hic_gave ELSE lmic_gave END AS matched,
     CASE WHEN technical_there < technical_back THEN technical_there ELSE technical_back END
       + CASE WHEN cultural_there < cultural_back THEN cultural_there ELSE cultural_back END AS in_kind
WITH sum(hic_gave) AS by_hic, sum(lmic_gave) AS by_lmic, sum(matched) AS matched, sum(in_kind) AS in_kind
UNWIND ['HIC', 'LMIC'] AS side
WITH side, matched, in_kind, CASE side WHEN 'HIC' THEN by_hic ELSE by_lmic END AS given
RETURN side, in_kind AS matched_in_kind, matched - in_kind AS matched_otherwise, given - matched AS nothing_back, given
ORDER BY side
// --- count
MATCH (giver:Partner)-[:GAVE]->(x:Exchange)-[:RECEIVED_BY]->(receiver:Partner)
WHERE [x.giver_side, x.receiver_side] IN [['HIC', 'LMIC'], ['LMIC', 'HIC']]
  AND ($from_year IS NULL OR x.year >= $from_year) AND ($to_year IS NULL OR x.year <= $to_year)
  AND ($programme IS NULL OR EXISTS { MATCH (x)-[:WITHIN]->(home:Partnership)
       WHERE any(one IN home.programme WHERE toLower(one) = toLower($programme)) })
WITH DISTINCT CASE x.giver_side WHEN 'HIC' THEN giver ELSE receiver END AS hic,
     CASE x.giver_side WHEN 'HIC' THEN receiver ELSE giver END AS lmic
RETURN count(*) AS pairs
