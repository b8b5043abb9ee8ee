// id: who-gave-more
// title: In how many pairs did which side give more?
// question: Q12
// why: Pairs by the sign of their balance and, of these, those with one direction only on record.
// params: from_year: int = null, to_year: int = null, programme: string = null
// returns: who, pairs, nothing_returned, net
// principle: THET respectful & reciprocal
// expect: rows
MATCH (giver:Partner)-[:GAVE]->(x:Exchange)-[:RECEIVED_BY]->(receiver:Partner)
WHERE [x.giver_side, x.receiver_side] IN [['HIC', 'LMIC'], ['LMIC', 'HIC']]
  AND ($from_year IS NULL OR x.year >= $from_year) AND ($to_year IS NULL OR x.year <= $to_year)
  AND ($programme IS NULL OR EXISTS { MATCH (x)-[:WITHIN]->(home:Partnership)
       WHERE any(one IN home.programme WHERE toLower(one) = toLower($programme)) })
WITH CASE x.giver_side WHEN 'HIC' THEN giver ELSE receiver END AS hic,
     CASE x.giver_side WHEN 'HIC' THEN receiver ELSE giver END AS lmic,
     sum(CASE x.giver_side WHEN 'HIC' THEN x.weight ELSE 0.0 END) AS there,
     sum(CASE x.giver_side WHEN 'LMIC' THEN x.weight ELSE 0.0 END) AS back
WITH collect({net: there - back, one_way: there = 0 OR back = 0}) AS pairs
UNWIND ['HIC partner gave more', 'LMIC partner gave more', 'Even'] AS who
WITH who, [pair IN pairs WHERE CASE who WHEN 'HIC partner gave more' THEN pair.net > 0
                                        WHEN 'LMIC partner gave more' THEN pair.net < 0
                                        ELSE pair.net = 0 END] AS pairs
RETURN who, size(pairs) AS pairs, size([pair IN pairs WHERE pair.one_way]) AS nothing_returned,
       abs(reduce(net = 0.0, pair IN pairs | net + pair.net)) AS net
ORDER BY CASE who WHEN 'Even' THEN 3 WHEN 'LMIC partner gave more' THEN 2 ELSE 1 END
// --- count
MATCH (giver:Partner)-[:GAVE]->(x:Exchange)-[:RECEIVED_BY]->(receiver:Partner)
WHERE [x.giver_side, x.receiver_side] IN [['HIC', 'LMIC'], ['LMIC', 'HIC']]
  AND ($from_year IS NULL OR x.year >= $from_year) AND ($to_year IS NULL OR x.year <= $to_year)
  AND ($programme IS NULL OR EXISTS { MATCH (x)-[:WITHIN]->(home:Partnership)
       WHERE any(one IN home.programme WHERE toLower(one) = toLower($programme)) })
WITH DISTINCT CASE x.giver_side WHEN 'HIC' THEN giver ELSE receiver END AS hic,
     CASE x.giver_side WHEN 'HIC' THEN receiver ELSE giver END AS lmic
RETURN count(*) AS pairs
