"""The page on the measures, read off their docstrings."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterable
from functools import partial
from typing import Any

from ihp_graph.measures import MEASURES, PARTNER_MEASURES, brokerage, gap, lag, sensitivity, through

SECTION = re.compile(r"^(Parameters|Returns|Notes|References|Examples)\n-+\n", re.MULTILINE)
ROLE = re.compile(r":(?:func|mod|class):`~?([^`]+)`")
MATH = re.compile(r"^\.\. math:: (.*(?:\n {2,}.*)*)", re.MULTILINE)
INLINE = re.compile(r":math:`([^`]+)`")
REFERENCE = re.compile(r"^\.\. \[(\d+)\] ", re.MULTILINE)
INTRODUCTION = """\
# The measures

What each figure asks, how it is computed, an example by hand, what it does not mean, and where it comes from.
Keys are those of `report --format json`; every function takes a `Network`, or a NetworkX graph with `side`,
`knowledge_type` and `weight`. Each example is run by the tests. *W* is the weight that one partner gave
another, W<sup>t</sup> that of one type of knowledge; an arrow goes from the giver to the receiver.

Undefined is null with its reason, never 0. A value that rests on fewer than three facts is noted `too few`.
Records like these are no sample: an interval (95%, whole partnerships drawn 2,000 times with seed 0) says how
much a figure leans on single partnerships, not how it would be elsewhere.

This page is written by `ihp-graph schema --measures --output docs/measures.md`.
"""
BEYOND: tuple[Callable[..., Any], ...] = (
    lag.lagged_reciprocity,
    through.through_hic,
    gap.power_knowledge_gap,
    sensitivity.leave_one_out,
)
GROUPS: tuple[tuple[str, str], ...] = (
    ("Of the whole network", "`measures`"),
    ("Of each partner", "`partners`, by side in `concentration`"),
    ("Beyond", "`beyond`"),
)


def as_markdown() -> str:
    """Give the page.

    Examples
    --------
    >>> as_markdown().splitlines()[0]
    '# The measures'
    """
    partners: list[tuple[str, Callable[..., Any]]] = [*PARTNER_MEASURES.items()]
    partners += [(f"brokerage_{by}", brokerage.brokerage) for by in ("income", "country")]
    beyond = [(function.__name__, function) for function in BEYOND]
    parts = [INTRODUCTION]
    for (title, place), keyed in zip(GROUPS, (MEASURES.items(), partners, beyond), strict=True):
        parts.append(f"## {title}\n\nIn the JSON under {place}.\n")
        parts += [entry(keys, function) for function, keys in by_function(keyed)]
    return "\n".join(parts)


def by_function(
    keyed: Iterable[tuple[str, Callable[..., Any]]],
) -> list[tuple[Callable[..., Any], list[str]]]:
    """Gather the keys that one function gives."""
    keys: dict[Callable[..., Any], list[str]] = {}
    for key, function in keyed:
        plain = function.func if isinstance(function, partial) else function
        keys.setdefault(plain, []).append(key)
    return list(keys.items())


def entry(keys: list[str], function: Callable[..., Any]) -> str:
    """Write what a function's docstring says of it."""
    head, parts = sections(inspect.getdoc(function) or "")
    asks, _, more = head.partition("\n\n")
    module = function.__module__.removeprefix("ihp_graph.")
    said = [
        f"### {', '.join(f'`{key}`' for key in keys)}\n",
        f"**What it asks.** {capital(words(asks).removeprefix('Give '))} (`{module}.{function.__name__}`)\n",
        formula(more) + "\n",
        f"**Range.** {words(parts['Returns'])}\n",
        f"**By hand.** {example(parts['Examples'])}\n",
        f"**What it does not mean.** {words(parts['Notes'])}\n",
        f"**Reference.** {references(parts['References'])}\n",
    ]
    return "\n".join(said)


def sections(docstring: str) -> tuple[str, dict[str, str]]:
    """Split a docstring into what stands before its sections, and these by name.

    >>> sections("Give it.\\n\\nReturns\\n-------\\n1")
    ('Give it.', {'Returns': '1'})
    """
    head, *rest = SECTION.split(docstring)
    return head.strip(), {name: text.strip() for name, text in zip(rest[::2], rest[1::2], strict=True)}


def words(text: str) -> str:
    """Write reStructuredText as Markdown; its tables stay as they are.

    >>> words("Give :func:`a.b.c` and ``x``, :math:`y`.")
    'Give `c` and `x`, $y$.'
    """
    text = ROLE.sub(lambda found: f"`{found[1].rpartition('.')[2]}`", text)
    text = INLINE.sub(r"$\1$", text).replace("``", "`")
    blocks = [f"```text\n{block}\n```" if block.startswith("===") else block for block in text.split("\n\n")]
    return re.sub(r" \[(\d)\]_", "", "\n\n".join(blocks))


def capital(text: str) -> str:
    """Begin with a capital."""
    return text[:1].upper() + text[1:]


def formula(text: str) -> str:
    """Write the formulas of a docstring as blocks."""
    text = MATH.sub(lambda found: f"```math\n{' '.join(found[1].split())}\n```", text)
    blocks = text.split("\n\n")
    return "\n\n".join(block if block.startswith("```math") else words(block) for block in blocks)


def example(text: str) -> str:
    """Write what stands before an example, and the example as a block."""
    before, prompt, code = text.partition(">>>")
    lead = words(before.strip()) or "With the library:"
    return f"{lead}\n\n```python\n{prompt}{code}\n```"


def references(text: str) -> str:
    """Write the references as one line each."""
    lead, *found = REFERENCE.split(text)
    cited = [" ".join(each.split()) for each in found[1::2]]
    return " ".join([*([words(lead.strip())] if lead.strip() else []), *cited])
