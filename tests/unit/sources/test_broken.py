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


def faults_of(folder: Path) -> tuple[Fault, ...]:
    """Read the folder: where there is a fault it raises them all, else the data set holds the warnings."""
    try:
        return sources.read(folder).warnings
    except DataError as error:
        return error.faults


@pytest.mark.parametrize("case", CASES)
def test_broken_input_gives_its_faults_and_no_other(case):
    expected = json.loads((BROKEN / case / "expected.json").read_text(encoding="utf-8"))
    wanted = sorted(
        (
            place(Fault(one["file"], one["row"], one["column"], one["value"], "", "", one["level"])),
            number,
            one,
        )
        for number, one in enumerate(expected)
    )
    found = sorted((place(fault), fault.problem, fault.mend) for fault in faults_of(BROKEN / case))
    assert [where for where, _, _ in found] == [where for where, _, _ in wanted]
    for (_, problem, mend), (*_, one) in zip(found, wanted, strict=True):
        assert one["problem"] in problem
        assert one.get("mend", "") in mend
        assert problem.isprintable()
        assert mend.isprintable()
        assert mend.endswith(".")


@pytest.mark.parametrize("case", ["many_at_once", "names_of_people", "absent_tables"])
def test_check_lists_what_read_raises_or_warns_of(case):
    _, faults = sources.check(BROKEN / case)
    assert faults == faults_of(BROKEN / case)
