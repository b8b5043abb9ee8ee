"""From text to canonical columns: dtypes, places and rows that are left out."""

import numpy as np
import pandas as pd

from ihp_graph.dataset import DTYPES
from ihp_graph.integrity import ends_early, nearest_ids, row_faults
from ihp_graph.model import TABLES
from ihp_graph.validation import checked, text_table


def text(name: str, *rows: list[str]):
    return text_table(name, f"{name}.csv", pd.DataFrame(list(rows), dtype="str"))


def test_every_table_comes_out_with_the_models_columns_and_dtypes():
    for name, table in TABLES.items():
        for rows in ([], [[""] * len(table.columns)], [["x"] * len(table.columns)]):
            read, _ = checked(text(name, list(table.column_names), *rows))
            assert list(read.frame.columns) == list(table.column_names)
            for column in table.columns:
                assert read.frame[column.name].dtype == DTYPES.get(column.kind, "str")


def test_blank_rows_are_left_out_and_the_others_keep_their_numbers():
    table = text("partners", ["id", "name"], ["", " "], ["a", ""], ["", "\t"], ["", "b"], ["", ""])
    assert table.rows.tolist() == [3, 5]
    assert table.cells.to_numpy().tolist() == [["a", ""], ["", "b"]]


def test_ids_of_rows_with_too_many_cells_still_count():
    table = text("partners", ["id", "name", "country"], ["a", "A", "GBR"], ["b", "B", "GBR"])
    ragged = type(table)(**{**vars(table), "ragged": np.array([False, True])})
    rows, faults = checked(ragged)
    assert faults == []
    assert rows.frame["id"].tolist() == ["a"]
    assert rows.broken == {"b"}


def test_ends_are_compared_at_the_coarser_precision():
    pairs = [
        ("2012", "2012-01", False),
        ("2012-07", "2012", False),
        ("2012-07-09", "2012-07", False),
        ("2012-07-09", "2012-07-08", True),
        ("2012-07-09", "2012-06", True),
        ("2012-07", "2012-06-30", True),
        ("2013", "2012-12-31", True),
        ("2013", None, False),
        (None, "2012", False),
    ]
    frame = pd.DataFrame(pairs, columns=["start", "end", "early"])
    frame = frame.astype({"start": "str", "end": "str"})
    assert ends_early(frame).tolist() == frame["early"].tolist()


def test_the_nearest_id_is_found_among_very_many():
    pool = pd.Index([f"hospital-{number}" for number in range(30_000)] + ["gulu-regional"])
    cells = pd.Series(["gulu_regional", "unlike-any", "gulu_regional"])
    hint, none, again = nearest_ids(cells, pool, "partners")
    assert "Did you mean gulu-regional?" in hint
    assert none == "Add the row to partners, or correct the id."
    assert again == hint


def test_names_that_are_pseudonyms_need_no_warning():
    rows, _ = checked(text("people", ["id", "name"], ["n1", "n1"], ["n2", ""], ["n3", "N3"]))
    assert [(fault.row, fault.level) for fault in row_faults(rows)] == [(4, "warning")]
