// id: not-recorded
// title: What is not recorded of the exchanges?
// question: Q3
// why: Blank cells by column; blank may mean that nobody knows, told or asked, and for some that there is nothing to tell.
// params: from_year: int = null, to_year: int = null, programme: string = null
// returns: cell, exchanges, recorded, not_recorded
// principle: THET organised & accountable
// expect: rows
UNWIND ['benefit', 'certainty', 'classified_by', 'content', 'end', 'innovation_id', 'knowledge_type', 'learning',
        'partnership_id', 'practice_changed', 'reported_by', 'serves', 'source', 'start', 'unit', 'volume'] AS cell
MATCH (x:Exchange)
WHERE ($from_year IS NULL OR x.year >= $from_year) AND ($to_year IS NULL OR x.year <= $to_year)
  AND ($programme IS NULL OR EXISTS { MATCH (x)-[:WITHIN]->(home:Partnership)
       WHERE any(one IN home.programme WHERE toLower(one) = toLower($programme)) })
RETURN cell, count(x) AS exchanges, count(x[cell]) AS recorded, count(x) - count(x[cell]) AS not_recorded
ORDER BY cell
// --- count
MATCH (x:Exchange)
WHERE ($from_year IS NULL OR x.year >= $from_year) AND ($to_year IS NULL OR x.year <= $to_year)
  AND ($programme IS NULL OR EXISTS { MATCH (x)-[:WITHIN]->(home:Partnership)
       WHERE any(one IN home.programme WHERE toLower(one) = toLower($programme)) })
RETURN count(x) AS exchanges
