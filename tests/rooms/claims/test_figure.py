"""The chart of verdicts: two bars a verdict, one an article."""

from __future__ import annotations

import json

import pandas as pd
import plotly.graph_objects as go
import pytest

from spotting.rooms.claims.figure import verdicts_chart

COUNTS = pd.DataFrame(
    [
        ("supported", "✓ supported", "A", 12, True),
        ("supported", "✓ supported", "B", 4, True),
        ("misleading or unsupported", "! misleading or unsupported", "A", 7, True),
        ("misleading or unsupported", "! misleading or unsupported", "B", 0, True),
    ],
    columns=["verdict", "label", "article", "count", "picked"],
)


def chart(**columns: object) -> dict:
    return verdicts_chart(COUNTS.assign(**columns))


@pytest.mark.parametrize("number", [0, 1, 12])
def test_plotly_takes_the_figure(number):
    figure = chart(count=number)
    go.Figure(figure)
    json.dumps(figure, allow_nan=False)


def test_each_article_has_its_bars():
    first, second = chart()["data"]
    assert (first["name"], first["x"]) == ("article A", [12, 7])
    assert (second["name"], second["x"]) == ("article B", [4, 0])
    assert chart()["layout"]["barmode"] == "group"


def test_a_bar_says_its_article_and_number_without_its_colour():
    first, second = chart()["data"]
    assert first["text"] == ["A 12", "A 7"]
    assert second["text"] == ["B 4", "B 0"]
    assert "pattern" in second["marker"]
    assert "pattern" not in first["marker"]


def test_a_bar_carries_its_verdict():
    for trace in chart()["data"]:
        assert trace["customdata"] == ["supported", "misleading or unsupported"]


def test_long_verdicts_go_on_in_a_second_line():
    labels = chart()["layout"]["yaxis"]["categoryarray"]
    assert labels == ["✓ supported", "! misleading or<br>unsupported"]


def test_without_a_filter_no_bar_is_marked():
    for trace in chart()["data"]:
        assert trace["marker"]["opacity"] == [1, 1]
        assert trace["marker"]["line"]["width"] == [0, 0]


def test_a_filter_marks_its_bars_by_more_than_colour():
    figure = chart(picked=[True, False, False, False])
    first, second = figure["data"]
    assert first["marker"]["line"]["width"] == [2, 0]
    assert first["marker"]["opacity"][1] < 1
    assert second["marker"]["opacity"][0] < 1
    assert figure["layout"]["yaxis"]["categoryarray"][0] == "<b>✓ supported</b>"
    assert first["y"] == figure["layout"]["yaxis"]["categoryarray"]


def test_the_axis_says_what_it_counts_and_starts_at_none():
    axis = chart()["layout"]["xaxis"]
    assert axis["title"]["text"] == "number of claims"
    assert axis["range"][0] == 0
    assert axis["range"][1] > 12
