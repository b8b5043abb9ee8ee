"""The shape of a store's graph: constraints, labels, types of relationships, properties and keys."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ihp_graph import graph
from ihp_graph.audit.difference import LOAD_AGAIN, Difference, many, quoted, some
from ihp_graph.graph import Constraint
from ihp_graph.model import TABLES, Node
from ihp_graph.store import Store
from ihp_graph.store.schema import filled

UNKNOWN = "that the model doesn't have"


def differences(store: Store) -> Iterator[Difference]:
    """Find where the shape of the graph isn't that of the model."""
    missing, found = of_constraints(store)
    yield from found
    for constraint in missing:
        yield from of_doubles(store, constraint)
    yield from of_labels(store)
    yield from of_types(store)
    yield from of_properties(store)
    yield from of_keys(store)


def of_constraints(store: Store) -> tuple[list[Constraint], list[Difference]]:
    """Give the constraints that are missing, and the differences."""
    wanted = {(each.is_type, each.of, each.on): each for each in graph.constraints()}
    found: list[Difference] = []
    for name, kind, entity, of, on in store.rows(
        "SHOW CONSTRAINTS YIELD name, type, entityType, labelsOrTypes, properties "
        "RETURN name, type, entityType, labelsOrTypes, properties ORDER BY name"
    ):
        # A key constraint, which only some editions of Neo4j have, makes unique too.
        unique = "UNIQUENESS" in kind or kind.endswith("KEY")
        place = (entity == "RELATIONSHIP", ", ".join(of), ", ".join(on))
        if unique and wanted.pop(place, None):
            continue
        problem = f"the model has no such constraint on {place[1]} ({place[2]})"
        mend = f"Drop it, unless something else needs it: DROP CONSTRAINT {quoted(name)}"
        found.append(Difference("constraint", name, 1, problem, mend))
    problem = "it isn't there, so nothing keeps a row from standing there twice"
    found += [
        Difference(
            "constraint",
            each.name,
            1,
            problem,
            f"The next load makes it, or do it yourself: {each.statement}",
        )
        for each in wanted.values()
    ]
    return list(wanted.values()), found


def of_doubles(store: Store, constraint: Constraint) -> Iterator[Difference]:
    """Find what stands there twice, now that a constraint is missing."""
    pattern, name = constrained(constraint)
    value = f"n.{constraint.on}"
    twice = store.rows(
        f"MATCH {pattern} WHERE {value} IS NOT NULL WITH {value} AS value, count(*) AS times "
        "WHERE times > 1 RETURN value"
    )
    if twice:
        problem = f"one {constraint.on} stands there more than once: {some([row[0] for row in twice])}"
        mend = f"Keep one of each, before you make the constraint: MATCH {pattern} WHERE {value} = … RETURN n"
        yield Difference("key", name, len(twice), problem, mend)


def constrained(constraint: Constraint) -> tuple[str, str]:
    """Give the pattern of what a constraint is about, called ``n``, and its name."""
    if constraint.is_type:
        return f"()-[n:{constraint.of}]->()", f"[:{constraint.of}]"
    return f"(n:{constraint.of})", f"(:{constraint.of})"


def of_labels(store: Store) -> Iterator[Difference]:
    """Find nodes whose labels aren't those of the model."""
    known = graph.labels()
    strange: Counter[str] = Counter()
    ours: set[str] = set()
    for names, count in store.rows("MATCH (n) RETURN labels(n), count(*)"):
        own = [name for name in known if name in names]
        for name in set(names) - set(own):
            strange[name] += count
            ours |= {name} if own else set()
        if not names:
            mend = "Delete what has none: MATCH (n) WHERE size(labels(n)) = 0 DETACH DELETE n"
            yield Difference("label", "()", count, f"{many(count, 'node')} without a label", mend)
        if len(own) > 1:
            both = f":{':'.join(own)}"
            problem = f"{many(count, 'node')} with two labels of the model"
            yield Difference(
                "label", f"({both})", count, problem, f"Remove one: MATCH (n{both}) REMOVE n:{own[1]}"
            )
    for name, count in sorted(strange.items()):
        of = quoted(name)
        do = f"REMOVE n:{of}" if name in ours else "DETACH DELETE n"
        problem = f"{many(count, 'node')} with a label {UNKNOWN}"
        yield Difference("label", f"(:{of})", count, problem, f"Take it away: MATCH (n:{of}) {do}")


