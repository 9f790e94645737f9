"""The chart of fit: bars count signs, most urgent group on top."""

from __future__ import annotations

import json

import pandas as pd
import plotly.graph_objects as go
import pytest
from small import EVIDENCE

from spotting.charts import theme
from spotting.choices.view import View
from spotting.matching.causes import match
from spotting.matching.grids import fit_by_urgency
from spotting.rooms.explore.fit import fit_chart


def fit(**choices: object) -> pd.DataFrame:
    view = View(**choices)
    return fit_by_urgency(EVIDENCE, match(EVIDENCE, view), view)


def bars(figure: dict, part: str) -> list:
    return [value for trace in figure["data"] for value in trace[part]]


ANY = fit(signs=("itch", "white", "smell"), mode="any")


@pytest.mark.parametrize("frame", [ANY, fit(signs=("smell",)), fit()])
def test_plotly_takes_the_figure(frame):
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


def test_the_frame_stays_as_it_was():
    before = ANY.copy()
    fit_chart(ANY)
    pd.testing.assert_frame_equal(ANY, before)
