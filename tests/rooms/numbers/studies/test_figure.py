"""The forest plot: points, intervals, hollow marks, and no pooled estimate."""

from __future__ import annotations

import json

import plotly.graph_objects as go
import pytest

from spotting.matching.studies import outcomes, studies_of
from spotting.rooms.numbers.studies.figure import (
    LARGEST,
    SMALLEST,
    SYMBOLS,
    forest_chart,
)

CANCER = "cervical cancer"
AXIS = "percent of people"


@pytest.fixture(scope="module")
def frame(tables):
    return studies_of(tables, CANCER)


@pytest.fixture(scope="module")
def figure(frame) -> dict:
    return forest_chart(frame, AXIS)


def trace(figure: dict, name: str) -> dict:
    (found,) = [one for one in figure["data"] if one["name"] == name]
    return found


def marks(figure: dict, part: str) -> dict[str, object]:
    drawn = trace(figure, "figure")
    ids = [custom[0] for custom in drawn["customdata"]]
    values = drawn[part] if part in ("x", "y") else drawn["marker"][part]
    return dict(zip(ids, values, strict=True))


def test_plotly_takes_the_figure_of_every_outcome(tables):
    for outcome in outcomes(tables):
        figure = forest_chart(studies_of(tables, outcome), AXIS)
        go.Figure(figure)
        json.dumps(figure, allow_nan=False)
        assert {one["type"] for one in figure["data"]} <= {"scatter"}


def test_no_study_is_an_empty_figure(frame):
    figure = forest_chart(frame.head(0), AXIS)
    assert figure["data"] == []
    assert figure["layout"]["height"] >= 80
    json.dumps(figure, allow_nan=False)


def test_a_mark_stands_at_its_percent_in_the_order_of_the_frame(figure, frame):
    assert list(marks(figure, "x")) == frame["study"].tolist()
    assert marks(figure, "x")["obeidat2012"] == pytest.approx(0.408, abs=0.001)
    assert list(marks(figure, "y").values()) == list(range(len(frame)))
    assert figure["layout"]["yaxis"]["range"] == [len(frame) - 0.5, -0.5]


def test_intervals_are_those_of_the_frame(figure, frame):
    drawn = trace(figure, "interval")
    low, high = drawn["x"][0::3], drawn["x"][1::3]
    assert low == frame["low"].tolist()
    assert high == frame["high"].tolist()
    assert set(drawn["x"][2::3]) == {None}


def test_a_bare_rate_is_hollow_small_and_without_a_line(tables):
    frame = studies_of(tables, "no cause found")
    figure = forest_chart(frame, AXIS)
    assert marks(figure, "symbol")["sahu2007"] == SYMBOLS["rate only"][0]
    assert SYMBOLS["rate only"][0].endswith("-open")
    assert marks(figure, "size")["sahu2007"] == SMALLEST
    drawn = [c[0] for c in trace(figure, "interval")["customdata"] if c]
    assert "sahu2007" not in drawn
    label = figure["layout"]["yaxis"]["ticktext"][
        frame["study"].tolist().index("sahu2007")
    ]
    assert label.endswith("percent only")


def test_a_count_worked_out_has_another_shape(figure):
    assert marks(figure, "symbol")["liu2017"] == SYMBOLS["derived"][0]
    assert marks(figure, "symbol")["obeidat2012"] == SYMBOLS["published"][0]


def test_more_people_make_a_larger_mark(figure):
    size = marks(figure, "size")
    assert size["liu2017"] == LARGEST  # 2,377 people, the most
    assert SMALLEST < size["goksedef2011"] < size["selo2004"] < size["obeidat2012"]


def test_there_is_one_mark_a_study_and_none_for_all(figure, frame):
    assert len(trace(figure, "figure")["x"]) == len(frame)
    assert {one["name"] for one in figure["data"]} == {"interval", "figure", "value"}
    assert "shapes" not in figure["layout"]


def test_labels_say_how_many_of_how_many_and_fit_a_phone(figure):
    labels = figure["layout"]["yaxis"]["ticktext"]
    assert "Leeds 2012<br>6 of 1,470" in labels
    assert "London 2001*<br>10 of 314" in labels
    for label in labels:
        lines = label.split("<br>")
        assert len(lines) <= 3, label
        assert max(map(len, lines)) <= 22, label


def test_the_axis_is_in_percent_from_zero(figure, frame):
    axis = figure["layout"]["xaxis"]
    assert axis["ticksuffix"] == "%"
    assert axis["title"]["text"] == AXIS
    assert axis["range"][0] < 0  # so that marks at 0 hide no label
    assert axis["range"][0] > -0.1 * axis["range"][1]
    assert axis["range"][1] > frame["high"].max()


def test_the_chart_grows_with_its_rows(frame):
    tall, low = forest_chart(frame, AXIS), forest_chart(frame.head(2), AXIS)
    assert tall["layout"]["height"] > low["layout"]["height"]
