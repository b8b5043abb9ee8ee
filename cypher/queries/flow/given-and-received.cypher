// id: given-and-received
// title: What is on record as given and received by each partner?
// question: Q12
// why: Partners with an exchange on record, in alphabetical order; it ranks nobody. Give partner (an id) for one alone.
// params: partner: string = null, from_year: int = null, to_year: int = null, programme: string = null
// returns: id, partner, country, side, gave_technical, gave_cultural, gave, received_technical, received_cultural, received
// principle: THET respectful & reciprocal
// expect: rows
MATCH (p:Partner)-[:GAVE|RECEIVED_BY]-(x:Exchange)
WHERE ($partner IS NULL OR p.id = $partner)
  AND ($from_year IS NULL OR x.year >= $from_year) AND ($to_year IS NULL OR x.year <= $to_year)
  AND ($programme IS NULL OR EXISTS { MATCH (x)-[:WITHIN]->(home:Partnership)
       WHERE any(one IN home.programme WHERE toLower(one) = toLower($programme)) })
WITH p, x, EXISTS { MATCH (p)-[:GAVE]->(x) } AS gave
RETURN p.id AS id, p.name AS partner, p.country AS country, p.side AS side,
       sum(CASE WHEN gave AND x.knowledge_type = 'technical' THEN x.weight ELSE 0 END) AS gave_technical,
       sum(CASE WHEN gave AND x.knowledge_type = 'cultural' THEN x.weight ELSE 0 END) AS gave_cultural,
       sum(CASE WHEN gave THEN x.weight ELSE 0 END) AS gave,
       sum(CASE WHEN NOT gave AND x.knowledge_type = 'technical' THEN x.weight ELSE 0 END) AS received_technical,
       sum(CASE WHEN NOT gave AND x.knowledge_type = 'cultural' THEN x.weight ELSE 0 END) AS received_cultural,
       sum(CASE WHEN NOT gave THEN x.weight ELSE 0 END) AS received
ORDER BY toLower(partner), id
// --- graph
MATCH path = (p:Partner)-[:GAVE|RECEIVED_BY]-(x:Exchange)-[:GAVE|RECEIVED_BY]-(:Partner)
WHERE ($partner IS NULL OR p.id = $partner)
  AND ($from_year IS NULL OR x.year >= $from_year) AND ($to_year IS NULL OR x.year <= $to_year)
  AND ($programme IS NULL OR EXISTS { MATCH (x)-[:WITHIN]->(home:Partnership)
       WHERE any(one IN home.programme WHERE toLower(one) = toLower($programme)) })
RETURN path
// --- count
MATCH (p:Partner)
WHERE $partner IS NULL OR p.id = $partner
RETURN count(p) AS partners, sum(CASE WHEN EXISTS { MATCH (p)-[:TAUGHT]-() } THEN 1 ELSE 0 END) AS with_exchanges
