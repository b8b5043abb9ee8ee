"""Inequality: whether teaching and being taught is spread over the partners or gathers with a few.

Strength is a partner's total weight: out-strength of what it taught, in-strength of what it was taught.
Each function takes a Network, a NetworkX graph, a view or a data set, and looks at all partners, those
without exchanges as zero; with ``active=True`` only at partners with an exchange.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

import numpy as np
from numpy.typing import ArrayLike

from ihp_graph.flows import Bools, Codes, Floats
from ihp_graph.income import SIDES, UNKNOWN
from ihp_graph.measures.result import Result, stands, undefined, why_no_exchanges
from ihp_graph.network import Network, accepts_graphs
from ihp_graph.once import once


@accepts_graphs
def gini_out_strength(network: Network, active: bool = False) -> Result:
    r"""Give the Gini coefficient of what partners taught.

    .. math:: \sum_i \sum_j |x_i - x_j| / (2 n^2 \bar x)

    over the population, zeros included.

    Parameters
    ----------
    network
        Who taught whom.
    active
        Over partners with an exchange (given or received) only.

    Returns
    -------
    From 0 (all alike) to 1 − 1/n (one partner taught everything); None without exchanges. `n` counts
    exchanges.

    Notes
    -----
    It says nothing of which side the teachers are on, and an isolate may have taught without a record.

    References
    ----------
    .. [1] Gini C. Variabilità e mutabilità. Bologna 1912.

    Examples
    --------
    >>> import networkx as nx
    >>> gini_out_strength(nx.DiGraph([("Leeds", "Gulu"), ("Leeds", "Ndola")])).value
    0.6666666666666666
    """
    return of_strength(network, "out", gini, active)


@accepts_graphs
def gini_in_strength(network: Network, active: bool = False) -> Result:
    r"""Give the Gini coefficient of what partners were taught.

    .. math:: \sum_i \sum_j |x_i - x_j| / (2 n^2 \bar x)

    over the population of in-strengths x, zeros included.

    Returns
    -------
    From 0 (all alike) to 1 − 1/n (one partner was taught everything); None without exchanges. `n` counts
    exchanges. Parameters as of :func:`gini_out_strength`.

    Notes
    -----
    It says nothing of which side the taught are on, and an isolate may have been taught without a record.

    References
    ----------
    .. [1] Gini C. Variabilità e mutabilità. Bologna 1912.

    Examples
    --------
    In-strengths 0, 1 and 1: the ordered pairs differ by 4 in sum, 4 / (2 · 9 · 2/3).

    >>> import networkx as nx
    >>> round(gini_in_strength(nx.DiGraph([("Leeds", "Gulu"), ("Leeds", "Ndola")])).value, 4)
    0.3333
    """
    return of_strength(network, "in", gini, active)


@accepts_graphs
def hhi_out_strength(network: Network) -> Result:
    r"""Give the Herfindahl–Hirschman index of what partners taught.

    .. math:: \sum_i (x_i / \sum_j x_j)^2

    Returns
    -------
    From 1/n (all alike) to 1 (one partner taught everything); None without exchanges. Its inverse is the
    number of equal teachers that would give the same concentration. `n` counts exchanges.

    Notes
    -----
    It doesn't say who the teachers are, and a few large partners may be on record because they publish more.

    References
    ----------
    .. [1] Hirschman AO. The paternity of an index. Am Econ Rev 1964;54:761–2.

    Examples
    --------
    >>> import networkx as nx
    >>> hhi_out_strength(nx.DiGraph([("Leeds", "Gulu"), ("Gulu", "Leeds")])).value
    0.5
    """
    return of_strength(network, "out", hhi)


@accepts_graphs
def theil_out_strength(network: Network, active: bool = False) -> Result:
    r"""Give Theil's T of what partners taught.

    .. math:: \frac{1}{n} \sum_i \frac{x_i}{\bar x} \ln \frac{x_i}{\bar x}, \qquad 0 \ln 0 = 0

    Parameters
    ----------
    network
        Who taught whom.
    active
        Over partners with an exchange only.

    Returns
    -------
    From 0 (all alike) to ln n (one partner taught everything); None without exchanges. `n` counts
    exchanges.

    Notes
    -----
    It says how uneven the record of teaching is, not why; a partner that nobody wrote about is a zero here.

    References
    ----------
    .. [1] Theil H. Economics and Information Theory. North-Holland 1967.

    Examples
    --------
    >>> import networkx as nx
    >>> round(theil_out_strength(nx.DiGraph([("Leeds", "Gulu")])).value, 4)  # ln 2
    0.6931
    """
    return of_strength(network, "out", theil, active)


@accepts_graphs
def theil_between_income(network: Network, active: bool = False) -> Result:
    r"""Give the part of Theil's T of what partners taught that lies between HIC and LMIC.

    .. math:: \sum_g s_g \ln \frac{s_g}{n_g / n}

    with :math:`s_g` the share of the weight that side g taught and :math:`n_g` its partners.

    Parameters
    ----------
    network
        Who taught whom.
    active
        Over partners with an exchange only.

    Returns
    -------
    From 0 (each side teaches in proportion to its number of partners); None without exchanges given by
    partners of known side, or with partners of one side only. Partners of unknown side are left out; with
    :func:`theil_within_income` it sums to the Theil of those left in. `n` counts the exchanges that they
    gave.

    Notes
    -----
    It depends on how many partners of either side happen to be on record.

    References
    ----------
    .. [1] Shorrocks AF. The class of additively decomposable inequality measures. Econometrica
       1980;48:613–25.

    Examples
    --------
    The HIC side gave all with 1 of 2 partners: 1 · ln(1 / (1/2)).

    >>> import networkx as nx
    >>> graph = nx.DiGraph([("Leeds", "Gulu")])
    >>> nx.set_node_attributes(graph, {"Leeds": "HIC", "Gulu": "LMIC"}, "side")
    >>> round(theil_between_income(graph).value, 4)
    0.6931
    """
    return by_income(network, between, active)


@accepts_graphs
def theil_within_income(network: Network, active: bool = False) -> Result:
    r"""Give the part of Theil's T of what partners taught that lies within the sides.

    .. math:: \sum_g s_g T_g

    with :math:`s_g` the share of the weight that side g taught and :math:`T_g` Theil's T among its partners.

    Returns
    -------
    0 or more; None as of :func:`theil_between_income`, with which it sums to the Theil of the partners of
    known side. `n` counts the exchanges that they gave.

    Notes
    -----
    A side that taught nothing adds nothing, however many partners it has.

    References
    ----------
    .. [1] Shorrocks AF. The class of additively decomposable inequality measures. Econometrica
       1980;48:613–25.

    Examples
    --------
    The HIC side gave everything, one of its two partners all of it: 1 · ln 2.

    >>> import networkx as nx
    >>> graph = nx.DiGraph([("Leeds", "Gulu")])
    >>> graph.add_node("Cork")
    >>> nx.set_node_attributes(graph, {"Leeds": "HIC", "Cork": "HIC", "Gulu": "LMIC"}, "side")
    >>> round(theil_within_income(graph).value, 4)
    0.6931
    """
    return by_income(network, within, active)


def gini(values: ArrayLike) -> float:
    """Give the population Gini coefficient of values of which at least one is above zero.

    >>> gini([1, 1, 1]), gini([0, 0, 0, 4])
    (0.0, 0.75)
    """
    x = np.sort(np.asarray(values, dtype=float))
    n = len(x)
    return float(np.dot(2 * np.arange(1, n + 1) - n - 1, x) / (n * x.sum()))


def hhi(values: ArrayLike) -> float:
    """Give the sum of squared shares."""
    x = np.asarray(values, dtype=float)
    return float(np.sum((x / x.sum()) ** 2))


def theil(values: ArrayLike) -> float:
    """Give Theil's T, natural logarithm; 0 where every value is zero.

    >>> round(theil([0, 0, 0, 4]), 4)  # ln 4
    1.3863
    """
    x = np.asarray(values, dtype=float)
    positive = x[x > 0] / max(x.sum(), np.finfo(float).tiny)
    return max(0.0, float(np.sum(positive * np.log(positive * len(x)))))


def between(values: Floats, group: Codes) -> float:
    """Give the part of Theil's T that lies between groups."""
    shares = [(values[group == g].sum() / values.sum(), np.mean(group == g)) for g in np.unique(group)]
    return max(0.0, float(sum(s * np.log(s / n) for s, n in shares if s > 0)))


