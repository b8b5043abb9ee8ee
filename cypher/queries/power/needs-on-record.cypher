// id: needs-on-record
// title: Which needs and objectives are on record, who identified them, and does an exchange serve them?
// question: Q5
// why: Each in its words, by partner; served counts exchanges recorded as serving it, and 0 only means that none is so recorded.
// params: partner: string = null, programme: string = null
// returns: partner, side, kind, text, identified_by, identified_by_side, served_by, source
// principle: THET harmonised & aligned
// expect: rows
MATCH (p:Partner)-[:ASSESSED_AS]->(a:Assessment)-[:WITHIN]->(s:Partnership)
WHERE a.kind IN ['need', 'objective'] AND ($partner IS NULL OR p.id = $partner)
  AND ($programme IS NULL OR any(one IN s.programme WHERE toLower(one) = toLower($programme)))
OPTIONAL MATCH (a)<-[:IDENTIFIED]-(by:Partner)
WITH p, a, by, COUNT { (:Exchange)-[:SERVES]->(a) } AS served_by,
     coalesce(head([(p)-[r:MEMBER_OF|COORDINATES|ADMINISTERS_FUNDS_OF|FUNDS|ACCOUNTABLE_FOR]->(s) | r.side]),
              p.side) AS side,
     CASE WHEN by IS NULL THEN null ELSE
       coalesce(head([(by)-[r:MEMBER_OF|COORDINATES|ADMINISTERS_FUNDS_OF|FUNDS|ACCOUNTABLE_FOR]->(s) | r.side]),
                by.side) END AS by_side
RETURN p.name AS partner, side, a.kind AS kind, a.text AS text, by.name AS identified_by,
       by_side AS identified_by_side, served_by, a.source AS source
ORDER BY toLower(partner), kind, a.key
// --- graph
MATCH path = (p:Partner)-[:ASSESSED_AS]->(a:Assessment)<-[:IDENTIFIED]-(:Partner)
WHERE a.kind IN ['need', 'objective'] AND ($partner IS NULL OR p.id = $partner)
RETURN path
// --- count
MATCH (a:Assessment)
WHERE a.kind IN ['need', 'objective']
RETURN count(a) AS needs_and_objectives
