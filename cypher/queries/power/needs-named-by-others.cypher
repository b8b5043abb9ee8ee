// id: needs-named-by-others
// title: Whose needs, strengths or weaknesses did the other side put on record?
// question: Q5
// why: Told by a partner of the other side (of their roles in it, else the latest); who wrote a need down need not have felt it first.
// params: programme: string = null
// returns: partner, side, kind, text, identified_by, identified_by_side, source
// principle: THET respectful & reciprocal
// expect: rows
MATCH (p:Partner)-[:ASSESSED_AS]->(a:Assessment)<-[:IDENTIFIED]-(by:Partner)
MATCH (a)-[:WITHIN]->(s:Partnership)
WHERE ($programme IS NULL OR any(one IN s.programme WHERE toLower(one) = toLower($programme)))
WITH p, a, by,
     coalesce(head([(p)-[r:MEMBER_OF|COORDINATES|ADMINISTERS_FUNDS_OF|FUNDS|ACCOUNTABLE_FOR]->(s) | r.side]),
              p.side) AS side,
     coalesce(head([(by)-[r:MEMBER_OF|COORDINATES|ADMINISTERS_FUNDS_OF|FUNDS|ACCOUNTABLE_FOR]->(s) | r.side]),
              by.side) AS by_side
WHERE [side, by_side] IN [['HIC', 'LMIC'], ['LMIC', 'HIC']]
RETURN p.name AS partner, side, a.kind AS kind, a.text AS text, by.name AS identified_by,
       by_side AS identified_by_side, a.source AS source
ORDER BY toLower(partner), kind, a.key
// --- graph
MATCH path = (p:Partner)-[:ASSESSED_AS]->(:Assessment)<-[:IDENTIFIED]-(by:Partner)
WHERE [p.side, by.side] IN [['HIC', 'LMIC'], ['LMIC', 'HIC']]
RETURN path
// --- count
MATCH (a:Assessment)
RETURN count(a) AS assessments, count(a.identified_by) AS with_identifier
