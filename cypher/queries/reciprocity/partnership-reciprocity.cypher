// id: partnership-reciprocity
// title: How much comes back in kind in each partnership?
// question: Q1
// why: Sides as wholes, and pair by pair; in alphabetical order. A partnership without exchanges is unknown, not unreciprocal.
// params: from_year: int = null, to_year: int = null, programme: string = null
// returns: name, exchanges, flow_hic_lmic, flow_lmic_hic, same_type_reciprocity, pairwise
// principle: THET respectful & reciprocal
// expect: rows
MATCH (s:Partnership)
OPTIONAL MATCH (s)<-[:WITHIN]-(x:Exchange)-[:RECEIVED_BY]->(receiver:Partner), (giver:Partner)-[:GAVE]->(x)
WHERE ($from_year IS NULL OR x.year >= $from_year) AND ($to_year IS NULL OR x.year <= $to_year)
  AND ($programme IS NULL OR EXISTS { MATCH (x)-[:WITHIN]->(home:Partnership)
       WHERE any(one IN home.programme WHERE toLower(one) = toLower($programme)) })
WITH s, x, x.weight AS weight, x.knowledge_type AS knowledge,
     CASE WHEN [x.giver_side, x.receiver_side] IN [['HIC', 'LMIC'], ['LMIC', 'HIC']]
          THEN x.giver_side ELSE '' END AS given_by,
     CASE x.giver_side WHEN 'HIC' THEN giver ELSE receiver END AS hic,
     CASE x.giver_side WHEN 'HIC' THEN receiver ELSE giver END AS lmic
WITH s, hic, lmic, count(x) AS exchanges,
     sum(CASE given_by WHEN 'HIC' THEN weight ELSE 0.0 END) AS given,
     sum(CASE given_by WHEN 'LMIC' THEN weight ELSE 0.0 END) AS back,
     sum(CASE WHEN given_by = 'HIC' AND knowledge = 'technical' THEN weight ELSE 0.0 END) AS technical_given,
     sum(CASE WHEN given_by = 'LMIC' AND knowledge = 'technical' THEN weight ELSE 0.0 END) AS technical_back,
     sum(CASE WHEN given_by = 'HIC' AND knowledge = 'cultural' THEN weight ELSE 0.0 END) AS cultural_given,
     sum(CASE WHEN given_by = 'LMIC' AND knowledge = 'cultural' THEN weight ELSE 0.0 END) AS cultural_back
WITH s, sum(exchanges) AS exchanges, sum(given) AS there, sum(back) AS back, sum(given + back) AS total,
     sum(technical_given) AS technical_given, sum(technical_back) AS technical_back,
     sum(cultural_given) AS cultural_given, sum(cultural_back) AS cultural_back,
     sum(CASE WHEN technical_given < technical_back THEN technical_given ELSE technical_back END
       + CASE WHEN cultural_given < cultural_back THEN cultural_given ELSE cultural_back END) AS in_pairs
RETURN coalesce(s.name, s.id) AS name, exchanges,
       CASE WHEN exchanges > 0 THEN there END AS flow_hic_lmic,
       CASE WHEN exchanges > 0 THEN back END AS flow_lmic_hic,
       CASE WHEN total > 0 THEN
         2.0 * (CASE WHEN technical_given < technical_back THEN technical_given ELSE technical_back END
           + CASE WHEN cultural_given < cultural_back THEN cultural_given ELSE cultural_back END) / total
       END AS same_type_reciprocity,
       CASE WHEN total > 0 THEN 2.0 * in_pairs / total END AS pairwise
ORDER BY toLower(name), s.id
// --- graph
MATCH path = (s:Partnership)<-[:WITHIN]-(x:Exchange)<-[:GAVE]-(:Partner)
WHERE ($from_year IS NULL OR x.year >= $from_year) AND ($to_year IS NULL OR x.year <= $to_year)
  AND ($programme IS NULL OR EXISTS { MATCH (x)-[:WITHIN]->(home:Partnership)
       WHERE any(one IN home.programme WHERE toLower(one) = toLower($programme)) })
RETURN path
// --- count
MATCH (s:Partnership)
RETURN count(s) AS partnerships
