"""Who was counted: figures by crowd, checked against the evidence and by hand."""

from __future__ import annotations

from itertools import groupby

import pandas as pd
import pytest

from spotting.rooms.numbers.crowds import model
from spotting.rooms.numbers.crowds.model import NOBODY, crowds
from spotting.tables import load_tables
from tests.damage import Copy

CANCER, OFTEN = "cervical cancer", "bleeding after sex"
BOTH = pytest.mark.parametrize("outcome", [CANCER, OFTEN])


@pytest.fixture(scope="module")
def cancer(tables) -> pd.DataFrame:
    return crowds(tables, CANCER).set_index("label")


@pytest.fixture(scope="module")
def often(tables) -> pd.DataFrame:
    return crowds(tables, OFTEN).set_index("label")


# Values


def test_the_modelled_risks_stand_on_one_base(cancer):
    young, older = cancer.loc["Age 20 to 24"], cancer.loc["Age 45 to 54"]
    assert (young["value"], older["value"]) == (2.3, 41.7)
    assert young["unit"] == "per 100,000 people"
    assert {young["basis"], older["basis"]} == {"modelled"}
    assert {young["interval"], older["interval"]} == {"no interval published"}


# Counts per 100,000, and Wilson's interval in percent as numbers.md 6.5 has it.
GROUPS = {
    "Leeds 2012": (6, 1470, 408.16, (0.2, 0.9)),
    "London 2019": (4, 635, 629.92, (0.3, 1.6)),
    "Denmark 2024": (2, 789, 253.49, (0.07, 0.9)),
    "London 2001": (10, 314, 3184.71, (1.7, 5.8)),
    "Delhi 1998": (6, 110, 5454.55, (2.5, 11.4)),
    "Australia to 2016": (1, 1217, 82.17, (0.01, 0.5)),
}


@pytest.mark.parametrize("label", GROUPS)
def test_a_clinics_figure_is_its_count_with_our_interval(label, cancer):
    count, total, value, interval = GROUPS[label]
    row = cancer.loc[label]
    assert (row["count"], row["total"]) == (count, total)
    assert row["value"] == pytest.approx(value, abs=0.01)
    printed = [max(0.01, round(row[end] / 1000, 1)) for end in ("low", "high")]
    wanted = [max(0.01, round(end, 1)) for end in interval]
    assert printed == pytest.approx(wanted, abs=0.101)
    assert row["interval"] == "worked out by us (Wilson)"


def test_the_interval_of_leeds_is_worked_out_by_hand(cancer):
    # p = 6/1470, z = 1.959964: (p + z²/2n ± z·sqrt(p(1-p)/n + z²/4n²)) / (1 + z²/n)
    row = cancer.loc["Leeds 2012"]
    assert row["low"] == pytest.approx(187.2, abs=0.05)
    assert row["high"] == pytest.approx(887.6, abs=0.05)


def test_nobody_found_has_an_upper_end(cancer):
    row = cancer.loc["UK 2006"]
    assert (row["count"], row["total"]) == (0, 142)
    assert (row["value"], row["low"]) == (0, 0)
    assert row["high"] == pytest.approx(2634, abs=1)  # 3.8415 / (142 + 3.8415)


def test_how_often_goes_by_how_it_was_counted(often):
    shown = often[["crowd", "shown"]].apply(tuple, axis=1)
    assert shown["UK, 18 to 54"] == ("everyone asked", "6")
    assert shown["Israel"] == ("told a doctor", "0.4 to 0.9")
    assert shown["Taiwan"] == ("recorded code", "0.039 to 0.059")
    assert shown["8 studies"] == ("everyone asked", "0.7 to 9")


def test_published_intervals_stay_as_published(often):
    row = often.loc["UK, 40 to 54"]
    assert (row["low"], row["high"], row["interval"]) == (6.2, 9.5, "published")


# What is shown and what is not


@BOTH
def test_rows_are_the_checked_places_of_the_outcome(outcome, tables):
    places = tables.checked("crowds")
    wanted = places.loc[places["outcome"] == outcome, "id"]
    assert sorted(crowds(tables, outcome)["id"]) == sorted(wanted)
    assert list(crowds(tables, outcome).columns) == model.COLUMNS


