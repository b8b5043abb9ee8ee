"""Why a query gives no row."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from typing import TYPE_CHECKING

from ihp_graph import graph
from ihp_graph.store import statements

if TYPE_CHECKING:
    from ihp_graph.store.store import Store

ASKED = {
    False: "CALL db.labels() YIELD label RETURN label AS name",
    True: "CALL db.relationshipTypes() YIELD relationshipType RETURN relationshipType AS name",
}
EXAMPLES = {
    False: "MATCH (n:`{}`) RETURN 1 LIMIT 1",
    True: "MATCH ()-[r:`{}`]->() RETURN 1 LIMIT 1",
}


def why(store: Store, text: str) -> str:
    """Say why the statement gives no row: nothing is there, a name is unknown, or nothing matches."""
    if not store.rows("MATCH (n) RETURN 1 LIMIT 1"):
        return "The store is empty. Load data first: ihp-graph load FOLDER"
    said = [
        unknown(store, each)
        for each in statements.named(text)
        if "`" not in each.name and "\\" not in each.name
    ]
    reasons = [reason for reason in said if reason]
    return "\n".join(reasons) if reasons else "No row: nothing in the store matches."


def unknown(store: Store, named: statements.Named) -> str | None:
    """Say that there is no such label or type, and which is nearest; None where the store holds one."""
    name, is_type = named.name, named.is_type
    if store.rows(EXAMPLES[is_type].format(name)):
        return None
    noun = "relationship" if is_type else "node"
    kind = "type" if is_type else "label"
    modelled = {tie.type for tie in graph.ties()} if is_type else set(graph.labels())
    if name in modelled:
        return f"No row: the store holds no {noun} with the {kind} '{name}'."
    known = modelled | {row[0] for row in store.rows(ASKED[is_type])}
    near = nearest(name, known)
    hint = f" Did you mean '{near}'?" if near else " All of them: ihp-graph schema"
    return f"No row: there is no {kind} '{name}'.{hint}"


def nearest(name: str, known: Iterable[str]) -> str | None:
    """Give the known name that is most like this one, whatever its case; None where none is.

    >>> nearest("TAUGHTS", ["TAUGHT", "GAVE"]), nearest("partner", ["Partner"]), nearest("x", ["Partner"])
    ('TAUGHT', 'Partner', None)
    """
    by_fold = {each.casefold(): each for each in sorted(known)}
    found = get_close_matches(name.casefold(), by_fold, n=1, cutoff=0.5)
    return by_fold[found[0]] if found else None
