"""What a node is tied to, how often, and the nodes at the other end: the canvas grows by these."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ihp_graph import graph
from ihp_graph.errors import QueryError
from ihp_graph.explorer import things
from ihp_graph.explorer.filters import Filters, used, where
from ihp_graph.explorer.things import Json, NotFound, Ref
from ihp_graph.explorer.turns import Asker
from ihp_graph.graph import TAUGHT_TYPE

MOST_NODES = 1_500
"""More can't be read as a picture; the same as in the views."""
MOST_AT_ONCE = 200
MOST_TIES = 20_000
IN_WORDS: Mapping[str, tuple[str, str]] = {
    "TAUGHT": ("taught", "learned from"),
    "GAVE": ("gave", "given by"),
    "RECEIVED_BY": ("received by", "received"),
    "IN": ("in", "has"),
    "AFFILIATED_WITH": ("belongs to", "people"),
    "MEMBER_OF": ("member of", "members"),
    "COORDINATES": ("coordinates", "coordinated by"),
    "ADMINISTERS_FUNDS_OF": ("administers funds of", "funds administered by"),
    "FUNDS": ("funds", "funded by"),
    "ACCOUNTABLE_FOR": ("accountable for", "accountable"),
    "PAID": ("paid", "paid by"),
    "FOR": ("for", "money for it"),
    "PAID_TO": ("paid to", "was paid"),
    "WITHIN": ("within", "within it"),
    "CONVEYED": ("conveyed", "conveyed by"),
    "SERVES": ("serves", "served by"),
    "CLASSIFIED": ("classified", "classified by"),
    "GAVE_ACCOUNT_OF": ("gave account of", "accounts by"),
    "TOOK_PART_IN": ("took part in", "who took part"),
    "DECIDED": ("decided", "decided by"),
    "CONSULTED_ON": ("was consulted on", "consulted"),
    "INFORMED_OF": ("was informed of", "informed"),
    "ABSENT_FROM": ("was absent from", "absent"),
    "CONCERNS": ("concerns", "decisions about it"),
    "ASSESSED_AS": ("assessed as", "assessment of"),
    "IDENTIFIED": ("identified", "identified by"),
    "CLAIMED": ("claimed", "claimed by"),
    "ABOUT": ("about", "claims about it"),
    "ORIGINATED_AT": ("originated at", "originated here"),
    "ORIGINATED_IN": ("originated in", "originated here"),
    "REACHED": ("reached", "reached by"),
    "AT": ("at", "what happened here"),
    "FACED": ("faced", "faced by"),
}
"""What a type is called from the node at its start and from that at its end."""
ENDS = {(tie.type, tie.start.lower(), tie.end.lower()) for tie in graph.ties()}
"""The types that the model has, with the kinds that they tie."""


def node_of(ask: Asker, ref: Ref, names: bool = False) -> Json:
    """Give a node; NotFound where there is none."""
    found = ask(f"MATCH (n:{ref.label} {{key: $id}}) RETURN n", {"id": ref.id}, 1)
    if not found:
        raise NotFound(f"The store has no {ref.kind} with the id {ref.id!r}.")
    return things.node(found[0]["n"], names)


def ways(ask: Asker, ref: Ref, filters: Filters) -> Json:
    """Count what a node is tied to, by type, direction and kind."""
    node = node_of(ask, ref)
    found = []
    for direction, arrow in (("out", "-[r]->"), ("in", "<-[r]-")):
        narrowed = dict.fromkeys(
            (kind, start if direction == "in" else end)
            for kind, start, end in sorted(ENDS)
            if (end if direction == "in" else start) == ref.kind
            and conditions(kind, filters, ref, start, end)
        )
        counts = ask(
            f"MATCH (n:{ref.label} {{key: $id}}){arrow}(m)\n"
            "RETURN type(r) AS type, labels(m)[0] AS label, count(DISTINCT m) AS n",
            {"id": ref.id},
        )
        for row in counts:
            kind, n = str(row["label"]).lower(), row["n"]
            if kind not in things.LABELS or row["type"] not in IN_WORDS:
                continue
            if (row["type"], kind) in narrowed:
                statement, parameters = counting(ref, row["type"], direction, kind, filters)
                n = ask(statement, parameters)[0]["n"]
            if n:
                found.append(way(row["type"], direction, kind, n))
    order = list(IN_WORDS)
    found.sort(key=lambda one: (order.index(one["type"]), one["direction"] == "in", one["kind"]))
    return {"node": node, "ways": found}


