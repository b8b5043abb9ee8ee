// id: flow-by-country
// title: What goes from which country to which?
// question: Q1
// why: By the countries of giver and receiver, in alphabetical order; give country (alpha-3) for one of them only.
// params: country: string = null, from_year: int = null, to_year: int = null, programme: string = null
// returns: from_country, to_country, exchanges, technical, cultural, unclassified
// principle: THET harmonised & aligned
// expect: rows
MATCH (here:Country)<-[:IN]-(giver:Partner)-[:GAVE]->(x:Exchange)-[:RECEIVED_BY]->(receiver:Partner)-[:IN]->(there:Country)
WHERE ($country IS NULL OR here.id = toUpper($country) OR there.id = toUpper($country))
  AND ($from_year IS NULL OR x.year >= $from_year) AND ($to_year IS NULL OR x.year <= $to_year)
  AND ($programme IS NULL OR EXISTS { MATCH (x)-[:WITHIN]->(home:Partnership)
       WHERE any(one IN home.programme WHERE toLower(one) = toLower($programme)) })
RETURN here.name AS from_country, there.name AS to_country, count(x) AS exchanges,
       sum(CASE x.knowledge_type WHEN 'technical' THEN x.weight ELSE 0 END) AS technical,
       sum(CASE x.knowledge_type WHEN 'cultural' THEN x.weight ELSE 0 END) AS cultural,
       sum(CASE WHEN x.knowledge_type IS NULL THEN x.weight ELSE 0 END) AS unclassified
ORDER BY from_country, to_country
// --- graph
MATCH path = (here:Country)<-[:IN]-(:Partner)-[:GAVE]->(x:Exchange)-[:RECEIVED_BY]->(:Partner)-[:IN]->(there:Country)
WHERE ($country IS NULL OR here.id = toUpper($country) OR there.id = toUpper($country))
  AND ($from_year IS NULL OR x.year >= $from_year) AND ($to_year IS NULL OR x.year <= $to_year)
  AND ($programme IS NULL OR EXISTS { MATCH (x)-[:WITHIN]->(home:Partnership)
       WHERE any(one IN home.programme WHERE toLower(one) = toLower($programme)) })
RETURN path
// --- count
MATCH (x:Exchange)
WHERE ($from_year IS NULL OR x.year >= $from_year) AND ($to_year IS NULL OR x.year <= $to_year)
  AND ($programme IS NULL OR EXISTS { MATCH (x)-[:WITHIN]->(home:Partnership)
       WHERE any(one IN home.programme WHERE toLower(one) = toLower($programme)) })
RETURN count(x) AS exchanges