@BOTH
def test_no_sum_over_unlike_groups_and_no_figure_twice(outcome, tables):
    used = set(tables.crowds["estimate_id"])
    assert not used & {"share_a", "share_b", "share_f"}
    assert not used & {"risk_25_34", "risk_35_44", "share_j"}
    known = tables.crowds[["outcome", "estimate_id", "study_id"]]
    known = known[(known["estimate_id"] + known["study_id"]) != ""]
    assert not known.duplicated().any()


@BOTH
def test_estimates_of_a_chart_may_be_in_the_labs(outcome, tables):
    used = tables.estimates[tables.estimates["id"].isin(tables.crowds["estimate_id"])]
    assert set(used["in_labs"]) == {"yes"}
    assert set(used["status"]) == {"checked"}
    assert "odds ratio" not in set(used["unit"])


def test_every_study_that_counted_cervical_cancer_has_its_place(tables):
    findings = tables.checked("study_findings")
    counted = findings[findings["outcome"] == CANCER]
    placed = set(tables.crowds["study_id"]) | {"liu2017"}  # its claims are share_h
    assert set(counted["study_id"]) == placed - {""}


@BOTH
def test_a_crowd_that_nobody_counted_is_a_row_without_a_figure(outcome, tables):
    frame = crowds(tables, outcome)
    empty = frame[frame["basis"] == NOBODY]
    assert len(empty) == 2
    assert empty["value"].isna().all()
    assert set(empty["label"]) == {"nobody counted"}


def test_second_hand_figures_say_so(cancer):
    assert cancer.loc["Finland", "basis"] == "second-hand"
    assert cancer.loc["Finland", "of_people"] == "12 of 2,648"
    assert cancer.loc["Two reviews", "basis"] == "second-hand"


def test_a_studys_own_words_for_the_outcome_are_kept(cancer):
    assert cancer.loc["London 2001", "counted_as"] == "cervical or vaginal cancer"
    assert cancer.loc["Leeds 2012", "counted_as"] == ""


def test_a_model_says_for_whom_it_holds(cancer):
    for label in ("Age 20 to 24", "Age 45 to 54"):
        people = cancer.loc[label, "people"]
        assert people.startswith("women who develop bleeding after sex, in the comm")


def test_an_estimate_in_another_unit_comes_on_the_charts_base(data_copy):
    copy = Copy(data_copy)
    row = copy.find("estimates", id="share_d")
    copy.set("estimates", row, value="0.5", unit="percent")
    frame = crowds(load_tables(data_copy), CANCER).set_index("label")
    assert frame.loc["News report", "value"] == pytest.approx(500)


def test_a_study_that_is_not_verified_leaves_the_chart(data_copy):
    copy = Copy(data_copy)
    copy.set("studies", copy.find("studies", id="abu2006"), status="not verified")
    copy.set("estimates", copy.find("estimates", id="share_d"), status="not verified")
    labels = set(crowds(load_tables(data_copy), CANCER)["label"])
    assert not {"UK 2006", "News report"} & labels


# Groups


def test_clinics_stand_under_their_years(cancer):
    years = cancer["heading_note"]
    assert years["Leeds 2012"] == years["Australia to 2016"] == "data from 2000 on"
    assert years["London 2001"] == years["Delhi 1998"] == "data from before 2000"
    assert years["UK 2006"] == years["Tehran 2009"] == "years of the data not stated"


@BOTH
def test_rows_of_one_heading_stand_together(outcome, tables):
    frame = crowds(tables, outcome)
    headings = (frame["heading"] + frame["heading_note"]).tolist()
    runs = [heading for heading, _ in groupby(headings)]
    assert len(runs) == len(set(runs))


# Words


def test_a_count_of_0_says_what_still_fits_it(cancer):
    assert cancer.loc["UK, no year", "none_found"] == (
        "none found in 248;<br>up to 1,525 per 100,000 fits"
    )
    assert set(cancer.loc[cancer["value"] > 0, "none_found"]) == {""}


def test_a_few_rows_open_the_lab(tables, cancer):
    first = model.few(crowds(tables, CANCER))
    assert 4 <= len(first) <= 7
    assert "cancer_risk_20_24" in first["id"].tolist()
    unmarked = crowds(tables, CANCER).assign(first="")
    assert len(model.few(unmarked)) == len(unmarked)
