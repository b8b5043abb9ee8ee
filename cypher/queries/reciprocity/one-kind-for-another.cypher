// id: one-kind-for-another
// title: In which pairs is one kind of knowledge answered with another?
// question: Q2
// why: Where what looks reciprocal is not so in kind; in alphabetical order. It doesn't say that the pair saw it as payment.
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
     sum(CASE WHEN given_by = 'HIC' THEN weight ELSE 0.0 END) AS given,
     sum(CASE WHEN given_by = 'LMIC' THEN weight ELSE 0.0 END) AS returned,
     sum(CASE WHEN given_by = 'HIC' AND knowledge = 'technical' THEN weight ELSE 0.0 END) AS technical_given,
     sum(CASE WHEN given_by = 'LMIC' AND knowledge = 'technical' THEN weight ELSE 0.0 END) AS technical_returned,
     sum(CASE WHEN given_by = 'HIC' AND knowledge = 'cultural' THEN weight ELSE 0.0 END) AS cultural_given,
     sum(CASE WHEN given_by = 'LMIC' AND knowledge = 'cultural' THEN weight ELSE 0.0 END) AS cultural_returned
WITH hic, lmic, technical_given, technical_returned, cultural_given, cultural_returned,
     CASE WHEN given < returned THEN given ELSE returned END AS matched,
     CASE WHEN technical_given < technical_returned THEN technical_given ELSE technical_returned END
       + CASE WHEN cultural_given < cultural_returned THEN cultural_given ELSE cultural_returned END AS in_kind
WHERE matched > in_kind
RETURN hic.name AS hic_partner, lmic.name AS lmic_partner,
       technical_given, technical_returned, cultural_given, cultural_returned
ORDER BY toLower(hic_partner), toLower(lmic_partner)
// --- graph
MATCH (giver:Partner)-[:GAVE]->(x:Exchange)-[:RECEIVED_BY]->(receiver:Partner)
WHERE [x.giver_side, x.receiver_side] IN [['HIC', 'LMIC'], ['LMIC', 'HIC']] AND x.knowledge_type = 'technical'
  AND ($from_year IS NULL OR x.year >= $from_year) AND ($to_year IS NULL OR x.year <= $to_year)
  AND ($programme IS NULL OR EXISTS { MATCH (x)-[:WITHIN]->(home:Partnership)
       WHERE any(one IN home.programme WHERE toLower(one) = toLower($programme)) })
WITH DISTINCT giver, receiver
MATCH path = (receiver)-[:GAVE]->(x:Exchange {knowledge_type: 'cultural'})-[:RECEIVED_BY]->(giver)
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
