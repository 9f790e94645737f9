"""The heat map: a frame goes in, plain Plotly JSON comes out."""

from __future__ import annotations

import json
import re

import pandas as pd
import plotly.graph_objects as go
import pytest
from small import EVIDENCE, always, views, world

from spotting.charts import theme
from spotting.charts.theme import cause_label
from spotting.choices.view import View
from spotting.matching.causes import match
from spotting.matching.grids import GRID_COLUMNS, cause_sign_grid
from spotting.rooms.explore.heat_map import CELL, ROW, heat_map, marked, size

STATES = list(theme.STATE_COLOURS)
EMPTY = pd.DataFrame([], columns=GRID_COLUMNS)


def grid(**choices: object) -> pd.DataFrame:
    view = View(**choices)
    return cause_sign_grid(EVIDENCE, match(EVIDENCE, view), view)


@pytest.fixture
def figure() -> dict:
    return heat_map(grid(signs=("itch",), whole_grid=True))


def trace(figure: dict) -> dict:
    (only,) = figure["data"]
    return only


def drawn_paths(figure: dict) -> list[str]:
    shapes = figure["layout"]["shapes"]
    return [s["path"] for s in shapes if s["type"] == "path" and "name" not in s]


def points(path: str) -> list[tuple[float, float]]:
    return [(float(x), float(y)) for x, y in re.findall(r"(-?[\d.]+),(-?[\d.]+)", path)]


def row_names(figure: dict) -> list[str]:
    return figure["layout"]["yaxis"]["ticktext"]


def sign_names(figure: dict) -> list[str]:
    return figure["layout"]["xaxis"]["ticktext"]


def cell(figure: dict, part: str, row: str, sign: str) -> object:
    return trace(figure)[part][row_names(figure).index(row)][
        sign_names(figure).index(sign)
    ]


@pytest.mark.parametrize("cells", [grid(), grid(signs=("itch",)), EMPTY])
def test_plotly_takes_the_figure(cells):
    go.Figure(heat_map(cells))


def test_rows_stand_under_a_heading_for_each_kind(figure):
    assert row_names(figure) == [
        "<b>Infection</b>",
        "trichomonas",
        "thrush",
        "chlamydia",
        "bacterial vaginosis [C]",
        "<b>Pregnancy</b>",
        "placenta",
        "<b>Skin</b>",
        "Ménard lichen",
    ]


def test_the_first_row_is_on_top(figure):
    low, high = figure["layout"]["yaxis"]["range"]
    assert (low, high) == (len(row_names(figure)) - 0.5, -0.5)


def test_chosen_signs_are_bold_and_first(figure):
    assert sign_names(figure)[:2] == ["<b>itching</b>", "bleeding after sex"]


def test_a_cell_has_the_place_of_its_state_in_the_scale(figure):
    itch = "<b>itching</b>"
    assert cell(figure, "z", "thrush", itch) == STATES.index("typical")
    assert cell(figure, "z", "trichomonas", itch) == STATES.index("not stated")
    assert cell(figure, "z", "bacterial vaginosis [C]", itch) == STATES.index(
        "not typical"
    )
    assert cell(figure, "z", "chlamydia", itch) == STATES.index("not linked")


def test_each_state_takes_its_own_step_of_the_scale(figure):
    drawn = trace(figure)
    assert (drawn["zmin"], drawn["zmax"]) == (-0.5, len(STATES) - 0.5)
    for place, state in enumerate(STATES):
        middle = (place - drawn["zmin"]) / (drawn["zmax"] - drawn["zmin"])
        colours = {
            colour
            for (start, colour), (end, _) in zip(
                drawn["colorscale"], drawn["colorscale"][1:], strict=False
            )
            if start < middle < end
        }
        assert colours == {theme.STATE_COLOURS[state]}
    assert [drawn["colorscale"][end][0] for end in (0, -1)] == [0, 1]


def test_each_state_with_a_symbol_is_marked_in_its_cell(figure):
    rows, signs = row_names(figure), sign_names(figure)
    marked_cells = {
        (round(x), round(y)) for path in drawn_paths(figure) for x, y in points(path)
    }
    linked = {
        (x, y)
        for y in range(len(rows))
        for x in range(len(signs))
        if trace(figure)["customdata"][y][x]
    }
    assert marked_cells == linked


def test_cells_are_parted_by_lines_in_the_colour_of_the_page(figure):
    (gaps,) = [s for s in figure["layout"]["shapes"] if s.get("name") == theme.PAPER]
    assert gaps["path"].count("V") == len(sign_names(figure)) - 1
    assert gaps["path"].count("H") == len(row_names(figure)) - 1


def test_not_linked_looks_unlike_not_stated(figure):
    itch = "<b>itching</b>"
    assert cell(figure, "z", "chlamydia", itch) != cell(
        figure, "z", "trichomonas", itch
    )


