// id: accounts
// title: Whose account of an exchange is on record, and do accounts agree?
// question: Q9
// why: Confirmed where both sides told it alike; one-sided isn't false, only heard once. Exchanges told by no partner are in none.
// returns: account, n
// principle: THET respectful & reciprocal
// expect: rows
MATCH (x:Exchange)
CALL (x) {
  MATCH (teller:Partner {id: x.reported_by})
  RETURN teller, false AS differs
  UNION ALL
  MATCH (teller:Partner)-[told:GAVE_ACCOUNT_OF]->(x)
  RETURN teller, coalesce(NOT told.agrees, false)
    OR any(cell IN ['from_partner_id', 'to_partner_id', 'knowledge_type', 'content', 'learning', 'benefit',
                    'practice_changed', 'start', 'end', 'volume', 'unit', 'innovation_id', 'serves', 'classified_by',
                    'certainty']
           WHERE told[cell] IS NOT NULL AND (x[cell] IS NULL OR told[cell] <> x[cell])) AS differs
}
WITH x, differs, CASE teller.id WHEN x.from_partner_id THEN x.giver_side WHEN x.to_partner_id THEN x.receiver_side
                                ELSE teller.side END AS side,
     teller.id IN [x.from_partner_id, x.to_partner_id]
       OR EXISTS { MATCH (teller)-[:MEMBER_OF]->(:Partnership)<-[:WITHIN]-(x) } AS party
WITH x, sum(CASE WHEN differs THEN 1 ELSE 0 END) AS disputes, sum(CASE WHEN party THEN 1 ELSE 0 END) AS parties,
     sum(CASE WHEN party AND side = 'HIC' THEN 1 ELSE 0 END) AS hic,
     sum(CASE WHEN party AND side = 'LMIC' THEN 1 ELSE 0 END) AS lmic
WITH collect(CASE WHEN disputes > 0 THEN 'disputed' WHEN hic > 0 AND lmic > 0 THEN 'confirmed'
                  WHEN parties > 0 THEN 'one_sided' ELSE 'third_party_only' END) AS found
UNWIND ['confirmed', 'disputed', 'one_sided', 'third_party_only'] AS account
RETURN account, size([each IN found WHERE each = account]) AS n
ORDER BY account
// --- graph
MATCH path = (:Partner)-[:GAVE_ACCOUNT_OF]->(:Exchange)<-[:GAVE]-(:Partner)
RETURN path
// --- count
MATCH (x:Exchange)
RETURN count(x) AS exchanges, count(x.reported_by) AS told_by_a_partner