def way(kind: str, direction: str, other: str, n: int) -> Json:
    """Give a way to grow."""
    return {
        "type": kind,
        "direction": direction,
        "kind": other,
        "title": IN_WORDS[kind][direction == "in"],
        "n": n,
    }


def pattern(ref: Ref, kind: str, direction: str, other: str) -> str:
    """Give the pattern of a node ``n`` and what it is tied to, ``m``, by ``r``.

    Raises
    ------
    QueryError
        The model has no such type between these kinds: the words of a statement come from here only.
    """
    ends = (ref.kind, other) if direction == "out" else (other, ref.kind)
    if direction not in ("out", "in") or (kind, *ends) not in ENDS:
        raise QueryError(f"Nothing of the kind {ref.kind} is tied to a {other} by {kind}, {direction}wards.")
    arrow = f"-[r:{kind}]->" if direction == "out" else f"<-[r:{kind}]-"
    return f"MATCH (n:{ref.label} {{key: $id}}){arrow}(m:{things.LABELS[other]})"


def conditions(kind: str, filters: Filters, ref: Ref, start: str, end: str) -> list[str]:
    """Give the conditions on a tie ``r`` of a type from ``start`` to ``end``, of which ``n`` is the ref's."""
    other = end if start == ref.kind else start
    found = filters.of_taught("r") if kind == TAUGHT_TYPE else []
    if other == "exchange":
        found += filters.of_exchange("m")
    if other == "partnership":
        found += filters.of_partnership("m")
    if other == "partner":
        found += filters.of_side("m")
    return found


def of_way(ref: Ref, kind: str, direction: str, other: str, filters: Filters) -> tuple[str, dict[str, Any]]:
    """Give the pattern with its conditions, and the parameters."""
    start, end = (ref.kind, other) if direction == "out" else (other, ref.kind)
    held = conditions(kind, filters, ref, start, end)
    text = pattern(ref, kind, direction, other) + where(held)
    return text, {"id": ref.id, **used(text, filters.parameters)}


def counting(ref: Ref, kind: str, direction: str, other: str, filters: Filters) -> tuple[str, dict[str, Any]]:
    """Give the statement that counts the nodes at the other end."""
    text, parameters = of_way(ref, kind, direction, other, filters)
    return f"{text}\nRETURN count(DISTINCT m) AS n", parameters


def grow(ask: Asker, body: Mapping[str, Any]) -> Json:
    """Give the nodes at the other end of a way, the first in alphabetical order, and the ties to them.

    Nodes that stand on the canvas already come first, and don't count.
    """
    ref, filters = Ref.of(str(body.get("ref", ""))), Filters.in_body(body)
    kind, direction, other = (str(body.get(name, "")) for name in ("type", "direction", "kind"))
    most = whole(body.get("most", MOST_AT_ONCE), "most", 1, MOST_NODES)
    known = [one.id for one in refs(body, "known") if one.kind == other]
    country = body.get("country")
    text, parameters = of_way(ref, kind, direction, other, filters)
    if country is not None:
        if other != "partner" or not isinstance(country, str):
            raise QueryError("Only partners are grouped by country.")
        held = "m.country = $country" if country else "m.country IS NULL"
        text += where([held], "\n  AND " if "\nWHERE " in text else "\nWHERE ")
        parameters |= {"country": country} if country else {}
    total = ask(f"{text}\nRETURN count(DISTINCT m) AS n", parameters)[0]["n"]
    order = "toLower(coalesce(m.name, m.key)), m.key"
    if known:
        order, parameters["known"] = f"CASE WHEN m.key IN $known THEN 0 ELSE 1 END, {order}", known
    statement = (
        f"{text}\nWITH m, collect(r) AS ties\nORDER BY {order}\nLIMIT {most + len(known)}\nRETURN m, ties"
    )
    nodes: list[Json] = []
    ties: list[Json] = []
    there = 0
    for row in ask(statement, parameters):
        found = things.node(row["m"])
        if found["id"] in known:
            there += 1
        elif len(nodes) == most:
            continue
        else:
            nodes.append(found)
        start, end = (str(ref), found["ref"]) if direction == "out" else (found["ref"], str(ref))
        ties += [things.tie(each["type"], start, end, each["properties"]) for each in row["ties"]]
    left = total - there - len(nodes)
    grouped = left > 0 and other == "partner" and country is None
    groups = by_country(ask, text, parameters, body) if grouped else None
    return {
        "nodes": nodes,
        "ties": ties,
        "total": total,
        "left_out": left,
        "said": f"{total:,} {plural_of(other)}; {len(nodes):,} drawn, in alphabetical order."
        if left
        else None,
        "groups": groups,
        "cypher": statement,
        "parameters": parameters,
    }


