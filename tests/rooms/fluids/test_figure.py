"""The drawings of a cycle: words on the axes, and no numbers."""

from __future__ import annotations

import json
import re

import plotly.graph_objects as go
import pytest

from spotting.rooms.fluids import model
from spotting.rooms.fluids.figure import amount_chart, cycle_chart


@pytest.fixture(scope="module")
def phases(tables):
    return model.phases(tables.checked("fluids"))


@pytest.fixture(scope="module")
def usual(phases):
    line = model.line(phases)
    return cycle_chart(phases, line, line.iloc[:0])


@pytest.fixture(scope="module")
def hormones(phases):
    flat = model.line(phases, changes=False)
    return cycle_chart(phases, model.line(phases), flat)


@pytest.fixture(scope="module")
def pregnancy(tables):
    bodies = model.bodies(tables.checked("fluids")).set_index("id")
    return amount_chart(model.amounts(bodies.loc["cy-pregnancy"]))


@pytest.fixture(params=["usual", "hormones", "pregnancy"])
def figure(request):
    return request.getfixturevalue(request.param)


def words(figure: dict) -> str:
    """Return all that a reader sees of a figure."""
    axes = [figure["layout"][name] for name in ("xaxis", "yaxis")]
    seen = [
        word for axis in axes for word in [axis["title"]["text"], *axis["ticktext"]]
    ]
    seen += [note["text"] for note in figure["layout"].get("annotations", ())]
    seen += [word for trace in figure["data"] for word in trace.get("text", ())]
    return " ".join(seen).replace("<br>", " ")


def test_plotly_takes_the_figure_of_the_reduced_bundle(figure):
    go.Figure(figure)
    json.dumps(figure, allow_nan=False)
    assert {trace["type"] for trace in figure["data"]} <= {"scatter", "bar"}


def test_no_number_is_written_anywhere(figure):
    assert not re.search(r"\d", words(figure))
    for name in ("xaxis", "yaxis"):
        assert figure["layout"][name]["tickmode"] == "array"
    for trace in figure["data"]:
        assert trace.get("hoverinfo") == "skip" or "%{y}" not in trace["hovertemplate"]


def test_it_says_that_it_is_drawn(figure):
    assert "drawn, not measured" in figure["layout"]["yaxis"]["title"]["text"]


def test_the_ticks_are_the_phases_of_the_table(usual, phases):
    ticks = [word.replace("<br>", " ") for word in usual["layout"]["xaxis"]["ticktext"]]
    assert ticks == phases["place"].tolist()


def test_a_phase_without_a_height_is_a_word_and_no_point(usual):
    _, points = usual["data"]
    assert points["x"] == [6.5, 12.5, 20]
    brown = usual["layout"]["annotations"][0]
    assert (brown["x"], brown["text"]) == (1, "◆ brown")


def test_words_stand_where_the_line_does_not_pass(usual):
    _, points = usual["data"]
    assert points["textposition"] == ["bottom center", "top center", "bottom center"]


def test_on_hormones_the_usual_line_is_dotted_and_the_other_flat(hormones):
    dotted, flat = hormones["data"]
    assert dotted["line"]["dash"] == "dot"
    assert max(dotted["y"]) == 1.0
    assert set(flat["y"]) == {0.0}
    assert "may not change" in words(hormones)
    assert "brown" not in words(hormones)


def test_more_is_drawn_higher_than_usual_and_said(pregnancy):
    (bars,) = pregnancy["data"]
    assert bars["y"] == [2, 3]
    assert bars["text"] == ["usual", "more"]
    assert pregnancy["layout"]["yaxis"]["ticktext"] == ["less", "usual", "more"]


def test_the_usual_and_the_other_bar_differ_by_more_than_colour(pregnancy):
    assert len(set(pregnancy["data"][0]["text"])) == 2
