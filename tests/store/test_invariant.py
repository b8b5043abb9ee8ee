"""``report DIR`` equals ``load DIR`` followed by ``report``, in every form, on every store."""

from pathlib import Path

import pytest

from datasets import everything
from ihp_graph import paths, report, sources
from ihp_graph.dataset import Dataset
from ihp_graph.filters import Filter
from ihp_graph.views import network
from stores import Place

MIXED = Path(__file__).parents[1] / "data" / "cases" / "mixed"
FILTERS = (Filter(), Filter(from_year=2008, to_year=2014))


def through(place: Place, dataset: Dataset) -> Dataset:
    """Load a data set and read it back."""
    with place.open() as opened:
        opened.load(dataset)
    with place.open(read_only=True) as opened:
        return opened.read()


def measurable(dataset: Dataset) -> Dataset:
    """Blank the volumes without a unit and the units without a volume: no source can hold them."""
    frame = dataset["exchanges"]
    whole = frame["volume"].notna() & frame["unit"].notna()
    told = frame.assign(volume=frame["volume"].where(whole), unit=frame["unit"].where(whole))
    return Dataset(dict(dataset.tables) | {"exchanges": told})


@pytest.mark.parametrize("folder", [paths.demo_source(), MIXED], ids=["bundled", "mixed"])
def test_every_page_is_the_same_from_files_and_from_the_store(place: Place, folder: Path) -> None:
    dataset = sources.read(folder)
    stored = through(place, dataset)
    for chosen in FILTERS:
        from_files, from_store = chosen.apply(dataset), chosen.apply(stored)
        assert report.render(from_files, "json") == report.render(from_store, "json")
    # The other forms of the report are made of the document alone.
    assert report.render(dataset, "html") == report.render(stored, "html")
    assert network.render(Filter().apply(dataset)) == network.render(Filter().apply(stored))


def test_every_table_reaches_the_report_through_the_store(place: Place) -> None:
    dataset = measurable(everything())
    stored = through(place, dataset)
    for show_people in (False, True):
        assert report.render(dataset, "json", show_people) == report.render(stored, "json", show_people)
