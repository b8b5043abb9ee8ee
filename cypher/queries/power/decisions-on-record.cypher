// id: decisions-on-record
// title: Which decisions are on record, and what part had each partner?
// question: Q4
// why: Every row of every decision, by partnership; it doesn't say who was never asked.
// params: programme: string = null
// returns: partnership, decision, topic, date, partner, side, part, source
// principle: THET organised & accountable
// expect: rows
MATCH (p:Partner)-[r:DECIDED|CONSULTED_ON|INFORMED_OF|ABSENT_FROM]->(d:Decision)-[:CONCERNS]->(s:Partnership)
WHERE ($programme IS NULL OR any(one IN s.programme WHERE toLower(one) = toLower($programme)))
RETURN coalesce(s.name, s.id) AS partnership, d.id AS decision, d.topic AS topic, d.date AS date, p.name AS partner,
       r.side AS side, r.part AS part, r.source AS source
ORDER BY toLower(partnership), decision, toLower(partner)
// --- graph
MATCH path = (:Partner)-[:DECIDED|CONSULTED_ON|INFORMED_OF|ABSENT_FROM]->(:Decision)-[:CONCERNS]->(s:Partnership)
WHERE ($programme IS NULL OR any(one IN s.programme WHERE toLower(one) = toLower($programme)))
RETURN path
// --- count
MATCH (d:Decision)
RETURN count(d) AS decisions
