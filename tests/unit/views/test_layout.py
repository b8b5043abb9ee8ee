"""The places of the picture: HIC left, no name on another, the same every time."""

import numpy as np
import pytest

from ihp_graph import paths, sources
from ihp_graph.filters import as_view
from ihp_graph.views import forces, layout
from ihp_graph.views.drawing import COLUMNS, label_lines
from ihp_graph.views.facts import facts


def arcs(*pairs):
    return np.array(pairs, dtype=np.int64).reshape(-1, 2)


def ones(size):
    return np.ones(size, dtype=np.int64)


def random_ties(size, count, seed=1):
    """Ties of a connected group: a chain, and as many more at random."""
    random = np.random.default_rng(seed)
    chain = np.column_stack([np.arange(size - 1), np.arange(1, size)])
    more = random.integers(0, size, (count, 2))
    return np.unique(np.vstack([chain, more[more[:, 0] != more[:, 1]]]), axis=0)


def test_linked_groups_are_the_largest_first_then_in_the_order_of_names():
    groups = layout.linked_groups(9, arcs((7, 6), (0, 3), (8, 1), (1, 2)))
    assert [group.tolist() for group in groups] == [[1, 2, 8], [0, 3], [6, 7]]


def test_without_an_arc_there_is_no_group():
    assert layout.linked_groups(3, arcs()) == []


def test_a_small_group_has_hic_at_the_left_facing_the_others():
    hic = np.array([False, True, False, True, False])
    block = layout.block(np.array([4, 1, 0]), arcs((1, 0), (4, 1), (2, 3)), hic, ones(5))
    assert block.members.tolist() == [0, 1, 4]
    assert block.bank == ("right", "left", "right")
    left, right = block.x[1], block.x[[0, 2]]
    assert (left < right).all()
    assert block.y[1] == pytest.approx(block.y[[0, 2]].mean()), (
        "a partner stands beside the middle of its ties"
    )


def test_a_group_of_one_side_uses_both_banks():
    block = layout.block(np.arange(4), arcs((0, 1), (0, 2), (3, 0)), np.ones(4, dtype=bool), ones(4))
    assert block.bank == ("left", "right", "right", "right")


def test_the_order_of_the_banks_takes_out_crossings():
    tied = np.zeros((4, 4), dtype=bool)
    for i, j in ((0, 3), (1, 2)):
        tied[i, j] = tied[j, i] = True
    before = [np.array([0, 1]), np.array([2, 3])]
    assert layout.crossings(before, tied) == 1
    assert layout.crossings(layout.barycentre(before, tied), tied) == 0


@pytest.mark.parametrize("seed", range(8))
def test_the_order_of_the_banks_never_adds_crossings(seed):
    tied = np.random.default_rng(seed).random((14, 14)) < 0.2
    tied |= tied.T
    before = [np.arange(6), np.arange(6, 14)]
    after = layout.barycentre(before, tied)
    assert [sorted(bank) for bank in after] == [sorted(bank) for bank in before]
    assert layout.crossings(after, tied) <= layout.crossings(before, tied)


@pytest.mark.parametrize("columns", COLUMNS)
def test_no_name_lies_on_another_in_the_bundled_data(columns):
    known = facts(as_view(sources.read(paths.demo_source())))
    hic = known.partners["side"].eq("HIC").to_numpy(dtype=bool)
    lines = np.array([len(label_lines(name)) for name in known.partners["name"]])
    groups = layout.linked_groups(len(hic), known.arcs)
    picture = layout.set_in_columns(
        [layout.block(members, known.arcs, hic, lines) for members in groups], columns, len(hic)
    )
    linked = np.unique(known.arcs)
    assert len(linked) > 100
    assert np.isnan(np.delete(picture.x, linked)).all(), "who has no exchange has no place"
    x, y, half = picture.x[linked], picture.y[linked], (layout.ROW + layout.LINE * (lines[linked] - 1)) / 2
    assert x.min() >= layout.LABEL
    assert x.max() <= picture.width - layout.LABEL
    assert (y - half).min() >= -1e-6
    assert (y + half).max() <= picture.height + 1e-6
    for place in np.unique(x):
        here = x == place
        order = np.argsort(y[here])
        top, bottom = (y - half)[here][order], (y + half)[here][order]
        assert (top[1:] >= bottom[:-1] - 1e-6).all()


def test_pairs_come_last():
    hic = np.array([True, False, False, True, False])
    groups = [np.array([0, 1, 2]), np.array([3, 4])]
    ties = arcs((0, 1), (2, 0), (3, 4))
    picture = layout.set_in_columns([layout.block(g, ties, hic, ones(5)) for g in groups], 1, 5)
    assert picture.y[:3].max() < picture.pairs_from < picture.y[3:].min()


def test_a_large_group_is_set_by_forces_the_same_every_time():
    size = layout.BANK_LIMIT + 10
    ties = random_ties(size, 40)
    hic = np.arange(size) % 3 == 0
    first, second = (layout.block(np.arange(size), ties, hic, ones(size)) for _ in range(2))
    assert set(first.bank) == {"free"}
    assert (first.x == second.x).all()
    assert (first.y == second.y).all()
    assert first.x[hic].mean() < first.x[~hic].mean(), "HIC lies to the left"
    assert first.y[hic].mean() == pytest.approx(first.y[~hic].mean(), abs=20), "and neither above nor below"
    assert 0 < first.x.min() < first.x.max() < first.width


def test_forces_keep_fifteen_hundred_partners_apart():
    size = 1_500
    block = layout.block(np.arange(size), random_ties(size, 1_000), np.arange(size) % 2 == 0, ones(size))
    place = np.column_stack([block.x, block.y])
    nearest = forces.cKDTree(place).query(place, k=2)[0][:, 1]
    assert np.quantile(nearest, 0.01) > 20
    assert nearest.min() > 5


def test_forces_keep_neighbours_near():
    """A chain unfolds: the ends are far apart, neighbours near each other."""
    chain = random_ties(60, 0)
    place = forces.force_layout(60, chain)
    steps = np.hypot(*(place[1:] - place[:-1]).T)
    assert steps.max() < 3
    assert np.hypot(*(place[-1] - place[0])) > 5 * np.median(steps)


def test_partners_on_one_spot_are_pushed_apart():
    place = forces.apart(np.zeros((3, 2)), 10)
    assert min(np.hypot(*(place[i] - place[j])) for i in range(3) for j in range(i)) > 9


def test_the_partners_of_an_opened_country_have_their_own_place_inside_its_room():
    spots = layout.sunflower(200, layout.OPENED)
    nearest = forces.cKDTree(spots).query(spots, k=2)[0][:, 1]
    assert nearest.min() > 0.8 * layout.OPENED
    assert np.hypot(*spots.T).max() < layout.room(200) - layout.OPENED / 2


def test_countries_do_not_overlap_and_hic_ones_lie_to_the_left():
    rooms = np.array([300.0, 200, 200, 120, 90, 90, 90, 60, 60, 60])
    hic = np.array([True, False, False, True, False, False, True, False, False, True])
    x, y, width, height = layout.two_fields(rooms, hic)
    for i in range(len(rooms)):
        for j in range(i):
            assert np.hypot(x[i] - x[j], y[i] - y[j]) >= rooms[i] + rooms[j] - 1e-6
    assert (x + rooms)[hic].max() < (x - rooms)[~hic].min()
    assert (x + rooms).max() <= width + 1e-6
    assert (y + rooms).max() <= height + 1e-6
