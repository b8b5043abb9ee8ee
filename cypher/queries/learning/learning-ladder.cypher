// id: learning-ladder
// title: What did receivers on each side learn, for whom, and did practice change?
// question: Q3
// why: Learning about, learning from and changed practice, side by side; each exchange counts once, whatever its size.
// params: from_year: int = null, to_year: int = null, programme: string = null
// returns: receiver, received, learned_about, learned_from, institutional, practice_changed, practice_changed_not_recorded
// principle: THET committed to joint learning
// expect: rows
UNWIND ['HIC', 'LMIC'] AS receiver
OPTIONAL MATCH (:Partner)-[:GAVE]->(x:Exchange {receiver_side: receiver})-[:RECEIVED_BY]->(:Partner)
WHERE x.giver_side IN ['HIC', 'LMIC'] AND x.giver_side <> receiver
  AND ($from_year IS NULL OR x.year >= $from_year) AND ($to_year IS NULL OR x.year <= $to_year)
  AND ($programme IS NULL OR EXISTS { MATCH (x)-[:WITHIN]->(home:Partnership)
       WHERE any(one IN home.programme WHERE toLower(one) = toLower($programme)) })
RETURN receiver, count(x) AS received,
       sum(CASE x.learning WHEN 'about' THEN 1 ELSE 0 END) AS learned_about,
       sum(CASE x.learning WHEN 'from' THEN 1 ELSE 0 END) AS learned_from,
       sum(CASE x.benefit WHEN 'institutional' THEN 1 ELSE 0 END) AS institutional,
       sum(CASE WHEN x.practice_changed THEN 1 ELSE 0 END) AS practice_changed,
       count(x) - count(x.practice_changed) AS practice_changed_not_recorded
ORDER BY receiver
// --- graph
MATCH path = (giver:Partner)-[:GAVE]->(x:Exchange)-[:RECEIVED_BY]->(receiver:Partner)
WHERE [x.giver_side, x.receiver_side] IN [['HIC', 'LMIC'], ['LMIC', 'HIC']] AND x.practice_changed
  AND ($from_year IS NULL OR x.year >= $from_year) AND ($to_year IS NULL OR x.year <= $to_year)
  AND ($programme IS NULL OR EXISTS { MATCH (x)-[:WITHIN]->(home:Partnership)
       WHERE any(one IN home.programme WHERE toLower(one) = toLower($programme)) })
RETURN path
// --- count
MATCH (x:Exchange)
WHERE [x.giver_side, x.receiver_side] IN [['HIC', 'LMIC'], ['LMIC', 'HIC']]
  AND ($from_year IS NULL OR x.year >= $from_year) AND ($to_year IS NULL OR x.year <= $to_year)
  AND ($programme IS NULL OR EXISTS { MATCH (x)-[:WITHIN]->(home:Partnership)
       WHERE any(one IN home.programme WHERE toLower(one) = toLower($programme)) })
RETURN count(x) AS exchanges
