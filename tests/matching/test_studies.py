"""Studies side by side: values, order, filter and words."""

from __future__ import annotations

import pandas as pd
import pytest

from spotting.matching import studies
from spotting.matching.studies import ORDERS, studies_of

CANCER = "cervical cancer"


@pytest.fixture(scope="module")
def cancer(tables) -> pd.DataFrame:
    return studies_of(tables, CANCER).set_index("study")


def words(tables, *asked: str) -> str:
    return studies.in_words(studies_of(tables, *asked), *asked)


# Values


@pytest.mark.parametrize(
    ("study", "count", "total", "percent", "low", "high"),
    [
        # percent and interval as numbers.md 6.5, to one more place
        ("obeidat2012", 6, 1470, 0.41, 0.19, 0.89),
        ("godfrey2019", 4, 635, 0.63, 0.25, 1.61),
        ("mohammad2024", 2, 789, 0.25, 0.07, 0.92),
        ("rosenthal2001", 10, 314, 3.18, 1.74, 5.76),
        ("selo2004", 0, 248, 0, 0, 1.53),
        ("tan2020_c2", 0, 83, 0, 0, 4.42),
    ],
)
def test_a_study_has_its_count_and_our_interval(
    study, count, total, percent, low, high, cancer
):
    row = cancer.loc[study]
    assert (row["count"], row["total"]) == (count, total)
    assert [row["percent"], row["low"], row["high"]] == pytest.approx(
        [percent, low, high], abs=0.005
    )
    assert row["interval"] == "worked out by us (Wilson)"


def test_a_bare_rate_has_no_interval_and_no_count(tables):
    row = studies_of(tables, "no cause found").set_index("study").loc["sahu2007"]
    assert row["percent"] == 50
    assert row["basis"] == "rate only"
    assert pd.isna(row["low"])
    assert pd.isna(row["count"])
    assert row["interval"] == "no interval published"
    assert row["of_people"] == ""


def test_the_interval_of_a_source_comes_before_ours(tables):
    (row,) = tables.checked("study_findings").head(1).itertuples()
    printed = row._replace(low=1.5, high=6.0)
    assert studies._share(printed)[1:] == (1.5, 6.0, "published")


def test_a_studys_own_words_are_kept(cancer):
    assert cancer.loc["rosenthal2001", "counted_as"] == "cervical or vaginal cancer"


def test_every_checked_finding_is_there_and_no_other(tables):
    for outcome in studies.outcomes(tables):
        findings = tables.checked("study_findings")
        wanted = findings.loc[findings["outcome"] == outcome, "study_id"]
        frame = studies_of(tables, outcome)
        assert sorted(frame["study"]) == sorted(wanted)
        assert list(frame.columns) == studies.COLUMNS


def test_no_row_holds_several_studies(tables):
    frame = studies_of(tables, CANCER)
    assert frame["study"].is_unique
    assert set(frame["study"]) <= set(tables.studies["id"])
    assert "20 of 2,896" not in set(frame["of_people"])


# Order and filter


def test_years_go_up_and_the_unknown_comes_last(cancer):
    known = cancer["year"].dropna().tolist()
    assert known == sorted(known)
    assert cancer.index[-1] == "selo2004"
    assert pd.isna(cancer["year"].iloc[-1])


def test_size_goes_down_and_bare_rates_come_last(tables):
    frame = studies_of(tables, "polyp", "", "size")
    totals = frame["total"].dropna().tolist()
    assert totals == sorted(totals, reverse=True)
    assert frame["study"].iloc[-1] == "sahu2007"


@pytest.mark.parametrize(
    ("order", "column"), [("country", "country"), ("setting", "setting_group")]
)
def test_names_go_from_a_to_z_and_the_unknown_comes_last(order, column, tables):
    names = studies_of(tables, CANCER, "", order)[column].tolist()
    known = [name for name in names if name]
    assert known == sorted(known)
    assert names == known + [""] * (len(names) - len(known))


@pytest.mark.parametrize("order", ORDERS)
def test_an_order_leaves_out_no_study(order, tables):
    assert len(studies_of(tables, CANCER, "", order)) == 17


def test_a_setting_leaves_out_the_others(tables):
    frame = studies_of(tables, CANCER, "hospital referrals")
    assert set(frame["study"]) == {"mohammad2024", "kerman2016"}


def test_the_shared_frame_is_not_written_into(tables):
    before = studies.reported(tables).copy()
    for order in ORDERS:
        studies_of(tables, CANCER, "colposcopy clinic", order)
    pd.testing.assert_frame_equal(studies.reported(tables), before)


def test_choices_are_words_that_a_study_has(tables):
    assert studies.outcomes(tables)[0] == CANCER
    assert "insurance claims" in studies.settings_of(tables)


# Words


def test_the_sentence_counts_studies_and_names_both_ends(tables):
    said = words(tables, "polyp", "", "year")
    assert said.startswith("7 studies report “polyp”.")
    assert "Lowest: 4.8 percent, 15 of 314 (London 2001, gynaecology service)." in said
    assert "Highest: 20.2 percent, 50 of 248 (UK district hospital" in said


def test_the_sentence_changes_with_each_choice(tables):
    said = {
        words(tables, *asked)
        for asked in (
            ("polyp", "", "year"),
            ("ectropion", "", "year"),
            ("polyp", "colposcopy clinic", "year"),
            ("polyp", "", "size"),
        )
    }
    assert len(said) == 4


def test_none_found_is_not_called_none_there(tables):
    said = words(tables, CANCER, "", "year")
    assert "Lowest: 0 percent, 0 of 248" in said
    assert "and 3 others" in said
    assert "up to 1.5 percent still fits 0 of 248" in said


def test_one_study_is_told_as_one(tables):
    said = words(tables, "any cancer", "", "year")
    assert said.startswith("1 study reports “any cancer”. It found: 3.8 percent, 12 of")


def test_no_study_says_nothing_for_or_against(tables):
    said = words(tables, "polyp", "insurance claims", "year")
    assert said.startswith("No study that was read reports “polyp” in the setting")
    assert "nothing for or against" in said


def test_a_bare_rate_at_an_end_says_that_no_people_are_printed(tables):
    said = words(tables, "no cause found", "colposcopy clinic", "year")
    frame = studies_of(tables, "no cause found").query("study == 'sahu2007'")
    alone = studies.in_words(frame, "no cause found", "", "year")
    assert "50 percent, number of people not printed" in alone
    assert said != alone


def test_the_chart_is_named_for_who_does_not_see_it(tables):
    label = studies.chart_label(studies_of(tables, CANCER), CANCER)
    assert "17 in all: cervical cancer, from 0 to 5.5 percent" in label
    assert "none" in studies.chart_label(
        studies_of(tables, "polyp", "insurance claims"), "polyp"
    )
