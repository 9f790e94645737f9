"""The frames behind the charts of Explore."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd
import pytest
from small import EVIDENCE, always, first, views, world

from spotting.choices.filters import REASONS
from spotting.choices.view import URGENCIES, View
from spotting.matching.causes import chosen_signs, left_out, match
from spotting.matching.grids import (
    GRID_COLUMNS,
    cause_sign_grid,
    causes_by_kind,
    claim_of,
    fit_by_urgency,
    kinds_of,
    left_out_by_reason,
)


def grid(**choices: object) -> pd.DataFrame:
    view = View(**choices)
    return cause_sign_grid(EVIDENCE, match(EVIDENCE, view), view)


def distinct(cells: pd.Series) -> list:
    return list(dict.fromkeys(cells))


# The grid


def test_the_grid_opens_with_the_causes_that_fit_and_the_signs_linked_to_them():
    cells = grid(signs=("itch", "white"))
    assert distinct(cells["cause"]) == ["thrush", "lichen"]
    assert distinct(cells["sign"]) == ["itch", "white", "pcb"]


def test_the_grid_has_one_row_a_cell():
    cells = grid(signs=("itch",))
    assert len(cells) == cells["cause"].nunique() * cells["sign"].nunique()
    assert not cells[["cause", "sign"]].duplicated().any()
    assert list(cells.columns) == GRID_COLUMNS


def test_a_cell_has_the_word_of_its_link_or_is_not_linked():
    cells = grid(whole_grid=True).set_index(["cause", "sign"])["state"]
    assert cells["thrush", "itch"] == "typical"
    assert cells["bv", "itch"] == "not typical"
    assert cells["trich", "itch"] == "not stated"
    assert cells["silent", "itch"] == "not linked"


def test_causes_of_one_kind_stand_together_in_the_order_of_the_kinds():
    cells = grid()
    assert distinct(cells["category"]) == ["infection", "pregnancy", "skin"]
    assert distinct(cells["cause"]) == [
        "silent",
        "trich",
        "bv",
        "thrush",
        "praevia",
        "lichen",
    ]


def test_chosen_signs_come_first_and_are_marked():
    cells = grid(signs=("smell",))
    assert distinct(cells["sign"])[0] == "smell"
    assert set(cells.loc[cells["chosen"], "sign"]) == {"smell"}


def test_a_chosen_sign_that_nothing_links_has_its_column():
    assert "egg" in set(grid(signs=("itch", "egg"), mode="any")["sign"])


def test_the_whole_grid_has_every_cause_left_and_every_sign():
    cells = grid(signs=("egg",), categories=("infection",), whole_grid=True)
    assert cells["cause"].nunique() == 4
    assert cells["sign"].nunique() == 5


@pytest.mark.parametrize("whole", [True, False])
def test_nothing_left_is_an_empty_grid(whole):
    cells = grid(text="zzzz", whole_grid=whole)
    assert cells.empty
    assert list(cells.columns) == GRID_COLUMNS


def test_nothing_that_fits_is_an_empty_grid_but_not_a_whole_one():
    assert grid(signs=("egg",)).empty
    assert len(grid(signs=("egg",), whole_grid=True)) == 30


# Fit


def fit(**choices: object) -> pd.DataFrame:
    view = View(**choices)
    return fit_by_urgency(EVIDENCE, match(EVIDENCE, view), view)


def test_fit_counts_signs_and_puts_the_most_urgent_first():
    counted = fit(signs=("itch", "white"), mode="any")
    assert counted[["cause", "matched", "chosen"]].values.tolist() == [
        ["trich", 1, 2],
        ["lichen", 2, 2],
        ["thrush", 2, 2],
    ]


def test_fit_does_not_count_the_premise():
    assert set(fit(signs=("pcb", "itch"))["chosen"]) == {1}


@pytest.mark.parametrize("signs", [(), ("pcb",), ("egg",)])
def test_without_a_match_there_is_no_fit(signs):
    counted = fit(signs=signs)
    assert counted.empty
    assert list(counted.columns) == [
        "cause",
        "label",
        "urgency",
        "evidence",
        "matched",
        "chosen",
    ]


def test_fit_of_nothing_left_is_empty():
    assert fit(signs=("itch",), text="zzzz").empty


# Kinds


def kinds(**choices: object) -> pd.DataFrame:
    return causes_by_kind(EVIDENCE, View(**choices)).set_index("category")


def test_kinds_count_both_lists():
    counted = kinds(signs=("itch",))[["first", "second", "left_out"]]
    assert counted.loc["infection"].tolist() == [2, 2, 0]
    assert counted.loc["pregnancy"].tolist() == [0, 1, 0]
    assert counted.loc["skin"].tolist() == [1, 0, 0]


def test_a_chosen_kind_leaves_the_other_bars_as_they_are():
    chosen = kinds(categories=("skin",))
    assert chosen["first"].tolist() == kinds()["first"].tolist()
    assert chosen["picked"].tolist() == [False, False, True]


def test_the_other_filters_shorten_the_bars():
    counted = kinds(contexts=("ctx-new",), categories=("skin",))
    assert counted.loc["infection"].tolist() == [2, 0, 2, False]
    assert counted.loc["skin"].tolist() == [0, 0, 1, True]


def test_kinds_of_nothing_left_are_all_zero():
    counted = kinds(text="zzzz")
    assert counted[["first", "second"]].to_numpy().sum() == 0
    assert counted["left_out"].tolist() == [4, 1, 1]


def test_kinds_stand_in_the_order_of_the_tables():
    assert kinds_of(EVIDENCE) == ["infection", "pregnancy", "skin"]


# Left out


def test_left_out_is_counted_by_reason_in_the_order_of_the_reasons():
    view = View(life_stage="ctx-old", categories=("skin",), text="bv")
    assert left_out_by_reason(EVIDENCE, view) == {
        "life stage": 1,
        "kind of cause": 4,
        "search words": 1,
    }
    assert left_out_by_reason(EVIDENCE, View(signs=("egg",))) == {}


# Claims


def test_a_claim_is_the_checked_link(tables):
    claim = claim_of(tables, "thrush", "itch")
    assert (claim["cause_id"], claim["symptom_id"]) == ("thrush", "itch")
    assert claim["status"] == "checked"


def test_pairs_that_nothing_links_have_no_claim(tables):
    assert claim_of(tables, "thrush", "bulge") is None
    assert claim_of(tables, "", "") is None


def test_a_link_that_is_not_verified_has_no_claim(tables):
    unsure = tables.cause_symptoms[tables.cause_symptoms["status"] != "checked"]
    for link in unsure.itertuples():
        assert claim_of(tables, link.cause_id, link.symptom_id) is None


# What always holds


@always
def test_the_grid_agrees_with_the_lists_and_the_links(name, data):
    given_world = world(name)
    evidence = given_world.evidence
    view = data.draw(views(given_world.vocabulary))
    matched = match(evidence, view)
    cells = cause_sign_grid(evidence, matched, view)
    shown = matched["cause"] if view.whole_grid else first(evidence, view)
    assert sorted(set(cells["cause"])) == sorted(shown) or cells["sign"].empty
    for cell in cells.itertuples():
        state = evidence.states[cell.cause].get(cell.sign, "not linked")
        assert cell.state == state
        assert cell.chosen == (cell.sign in view.signs)
    assert "assault" not in set(cells["cause"])


@always
def test_the_charts_count_what_the_lists_hold(name, data):
    given_world = world(name)
    evidence = given_world.evidence
    view = data.draw(views(given_world.vocabulary))
    matched = match(evidence, view)
    counted = fit_by_urgency(evidence, matched, view)
    if chosen_signs(evidence, view):
        assert sorted(counted["cause"]) == sorted(first(evidence, view))
    ranks = [URGENCIES.index(word) for word in counted["urgency"]]
    assert ranks == sorted(ranks, reverse=True)
    bars = causes_by_kind(evidence, view)
    total = bars[["first", "second", "left_out"]].to_numpy().sum()
    assert total == len(evidence.causes)
    everyone = match(evidence, replace(view, categories=()))
    assert bars["first"].sum() == (everyone["place"] == "first").sum()
    assert bars["second"].sum() == (everyone["place"] == "second").sum()


@always
def test_reasons_sum_to_who_is_left_out(name, data):
    given_world = world(name)
    evidence = given_world.evidence
    view = data.draw(views(given_world.vocabulary))
    counts = left_out_by_reason(evidence, view)
    out = [reason for reason in left_out(evidence, view).values() if reason]
    assert sum(counts.values()) == len(out)
    assert list(counts) == [reason for reason in REASONS if reason in counts]
