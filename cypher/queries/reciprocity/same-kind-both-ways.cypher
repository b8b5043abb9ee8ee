// id: same-kind-both-ways
// title: Which pairs have the same kind of knowledge on record in both directions?
// question: Q1
// why: Technical returned for technical, or cultural for cultural; in alphabetical order. No record of a return is not none.
// params: from_year: int = null, to_year: int = null, programme: string = null
// returns: hic_partner, lmic_partner, technical_given, technical_returned, cultural_given, cultural_returned
// principle: THET respectful & reciprocal
// expect: rows
MATCH (giver:Partner)-[:GAVE]->(x:Exchange)-[:RECEIVED_BY]->(receiver:Partner)
WHERE [x.giver_side, x.receiver_side] IN [['HIC', 'LMIC'], ['LMIC', 'HIC']]
  AND ($from_year IS NULL OR x.year >= $from_year) AND ($to_year IS NULL OR x.year <= $to_year)
  AND ($programme IS NULL OR EXISTS { MATCH (x)-[:WITHIN]->(home:Partnership)
       WHERE any(one IN home.programme WHERE toLower(one) = toLower($programme)) })
WITH CASE x.giver_side WHEN 'HIC' THEN giver ELSE receiver END AS hic,
     CASE x.giver_side WHEN 'HIC' THEN receiver ELSE giver END AS lmic,
     x.giver_side AS given_by, x.knowledge_type AS knowledge, x.weight AS weight
WITH hic, lmic,
     sum(CASE WHEN given_by = 'HIC' AND knowledge = 'technical' THEN weight ELSE 0.0 END) AS technical_given,
     sum(CASE WHEN given_by = 'LMIC' AND knowledge = 'technical' THEN weight ELSE 0.0 END) AS technical_returned,
     sum(CASE WHEN given_by = 'HIC' AND knowledge = 'cultural' THEN weight ELSE 0.0 END) AS cultural_given,
     sum(CASE WHEN given_by = 'LMIC' AND knowledge = 'cultural' THEN weight ELSE 0.0 END) AS cultural_returned
WHERE (technical_given > 0 AND technical_returned > 0) OR (cultural_given > 0 AND cultural_returned > 0)
RETURN hic.name AS hic_partner, lmic.name AS lmic_partner,
       technical_given, technical_returned, cultural_given, cultural_returned
ORDER BY toLower(hic_partner), toLower(lmic_partner)
// --- graph
MATCH (giver:Partner)-[:GAVE]->(x:Exchange)-[:RECEIVED_BY]->(receiver:Partner)
WHERE [x.giver_side, x.receiver_side] IN [['HIC', 'LMIC'], ['LMIC', 'HIC']]
  AND ($from_year IS NULL OR x.year >= $from_year) AND ($to_year IS NULL OR x.year <= $to_year)
  AND ($programme IS NULL OR EXISTS { MATCH (x)-[:WITHIN]->(home:Partnership)
       WHERE any(one IN home.programme WHERE toLower(one) = toLower($programme)) })
WITH giver, receiver, x.knowledge_type AS knowledge, collect(x) AS given
MATCH path = (receiver)-[:GAVE]->(x:Exchange {knowledge_type: knowledge})-[:RECEIVED_BY]->(giver)
WHERE [x.giver_side, x.receiver_side] IN [['HIC', 'LMIC'], ['LMIC', 'HIC']]
  AND ($from_year IS NULL OR x.year >= $from_year) AND ($to_year IS NULL OR x.year <= $to_year)
  AND ($programme IS NULL OR EXISTS { MATCH (x)-[:WITHIN]->(home:Partnership)
       WHERE any(one IN home.programme WHERE toLower(one) = toLower($programme)) })
RETURN path
// --- count
MATCH (giver:Partner)-[:GAVE]->(x:Exchange)-[:RECEIVED_BY]->(receiver:Partner)
WHERE [x.giver_side, x.receiver_side] IN [['HIC', 'LMIC'], ['LMIC', 'HIC']]
  AND ($from_year IS NULL OR x.year >= $from_year) AND ($to_year IS NULL OR x.year <= $to_year)
  AND ($programme IS NULL OR EXISTS { MATCH (x)-[:WITHIN]->(home:Partnership)
       WHERE any(one IN home.programme WHERE toLower(one) = toLower($programme)) })
WITH DISTINCT CASE x.giver_side WHEN 'HIC' THEN giver ELSE receiver END AS hic,
     CASE x.giver_side WHEN 'HIC' THEN receiver ELSE giver END AS lmic
RETURN count(*) AS pairs
