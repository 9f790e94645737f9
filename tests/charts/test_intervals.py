"""Rows of points with intervals: what the charts of crowds and studies share."""

from __future__ import annotations

from spotting.charts.intervals import LIFT, Mark, drawn, figures_axis, rows_axis, traces

POINT = Mark(y=0, x=5, id="a", text="5", hover="five", low=2, high=9)
BARE = Mark(y=1, x=7, id="b", text="7", hover="seven", symbol="circle-open")
RANGE = Mark(y=2, x=3, id="c", text="3 to 4", hover="a range", end=4, place="left")


def by_name(*marks: Mark) -> dict[str, dict]:
    return {trace["name"]: trace for trace in traces(list(marks))}


def test_nothing_to_draw_is_no_trace():
    assert traces([]) == []


def test_what_is_drawn_is_known_by_name_and_symbol():
    assert drawn({"data": []}) == set()
    assert drawn({"data": traces([RANGE])}) == {"range", "value"}
    points = {"interval", "figure", "value", "circle", "circle-open"}
    assert drawn({"data": traces([POINT, BARE])}) == points


def test_an_interval_is_a_line_behind_its_point():
    drawn = by_name(POINT, BARE)
    assert list(drawn) == ["interval", "figure", "value"]
    assert drawn["interval"]["x"] == [2, 9, None]
    assert drawn["interval"]["y"] == [0, 0, None]
    assert drawn["figure"]["x"] == [5, 7]
    assert drawn["figure"]["marker"]["symbol"] == ["circle", "circle-open"]


def test_a_range_has_no_point_and_keeps_its_id():
    drawn = by_name(RANGE)
    assert list(drawn) == ["range", "value"]
    assert drawn["range"]["customdata"][0] == ["c", "a range"]
    assert drawn["range"]["x"] == [3, 4, None]


def test_values_stand_over_their_marks():
    value = by_name(POINT, RANGE)["value"]
    assert value["y"] == [0 - LIFT, 2 - LIFT]
    assert value["x"] == [5, 4]  # left of the end of a range
    assert value["textposition"] == ["middle center", "middle left"]


def test_a_click_brings_the_id_first():
    assert by_name(POINT)["figure"]["customdata"] == [["a", "five"]]


def test_the_first_row_is_on_top():
    axis = rows_axis(["one", "two"])
    assert axis["range"] == [1.5, -0.5]
    assert axis["ticktext"] == ["one", "two"]


def test_a_long_title_is_wrapped_for_a_phone():
    lines = figures_axis("percent of people with bleeding after sex")["title"]["text"]
    assert max(map(len, lines.split("<br>"))) <= 30
    assert lines.count("<br>") == 1
