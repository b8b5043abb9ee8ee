"""What a Cypher statement says, told without running it.

The server itself keeps readers from writing. What else a statement mustn't do, because a read
transaction doesn't keep it from it, is told here: read files and addresses, end other people's queries,
administer the server, call procedures that may have effects.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ihp_graph.errors import QueryError

NOT_CODE = re.compile(
    r"""//[^\n]* | /\*.*?(?:\*/|\Z) | '(?:\\.|[^'\\])*(?:'|\Z) | "(?:\\.|[^"\\])*(?:"|\Z)""",
    re.DOTALL | re.VERBOSE,
)
BEFORE = re.compile(r"(?:\s+ | //[^\n]* | /\*.*?\*/)*", re.DOTALL | re.VERBOSE)
QUOTED_NAME = re.compile(r"`[^`]*(?:`|\Z)")
ESCAPE = re.compile(r"\\u+([0-9a-fA-F]{4})")

NAME = r"(?:`[^`]+`|[^\W\d]\w*)"
CALL = re.compile(rf"\bCALL\s+({NAME}(?:\s*\.\s*{NAME})*)", re.IGNORECASE)
LABELS = re.compile(rf":[!(\s]*{NAME}(?:[)\s]*[|&:][!(:\s]*{NAME}(?![\w(]|\s*\.))*")

PROCEDURES = (
    "db.labels",
    "db.relationshiptypes",
    "db.propertykeys",
    "db.schema.nodetypeproperties",
    "db.schema.reltypeproperties",
    "db.schema.visualization",
    "db.index.fulltext.querynodes",
    "db.index.fulltext.queryrelationships",
    "db.index.vector.querynodes",
    "db.index.vector.queryrelationships",
    "db.info",
    "db.ping",
    "dbms.components",
)
"""The procedures, in lower case, that are known to do nothing but read."""

PREFIX = r"\A\W*(?:(?:EXPLAIN|PROFILE|CYPHER\s+[\d.]+)\s+)*"
"""What may stand before a statement."""
FORBIDDEN = (
    (r"\bLOAD\s+CSV\b", "LOAD CSV reads files or addresses. Load data with: ihp-graph load FOLDER"),
    (r"\bTERMINATE\s+TRANSACTIONS?\b", "TERMINATE TRANSACTIONS ends the queries of others."),
    (
        PREFIX + r"(ALTER|DENY|DEALLOCATE|DRYRUN|ENABLE|GRANT|REALLOCATE|RENAME|REVOKE|START|STOP)\b",
        "{} administers the server, and queries only read.",
    ),
    # The embedded store carries out some of what it is to explain.
    (
        r"\A\W*(?:CYPHER\s+[\d.]+\s+)?EXPLAIN\b",
        "EXPLAIN gives a plan, and no rows. The database's own tools show it.",
    ),
)
CHOSEN = re.compile(r"[:|&!]\s*\$\s*(?:all\b|any\b)?\s*\(", re.IGNORECASE)
"""A label or type that a value chooses."""
WRITES = re.compile(r"\b(CREATE|MERGE|SET|DELETE|REMOVE|DROP|INSERT|FOREACH)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Named:
    """A label or type that a statement names."""

    name: str
    is_type: bool


def tidy(text: str) -> tuple[str, int]:
    """Give the statement without comments and blanks before it, nor what follows its semicolon.

    The embedded store counts the lines of an error without the first, and takes the second for another
    statement.

    Returns
    -------
    The statement, and how many characters went before it.

    >>> tidy("// one\\nRETURN 1; // one")
    ('RETURN 1', 7)
    """
    head = BEFORE.match(text)
    start = head.end() if head else 0
    code = bare(text).rstrip()
    return text[start : len(code) - 1 if code.endswith(";") else len(text)], start


def bare(text: str, keep_names: bool = True) -> str:
    r"""Give the statement with blanks for comments and strings, every character where it was.

    >>> bare("RETURN 'a' // why")
    'RETURN           '
    """

    def blank(found: re.Match[str]) -> str:
        return re.sub(r"[^\n]", " ", found[0])

    def skip(found: re.Match[str]) -> str:
        return found[0] if keep_names and found[0].startswith("`") else blank(found)

    both = re.compile(f"{NOT_CODE.pattern} | {QUOTED_NAME.pattern}", re.DOTALL | re.VERBOSE)
    return both.sub(skip, text)


def check(text: str) -> None:
    """Refuse what a read transaction wouldn't keep from having an effect.

    Raises
    ------
    QueryError
        that says what is refused.
    """
    # Neo4j reads \u0027 as a quotation mark, so nothing tells where a string ends: all counts as code.
    code = bare(text) if "\\u" not in text else ESCAPE.sub(lambda found: chr(int(found[1], 16)), text)
    without_names = QUOTED_NAME.sub(" ", code) if "\\u" not in text else code
    for pattern, reason in FORBIDDEN:
        found = re.search(pattern, without_names, re.IGNORECASE)
        if found:
            raise QueryError("Refused: " + reason.format(*(word.upper() for word in found.groups())))
    for found in CALL.finditer(code):
        name = re.sub(r"[`\s]", "", found[1])
        if name.lower() not in PROCEDURES:
            raise QueryError(
                f"Refused: the procedure {name} isn't known to do nothing but read. Queries only read; "
                f"they may call {', '.join(PROCEDURES[:3])} and the like, or call it from the database's "
                "own tools."
            )


def check_embedded(text: str) -> None:
    """Refuse what the embedded store would get wrong without a word.

    Raises
    ------
    QueryError
        that says what is refused.
    """
    if CHOSEN.search(bare(text, keep_names=False)):
        raise QueryError(
            "Refused: the embedded store can't have a value choose a label or type, and would give other "
            "rows. Write the label or type itself."
        )


def writes(text: str) -> bool:
    """Whether a word of the statement is one of those that write.

    >>> writes("MATCH (n) SET n.x = 1"), writes("RETURN 'SET' // SET")
    (True, False)
    """
    return WRITES.search(bare(text, keep_names=False)) is not None


def named(text: str) -> list[Named]:
    """Give the labels and types that stand in the patterns of a statement, in order.

    >>> [each.name for each in named("MATCH (p:Partner)-[:GAVE|PAID]->({a: b}) WHERE p:Person")]
    ['Partner', 'GAVE', 'PAID', 'Person']
    """
    code = bare(text)
    found: list[Named] = []
    brackets: list[str] = []
    position = 0
    while position < len(code):
        character = code[position]
        labels = LABELS.match(code, position) if character == ":" else None
        if labels and (not brackets or brackets[-1] != "{"):
            inside = brackets[-1] if brackets else ""
            found += [Named(name.strip("`"), inside == "-[") for name in re.findall(NAME, labels[0])]
            position = labels.end()
            continue
        if character in "([{":
            arrow = character == "[" and code[:position].rstrip().endswith("-")
            brackets.append("-[" if arrow else character)
        elif character in ")]}" and brackets:
            brackets.pop()
        position += 1
    return list(dict.fromkeys(found))


def locate(text: str, message: str) -> tuple[int, int] | None:
    """Find a name that the message quotes in the statement; give line and column, both from 1."""
    for name in re.findall(r"['`\"]([^'`\"]+)['`\"]|(?:parameter\(s\)|function):? \$?(\w+)", message):
        word = next(part for part in name if part)
        found = re.search(rf"(?<![\w.])\$?{re.escape(word)}(?!\w)", bare(text))
        if found:
            before = text[: found.start()]
            return before.count("\n") + 1, found.start() - (before.rfind("\n") + 1) + 1
    return None
