"""What Explore draws beside the grid: fit, kinds, claims, and charts' names."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd
import pytest
from small import EVIDENCE, always, first, views, world

from spotting.choices.view import URGENCIES, View
from spotting.matching.causes import cause_sign_grid, chosen_signs, match
from spotting.rooms.explore import model
from spotting.rooms.explore.model import causes_by_kind, claim_of, fit_by_urgency

# From a card to Compare


@pytest.mark.parametrize(
    ("choices", "pair"),
    [
        ({"focus": "silent"}, ("silent", "")),
        ({"focus": "silent", "signs": ("pcb",)}, ("silent", "")),
        ({"focus": "silent", "first": "bv", "second": "trich"}, ("silent", "trich")),
        ({"focus": "trich", "first": "bv", "second": "trich"}, ("bv", "trich")),
        ({"focus": "silent", "signs": ("white",)}, ("silent", "lichen")),
        ({"focus": "thrush", "signs": ("white", "itch")}, ("thrush", "lichen")),
    ],
)
def test_a_card_leads_to_its_cause_beside_a_fitting_one(choices, pair):
    found = model.pair_with(EVIDENCE, View(**choices))
    assert (found["first"], found["second"]) == pair


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


# Names of charts: what each says of what is drawn


def grid_of(view: View) -> pd.DataFrame:
    return cause_sign_grid(EVIDENCE, match(EVIDENCE, view), view)


def test_the_grid_is_named_by_its_size_and_its_links():
    label = model.grid_label(grid_of(View(whole_grid=True)))
    assert "Grid of 6 causes and 5 signs." in label
    assert "Sources speak of 12 of the 30 pairs." in label


def test_an_empty_grid_is_named():
    assert model.grid_label(grid_of(View(text="zzzz"))).endswith("nothing to show.")


def test_the_fit_is_named_by_its_longest_bars():
    label = model.fit_label(fit(signs=("itch", "white"), mode="any"))
    assert "3 causes" in label
    assert "Most signs, 2 of 2: Ménard lichen and thrush." in label


def test_kinds_are_named_by_their_longest_bar():
    label = model.kinds_label(causes_by_kind(EVIDENCE, View(signs=("itch",))))
    assert "6 in all" in label
    assert "Most: infection, 4 causes." in label


def test_kinds_of_nothing_left_are_named():
    label = model.kinds_label(causes_by_kind(EVIDENCE, View(text="zzzz")))
    assert "none is left" in label