def of_types(store: Store) -> Iterator[Difference]:
    """Find relationships of a type that the model doesn't have, or doesn't have between these labels."""
    known = {(tie.start, tie.type, tie.end) for tie in graph.ties()}
    types = {kind for _, kind, _ in known}
    strange: Counter[str] = Counter()
    for starts, kind, ends, count in store.rows(
        "MATCH (a)-[r]->(b) RETURN labels(a), type(r), labels(b), count(*)"
    ):
        if kind not in types:
            strange[kind] += count
        elif not any((start, kind, end) in known for start in starts for end in ends):
            start, end = ("".join(f":{quoted(name)}" for name in names) for names in (starts, ends))
            problem = f"{many(count, 'relationship')} between labels that it doesn't join in the model"
            mend = f"Delete what joins them: MATCH ({start})-[r:{kind}]->({end}) DELETE r"
            yield Difference("relationship", f"({start})-[:{kind}]->({end})", count, problem, mend)
    for kind, count in sorted(strange.items()):
        of = quoted(kind)
        problem = f"{many(count, 'relationship')} of a type {UNKNOWN}"
        mend = f"Delete what is of it: MATCH ()-[r:{of}]->() DELETE r"
        yield Difference("relationship", f"[:{of}]", count, problem, mend)


def of_properties(store: Store) -> Iterator[Difference]:
    """Find properties that the model doesn't have, of labels and types that it has."""
    labels = {name: {each.name for each in label.properties} for name, label in graph.labels().items()}
    types: dict[str, set[str]] = {}
    for tie in graph.ties():
        types.setdefault(tie.type, set()).update(each.name for each in tie.properties)
    found: Counter[tuple[str, str, str]] = Counter()
    for names, name, count in store.rows("MATCH (n) UNWIND keys(n) AS name RETURN labels(n), name, count(*)"):
        own = [label for label in labels if label in names]
        if own and not any(name in labels[label] for label in own):
            found[f"(n:{own[0]})", f"(:{own[0]})", name] += count
    for kind, name, count in store.rows(
        "MATCH ()-[n]->() UNWIND keys(n) AS name RETURN type(n), name, count(*)"
    ):
        if kind in types and name not in types[kind]:
            found[f"()-[n:{kind}]->()", f"[:{kind}]", name] += count
    for (pattern, of, name), count in sorted(found.items()):
        own_name = quoted(name)
        noun = "relationship" if of.startswith("[") else "node"
        problem = f"{many(count, noun)} with a property {UNKNOWN}"
        # Not REMOVE, which does nothing in the embedded store where the name has to be quoted.
        mend = f"Remove it: MATCH {pattern} WHERE n.{own_name} IS NOT NULL SET n.{own_name} = null"
        yield Difference("property", f"{of}.{own_name}", count, problem, mend)


def of_keys(store: Store) -> Iterator[Difference]:
    """Find what no load finds again and no reading gives back, for want of a key."""
    for constraint in graph.constraints():
        if constraint.on == "id" or constraint.of == graph.LOAD_LABEL:
            continue
        pattern, name = constrained(constraint)
        none = f"MATCH {pattern} WHERE n.{constraint.on} IS NULL"
        [[count]] = store.rows(f"{none} RETURN count(*)")
        if count:
            noun = "relationship" if constraint.is_type else "node"
            problem = f"{many(count, noun)} without {constraint.on}"
            delete = "DELETE n" if constraint.is_type else "DETACH DELETE n"
            mend = f"Delete what has none ({none} {delete}) and {LOAD_AGAIN}"
            yield Difference("key", name, count, problem, mend)
    for table in TABLES.values():
        if isinstance(table.graph, Node):
            column, label = filled(table.name), table.graph.label
            bare = f"MATCH (n:{label}) WHERE n.key IS NOT NULL AND n.{column} IS NULL AND size(keys(n)) > 1"
            found = [row[0] for row in store.rows(f"{bare} RETURN n.key")]
            if found:
                problem = f"{many(len(found), 'node')} without {column} are no rows: {some(found)}"
                mend = f"Fill {column} in; or delete the nodes and {LOAD_AGAIN}"
                yield Difference("key", f"(:{label}).{column}", len(found), problem, mend)
