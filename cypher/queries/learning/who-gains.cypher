// id: who-gains
// title: Who gains at the receiver: single persons or the institution?
// question: Q3
// why: By receiver's side and kind of knowledge; institutional only where a service, course or protocol is named.
// params: from_year: int = null, to_year: int = null, programme: string = null
// returns: receiver, knowledge, exchanges, individual, institutional, not_recorded
// principle: THET effective & sustainable
// expect: rows
MATCH (x:Exchange)
WHERE [x.giver_side, x.receiver_side] IN [['HIC', 'LMIC'], ['LMIC', 'HIC']]
  AND ($from_year IS NULL OR x.year >= $from_year) AND ($to_year IS NULL OR x.year <= $to_year)
  AND ($programme IS NULL OR EXISTS { MATCH (x)-[:WITHIN]->(home:Partnership)
       WHERE any(one IN home.programme WHERE toLower(one) = toLower($programme)) })
RETURN x.receiver_side AS receiver, coalesce(x.knowledge_type, 'unclassified') AS knowledge, count(x) AS exchanges,
       sum(CASE x.benefit WHEN 'individual' THEN 1 ELSE 0 END) AS individual,
       sum(CASE x.benefit WHEN 'institutional' THEN 1 ELSE 0 END) AS institutional,
       count(x) - count(x.benefit) AS not_recorded
ORDER BY receiver, knowledge
// --- count
MATCH (x:Exchange)
WHERE [x.giver_side, x.receiver_side] IN [['HIC', 'LMIC'], ['LMIC', 'HIC']]
  AND ($from_year IS NULL OR x.year >= $from_year) AND ($to_year IS NULL OR x.year <= $to_year)
  AND ($programme IS NULL OR EXISTS { MATCH (x)-[:WITHIN]->(home:Partnership)
       WHERE any(one IN home.programme WHERE toLower(one) = toLower($programme)) })
RETURN count(x) AS exchanges
