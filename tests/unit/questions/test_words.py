"""The words in which figures are said."""

from ihp_graph.measures import Result
from ihp_graph.questions import words


def test_a_ratio_has_its_interval_or_is_in_words():
    assert words.ratio(Result(0.286, 168, interval=(0.168, 0.394))) == "0.29 (0.17 to 0.39)"
    assert words.ratio(Result(0.286, 7, reason="fewer than ten partnerships")) == "about a quarter"
    assert words.ratio(Result(None, 0, reason="no exchanges")) == "unknown (no exchanges)"
    assert words.with_interval(Result(-0.001, 7)) == "0.00"


def test_a_fraction_in_words_is_near():
    near = {name: fraction for fraction, name in words.FRACTIONS}
    for value in (n / 1000 for n in range(1001)):
        said = words.in_words(value)
        if said.startswith("about"):
            assert abs(near[said.removeprefix("about ")] - value) <= 0.06
        else:
            assert (said == "none", said == "all") == (value == 0, value == 1)


def test_what_does_not_fit_comes_back():
    long = " ".join(["word"] * 38)
    assert words.fit(long, "one two", "one two three") == (f"Word{long[4:]}; one two.", ["One two three."])
