from __future__ import annotations

import plotly.graph_objects as go
import pytest
from plotly.offline import get_plotlyjs
from traitlets import TraitError

from spotting.controls import Chart

FIGURE = {"data": [{"type": "bar", "x": ["a"], "y": [1]}], "layout": {}}


@pytest.fixture
def chart():
    return Chart(figure=FIGURE, label="One bar.")


def click(chart, points):
    heard = []
    chart.on_click(heard.append)
    chart._on_message(chart, {"event": "click", "points": points}, [])
    return heard


def test_a_plain_dict_is_held_as_it_is(chart):
    assert chart.figure == FIGURE


def test_a_figure_becomes_a_plain_dict():
    chart = Chart(figure=go.Figure(go.Bar(x=["a"], y=[1])), label="One bar.")
    assert chart.figure["data"] == [{"type": "bar", "x": ["a"], "y": [1]}]


@pytest.mark.parametrize("figure", [None, "{}", [1], 3])
def test_a_figure_is_a_mapping(figure):
    with pytest.raises(TraitError):
        Chart(figure=figure)


def test_a_click_tells_the_point(chart):
    point = {"x": 2, "y": "b", "curve": 0, "point": [1, 2], "customdata": ["k", "s"]}
    assert click(chart, [point]) == [point]


def test_only_the_first_point_is_told(chart):
    assert [point["x"] for point in click(chart, [{"x": 1}, {"x": 2}])] == [1]


@pytest.mark.parametrize("points", [None, [], {}, "points", [None], [[1]], ["<b>"]])
def test_what_is_no_point_is_not_told(chart, points):
    assert click(chart, points) == []


@pytest.mark.parametrize(
    ("value", "plain"),
    [
        ("x" * 1_000_000, "x" * 200),
        (float("nan"), None),
        (float("inf"), None),
        (10**400, None),
        ({"a": 1}, None),
        ([1] * 1_000_000, [1] * 20),
        ([[[["deep"]]]], [[None]]),
        (True, True),
    ],
    ids=lambda value: repr(value)[:10],
)
def test_values_of_a_point_are_short_and_plain(chart, value, plain):
    assert click(chart, [{"x": value}])[0]["x"] == plain


def test_a_chart_is_clickable_while_somebody_listens(chart):
    assert not chart.clickable
    chart.on_click(print)
    assert chart.clickable
    chart.on_click(print, remove=True)
    assert not chart.clickable


def test_a_page_without_plotly_gets_the_package_s_own(chart, monkeypatch):
    sent = []
    monkeypatch.setattr(chart, "send", lambda *message, **more: sent.append(more))
    chart._on_message(chart, {"event": "plotly"}, [])
    assert sent == [{"buffers": [get_plotlyjs().encode()]}]


@pytest.mark.parametrize("height", [0, 10**9])
def test_the_height_has_bounds(height):
    with pytest.raises(TraitError):
        Chart(figure=FIGURE, height=height)
