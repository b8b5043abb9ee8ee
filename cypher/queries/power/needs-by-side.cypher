// id: needs-by-side
// title: Whose needs, strengths, weaknesses and objectives are on record?
// question: Q5
// why: By the side of its owner's role in the partnership, else the latest; what was asked and not written down isn't here.
// params: programme: string = null
// returns: what, hic, lmic, unknown
// principle: THET harmonised & aligned
// expect: rows
MATCH (p:Partner)-[:ASSESSED_AS]->(a:Assessment)-[:WITHIN]->(s:Partnership)
WHERE ($programme IS NULL OR any(one IN s.programme WHERE toLower(one) = toLower($programme)))
OPTIONAL MATCH (a)<-[:IDENTIFIED]-(by:Partner)
WITH a.kind AS kind, EXISTS { MATCH (:Exchange)-[:SERVES]->(a) } AS served,
     coalesce(head([(p)-[r:MEMBER_OF|COORDINATES|ADMINISTERS_FUNDS_OF|FUNDS|ACCOUNTABLE_FOR]->(s) | r.side]),
              p.side) AS side,
     CASE WHEN by IS NULL THEN null ELSE
       coalesce(head([(by)-[r:MEMBER_OF|COORDINATES|ADMINISTERS_FUNDS_OF|FUNDS|ACCOUNTABLE_FOR]->(s) | r.side]),
                by.side) END AS by_side
WITH collect({side: side, kind: kind, by_other: side <> by_side AND side <> 'unknown' AND by_side <> 'unknown',
              served: served AND kind IN ['need', 'objective']}) AS assessments
UNWIND ['need', 'strength', 'weakness', 'objective', 'identified_by_other_side', 'served'] AS what
WITH what, [a IN assessments WHERE CASE what WHEN 'identified_by_other_side' THEN coalesce(a.by_other, false)
                                     WHEN 'served' THEN a.served ELSE a.kind = what END] AS these
RETURN what, size([a IN these WHERE a.side = 'HIC']) AS hic, size([a IN these WHERE a.side = 'LMIC']) AS lmic,
       size([a IN these WHERE a.side = 'unknown']) AS unknown
ORDER BY CASE what WHEN 'need' THEN 1 WHEN 'strength' THEN 2 WHEN 'weakness' THEN 3 WHEN 'objective' THEN 4
                   WHEN 'identified_by_other_side' THEN 5 ELSE 6 END
// --- graph
MATCH path = (:Partner)-[:ASSESSED_AS]->(:Assessment)-[:WITHIN]->(s:Partnership)
WHERE ($programme IS NULL OR any(one IN s.programme WHERE toLower(one) = toLower($programme)))
RETURN path
// --- count
MATCH (a:Assessment)
RETURN count(a) AS assessments, count(a.identified_by) AS with_identifier
