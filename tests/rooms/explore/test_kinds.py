"""The chart of kinds: one stacked bar a kind of cause."""

from __future__ import annotations

import json

import plotly.graph_objects as go
import pytest
from small import EVIDENCE

from spotting.choices.view import View
from spotting.matching.grids import causes_by_kind
from spotting.rooms.explore.kinds import kinds_chart


def chart(**choices: object) -> dict:
    return kinds_chart(causes_by_kind(EVIDENCE, View(**choices)))


@pytest.mark.parametrize("text", ["", "zzzz"])
@pytest.mark.parametrize("signs", [(), ("itch",)])
def test_plotly_takes_the_figure(signs, text):
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
