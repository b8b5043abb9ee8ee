// id: what-was-learned
// title: What was learned on each side?
// question: Q1
// why: Contents on record by the receiver's side; a row counts once. Contents are coded by whoever read the source.
// params: from_year: int = null, to_year: int = null, programme: string = null
// returns: content, hic, lmic
// principle: THET committed to joint learning
// expect: rows
UNWIND ['hard_skill', 'care_practice', 'innovation', 'country_knowledge', 'cultural_competency', 'soft_skill',
        'not_recorded'] AS content
OPTIONAL MATCH (x:Exchange)
WHERE coalesce(x.content, 'not_recorded') = content
  AND [x.giver_side, x.receiver_side] IN [['HIC', 'LMIC'], ['LMIC', 'HIC']]
  AND ($from_year IS NULL OR x.year >= $from_year) AND ($to_year IS NULL OR x.year <= $to_year)
  AND ($programme IS NULL OR EXISTS { MATCH (x)-[:WITHIN]->(home:Partnership)
       WHERE any(one IN home.programme WHERE toLower(one) = toLower($programme)) })
RETURN content, sum(CASE x.receiver_side WHEN 'HIC' THEN 1 ELSE 0 END) AS hic,
       sum(CASE x.receiver_side WHEN 'LMIC' THEN 1 ELSE 0 END) AS lmic
ORDER BY CASE content WHEN 'hard_skill' THEN 1 WHEN 'care_practice' THEN 2 WHEN 'innovation' THEN 3
                      WHEN 'country_knowledge' THEN 4 WHEN 'cultural_competency' THEN 5 WHEN 'soft_skill' THEN 6 ELSE 7 END
// --- count
MATCH (x:Exchange)
WHERE [x.giver_side, x.receiver_side] IN [['HIC', 'LMIC'], ['LMIC', 'HIC']]
  AND ($from_year IS NULL OR x.year >= $from_year) AND ($to_year IS NULL OR x.year <= $to_year)
  AND ($programme IS NULL OR EXISTS { MATCH (x)-[:WITHIN]->(home:Partnership)
       WHERE any(one IN home.programme WHERE toLower(one) = toLower($programme)) })
RETURN count(x) AS exchanges, count(x.content) AS with_content
