"""A report on a selection is on the partners chosen and what links them."""

import pytest

from ihp_graph import paths, report, sources
from ihp_graph.dataset import Dataset
from ihp_graph.errors import QueryError
from ihp_graph.explorer.selection import selected
from ihp_graph.explorer.things import Ref


@pytest.fixture(scope="module")
def whole() -> Dataset:
    return sources.read([paths.demo_source()])


def test_the_facts_among_those_chosen_stay_and_no_others(whole: Dataset) -> None:
    part = selected(whole, [Ref("partner", "lwh"), Ref("partner", "mulago")])
    assert set(part["partners"]["id"]) == {"lwh", "mulago"}
    exchanges = whole["exchanges"]
    ends = exchanges["from_partner_id"].isin(["lwh", "mulago"]) & exchanges["to_partner_id"].isin(
        ["lwh", "mulago"]
    )
    assert list(part["exchanges"]["id"]) == list(exchanges[ends]["id"])
    assert set(part["roles"]["partner_id"]) <= {"lwh", "mulago"}
    assert set(part["exchanges"]["partnership_id"]) <= set(part["partnerships"]["id"])
    for table in ("adoptions", "barriers"):
        assert set(part[table]["innovation_id"]) <= set(part["innovations"]["id"])
    assert set(part["participants"]["exchange_id"]) <= set(part["exchanges"]["id"])


def test_a_partnership_stands_for_its_partners(whole: Dataset) -> None:
    part = selected(whole, [Ref("partnership", "liverpool-mulago"), Ref("country", "GBR")])
    assert {"lwh", "mulago"} <= set(part["partners"]["id"])
    assert "liverpool-mulago" in set(part["partnerships"]["id"])


def test_a_report_can_be_made_of_it(whole: Dataset) -> None:
    part = selected(whole, [Ref("partnership", "liverpool-mulago")])
    page = report.render(part, "html", title="Two <partners>")
    assert "Two &lt;partners&gt;" in page
    assert "Mulago National Referral Hospital" in page


def test_there_must_be_a_partner(whole: Dataset) -> None:
    for chosen in ([], [Ref("country", "GBR")], [Ref("partner", "nobody")]):
        with pytest.raises(QueryError, match="A report is on partners"):
            selected(whole, chosen)