def test_hovering_a_cell_says_it_in_words(figure):
    words = cell(figure, "hovertext", "bacterial vaginosis [C]", "<b>itching</b>")
    assert words == "not typical"
    said = "%{y}<br>%{x}: %{hovertext}<extra></extra>"
    assert trace(figure)["hovertemplate"] == said


def test_hovering_says_every_name_in_full():
    evidence = world("frozen").evidence
    view = View(whole_grid=True)
    drawn = heat_map(cause_sign_grid(evidence, match(evidence, view), view))
    said = {
        (row.replace("<br>", " "), sign, state)
        for row, line in zip(row_names(drawn), trace(drawn)["hovertext"], strict=True)
        for sign, state in zip(sign_names(drawn), line, strict=True)
        if state not in ("", "not linked")
    }
    names = evidence.causes[["id", "label", "evidence"]].itertuples(index=False)
    causes = {id_: cause_label(label, grade) for id_, label, grade in names}
    signs = evidence.symptoms.set_index("id")["label"]
    assert said == {
        (causes[link.cause_id], signs[link.symptom_id], link.frequency)
        for link in evidence.links.itertuples()
    }


def test_a_linked_cell_carries_its_ids(figure):
    ids = cell(figure, "customdata", "thrush", "<b>itching</b>")
    assert ids == ["thrush", "itch"]


def test_a_cell_that_nothing_links_carries_no_ids(figure):
    assert cell(figure, "customdata", "chlamydia", "<b>itching</b>") == ""


def test_heading_rows_are_empty_and_carry_no_ids(figure):
    heading = row_names(figure).index("<b>Infection</b>")
    assert set(trace(figure)["z"][heading]) == {None}
    assert set(trace(figure)["customdata"][heading]) == {""}
    assert trace(figure)["hoverongaps"] is False


def test_a_chart_can_not_be_zoomed_by_accident(figure):
    assert figure["layout"]["xaxis"]["fixedrange"]
    assert figure["layout"]["yaxis"]["fixedrange"]
    assert figure["layout"]["dragmode"] is False


def test_size_leaves_room_for_each_cell_heading_and_name(figure):
    width, height = size(grid(signs=("itch",), whole_grid=True))
    margin = figure["layout"]["margin"]
    assert width >= 5 * CELL + margin["l"] + margin["r"]
    assert height >= 9 * ROW + margin["t"] + margin["b"]
    assert height == figure["layout"]["height"]


def test_longer_names_get_more_room():
    short, long = size(grid(signs=("itch", "white"))), size(grid(whole_grid=True))
    assert long[0] - 5 * CELL > short[0] - 3 * CELL


def test_an_empty_grid_draws_nothing():
    drawn = trace(heat_map(EMPTY))
    assert (drawn["z"], drawn["customdata"]) == ([], [])
    assert min(size(EMPTY)) > 0


def test_weak_evidence_is_marked():
    assert cause_label("a", "C") == "a [C]"
    assert cause_label("a", "A") == cause_label("a", "B") == "a"


@always
def test_the_drawn_cells_are_those_of_the_frame(name, data):
    given_world = world(name)
    evidence = given_world.evidence
    view = data.draw(views(given_world.vocabulary))
    cells = cause_sign_grid(evidence, match(evidence, view), view)
    drawn = trace(heat_map(cells))
    ids = [tuple(c) for line in drawn["customdata"] for c in line if c]
    linked = cells[cells["state"] != "not linked"]
    pairs = linked[["cause", "sign"]].itertuples(index=False, name=None)
    assert sorted(ids) == sorted(pairs)
    shown = [STATES[z] for line in drawn["z"] for z in line if z is not None]
    assert sorted(shown) == sorted(cells["state"])
    json.dumps(drawn, allow_nan=False)


# What is marked


def outlines(figure: dict) -> list[tuple]:
    shapes = [shape for shape in figure["layout"]["shapes"] if shape["type"] == "rect"]
    return [tuple(shape[name] for name in ("x0", "x1", "y0", "y1")) for shape in shapes]


def test_without_a_cause_nothing_is_marked(figure):
    assert outlines(marked(figure, "", "")) == []


def test_a_cause_that_is_not_drawn_is_not_marked(figure):
    assert outlines(marked(figure, "forged", "itch")) == []


def test_the_row_in_focus_and_its_open_cell_are_outlined(figure):
    row = row_names(figure).index("thrush")
    columns = len(sign_names(figure))
    assert outlines(marked(figure, "thrush", "itch")) == [
        (-0.5, columns - 0.5, row - 0.5, row + 0.5),
        (-0.5, 0.5, row - 0.5, row + 0.5),
    ]


def test_a_cell_that_nothing_links_is_not_outlined(figure):
    assert len(outlines(marked(figure, "silent", "itch"))) == 1


def test_a_mark_leaves_the_figure_as_it_was(figure):
    marked(figure, "thrush", "itch")
    assert outlines(figure) == []