def within(values: Floats, group: Codes) -> float:
    """Give the part of Theil's T that lies within groups."""
    parts = [values[group == g] for g in np.unique(group)]
    return float(sum(part.sum() / values.sum() * theil(part) for part in parts))


@once
def strength(network: Network, way: Literal["in", "out"], knowledge_type: str | None = None) -> Floats:
    """Give the weight that each partner was taught (``in``) or taught (``out``), of one type or all."""
    flows = network.flows
    if knowledge_type is not None:
        flows = flows.by_kind[knowledge_type]
    ends = flows.giver if way == "out" else flows.receiver
    return np.bincount(ends, weights=flows.weight, minlength=flows.partners).astype(float)


def with_exchange(network: Network) -> Bools:
    """Say of each partner whether it gave or received anything."""
    return np.asarray(strength(network, "out") + strength(network, "in") > 0)


def of_strength(
    network: Network, way: Literal["in", "out"], index: Callable[[Floats], float], active: bool = False
) -> Result:
    """Give an index of the partners' strengths."""
    reason = why_no_exchanges(network.flows)
    if reason is not None:
        return undefined(reason)
    values = strength(network, way)
    return stands(index(values[with_exchange(network)] if active else values), len(network.flows))


def by_income(network: Network, part: Callable[[Floats, Codes], float], active: bool) -> Result:
    """Give a part of the Theil index of what partners of known side taught."""
    flows = network.flows
    reason = why_no_exchanges(flows)
    if reason is not None:
        return undefined(reason)
    chosen = network.side < SIDES.index(UNKNOWN)
    given = int(np.sum(chosen[flows.giver]))
    if active:
        chosen &= with_exchange(network)
    values, side = strength(network, "out")[chosen], network.side[chosen]
    if len(np.unique(side)) < 2:
        return undefined("one side only")
    return stands(part(values, side), given) if given else undefined("no exchanges")
