"""Finding things by names that are half typed, mistyped, or written otherwise."""

from typing import Any

import pytest

from ihp_graph.explorer.find import SHOWN, Entry, Index, plain
from ihp_graph.explorer.find import group as make_group

NAMES = {
    "kcmc": ("Kilimanjaro Christian Medical Centre", "Moshi, Tanzania", ("KCMC", "Good Samaritan")),
    "mulago": ("Mulago National Referral Hospital", "Kampala, Uganda", ("New Mulago",)),
    "cuh": ("Cambridge University Hospitals", "Cambridge, United Kingdom", ("Addenbrooke’s Hospital",)),
    "eloi": ("Hôpital Saint-Éloi", "Montpellier, France", ()),
    "gulu": ("Gulu Regional Referral Hospital", "Gulu, Uganda", ()),
    "hostile": ("<script>alert(1)</script> 👩🏽\u200d⚕️ مستشفى 医院", None, ("'; DROP TABLE n; --",)),
    "a/b?c#d%2e": ("Ids May Hold Anything", None, ()),
}


@pytest.fixture(scope="module")
def index() -> Index:
    partners = [
        Entry("partner", id, name, detail, "HIC", others) for id, (name, detail, others) in NAMES.items()
    ]
    return Index(
        [
            *partners,
            Entry("country", "UGA", "Uganda", "low"),
            Entry("partnership", "cuh-mulago", "Kampala-Cambridge partnership"),
            Entry("person", "p-1", "p-1", "nurse"),
            *(Entry("innovation", f"i{n}", f"Innovation {n:03}") for n in range(300)),
        ]
    )


def found(index: Index, typed: str, kind: str = "partner") -> list[str]:
    groups = {group["kind"]: group for group in index.find(typed)["groups"]}
    return [item["id"] for item in groups[kind]["items"]] if kind in groups else []


@pytest.mark.parametrize(
    ("typed", "id"),
    [
        ("Kilimanjaro Christian Medical Centre", "kcmc"),
        ("kilimanjaro", "kcmc"),
        ("KILI", "kcmc"),
        ("kilimajaro", "kcmc"),
        ("kilimanjraro", "kcmc"),
        ("kilimanjaro chrisitan", "kcmc"),
        ("medical kilim", "kcmc"),
        ("kcmc", "kcmc"),
        ("samaritan", "kcmc"),
        ("mulgao", "mulago"),
        ("mulago hosp", "mulago"),
        ("addenbrookes", "cuh"),
        ("Addenbrooke's", "cuh"),
        ("adenbrooks", "cuh"),
        ("hopital saint eloi", "eloi"),
        ("HÔPITAL", "eloi"),
        ("hopital st-éloi"[:7], "eloi"),
        ("مستشفى", "hostile"),
        ("医院", "hostile"),
        ("drop table", "hostile"),
        ("a/b?c", "a/b?c#d%2e"),
        ("referal hospital gulu", "gulu"),
    ],
)
def test_a_name_is_found_as_people_type_it(index: Index, typed: str, id: str) -> None:
    assert found(index, typed)[0] == id


def test_what_is_nothing_like_it_isn_t_found(index: Index) -> None:
    for typed in ("zzzzz", "xq", "kilimanjaro zanzibar", "mul ago hospital west", "mxlxgx"):
        assert found(index, typed) == []


def test_the_other_name_that_matched_is_told(index: Index) -> None:
    def first(typed: str) -> Any:
        return index.find(typed)["groups"][0]["items"][0]

    assert first("good samaritan")["matched"] == "Good Samaritan"
    assert first("kilimanjaro")["matched"] is None
    assert first("mulago")["matched"] is None
    assert first("good samaritan") == {
        "ref": "partner:kcmc",
        "kind": "partner",
        "id": "kcmc",
        "name": "Kilimanjaro Christian Medical Centre",
        "detail": "Moshi, Tanzania",
        "side": "HIC",
        "matched": "Good Samaritan",
    }


def test_results_come_by_kind_and_are_counted(index: Index) -> None:
    kinds = [group["kind"] for group in index.find("uganda cambridge kampala")["groups"]]
    assert kinds == []
    groups = {group["kind"]: group for group in index.find("innovation")["groups"]}
    assert groups["innovation"]["total"] == 300
    assert len(groups["innovation"]["items"]) == SHOWN
    assert [item["id"] for item in groups["innovation"]["items"]] == [f"i{n}" for n in range(SHOWN)]


def test_nothing_typed_gives_the_first_of_each_kind_in_alphabetical_order(index: Index) -> None:
    groups = index.find("  ?! ")["groups"]
    assert [(group["kind"], group["total"]) for group in groups] == [
        ("partner", len(NAMES)),
        ("person", 1),
        ("partnership", 1),
        ("innovation", 300),
        ("country", 1),
    ]
    names = [item["name"] for item in groups[0]["items"]]
    assert names == sorted(names, key=plain)


def test_an_exact_name_comes_before_what_begins_with_it() -> None:
    index = Index(
        [Entry("partner", "1", "Gulu University Hospital"), Entry("partner", "2", "Gulu University")]
    )
    assert found(index, "gulu university") == ["2", "1"]


def test_an_index_of_nothing_finds_nothing() -> None:
    assert Index([]).find("mulago")["groups"] == []
    assert Index([]).find("")["groups"] == []


def test_any_text_can_be_looked_for(index: Index) -> None:
    for typed in ("\ud800", "x" * 5000, "%", "' OR 1=1", "\u202e", "🏽", "ſ", "İ"):
        assert isinstance(index.find(typed)["groups"], list)


def test_the_nearest_are_offered_for_an_id_that_nothing_has(index: Index) -> None:
    assert index.nearest("partner", "mulagoo") == [
        {"ref": "partner:mulago", "text": "Mulago National Referral Hospital"}
    ]
    assert index.nearest("exchange", "x1") == []


def test_a_group_has_its_title() -> None:
    assert make_group("person", 0, [])["title"] == "People"
