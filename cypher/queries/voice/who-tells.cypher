// id: who-tells
// title: Who tells, classifies, sets standards and identifies needs?
// question: Q9
// why: Facts by the side of whoever is on record as doing so, and facts where nobody is; on the side of their part in it, else their latest.
// returns: what, hic, lmic, unknown, nobody
// principle: THET respectful & reciprocal
// expect: rows
CALL {
  MATCH (x:Exchange)
  OPTIONAL MATCH (teller:Partner {id: x.reported_by})
  RETURN 'reported' AS what, CASE teller.id WHEN x.from_partner_id THEN x.giver_side
                                            WHEN x.to_partner_id THEN x.receiver_side ELSE teller.side END AS side
  UNION ALL
  MATCH (x:Exchange)
  OPTIONAL MATCH (judge:Partner)-[:CLASSIFIED]->(x)
  RETURN 'classified' AS what, CASE judge.id WHEN x.from_partner_id THEN x.giver_side
                                             WHEN x.to_partner_id THEN x.receiver_side ELSE judge.side END AS side
  UNION ALL
  MATCH (d:Decision {topic: 'standards'})
  OPTIONAL MATCH (d)<-[r:DECIDED]-(:Partner)
  RETURN 'standards_decided' AS what, r.side AS side
  UNION ALL
  MATCH (s:Partnership)<-[:WITHIN]-(a:Assessment {kind: 'need'})
  OPTIONAL MATCH (p:Partner)-[:IDENTIFIED]->(a)
  RETURN 'needs_identified' AS what,
         CASE WHEN p IS NULL THEN null ELSE
           coalesce(head([(p)-[r:MEMBER_OF|COORDINATES|ADMINISTERS_FUNDS_OF|FUNDS|ACCOUNTABLE_FOR]->(s) | r.side]),
                    p.side) END AS side
}
WITH collect({what: what, side: coalesce(side, 'nobody')}) AS facts
UNWIND ['reported', 'classified', 'standards_decided', 'needs_identified'] AS what
WITH what, [fact IN facts WHERE fact.what = what] AS these
RETURN what, size([fact IN these WHERE fact.side = 'HIC']) AS hic,
       size([fact IN these WHERE fact.side = 'LMIC']) AS lmic,
       size([fact IN these WHERE fact.side = 'unknown']) AS unknown,
       size([fact IN these WHERE fact.side = 'nobody']) AS nobody
ORDER BY CASE what WHEN 'reported' THEN 1 WHEN 'classified' THEN 2 WHEN 'standards_decided' THEN 3 ELSE 4 END
// --- count
MATCH (x:Exchange)
RETURN count(x) AS exchanges, count(x.reported_by) AS reported, count(x.classified_by) AS classified
