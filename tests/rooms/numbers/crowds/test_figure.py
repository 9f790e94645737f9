"""The chart of crowds: a log axis, headings, and marks that differ in shape."""

from __future__ import annotations

import json
import math
import re

import plotly.graph_objects as go
import pytest

from spotting.rooms.numbers.crowds import model
from spotting.rooms.numbers.crowds.figure import (
    SYMBOLS,
    ZERO,
    crowds_chart,
    few_chart,
)
from spotting.rooms.numbers.crowds.model import crowds

CANCER, OFTEN = "cervical cancer", "bleeding after sex"
AXIS = "per 100,000 people"


@pytest.fixture(scope="module")
def frame(tables):
    return crowds(tables, CANCER)


@pytest.fixture(scope="module")
def figure(frame) -> dict:
    return crowds_chart(frame, AXIS)


def trace(figure: dict, name: str) -> dict:
    (found,) = [one for one in figure["data"] if one["name"] == name]
    return found


def points(figure: dict) -> dict[str, tuple]:
    drawn = trace(figure, "figure")
    ids = [custom[0] for custom in drawn["customdata"]]
    values = zip(drawn["x"], drawn["marker"]["symbol"], drawn["y"], strict=True)
    return dict(zip(ids, values, strict=True))


def spans(figure: dict, name: str) -> dict[str, tuple[float, float]]:
    drawn = trace(figure, name)
    return {
        drawn["customdata"][place][0]: (drawn["x"][place], drawn["x"][place + 1])
        for place in range(0, len(drawn["x"]), 3)
    }


@pytest.mark.parametrize("outcome", [CANCER, OFTEN, "none"])
def test_plotly_takes_the_figure(outcome, tables):
    known = outcome if outcome != "none" else CANCER
    rows = crowds(tables, known)
    figure = crowds_chart(rows if outcome == known else rows.head(0), AXIS)
    go.Figure(figure)
    json.dumps(figure, allow_nan=False)
    assert {one["type"] for one in figure["data"]} <= {"scatter"}


def test_the_axis_is_logarithmic_and_names_its_unit(figure):
    axis = figure["layout"]["xaxis"]
    assert axis["type"] == "log"
    assert axis["title"]["text"] == AXIS
    assert axis["ticktext"] == ["1", "10", "100", "1,000", "10,000"]
    left, right = axis["range"]
    assert left < 0
    assert 10**right > 13976  # the highest upper end


def test_both_modelled_risks_stand_on_one_axis(figure):
    assert points(figure)["cancer_risk_20_24"][0] == 2.3
    assert points(figure)["cancer_risk_45_54"][0] == 41.7


def test_an_interval_ends_where_the_frame_says(figure, frame):
    row = frame.set_index("id").loc["cancer_obeidat2012"]
    found = spans(figure, "interval")["cancer_obeidat2012"]
    assert found == (row["low"], row["high"])


def test_nobody_found_stands_at_the_edge_in_words_and_has_no_line(figure):
    """On a log axis its line would be the longest, and read as the largest."""
    x, symbol, _ = points(figure)["cancer_selo2004"]
    edge, _ = figure["layout"]["xaxis"]["range"]
    assert (edge < math.log10(x) < 0, symbol) == (True, ZERO[0])
    assert "cancer_selo2004" not in spans(figure, "interval")
    values = [" ".join(text.split()) for text in trace(figure, "value")["text"]]
    assert "none found in 248;<br> up to 1,525 per 100,000 fits" in values


def test_a_few_rows_say_their_crowd_themselves(frame):
    few = few_chart(model.few(frame), AXIS, ["cancer_risk_20_24"])
    labels = few["layout"]["yaxis"]["ticktext"]
    assert "<b>Leeds 2012</b><br>Sent to a clinic<br>6 of 1,470" in labels
    assert "<b>Age 20 to 24</b><br>Community, by a model" in labels
    assert "<b>Finland</b><br>Screened<br>12 of 2,648, quoted" in labels
    lines = [line for label in labels for line in label.split("<br>")]
    assert max(len(re.sub("<.*?>", "", line)) for line in lines) <= 22
    assert few["layout"]["height"] < 380
    go.Figure(few)


