"""Names of charts: what each says of what is drawn."""

from __future__ import annotations

import pandas as pd
from small import EVIDENCE

from spotting.choices.view import View
from spotting.matching.causes import match
from spotting.matching.grids import cause_sign_grid, causes_by_kind, fit_by_urgency
from spotting.rooms.explore import chart_names


def grid_of(view: View) -> pd.DataFrame:
    return cause_sign_grid(EVIDENCE, match(EVIDENCE, view), view)


def fit_of(view: View) -> pd.DataFrame:
    return fit_by_urgency(EVIDENCE, match(EVIDENCE, view), view)


def test_the_grid_is_named_by_its_size_and_its_links():
    label = chart_names.grid_label(grid_of(View(whole_grid=True)))
    assert "Grid of 6 causes and 5 signs." in label
    assert "Sources speak of 12 of the 30 pairs." in label


def test_an_empty_grid_is_named():
    assert chart_names.grid_label(grid_of(View(text="zzzz"))).endswith(
        "nothing to show."
    )


def test_the_fit_is_named_by_its_longest_bars():
    label = chart_names.fit_label(fit_of(View(signs=("itch", "white"), mode="any")))
    assert "3 causes" in label
    assert "Most signs, 2 of 2: Ménard lichen and thrush." in label


def test_kinds_are_named_by_their_longest_bar():
    label = chart_names.kinds_label(causes_by_kind(EVIDENCE, View(signs=("itch",))))
    assert "6 in all" in label
    assert "Most: infection, 4 causes." in label


def test_kinds_of_nothing_left_are_named():
    label = chart_names.kinds_label(causes_by_kind(EVIDENCE, View(text="zzzz")))
    assert "none is left" in label
