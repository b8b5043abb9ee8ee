"""Every folder of ``tests/data/broken`` gives exactly the faults of its ``expected.json``, all at once."""

import json
from pathlib import Path

import pytest

from ihp_graph import sources
from ihp_graph.errors import DataError, Fault

BROKEN = Path(__file__).parents[2] / "data" / "broken"
CASES = sorted(path.name for path in BROKEN.iterdir())


def test_there_are_many_kinds_of_broken_input():
    assert len(CASES) >= 35


def place(fault: Fault) -> tuple[str, int, str, str, str]:
    return (fault.file, fault.row or 0, fault.column or "", fault.value or "", fault.level)


@pytest.mark.parametrize("case", CASES)
def test_broken_input_gives_its_faults_and_no_other(case):
    expected = json.loads((BROKEN / case / "expected.json").read_text(encoding="utf-8"))
    _, faults = sources.check(BROKEN / case)
    wanted = sorted(
        (
            (one["file"], one["row"] or 0, one["column"] or "", one["value"] or "", one["level"]),
            one["problem"],
            one.get("mend", ""),
        )
        for one in expected
    )
    found = sorted((place(fault), fault.problem, fault.mend) for fault in faults)
    assert [one[0] for one in found] == [one[0] for one in wanted]
    for (_, problem, mend), (_, part, hint) in zip(found, wanted, strict=True):
        assert part in problem
        assert hint in mend
        assert problem.isprintable()
        assert mend.isprintable()
        assert mend.endswith(".")


@pytest.mark.parametrize("case", CASES)
def test_read_raises_where_there_is_a_fault_and_warns_where_there_is_none(case):
    _, faults = sources.check(BROKEN / case)
    if any(fault.level == "fault" for fault in faults):
        with pytest.raises(DataError) as raised:
            sources.read(BROKEN / case)
        assert raised.value.faults == faults
        assert str(raised.value).isprintable() or "\n" in str(raised.value)
    else:
        assert sources.read(BROKEN / case).warnings == faults
