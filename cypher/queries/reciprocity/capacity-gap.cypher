// id: capacity-gap
// title: How far apart are the partners of a pair in capacity, and how much comes back in kind?
// question: Q6
// why: Pairs with two exchanges or more and capacities in one unit; together they may vary for many reasons.
// params: from_year: int = null, to_year: int = null, programme: string = null
// returns: hic_partner, lmic_partner, capacity_unit, capacity_ratio, exchanges, same_type_reciprocity
// principle: THET effective & sustainable
// expect: none
MATCH (giver:Partner)-[:GAVE]->(x:Exchange)-[:RECEIVED_BY]->(receiver:Partner)
WHERE [x.giver_side, x.receiver_side] IN [['HIC', 'LMIC'], ['LMIC', 'HIC']]
  AND giver.capacity_unit = receiver.capacity_unit AND giver.capacity > 0 AND receiver.capacity > 0
  AND ($from_year IS NULL OR x.year >= $from_year) AND ($to_year IS NULL OR x.year <= $to_year)
  AND ($programme IS NULL OR EXISTS { MATCH (x)-[:WITHIN]->(home:Partnership)
       WHERE any(one IN home.programme WHERE toLower(one) = toLower($programme)) })
WITH CASE x.giver_side WHEN 'HIC' THEN giver ELSE receiver END AS hic,
     CASE x.giver_side WHEN 'HIC' THEN receiver ELSE giver END AS lmic, count(x) AS exchanges,
     sum(x.weight) AS total,
     sum(CASE WHEN x.giver_side = 'HIC' AND x.knowledge_type = 'technical' THEN x.weight ELSE 0.0 END) AS technical_given,
     sum(CASE WHEN x.giver_side = 'LMIC' AND x.knowledge_type = 'technical' THEN x.weight ELSE 0.0 END) AS technical_back,
     sum(CASE WHEN x.giver_side = 'HIC' AND x.knowledge_type = 'cultural' THEN x.weight ELSE 0.0 END) AS cultural_given,
     sum(CASE WHEN x.giver_side = 'LMIC' AND x.knowledge_type = 'cultural' THEN x.weight ELSE 0.0 END) AS cultural_back
WHERE exchanges > 1
RETURN hic.name AS hic_partner, lmic.name AS lmic_partner, hic.capacity_unit AS capacity_unit,
       1.0 * hic.capacity / lmic.capacity AS capacity_ratio, exchanges,
       2.0 * (CASE WHEN technical_given < technical_back THEN technical_given ELSE technical_back END
         + CASE WHEN cultural_given < cultural_back THEN cultural_given ELSE cultural_back END) / total
         AS same_type_reciprocity
ORDER BY toLower(hic_partner), toLower(lmic_partner)
// --- count
MATCH (p:Partner)
RETURN count(p) AS partners, count(p.capacity) AS with_capacity
