"""Which figures can be pictured, and which picture fits them."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spotting.matching.estimates import (
    BASES,
    FIELD,
    IF_ALL,
    OURS,
    Picture,
    estimates,
    filled,
    picture,
)


@pytest.fixture(scope="module")
def shown(tables):
    return estimates(tables)


def test_only_checked_shares_of_the_labs_are_offered(tables, shown):
    rows = tables.estimates.set_index("id")
    assert set(shown) == {
        id_
        for id_, row in rows.iterrows()
        if row["status"] == "checked"
        and row["in_labs"] == "yes"
        and row["unit"] in ("percent", "per 100,000 people")
        and row["value"] == row["value"]
    }
    assert not {"ct_pcb", "uk_incidence", "share_a", "risk_25_34"} & set(shown)


def test_the_two_ages_and_the_start_are_there(shown):
    assert {"res2y_pcb", "risk_20_24", "risk_45_54"} <= set(shown)


def test_topics_stand_together(tables, shown):
    topics = tables.estimates.set_index("id")["topic"]
    order = [topics[id_] for id_ in shown]
    assert len(set(order)) == sum(
        a != b for a, b in zip(["", *order], order, strict=False)
    )


def test_a_row_that_is_not_verified_or_kept_out_is_not_offered(tables):
    frame = tables.estimates.copy()
    frame.loc[frame["id"] == "res2y_pcb", "status"] = "not verified"
    frame.loc[frame["id"] == "ct_pop", "in_labs"] = "no"
    left = estimates(replace(tables, estimates=frame))
    assert not {"res2y_pcb", "ct_pop"} & set(left)
    assert "risk_20_24" in left


def test_shares_are_exact(shown):
    assert shown["risk_20_24"].share == Fraction(23, 1_000_000)
    assert shown["risk_45_54"].share == Fraction(417, 1_000_000)
    assert shown["res2y_pcb"].interval == (Fraction(2, 5), Fraction(31, 50))
    assert shown["prev_community"].ends == (Fraction(7, 1000), Fraction(9, 100))


def test_every_figure_of_none_has_an_upper_bound(shown):
    none = [one for one in shown.values() if one.ends == (0,)]
    assert [one.id for one in none] == ["trans_spot18"]
    assert all(len(one.interval) == 2 and one.interval[1] > 0 for one in none)


def test_none_of_a_whole_study_is_bounded_by_wilson_in_two_figures(shown):
    one = shown["trans_spot18"]
    assert (one.studied, one.interval_kind) == (267, IF_ALL)
    assert one.interval == (0, Fraction(14, 1000))


def test_none_of_a_known_count_is_bounded_by_that_count(tables):
    frame = tables.estimates.copy()
    is_none = frame["id"] == "trans_spot18"
    frame.loc[is_none, ["count", "total"]] = [0, 50]
    one = estimates(replace(tables, estimates=frame))["trans_spot18"]
    assert (one.studied, one.interval_kind) == (50, OURS)
    assert one.interval == (0, Fraction(71, 1000))


def test_none_of_an_unknown_number_has_no_bound(tables):
    frame = tables.estimates.copy()
    frame.loc[frame["id"] == "trans_spot18", "studied"] = None
    one = estimates(replace(tables, estimates=frame))["trans_spot18"]
    assert (one.studied, one.interval) == (None, ())


def test_an_upper_limit_is_drawn_from_none(shown):
    limit = shown["inc_20-24"]
    assert limit.hedge == "up to"
    assert limit.drawn == (0, Fraction(126, 1000))


def test_the_age_limit_stands_in_the_words_of_every_group(tables, shown):
    rows = tables.estimates.set_index("id")
    for one in shown.values():
        ages = rows.loc[one.id, ["age_from", "age_to"]]
        if ages.notna().all():
            assert str(ages["age_from"]) in one.population
            assert str(ages["age_to"]) in one.population


def test_an_age_limit_that_the_words_leave_out_is_added(tables):
    frame = tables.estimates.copy()
    frame.loc[frame["id"] == "res2y_pcb", "population"] = "women, UK"
    one = estimates(replace(tables, estimates=frame))["res2y_pcb"]
    assert one.population == "women, UK, aged 40 to 54"


# Pictures


@pytest.mark.parametrize("base", [100, 1000])
def test_what_fills_a_whole_icon_gets_icons(shown, base):
    shape = picture([shown["res2y_pcb"]], base)
    assert shape == Picture(base, True, "")


@pytest.mark.parametrize("base", [100, 1000])
def test_less_than_one_icon_becomes_a_field_and_says_why(shown, base):
    shape = picture([shown["risk_45_54"]], base)
    assert (shape.dots, shape.icons) == (FIELD, False)
    assert "not one whole icon" in shape.why


@pytest.mark.parametrize("base", [10_000, 100_000])
def test_icons_stand_on_100_or_1000_only(shown, base):
    shape = picture([shown["res2y_pcb"]], base)
    assert (shape.dots, shape.icons) == (FIELD, False)


def test_two_figures_share_one_picture(shown):
    both = [shown["res2y_pcb"], shown["risk_20_24"]]
    assert not picture(both, 100).icons
    assert picture(both[:1], 100).icons


def test_a_range_with_one_whole_icon_gets_icons(shown):
    shape = picture([shown["prev_community"]], 100)
    assert shape.icons
    assert filled(shown["prev_community"], 100) == (0, 9, 91)


@pytest.mark.parametrize(
    ("id_", "dots", "expected"),
    [
        ("res2y_pcb", 100, (51, 0, 49)),
        ("risk_20_24", FIELD, (2, 0, 99_998)),
        ("risk_45_54", FIELD, (42, 0, 99_958)),
        ("inc_20-24", 100, (0, 13, 87)),
        ("trans_spot18", FIELD, (0, 0, FIELD)),
    ],
)
def test_dots_are_whole(shown, id_, dots, expected):
    assert filled(shown[id_], dots) == expected


@given(st.data())
def test_dots_always_add_up(tables, data):
    one = data.draw(st.sampled_from(list(estimates(tables).values())))
    for dots in BASES:
        counts = filled(one, dots)
        assert min(counts) >= 0
        assert sum(counts) == dots
