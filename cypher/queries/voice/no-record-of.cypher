// id: no-record-of
// title: Of how many members is there no record of giving, deciding or telling?
// question: Q10
// why: Among members of partnerships where the act is on record of somebody; others could not have been seen. No record is not silence.
// returns: side, act, observed, no_record, not_observed
// principle: THET respectful & reciprocal
// expect: rows
CALL {
  MATCH (fact) WHERE fact:Grant OR fact:Exchange OR fact:Assessment OR fact:Claim OR fact:Adoption OR fact:Barrier
  RETURN fact.reported_by AS teller
  UNION
  MATCH (:Partner)-[r:MEMBER_OF|COORDINATES|ADMINISTERS_FUNDS_OF|FUNDS|ACCOUNTABLE_FOR]->(:Partnership)
  RETURN r.reported_by AS teller
  UNION
  MATCH (:Partner)-[r:DECIDED|CONSULTED_ON|INFORMED_OF|ABSENT_FROM]->(:Decision)
  RETURN r.reported_by AS teller
}
WITH collect(teller) AS tellers
MATCH (p:Partner)-[:MEMBER_OF]->(s:Partnership)
WITH DISTINCT tellers, p, s
WITH tellers, p,
     sum(CASE WHEN EXISTS { MATCH (s)<-[:WITHIN]-(:Exchange) } THEN 1 ELSE 0 END) > 0 AS with_exchanges,
     sum(CASE WHEN EXISTS { MATCH (s)<-[:CONCERNS]-(:Decision) } THEN 1 ELSE 0 END) > 0 AS with_decisions,
     sum(CASE WHEN EXISTS { MATCH (s)<-[r]-() WHERE r.reported_by IS NOT NULL }
                OR EXISTS { MATCH (s)<-[:FOR|WITHIN|ABOUT]-(fact) WHERE fact.reported_by IS NOT NULL }
                OR EXISTS { MATCH (s)<-[:CONCERNS]-(:Decision)<-[r]-() WHERE r.reported_by IS NOT NULL }
              THEN 1 ELSE 0 END) > 0 AS with_tellers
UNWIND ['give', 'decide', 'report'] AS act
WITH coalesce(p.side, 'unknown') AS side, act,
     CASE act WHEN 'give' THEN with_exchanges WHEN 'decide' THEN with_decisions ELSE with_tellers END AS observed,
     CASE act WHEN 'give' THEN EXISTS { MATCH (p)-[:GAVE]->(:Exchange) }
              WHEN 'decide' THEN EXISTS { MATCH (p)-[:DECIDED]->(:Decision) } ELSE p.id IN tellers END AS did
RETURN side, act, sum(CASE WHEN observed THEN 1 ELSE 0 END) AS observed,
       sum(CASE WHEN observed AND NOT did THEN 1 ELSE 0 END) AS no_record,
       sum(CASE WHEN NOT observed THEN 1 ELSE 0 END) AS not_observed
ORDER BY side, CASE act WHEN 'give' THEN 1 WHEN 'decide' THEN 2 ELSE 3 END
// --- count
MATCH (p:Partner)-[:MEMBER_OF]->(:Partnership)
RETURN count(DISTINCT p) AS members
