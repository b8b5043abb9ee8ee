// id: lmic-to-lmic-through-hic
// title: Which LMIC partners could learn of each other by way of a HIC partner?
// question: Q11
// why: Two steps of the same kind of knowledge, the second not known to come first; a path is not a transfer.
// params: knowledge='technical'
// returns: giver, through, receiver, direct_flow_on_record
// principle: THET strategic
// expect: rows
MATCH (i:Partner)-[first:TAUGHT]->(j:Partner)-[second:TAUGHT]->(k:Partner)
WHERE first.knowledge_type = $knowledge AND second.knowledge_type = $knowledge
  AND [first.giver_side, first.receiver_side] = ['LMIC', 'HIC']
  AND [second.giver_side, second.receiver_side] = ['HIC', 'LMIC']
  AND i <> k AND (first.year IS NULL OR second.year IS NULL OR first.year <= second.year)
WITH DISTINCT i, j, k
RETURN i.name AS giver, j.name AS through, k.name AS receiver,
       EXISTS { MATCH (i)-[:TAUGHT {knowledge_type: $knowledge}]->(k) } AS direct_flow_on_record
ORDER BY toLower(giver), toLower(through), toLower(receiver)
// --- graph
MATCH path = (i:Partner)-[first:TAUGHT]->(:Partner)-[second:TAUGHT]->(k:Partner)
WHERE first.knowledge_type = $knowledge AND second.knowledge_type = $knowledge
  AND [first.giver_side, first.receiver_side] = ['LMIC', 'HIC']
  AND [second.giver_side, second.receiver_side] = ['HIC', 'LMIC']
  AND i <> k AND (first.year IS NULL OR second.year IS NULL OR first.year <= second.year)
RETURN path
// --- count
MATCH (p:Partner {side: 'LMIC'})
RETURN count(p) AS lmic_partners, sum(CASE WHEN EXISTS { MATCH (p)-[:TAUGHT]->() } THEN 1 ELSE 0 END) AS with_something_given
