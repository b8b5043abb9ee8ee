// id: what-is-on-record
// title: How much of what does the store hold?
// question: Q10
// why: Rows by kind of fact; a kind that isn't here is unknown, never zero.
// returns: kind, rows
// principle: THET organised & accountable
// expect: rows
CALL {
  MATCH (n) WHERE NOT n:Load AND NOT n:Country AND NOT n:Decision
  RETURN CASE WHEN n:Partner THEN 'partners' WHEN n:Person THEN 'people' WHEN n:Partnership THEN 'partnerships'
              WHEN n:Grant THEN 'funding' WHEN n:Exchange THEN 'exchanges' WHEN n:Assessment THEN 'assessments'
              WHEN n:Claim THEN 'claims' WHEN n:Innovation THEN 'innovations' WHEN n:Adoption THEN 'adoptions'
              ELSE 'barriers' END AS kind, count(n) AS rows
  UNION ALL
  MATCH (:Partner)-[r:MEMBER_OF|COORDINATES|ADMINISTERS_FUNDS_OF|FUNDS|ACCOUNTABLE_FOR]->(:Partnership)
  RETURN 'roles' AS kind, count(r) AS rows
  UNION ALL
  MATCH (:Partner)-[r:DECIDED|CONSULTED_ON|INFORMED_OF|ABSENT_FROM]->(:Decision)
  RETURN 'decisions' AS kind, count(r) AS rows
  UNION ALL
  MATCH (:Person)-[r:TOOK_PART_IN]->(:Exchange)
  RETURN 'participants' AS kind, count(r) AS rows
  UNION ALL
  MATCH (:Partner)-[r:GAVE_ACCOUNT_OF]->(:Exchange)
  RETURN 'accounts' AS kind, count(r) AS rows
}
WITH kind, rows
WHERE rows > 0
RETURN kind, rows
ORDER BY kind