def test_what_the_words_tell_of_stands_out(frame):
    few = few_chart(model.few(frame), AXIS, ["cancer_risk_20_24"])
    colours = dict(
        zip(points(few), trace(few, "figure")["marker"]["color"], strict=True)
    )
    told = colours.pop("cancer_risk_20_24")
    assert told not in colours.values()


def test_how_a_figure_came_about_changes_shape_and_words(figure):
    shapes = points(figure)
    assert shapes["cancer_share_c"][1] == SYMBOLS["second-hand"][0]
    assert shapes["cancer_risk_20_24"][1] == SYMBOLS["modelled"][0]
    assert shapes["cancer_obeidat2012"][1] == SYMBOLS["first-hand"][0]
    assert len({symbol for symbol, _ in SYMBOLS.values()}) == len(SYMBOLS)
    labels = figure["layout"]["yaxis"]["ticktext"]
    assert "Finland<br>12 of 2,648, quoted" in labels
    assert "Age 20 to 24<br>from a model" in labels
    assert "Leeds 2012<br>6 of 1,470" in labels


def test_no_interval_is_drawn_where_none_is_published(figure):
    assert not {"cancer_risk_20_24", "cancer_share_d"} & set(spans(figure, "interval"))


def test_a_range_is_a_line_without_a_point(figure):
    assert spans(figure, "range") == {"cancer_share_e": (400, 900)}
    assert not {"cancer_share_g", "cancer_share_e"} & set(points(figure))


def test_a_quoted_range_is_a_broken_line(figure):
    assert spans(figure, "quoted range") == {"cancer_share_g": (3000, 5500)}
    dashes = [trace(figure, name)["line"]["dash"] for name in ("range", "quoted range")]
    assert dashes[0] == "solid" != dashes[1]


def test_each_crowd_has_a_heading_and_says_if_nobody_counted(figure, frame):
    notes = [note["text"] for note in figure["layout"]["annotations"]]
    assert sum(note == "<i>nobody counted</i>" for note in notes) == 2
    assert "<b>Sent to a clinic</b><br>data from before 2000" in notes
    model = "<b>In the community, by a model</b><br>women who develop bleeding after"
    assert any(note.startswith(model) for note in notes)
    headings = set(zip(frame["heading"], frame["heading_note"], strict=True))
    assert sum(note.startswith("<b>") for note in notes) == len(headings)


def test_rows_do_not_share_a_place(figure, frame):
    ticks = figure["layout"]["yaxis"]["tickvals"]
    headings = frame["heading"] + frame["heading_note"]
    assert len(ticks) == len(frame) + headings.nunique()
    places = [y for *_, y in points(figure).values()]
    assert len(places) == len(set(places))


def test_another_word_for_the_outcome_has_a_star(figure):
    labels = figure["layout"]["yaxis"]["ticktext"]
    assert "London 2001*<br>10 of 314" in labels


def test_labels_are_short_enough_for_a_phone(figure, tables):
    more = crowds_chart(crowds(tables, OFTEN), AXIS)["layout"]["yaxis"]["ticktext"]
    for label in (*figure["layout"]["yaxis"]["ticktext"], *more):
        lines = label.split("<br>")
        assert len(lines) <= 2, label
        assert max(map(len, lines)) <= 22, label


def test_every_value_is_written_over_its_mark(figure, frame):
    written = trace(figure, "value")
    some = frame["value"] > 0
    assert set(frame.loc[some, "shown"]) < set(written["text"])
    assert len(written["text"]) == frame["value"].notna().sum()
    assert {"2.3", "41.7", "408", "400 to 900"} <= set(written["text"])


def test_the_axis_of_percent_starts_below_the_smallest(tables):
    axis = crowds_chart(crowds(tables, OFTEN), "percent")["layout"]["xaxis"]
    assert axis["tickvals"] == [0.01, 0.1, 1, 10]
    assert axis["range"][1] > math.log10(12.6)
