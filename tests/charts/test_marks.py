"""The symbols of the heat map: round on the screen, unlike each other, two an ink."""

from __future__ import annotations

import re
from math import dist

import plotly.graph_objects as go
import pytest

from spotting.charts import theme
from spotting.charts.marks import LOOKS, RADIUS, marks

WIDTH, HEIGHT = 28, 31


def points(shape: dict, command: str) -> list[tuple[float, float]]:
    """Return the pixels that a command of the path leads to."""
    ends = []
    for letter, numbers in re.findall(r"([A-Z])([^A-Z]*)", shape["path"]):
        if letter == command:
            x, y = numbers.split()[-1].split(",")
            ends.append((float(x) * WIDTH, float(y) * HEIGHT))
    return ends


def test_every_symbol_of_the_legend_is_drawn():
    assert set(LOOKS) == {state for state, it in theme.STATE_SYMBOLS.items() if it}


@pytest.mark.parametrize("state", LOOKS)
def test_no_two_states_look_alike(state):
    same = [other for other in LOOKS if LOOKS[other] == LOOKS[state]]
    assert same == [state]


def test_a_disc_is_round_in_a_cell_that_is_not_square():
    _, disc = marks([(2, 3, "typical")], WIDTH, HEIGHT)
    centre = (2 * WIDTH, 3 * HEIGHT)
    for end in points(disc, "C"):
        assert dist(end, centre) == pytest.approx(RADIUS, abs=0.05)


def test_a_state_without_a_symbol_is_not_marked():
    assert marks([(0, 0, "not linked"), (1, 0, "")], WIDTH, HEIGHT) == []


def test_symbols_of_one_ink_share_their_shapes():
    cells = [(x, 0, state) for x, state in enumerate(list(LOOKS) * 3)]
    inks = {
        shape.get("fillcolor", shape["line"].get("color"))
        for shape in marks(cells, WIDTH, HEIGHT)
    }
    assert inks == {theme.DARK_INK, theme.LIGHT_INK}
    assert len(marks(cells, WIDTH, HEIGHT)) == 4


def test_plotly_takes_the_shapes():
    cells = [(x, 0, state) for x, state in enumerate(LOOKS)]
    go.Figure(layout={"shapes": marks(cells, WIDTH, HEIGHT)})
