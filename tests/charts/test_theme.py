"""Colours and symbols: one for each word of the tables, legible, and round."""

from __future__ import annotations

import re
from math import dist

import plotly.graph_objects as go
import pytest

from spotting.charts import theme
from spotting.charts.theme import LOOKS, RADIUS, marks
from spotting.choices.view import URGENCIES
from spotting.matching import sentences
from spotting.matching.causes import NOT_LINKED

HEX = re.compile(r"#[0-9A-F]{6}")
WHITE = "#FFFFFF"


def luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    r, g, b = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in parts
    )
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def contrast(one: str, other: str) -> float:
    dark, light = sorted([luminance(one), luminance(other)])
    return (light + 0.05) / (dark + 0.05)


def test_every_state_has_a_colour_a_symbol_and_words(tables):
    states = {*tables.words("cause_symptoms", "frequency"), NOT_LINKED}
    assert set(theme.STATE_COLOURS) == states
    assert set(theme.STATE_SYMBOLS) == states
    assert set(sentences.STATES) == states


def test_every_state_has_its_own_symbol():
    symbols = list(theme.STATE_SYMBOLS.values())
    assert len(set(symbols)) == len(symbols)


def test_every_urgency_has_a_colour_and_its_own_symbol():
    assert tuple(theme.URGENCY_SYMBOLS) == tuple(theme.URGENCY_COLOURS) == URGENCIES
    assert len(set(theme.URGENCY_SYMBOLS.values())) == len(URGENCIES)


@pytest.mark.parametrize("state", theme.STATE_COLOURS)
def test_a_symbol_stands_out_from_its_cell(state):
    fill = theme.STATE_COLOURS[state]
    if HEX.fullmatch(fill):
        # Plotly writes in white on a dark cell, and in this grey on a light one.
        assert max(contrast(ink, fill) for ink in ("#FFFFFF", "#444444")) >= 4.5


@pytest.mark.parametrize("urgency", URGENCIES)
def test_a_bar_stands_out_from_the_page(urgency):
    assert contrast(theme.URGENCY_COLOURS[urgency], WHITE) >= 3


def test_the_layout_of_a_chart_wins_over_the_shared_one():
    layout = theme.base_layout(100, showlegend=True, title="x")
    assert (layout["height"], layout["showlegend"], layout["title"]) == (100, True, "x")
    assert theme.base_layout(100)["showlegend"] is False


def test_two_charts_share_no_part_of_their_layout():
    theme.base_layout(1)["font"]["size"] = 99
    assert theme.base_layout(1)["font"]["size"] == theme.FONT_SIZE


def test_each_state_that_people_may_have_differs_from_its_neighbour():
    fills = [colour for colour in theme.STATE_COLOURS.values() if HEX.match(colour)]
    assert len(set(fills)) == len(fills)


# The symbols of the heat map: round on the screen, unlike each other, two an ink


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


def test_each_state_of_the_grid_has_a_word():
    assert theme.NOT_LINKED == NOT_LINKED
    said = {one: theme.state(one) for one in theme.STATE_SYMBOLS}
    assert said == {one: one for one in said} | {NOT_LINKED: "nothing read"}
    assert theme.state("") == ""
