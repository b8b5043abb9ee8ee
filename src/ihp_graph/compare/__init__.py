"""Two data sets, periods or programmes side by side, and two codings of the same partnerships.

:func:`compare` says what changed and which headlines the data tell apart; :func:`compare_codings` how
far two coders agree. Both take views, so that the two may be of one data set. :func:`render` writes
either as text.

>>> from ihp_graph import paths, sources
>>> from ihp_graph.filters import Filter
>>> data = sources.read(paths.demo_source())
>>> found = compare(Filter(to_year=2009).apply(data), Filter(from_year=2010).apply(data))
>>> {headline.key: headline for headline in found.headlines}["flow_asymmetry"].reason
'fewer than ten partnerships'
"""

from __future__ import annotations

from ihp_graph.compare.coders import Codings
from ihp_graph.compare.comparison import Comparison, compare, compare_codings
from ihp_graph.compare.forms import document, render
from ihp_graph.compare.headlines import Figure, Headline

__all__ = [
    "Codings", "Comparison", "Figure", "Headline", "compare", "compare_codings", "document", "render",
]  # fmt: skip
