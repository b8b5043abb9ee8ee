"""Centrality: where knowledge comes from, where it gathers, and who stands between.

Arrows go from giver to receiver. PageRank along them rewards whoever is taught (a knowledge *sink*);
against them, whoever teaches (a knowledge *source*). Every function takes a Network, a NetworkX graph,
a view or a data set, and gives a Series by partner, missing where it is undefined.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pandas as pd
from scipy.sparse import csr_array, diags_array

from ihp_graph.flows import Floats
from ihp_graph.measures.hits import components, hubs
from ihp_graph.measures.inequality import strength
from ihp_graph.measures.result import SAMPLED
from ihp_graph.measures.shortest import pivots, shortest_paths, teachers
from ihp_graph.network import Network, accepts_graphs

DAMPING = 0.85
TOLERANCE = 1e-12
MOST_STEPS = 1000


@accepts_graphs
def out_strength(network: Network, knowledge_type: str | None = None) -> pd.Series[float]:
    r"""Give the weight that each partner taught.

    .. math:: s^{out}_i = \sum_j W_{ij}

    Parameters
    ----------
    network
        Who taught whom.
    knowledge_type
        ``technical`` or ``cultural``; all types together where left out.

    Returns
    -------
    0 or more; missing for all where there is no exchange in view. 0 is no record of teaching.

    Notes
    -----
    A partner with many records may only have written more.

    References
    ----------
    .. [1] Barrat A, Barthélemy M, Pastor-Satorras R, Vespignani A. The architecture of complex weighted
       networks. Proc Natl Acad Sci USA 2004;101:3747–52.

    Examples
    --------
    >>> import networkx as nx
    >>> graph = nx.DiGraph()
    >>> graph.add_weighted_edges_from([("Leeds", "Gulu", 3), ("Gulu", "Leeds", 1)])
    >>> out_strength(graph).to_dict(), net_flow(graph).to_dict()
    ({'Gulu': 1.0, 'Leeds': 3.0}, {'Gulu': -2.0, 'Leeds': 2.0})
    """
    return by_partner(network, lambda: strength(network, "out", knowledge_type))


@accepts_graphs
def in_strength(network: Network, knowledge_type: str | None = None) -> pd.Series[float]:
    r"""Give the weight that each partner was taught.

    .. math:: s^{in}_i = \sum_j W_{ji}

    Returns
    -------
    0 or more; missing for all where there is no exchange in view. Parameters as of :func:`out_strength`.

    Notes
    -----
    0 is no record of being taught. To be taught much is neither need nor merit.

    References
    ----------
    .. [1] Barrat A, Barthélemy M, Pastor-Satorras R, Vespignani A. The architecture of complex weighted
       networks. Proc Natl Acad Sci USA 2004;101:3747–52.

    Examples
    --------
    >>> import networkx as nx
    >>> graph = nx.DiGraph()
    >>> graph.add_weighted_edges_from([("Leeds", "Gulu", 3), ("Cork", "Gulu", 1)])
    >>> in_strength(graph).to_dict()
    {'Cork': 0.0, 'Gulu': 4.0, 'Leeds': 0.0}
    """
    return by_partner(network, lambda: strength(network, "in", knowledge_type))


@accepts_graphs
def net_flow(network: Network) -> pd.Series[float]:
    """Give what each partner taught less what it was taught.

    .. math:: s^{out}_i - s^{in}_i

    Returns
    -------
    Above 0 for who gave more than it got, below 0 for who got more; all partners sum to 0. Missing for all
    where there is no exchange in view.

    Notes
    -----
    It is no debt: what was given may have been a gift, and what came back may not be on record.

    References
    ----------
    .. [1] Barrat A, Barthélemy M, Pastor-Satorras R, Vespignani A. The architecture of complex weighted
       networks. Proc Natl Acad Sci USA 2004;101:3747–52.

    Examples
    --------
    Leeds gave 3 and got 1.

    >>> import networkx as nx
    >>> graph = nx.DiGraph()
    >>> graph.add_weighted_edges_from([("Leeds", "Gulu", 3), ("Gulu", "Leeds", 1)])
    >>> net_flow(graph).to_dict()
    {'Gulu': -2.0, 'Leeds': 2.0}
    """
    return out_strength(network) - in_strength(network)


@accepts_graphs
def pagerank(network: Network) -> pd.Series[float]:
    r"""Give the PageRank of each partner along the teaching arrows: a knowledge *sink*.

    .. math:: r = \alpha\, (W^\top D^{-1} r + z/n) + (1 - \alpha)/n

    with D the out-strengths, z the rank of partners that teach nobody (spread evenly) and
    :math:`\alpha = 0.85`.

    Returns
    -------
    Shares that sum to 1; missing for all where there is no exchange in view.

    Notes
    -----
    It is high for partners that are taught by partners that are taught. For those who teach see
    :func:`reverse_pagerank`.

    References
    ----------
    .. [1] Page L, Brin S, Motwani R, Winograd T. The PageRank citation ranking: bringing order to the web.
       Stanford InfoLab 1999.

    Examples
    --------
    >>> import networkx as nx
    >>> ranks = pagerank(nx.DiGraph([("Leeds", "Gulu"), ("Cork", "Gulu")]))
    >>> ranks.round(3).to_dict()
    {'Cork': 0.213, 'Gulu': 0.574, 'Leeds': 0.213}
    """
    return by_partner(network, lambda: rank(network.weight))


@accepts_graphs
def reverse_pagerank(network: Network) -> pd.Series[float]:
    r"""Give the PageRank of each partner against the teaching arrows: a knowledge *source*.

    .. math:: r = \alpha\, (W D^{-1} r + z/n) + (1 - \alpha)/n

    with D the in-strengths, z the rank of partners whom nobody taught and :math:`\alpha = 0.85`:
    :func:`pagerank` of the network with every arrow turned.

    Returns
    -------
    Shares that sum to 1; missing for all where there is no exchange in view.

    Notes
    -----
    It is high for who teaches partners that teach. What they taught need not be what these teach on.

    References
    ----------
    .. [1] Page L, Brin S, Motwani R, Winograd T. The PageRank citation ranking: bringing order to the web.
       Stanford InfoLab 1999.

    Examples
    --------
    >>> import networkx as nx
    >>> reverse_pagerank(nx.DiGraph([("Gulu", "Leeds"), ("Gulu", "Cork")])).round(3).to_dict()
    {'Cork': 0.213, 'Gulu': 0.574, 'Leeds': 0.213}
    """
    return by_partner(network, lambda: rank(csr_array(network.weight.T)))


@accepts_graphs
def hits_hub(network: Network) -> pd.Series[float]:
    r"""Give the hub score of each partner: it teaches partners that good teachers teach.

    .. math:: h \propto \lim_k (W W^\top)^k \mathbf 1

    Returns
    -------
    Shares that sum to 1; missing for all where there is no exchange in view, or where the limit is not
    found.

    Notes
    -----
    In a network of several components it sees the strongest and is 0 elsewhere, where that says nothing
    about the partners. Equally strong components share, as the power iteration does. The limit is found
    by singular vectors of each component, so that a slow iteration doesn't blur it.

    References
    ----------
    .. [1] Kleinberg JM. Authoritative sources in a hyperlinked environment. J ACM 1999;46:604–32.

    Examples
    --------
    >>> import networkx as nx
    >>> hits_hub(nx.DiGraph([("Leeds", "Gulu"), ("Leeds", "Ndola")])).to_dict()
    {'Gulu': 0.0, 'Leeds': 1.0, 'Ndola': 0.0}
    """
    return by_partner(network, lambda: hubs(network.weight))


@accepts_graphs
def hits_authority(network: Network) -> pd.Series[float]:
    r"""Give the authority score of each partner: it is taught by partners that teach many.

    .. math:: a \propto \lim_k (W^\top W)^k \mathbf 1

    Returns
    -------
    Shares that sum to 1; missing as of :func:`hits_hub`.

    Notes
    -----
    No authority on anything: the name is Kleinberg's. In a network of several components it sees the
    strongest, see :func:`partner_notes`.

    References
    ----------
    .. [1] Kleinberg JM. Authoritative sources in a hyperlinked environment. J ACM 1999;46:604–32.

    Examples
    --------
    >>> import networkx as nx
    >>> hits_authority(nx.DiGraph([("Leeds", "Gulu"), ("Cork", "Gulu")])).to_dict()
    {'Cork': 0.0, 'Gulu': 1.0, 'Leeds': 0.0}
    """
    return by_partner(network, lambda: hubs(csr_array(network.weight.T)))


@accepts_graphs
def betweenness(network: Network) -> pd.Series[float]:
    r"""Give the betweenness of each partner: on how many shortest teaching paths it lies.

    .. math:: \sum_{s \ne v \ne t} \sigma_{st}(v) / \sigma_{st}

    directed, unweighted (a weight is no distance), not normalised.

    Returns
    -------
    From 0 to (n − 1)(n − 2); missing for all where there is no exchange in view.

    Notes
    -----
    A path of arrows is no proof that the same knowledge moved along it.

    With more than 1,000 partners that teach, it is estimated: the paths of 100 of them, drawn without
    replacement (seed 0), are counted and scaled up to all [2]_. :func:`partner_notes` says so.

    References
    ----------
    .. [1] Brandes U. A faster algorithm for betweenness centrality. J Math Sociol 2001;25:163–77.
    .. [2] Brandes U, Pich C. Centrality estimation in large networks. Int J Bifurcat Chaos 2007;17:2303–18.

    Examples
    --------
    >>> import networkx as nx
    >>> betweenness(nx.DiGraph([("Leeds", "Gulu"), ("Gulu", "Ndola")])).to_dict()
    {'Gulu': 1.0, 'Leeds': 0.0, 'Ndola': 0.0}
    """
    return by_partner(network, lambda: shortest_paths(network)[0])


@accepts_graphs
def betweenness_hic_to_lmic(network: Network) -> pd.Series[float]:
    r"""Give the betweenness of each partner on shortest teaching paths from HIC to LMIC partners.

    .. math:: \sum_{s \in HIC,\, t \in LMIC} \sigma_{st}(v) / \sigma_{st}, \qquad s \ne v \ne t

    with v any partner, of unknown side too; sides as of ``side_as_of``.

    Returns
    -------
    From 0 to the number of pairs of a HIC and an LMIC partner; missing for all where there is no exchange
    in view. Estimated for large networks as :func:`betweenness` is.

    Notes
    -----
    To stand on the way is no control over it, and a path of arrows is no proof that the same knowledge
    moved along it.

    References
    ----------
    .. [1] Brandes U. On variants of shortest-path betweenness centrality and their generic computation.
       Soc Netw 2008;30:136–45.

    Examples
    --------
    From Leeds to Ndola there is one path, through Cork and Gulu, whatever their sides.

    >>> import networkx as nx
    >>> graph = nx.DiGraph([("Leeds", "Cork"), ("Cork", "Gulu"), ("Gulu", "Ndola")])
    >>> nx.set_node_attributes(graph, {"Leeds": "HIC", "Ndola": "LMIC"}, "side")
    >>> betweenness_hic_to_lmic(graph).to_dict()
    {'Cork': 1.0, 'Gulu': 1.0, 'Leeds': 0.0, 'Ndola': 0.0}
    """
    return by_partner(network, lambda: shortest_paths(network)[1])


@accepts_graphs
def partner_notes(network: Network) -> dict[str, dict[str, str | int]]:
    """Say which measures of single partners rest on a part of the network only.

    Parameters
    ----------
    network
        Who taught whom.

    Returns
    -------
    For each such measure, by key, its ``note``. Both betweennesses are ``sampled`` where they are estimated
    from the paths of ``used`` partners ``of`` those that teach. The scores of HITS see the ``strongest
    component`` (or those that are equally strong) ``of`` so many: a 0 elsewhere says nothing.

    Notes
    -----
    The sample is drawn with seed 0: the same network gives the same estimate.

    References
    ----------
    .. [1] Brandes U, Pich C. Centrality estimation in large networks. Int J Bifurcat Chaos 2007;17:2303–18.

    Examples
    --------
    >>> import networkx as nx
    >>> partner_notes(nx.DiGraph([("Leeds", "Gulu"), ("Cork", "Ndola")]))["hits_hub"]
    {'note': 'strongest component', 'of': 2}
    >>> partner_notes(nx.DiGraph([("Leeds", "Gulu")]))
    {}
    """
    if not len(network.flows):
        return {}
    found: dict[str, dict[str, str | int]] = {}
    teaching, used = (int(np.sum(chosen)) for chosen in (teachers(network), pivots(network)))
    if used < teaching:
        found |= {
            key: {"note": SAMPLED, "used": used, "of": teaching}
            for key in ("betweenness", "betweenness_hic_to_lmic")
        }
    count = len(components(network.weight)[1])
    if count > 1:
        found |= {key: {"note": "strongest component", "of": count} for key in ("hits_hub", "hits_authority")}
    return found


def by_partner(network: Network, values: Callable[[], Floats | None]) -> pd.Series[float]:
    """Compute the values by partner; missing for all where there is no exchange in view."""
    found = values() if len(network.flows) else None
    return pd.Series(np.nan if found is None else found, index=network.partners.index, dtype=float)


def rank(weight: csr_array) -> Floats:
    """Give the PageRank of each row of a matrix of arrows from row to column."""
    n = weight.shape[0]
    out = np.asarray(weight.sum(axis=1)).ravel()
    idle = np.equal(out, 0).astype(float)
    share = csr_array((diags_array(1 / (out + idle)) @ weight).T)
    ranks = np.full(n, 1 / max(n, 1))
    for _ in range(MOST_STEPS):
        before = ranks
        ranks = DAMPING * (share @ before + before @ idle / n) + (1 - DAMPING) / n
        if np.abs(ranks - before).sum() < TOLERANCE:
            break
    return ranks
