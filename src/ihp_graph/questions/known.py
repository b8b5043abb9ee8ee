"""Which ids there are: what to say where somebody asks for one that there isn't."""

from __future__ import annotations

import difflib
from collections.abc import Mapping

from ihp_graph.errors import QueryError

NEAREST = 5
LABELS = {"partner": "Partner", "partnership": "Partnership", "innovation": "Innovation"}


def unknown(noun: str, id: str, names: Mapping[str, str]) -> QueryError:
    """Give the error for an id that nothing has: with the nearest by id or name, and how to list all.

    Parameters
    ----------
    noun : ``partner``, ``partnership`` or ``innovation``.
    names : the name of each id that there is.
    """
    by_word = {str(word).casefold(): each for each in sorted(names) for word in (names[each], each)}
    near = difflib.get_close_matches(id.casefold(), by_word, n=NEAREST, cutoff=0.5)
    inside = [each for word, each in sorted(by_word.items()) if len(id) > 2 and id.casefold() in word]
    nearest = list(dict.fromkeys([*(by_word[word] for word in near), *inside]))[:NEAREST]
    hint = f"the nearest: {', '.join(nearest)}" if nearest else f"{len(names):,} are known"
    return QueryError(
        f"No {noun} has the id {id!r}; {hint}. All are in the column id of the table {noun}s; of a store: "
        f"ihp-graph query --cypher 'MATCH (n:{LABELS[noun]}) RETURN n.id, n.name'."
    )
