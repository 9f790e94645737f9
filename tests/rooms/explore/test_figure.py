"""The figures of Explore: the heat map, the bars of fit, the bars of kinds."""

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
from spotting.matching.causes import GRID_COLUMNS, cause_sign_grid, match
from spotting.rooms.explore.figure import (
    CELL,
    ROW,
    fit_chart,
    heat_map,
    kinds_chart,
    marked,
    size,
)
from spotting.rooms.explore.model import causes_by_kind, fit_by_urgency

# The heat map


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
    return trace(figure)[part][row_of(figure, row)][sign_names(figure).index(sign)]


def row_of(figure: dict, cause: str) -> int:
    """Return the place of the row that names a cause."""
    names = [name.replace("<br>", " ") for name in row_names(figure)]
    (row,) = [place for place, name in enumerate(names) if f" {cause} ·" in name]
    return row


@pytest.mark.parametrize("cells", [grid(), grid(signs=("itch",)), EMPTY])
def test_plotly_takes_the_figure(cells):
    go.Figure(heat_map(cells))


def test_rows_are_sorted_by_fit_and_urgency_and_say_how_much_was_read(figure):
    names = [
        name.replace("<br>", " ").replace("\xa0", " ") for name in row_names(figure)
    ]
    assert names == [
        "◆ trichomonas · 2 signs read",
        "◇ Ménard lichen · 2 signs read",
        "◇ thrush · 3 signs read",
        "<b>Not ruled out</b>",
        "■ placenta · 1 sign read",
        "◆ chlamydia · 1 sign read",
        "◇ bacterial vaginosis [C] · 3 signs read",
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
        (row[2:].replace("<br>", " ").split(" · ")[0], sign.replace("<br>", " "), state)
        for row, line in zip(row_names(drawn), trace(drawn)["hovertext"], strict=True)
        for sign, state in zip(sign_names(drawn), line, strict=True)
        if state not in ("", "nothing read")
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
    heading = row_names(figure).index("<b>Not ruled out</b>")
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
    assert height >= 7 * ROW + margin["t"] + margin["b"]
    assert height == figure["layout"]["height"]


def test_longer_names_get_more_room():
    short = grid(signs=("smell",), whole_grid=True)
    long = short.assign(cause_label="a name of a cause that is long indeed")
    assert size(long)[0] > size(short)[0]


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
    row = row_of(figure, "thrush")
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


# The chart of fit: bars count signs, most urgent group on top


def fit(**choices: object) -> pd.DataFrame:
    view = View(**choices)
    return fit_by_urgency(EVIDENCE, match(EVIDENCE, view), view)


def bars(figure: dict, part: str) -> list:
    return [value for trace in figure["data"] for value in trace[part]]


ANY = fit(signs=("itch", "white", "smell"), mode="any")


@pytest.mark.parametrize("frame", [ANY, fit(signs=("smell",)), fit()])
def test_plotly_takes_the_bars_of_fit(frame):
    figure = fit_chart(frame)
    go.Figure(figure)
    json.dumps(figure, allow_nan=False)


def test_a_bar_counts_the_signs_that_speak_for_a_cause():
    figure = fit_chart(ANY)
    assert dict(zip(bars(figure, "customdata"), bars(figure, "x"), strict=True)) == {
        "trich": 2,
        "lichen": 2,
        "thrush": 2,
        "bv": 1,
    }


def test_the_most_urgent_group_is_on_top():
    figure = fit_chart(ANY)
    assert [trace["name"] for trace in figure["data"]] == [
        "◆ within days",
        "◇ routine appointment",
    ]
    labels = figure["layout"]["yaxis"]["categoryarray"]
    assert [label.split("<br>")[0] for label in labels] == [
        "◆ trichomonas",
        "◇ Ménard lichen",
        "◇ thrush",
        "◇ bacterial vaginosis [C]",
    ]
    assert figure["layout"]["yaxis"]["autorange"] == "reversed"


def test_every_bar_has_a_name_of_its_own_on_the_axis():
    figure = fit_chart(ANY)
    assert bars(figure, "y") == figure["layout"]["yaxis"]["categoryarray"]


def test_urgency_is_said_by_word_and_symbol_besides_its_colour():
    figure = fit_chart(ANY)
    for trace in figure["data"]:
        symbol, _, word = trace["name"].partition(" ")
        assert symbol == theme.URGENCY_SYMBOLS[word]
        assert all(name.startswith(f"{symbol} ") for name in trace["y"])
        assert all(name.endswith(f"<br><i>{word}</i>") for name in trace["y"])
        assert trace["marker"]["color"] == theme.URGENCY_COLOURS[word]


def test_the_axis_says_that_it_counts_chosen_signs():
    axis = fit_chart(ANY)["layout"]["xaxis"]
    assert axis["title"]["text"] == "chosen signs (of 3)"
    assert axis["range"][0] == 0
    assert axis["range"][1] >= 3
    assert axis["dtick"] == 1


def test_hovering_a_bar_says_cause_count_and_urgency():
    trace = fit_chart(ANY)["data"][0]
    assert trace["hovertemplate"] == (
        "%{y}: %{x} of the chosen signs<extra>within days</extra>"
    )


def test_many_signs_have_wider_ticks():
    frame = ANY.assign(chosen=20)
    assert fit_chart(frame)["layout"]["xaxis"]["dtick"] == 5


def test_no_fit_draws_no_bar():
    figure = fit_chart(fit())
    assert figure["data"] == []
    assert figure["layout"]["height"] > 0


def test_the_chart_grows_with_its_bars():
    assert (
        fit_chart(ANY)["layout"]["height"] > fit_chart(ANY.head(1))["layout"]["height"]
    )


def test_the_frame_of_fit_stays_as_it_was():
    before = ANY.copy()
    fit_chart(ANY)
    pd.testing.assert_frame_equal(ANY, before)


# The chart of kinds: one stacked bar a kind of cause


def chart(**choices: object) -> dict:
    return kinds_chart(causes_by_kind(EVIDENCE, View(**choices)))


@pytest.mark.parametrize("text", ["", "zzzz"])
@pytest.mark.parametrize("signs", [(), ("itch",)])
def test_plotly_takes_the_bars_of_kinds(signs, text):
    figure = chart(signs=signs, text=text)
    go.Figure(figure)
    json.dumps(figure, allow_nan=False)


def test_a_bar_stacks_the_two_lists():
    first, second = chart(signs=("itch",))["data"]
    assert first["x"] == [2, 0, 1]
    assert second["x"] == [2, 1, 0]
    assert first["name"] == "fit what is chosen"
    assert second["name"] == "may show no such sign"
    assert chart()["layout"]["barmode"] == "stack"


def test_a_list_without_a_cause_is_not_drawn():
    assert len(chart()["data"]) == 1
    (only,) = chart(signs=("egg",))["data"]
    assert only["name"] == "may show no such sign"
    assert chart(text="zzzz")["data"] == []


def test_a_bar_carries_its_kind():
    assert chart()["data"][0]["customdata"] == ["infection", "pregnancy", "skin"]


def test_a_count_stands_in_its_bar_unless_it_is_zero():
    assert chart(signs=("itch",))["data"][0]["text"] == ["2", "", "1"]


def test_a_chosen_kind_is_marked_by_more_than_colour():
    figure = chart(categories=("skin",))
    names = ["infection", "pregnancy", "<b>✓ skin</b>"]
    assert figure["layout"]["yaxis"]["categoryarray"] == names
    assert figure["data"][0]["y"] == names


def test_the_axis_says_what_it_counts():
    axis = chart()["layout"]["xaxis"]
    assert axis["title"]["text"] == "number of causes"
    assert axis["rangemode"] == "tozero"


def test_hovering_a_bar_says_its_count_and_list():
    assert ": fit what is chosen" in chart()["data"][0]["hovertemplate"]
