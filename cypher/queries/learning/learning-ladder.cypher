// id: learning-ladder
// title: What did receivers on each side learn, for whom, and did practice change?
// question: Q3
// why: Learning about, learning from and changed practice, side by side; each exchange counts once.
// returns: receiver, received, learned_about, learned_from, institutional, practice_changed, practice_changed_not_recorded
// principle: THET respectful & reciprocal
// expect: rows
UNWIND ['HIC', 'LMIC'] AS receiver
OPTIONAL MATCH (:Partner)-[:GAVE]->(x:Exchange {receiver_side: receiver})-[:RECEIVED_BY]->(:Partner)
WHERE x.giver_side IN ['HIC', 'LMIC'] AND x.giver_side <> receiver
RETURN receiver, count(x) AS received,
       sum(CASE x.learning WHEN 'about' THEN 1 ELSE 0 END) AS learned_about,
       sum(CASE x.learning WHEN 'from' THEN 1 ELSE 0 END) AS learned_from,
       sum(CASE x.benefit WHEN 'institutional' THEN 1 ELSE 0 END) AS institutional,
       sum(CASE WHEN x.practice_changed THEN 1 ELSE 0 END) AS practice_changed,
       count(x) - count(x.practice_changed) AS practice_changed_not_recorded
ORDER BY receiver
