"""How a figure is said: on one base, with its group, never as a part of a person."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction
from itertools import combinations

import pytest

from spotting.matching.estimates import BASES, FIELD, OURS, estimates, picture
from spotting.rooms.numbers.risks import model


@pytest.fixture(scope="module")
def shown(tables):
    return estimates(tables)


def everything_said(one, base: int) -> list[str]:
    return [
        model.headline(one, base),
        model.how_sure(one, base),
        model.caption(one, picture([one], base)),
        *(words for form in model.framings(one, base) for words in form),
    ]


@pytest.mark.parametrize(
    ("id_", "base", "words"),
    [
        ("res2y_pcb", 100, "51 of 100"),
        ("res2y_pcb", 1_000, "about 510 of 1,000"),
        ("risk_20_24", 100_000, "about 2 of 100,000"),
        ("risk_45_54", 100_000, "about 42 of 100,000"),
        ("risk_45_54", 10_000, "about 4 of 10,000"),
        ("risk_45_54", 1_000, "fewer than 1 of 1,000"),
        ("prev_community", 100, "from fewer than 1 to 9 of 100"),
        ("prev_community", 1_000, "from 7 to 90 of 1,000"),
        ("prev_about5", 100, "about 5 of 100"),
        ("inc_20-24", 100, "up to about 13 of 100"),
        ("cancer_in_785", 100_000, "about 130 of 100,000"),
        ("trans_spot18", 100_000, "0 of 100,000"),
    ],
)
def test_a_figure_is_said_in_whole_people(shown, id_, base, words):
    assert model.number(shown[id_], base) == words


@pytest.mark.parametrize(
    ("id_", "base", "words"),
    [
        ("res2y_pcb", 100, "49 of 100"),
        ("risk_20_24", 100, "more than 99 of 100"),
        ("risk_20_24", 100_000, "about 99,998 of 100,000"),
        ("prev_community", 100, "from 91 to more than 99 of 100"),
        ("inc_20-24", 100, "at least about 87 of 100"),
        ("trans_spot18", 100, "100 of 100"),
    ],
)
def test_the_other_side_is_the_rest(shown, id_, base, words):
    assert model.other_side(shown[id_], base) == words


def test_both_sides_add_up_for_every_figure(shown):
    for one in shown.values():
        for base in BASES:
            sides = model.number(one, base), model.other_side(one, base)
            if one.share_high is None and not any("than" in side for side in sides):
                counts = [re.findall(r"[\d,]+", side)[0] for side in sides]
                assert sum(int(n.replace(",", "")) for n in counts) == base


def test_nothing_said_has_one_in_x_or_a_part_of_a_person(shown):
    for one in shown.values():
        for base in BASES:
            for words in everything_said(one, base):
                assert not re.search(r"\b1 in \d", words), words
                assert not re.search(r"\d\.\d+ of ", words), words
                assert "odds" not in words


def test_group_age_and_time_stand_in_the_sentence_of_the_number(shown):
    said = model.headline(shown["res2y_pcb"], 100)
    assert said.count(". ") == 0
    for part in ("51 of 100", "aged 40 to 54", "time: 2 years"):
        assert part in said


def test_every_headline_is_one_sentence_with_its_group(shown):
    for one in shown.values():
        said = model.headline(one, 1_000)
        assert model.number(one, 1_000) in said
        assert one.population in said
        assert (one.period or "time span not stated") in said


def test_the_model_is_for_women_who_bleed_and_called_a_model(shown):
    for id_ in ("risk_20_24", "risk_45_54"):
        said = model.headline(shown[id_], FIELD)
        assert "(modelled)" in said
        assert "women who develop bleeding after sex, in the community" in said


def test_second_hand_and_own_sums_are_named(shown):
    assert "(second-hand)" in model.headline(shown["prev_large"], 100)
    assert "(worked out by us)" in model.headline(shown["cin1_cancer"], FIELD)
    assert "(" not in model.headline(shown["res2y_pcb"], 100)


def test_each_figure_says_how_sure_it_is(shown):
    for one in shown.values():
        said = model.how_sure(one, 100)
        assert "interval" in said or "range" in said


def test_whose_interval_it_is_is_said(shown):
    published = model.how_sure(shown["res2y_pcb"], 100)
    assert "from 40 to 62 of 100" in published
    assert "published by the source" in published
    ours = model.how_sure(shown["cancer_in_785"], FIELD)
    assert "from about 20 to about 720 of 100,000" in ours
    assert "worked out by us" in ours
    assert "No interval" in model.how_sure(shown["risk_20_24"], FIELD)


@pytest.mark.parametrize(
    ("base", "most"),
    [(100, "about 1 of 100"), (1_000, "about 14 of 1,000"), (FIELD, "about 1,400 of")],
)
def test_none_seen_has_an_upper_bound_that_is_ours(shown, base, most):
    said = model.how_sure(shown["trans_spot18"], base)
    assert f"If all 267 in the study were counted, up to {most}" in said
    assert "95% confidence interval, worked out by us, after Wilson" in said
    assert "If it was fewer, a higher number fits too." in said


def test_none_of_a_known_number_needs_no_if(shown):
    one = replace(shown["trans_spot18"], interval_kind=OURS, counted=(0, 267))
    said = model.how_sure(one, 100)
    assert said.startswith("Counted: 0 of 267. Numbers that fit the data: from 0 to")
    assert "worked out by us" in said
    assert "If" not in said


def test_a_range_is_no_margin_of_error(shown):
    assert "no margin of error" in model.how_sure(shown["prev_community"], 100)
    inside = model.how_sure(shown["inc_hmo"], 100)
    assert "range inside the source" in inside


def test_the_same_number_is_framed_both_ways_and_in_percent(shown):
    assert model.framings(shown["res2y_pcb"], 100) == [
        ("True of", "51 of 100"),
        ("Not true of", "49 of 100"),
        ("In percent", "51%"),
        ("Out of 100,000", "about 51,000 of 100,000"),
    ]
    assert len(model.framings(shown["res2y_pcb"], FIELD)) == 3


@pytest.mark.parametrize(
    ("share", "words"),
    [
        ("0.51", "51%"),
        ("0.000023", "0.0023%"),
        ("0", "0%"),
        ("1", "100%"),
        ("0.3", "30%"),
    ],
)
def test_percent_is_as_exact_as_printed(share, words):
    assert model.percent(Fraction(share)) == words


def test_the_caption_tells_the_size_and_the_parts(shown):
    icons = model.caption(shown["res2y_pcb"], picture([shown["res2y_pcb"]], 100))
    assert icons == "Each circle is one of 100: 51 filled, 49 empty."
    field = model.caption(shown["risk_20_24"], picture([shown["risk_20_24"]], 100))
    assert "one of 100,000: 2 filled, 99,998 empty" in field
    assert "Each small box is 1,000 dots" in field
    assert "The arrow and the ring show where the filled ones are" in field


# Comparing two


def test_a_ratio_stands_only_beside_both_counts(shown):
    lines = model.comparison(shown["risk_20_24"], shown["risk_45_54"], FIELD)
    (ratio,) = [line for line in lines if "18 times" in line]
    assert "about 2 of 100,000" in ratio
    assert "about 42 of 100,000" in ratio
    assert lines[0].startswith("First: about 2 of 100,000 (women who develop")
    assert "about 40 more of 100,000 in the second group" in lines[1]
    assert "What the ratio leaves out" in lines[-1]


def test_the_order_of_the_choices_is_told(shown):
    lines = model.comparison(shown["risk_45_54"], shown["risk_20_24"], FIELD)
    assert "40 fewer" in lines[1]
    assert "“18 times as many in the first group”" in lines[2]


@pytest.mark.parametrize(
    ("first", "second", "base", "reason"),
    [
        ("res2y_pcb", "risk_20_24", FIELD, "different things"),
        ("risk_20_24", "share_j", FIELD, "different sources"),
        ("prev_community", "inc12_18-54", 100, "different sources"),
        ("risk_20_24", "risk_45_54", 1_000, "below 1"),
        ("inc_hmo", "inc_hmo", 1_000, "a range"),
    ],
)
def test_unlike_figures_make_no_ratio(shown, first, second, base, reason):
    lines = model.comparison(shown[first], shown[second], base)
    assert reason in lines[1]
    assert "times" not in " ".join(lines)


def test_no_pair_has_a_ratio_without_counts_on_the_same_base(shown):
    for first, second in combinations(shown.values(), 2):
        for line in model.comparison(first, second, FIELD):
            if " times as many" in line:
                assert line.count("of 100,000") == 2
                assert set(first.sources) & set(second.sources)


def test_equal_figures_have_no_ratio(shown):
    one = shown["cin2_reg"]
    twin = replace(one, id="twin")
    assert model.comparison(one, twin, 100)[1:] == [
        "In whole people the two are the same."
    ]
