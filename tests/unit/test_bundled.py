"""A view that names a bundled partner is known, wherever it comes from."""

import pandas as pd

from ihp_graph import bundled, paths, sources
from ihp_graph.anonymise import anonymise
from ihp_graph.dataset import Dataset
from ihp_graph.filters import Filter
from small import dataset


def bundled_data():
    return sources.read(paths.demo_source())


def partners(frame):
    return Dataset({"partners": frame})


def test_the_bundled_data_whole_filtered_or_one_partner_of_them():
    data = bundled_data()
    assert bundled.mentions(data)
    assert bundled.mentions(Filter(from_year=1900, to_year=1901).apply(data).dataset)
    assert bundled.mentions(partners(data["partners"].head(1)))


def test_the_codings_of_the_same_partnerships():
    assert bundled.mentions(sources.read(paths.data_dir() / "codings" / "second"))


def test_a_bundled_partner_among_others_and_with_a_source_more():
    one = bundled_data()["partners"].head(1)
    one = one.assign(source=one["source"] + "; https://example.org/register")
    others = dataset()["partners"]
    assert bundled.mentions(partners(pd.concat([others, one])))


def test_other_data_with_a_bundled_id_or_name():
    one = bundled_data()["partners"].head(1)
    assert not bundled.mentions(dataset())
    assert not bundled.mentions(partners(one.assign(name="Another name")))
    assert not bundled.mentions(partners(one.assign(source="Our own register")))
    assert not bundled.mentions(partners(one.assign(source=None)))


def test_what_is_said_of_partners_without_names():
    data = bundled_data()
    assert bundled.notices(data) == bundled.NOTICE
    first, *rest = bundled.notices(anonymise(data, b"key"))
    assert first.startswith("The partners' data, names left out, are from the bundled data")
    assert "not checked with the partners" in first
    assert rest == [bundled.CODERS]
    assert bundled.notices(dataset()) == ()


def test_the_same_is_said_of_single_rows():
    data = bundled_data()
    named = [(row["id"], row["name"], row["source"]) for row in data["partners"].to_dict("records")]
    assert bundled.notices_of(named[:1]) == bundled.NOTICE
    nameless = anonymise(data, b"key")["partners"].iloc[0]
    said = bundled.notices_of([(nameless["id"], nameless["name"], nameless["source"])])
    assert said == bundled.notices(anonymise(data, b"key"))
    assert bundled.notices_of([("cuh", "Another name", named[0][2]), (None, None, None)]) == ()
