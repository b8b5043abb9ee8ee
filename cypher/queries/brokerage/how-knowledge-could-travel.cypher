// id: how-knowledge-could-travel
// title: By how many steps could knowledge travel from one partner to another?
// question: Q11
// why: The fewest steps along who taught whom, up to eight, between two partners by their ids; no path on record is not none.
// params: from_partner: string, to_partner: string
// returns: from_name, to_name, steps
// principle: THET strategic
// expect: rows
MATCH path = shortestPath((start:Partner {id: $from_partner})-[:TAUGHT*..8]->(end:Partner {id: $to_partner}))
RETURN start.name AS from_name, end.name AS to_name, length(path) AS steps
// --- graph
MATCH path = allShortestPaths((start:Partner {id: $from_partner})-[:TAUGHT*..8]->(end:Partner {id: $to_partner}))
RETURN path
// --- count
MATCH (p:Partner)
WHERE p.id IN [$from_partner, $to_partner]
RETURN count(p) AS partners
