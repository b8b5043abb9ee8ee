// id: without-source
// title: How many facts name no source?
// question: Q9
// why: By kind of fact; a fact without a source can't be checked, which makes it no less true.
// returns: kind, facts, without_source, told_by_no_partner
// principle: THET organised & accountable
// expect: rows
CALL {
  MATCH (n) WHERE n:Exchange OR n:Grant OR n:Assessment OR n:Claim OR n:Innovation OR n:Adoption OR n:Barrier
  RETURN CASE WHEN n:Exchange THEN 'exchanges' WHEN n:Grant THEN 'funding' WHEN n:Assessment THEN 'assessments'
              WHEN n:Claim THEN 'claims' WHEN n:Innovation THEN 'innovations' WHEN n:Adoption THEN 'adoptions'
              ELSE 'barriers' END AS kind, n.source AS source, n.reported_by AS teller
  UNION ALL
  MATCH (:Partner)-[r:MEMBER_OF|COORDINATES|ADMINISTERS_FUNDS_OF|FUNDS|ACCOUNTABLE_FOR]->(:Partnership)
  RETURN 'roles' AS kind, r.source AS source, r.reported_by AS teller
  UNION ALL
  MATCH (:Partner)-[r:DECIDED|CONSULTED_ON|INFORMED_OF|ABSENT_FROM]->(:Decision)
  RETURN 'decisions' AS kind, r.source AS source, r.reported_by AS teller
}
RETURN kind, count(*) AS facts, count(*) - count(source) AS without_source, count(*) - count(teller) AS told_by_no_partner
ORDER BY kind
// --- count
MATCH (s:Partnership)
RETURN count(s) AS partnerships, count(s.source) AS partnerships_with_source
