// id: how-sides-are-dated
// title: By which date is the side of each exchange's partners found?
// question: Q1
// why: Its own date, its partnership's, or the latest classification; the last is weakest where a country has crossed the line.
// params: programme: string = null
// returns: giver_side, receiver_side, by_fact, by_partnership, by_latest
// principle: THET organised & accountable
// expect: rows
MATCH (x:Exchange)
WHERE $programme IS NULL OR EXISTS { MATCH (x)-[:WITHIN]->(home:Partnership)
      WHERE any(one IN home.programme WHERE toLower(one) = toLower($programme)) }
RETURN x.giver_side AS giver_side, x.receiver_side AS receiver_side,
       sum(CASE x.side_dated_by WHEN 'fact' THEN 1 ELSE 0 END) AS by_fact,
       sum(CASE x.side_dated_by WHEN 'partnership' THEN 1 ELSE 0 END) AS by_partnership,
       sum(CASE x.side_dated_by WHEN 'latest' THEN 1 ELSE 0 END) AS by_latest
ORDER BY giver_side, receiver_side
// --- count
MATCH (x:Exchange)
RETURN count(x) AS exchanges, count(x.year) AS dated
