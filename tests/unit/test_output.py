"""Rows in a terminal: no wider than it, readable, and nothing in them that drives it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from datasets import HOSTILE
from ihp_graph import output

ROWS = [
    {"giver": "Cambridge University Hospitals NHS Foundation Trust", "receiver": "Mulago", "weight": 12.5},
    {"giver": "医院", "receiver": None, "weight": 3},
]


def test_numbers_stand_at_the_right_and_missing_is_blank() -> None:
    assert output.table(ROWS, ["giver", "receiver", "weight"], 44) == (
        "giver                     receiver  weight\n"
        "------------------------  --------  ------\n"
        "Cambridge University      Mulago      12.5\n"
        "Hospitals NHS Foundation\n"
        "Trust\n"
        "医院                                     3\n"
    )


def test_too_many_columns_become_paragraphs() -> None:
    columns = [f"column_{n}" for n in range(12)]
    text = output.table([dict.fromkeys(columns, "a long text that takes room")] * 2, columns, 60)
    assert text.count("column_7   a long text that takes room\n") == 2
    assert text.count("\n\n") == 1


def test_what_fits_is_not_wrapped() -> None:
    assert output.table([{"n": 1}], ["n"], 80) == "n\n-\n1\n"
    assert output.table([], ["a", "bc"], 80) == "a  bc\n-  --\n"


@given(
    st.lists(st.lists(st.sampled_from([*HOSTILE, "", "plain words here", "x" * 90]), min_size=3, max_size=3)),
    st.integers(40, 120),
)
def test_no_line_is_wider_than_the_terminal(cells: list[list[str]], width: int) -> None:
    columns = ["a", "a_rather_long_name", "c d"]
    text = output.table([dict(zip(columns, row, strict=True)) for row in cells], columns, width)
    assert all(output.columns_of(line) <= width for line in text.splitlines())
    assert not set(text) & set("\x07\x1b\u202e\u200b\r\t")


@given(st.text(), st.integers(2, 30))
def test_folding_loses_nothing_but_blanks(text: str, width: int) -> None:
    shown = output.terminal(text)
    lines = output.fold(shown, width)
    assert "".join("".join(lines).split()) == "".join(shown.split())
    assert all(output.columns_of(line) <= width for line in lines)


@pytest.mark.parametrize("text", HOSTILE)
def test_markdown_shows_a_text_as_it_is_on_one_line(text: str) -> None:
    [_, _, line] = output.rows([{"a": text}], ["a"], "md").splitlines()
    assert line.startswith("| ")
    assert "<script" not in line