def by_country(ask: Asker, text: str, parameters: Mapping[str, Any], body: Mapping[str, Any]) -> list[Json]:
    """Give the partners at the other end as groups by country, each with what asks for its members."""
    kept = {name: value for name, value in parameters.items() if name != "known"}
    found = ask(
        f"{text}\nRETURN m.country AS country, count(DISTINCT m) AS n, count(r) AS ties ORDER BY country",
        kept,
    )
    return [
        {
            "ref": f"group:country:{row['country'] or ''}:{body['type']}:{body['direction']}:{body['ref']}",
            "name": things.named_country(row["country"]) or "country not recorded",
            "n": row["n"],
            "ties": row["ties"],
            "type": body["type"],
            "direction": body["direction"],
            "of": body["ref"],
            "grow": {**body, "country": row["country"] or ""},
        }
        for row in found
    ]


def between(ask: Asker, body: Mapping[str, Any]) -> Json:
    """Give the nodes of these references, those that there are, and all ties among them."""
    chosen = refs(body, "refs")
    filters = Filters.in_body(body)
    by_kind: dict[str, Any] = {}
    for ref in dict.fromkeys(chosen):
        by_kind.setdefault(ref.kind, []).append(ref.id)
    parts = []
    for tie in dict.fromkeys((each.type, each.start, each.end) for each in graph.ties()):
        kind, start, end = tie
        if start.lower() not in by_kind or end.lower() not in by_kind:
            continue
        held = filters.of_taught("r") if kind == TAUGHT_TYPE else []
        parts.append(
            f"UNWIND ${start.lower()} AS key\nMATCH (a:{start} {{key: key}})-[r:{kind}]->(b:{end})\n"
            + where([f"b.key IN ${end.lower()}", *held], "WHERE ")
            + f"\nRETURN '{start}' AS start, a.key AS start_key, r, '{end}' AS end, b.key AS end_key"
        )
    statement = "\nUNION ALL\n".join(parts)
    nodes = [
        things.node(row["n"]) for kind, ids in by_kind.items() for row in ask(nodes_of(kind), {kind: ids})
    ]
    if not parts:
        return {"nodes": nodes, "ties": [], "left_out": 0, "cypher": None, "parameters": {}}
    parameters = used(statement, by_kind | filters.parameters)
    found = ask(statement, parameters, MOST_TIES)
    ties = [
        things.tie(
            row["r"]["type"],
            f"{row['start'].lower()}:{row['start_key']}",
            f"{row['end'].lower()}:{row['end_key']}",
            row["r"]["properties"],
        )
        for row in found
    ]
    unique = list({tie["id"]: tie for tie in ties}.values())
    return {
        "nodes": nodes,
        "ties": unique,
        "left_out": int(found.more),
        "cypher": statement,
        "parameters": parameters,
    }


def nodes_of(kind: str) -> str:
    """Give the statement that gives the nodes of a kind by their ids; who opens a link knows these only."""
    return f"UNWIND ${kind} AS id MATCH (n:{things.LABELS[kind]} {{key: id}}) RETURN n"


def refs(body: Mapping[str, Any], name: str) -> list[Ref]:
    """Read references; groups, and what is none, are passed over."""
    found = [str(text).partition(":") for text in things.listed(body, name)]
    return [Ref(kind, id) for kind, _, id in found if kind in things.LABELS and id]


def whole(given: Any, name: str, least: int, most: int) -> int:
    """Read a whole number between two others."""
    if isinstance(given, bool) or not isinstance(given, int) or not least <= given <= most:
        raise QueryError(f"{name} is a whole number from {least:,} to {most:,}, not {given!r}.")
    return given


def plural_of(kind: str) -> str:
    """Give what several things of a kind are called."""
    return things.TITLES.get(kind, f"{kind}s").lower()
