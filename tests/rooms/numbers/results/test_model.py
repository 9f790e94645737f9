"""What is said of a test: counts of people, whole, and whose interval it is."""

from __future__ import annotations

import re

import pytest

from spotting.matching.accuracy import drawable, weak_test
from spotting.matching.estimates import estimates
from spotting.rooms.numbers.results import model
from spotting.tables.statistics import Outcomes


@pytest.fixture(scope="module")
def tests(tables):
    return drawable(tables)


def test_the_example_of_the_evidence_pack(tests):
    said = model.result(tests["ct_vvs_all"], 10.2, "a clinic")
    assert "10.2% have chlamydia (a clinic)" in said
    assert "about 102 have it, 898 do not" in said
    assert "finds about 99 and misses about 3" in said
    assert "about 1 false alarm." in said
    assert "About 99 of 100 positive results are right." in said


def test_the_same_test_in_another_crowd(tests):
    said = model.result(tests["ct_vvs_all"], 3.1, "everyone")
    assert "about 31 have it" in said
    assert "finds about 30 and misses about 1" in said
    assert "About 30 of 31 positive results are right." in said


def test_the_smear_in_its_study_and_in_a_crowd_where_few_have_it(tests):
    own = model.result(tests["smear_egypt"], 22.9, "its study")
    assert "About 157 of 386 positive results are right: about 41 of 100." in own
    few = model.result(tests["smear_egypt"], 1.0, "made up")
    assert "about 294 false alarms" in few
    assert "About 7 of 301 positive results are right: about 2 of 100." in few


def test_a_test_that_alarmed_nobody_gives_no_alarm(tests):
    said = model.result(tests["ct_ecs_all"], 10.2, "a clinic")
    assert "no false alarm" in said
    assert "Nearly all of the 90 positive results are right." in said


def test_fewer_than_one_alarm_is_not_none(tests):
    said = model.result(tests["ct_vvs_all"], 50.0, "made up")
    assert "gives 0 false alarms (fewer than 1)." in said


def test_fewer_than_one_missed_is_not_none(tests):
    said = model.result(tests["ct_vvs_all"], 0.5, "made up")
    assert "finds about 5 and misses 0 (fewer than 1)." in said


def test_in_a_crowd_where_nobody_has_it_none_is_found_or_missed(tests):
    said = model.result(tests["ct_vvs_all"], 0.0, "made up")
    assert "finds none and misses none." in said


@pytest.mark.parametrize(
    ("counts", "words"),
    [
        ((0, 5, 0, 95), "Nobody gets a positive result."),
        ((0, 5, 3, 92), "Every positive result is a false alarm."),
        ((7, 1, 0, 92), "Nearly all of the 7 positive results are right."),
        ((7, 1, 3, 89), "About 7 of 10 positive results are right."),
        ((500, 0, 1, 0), "About 500 of 501 positive results are right: more than 99"),
    ],
)
def test_positive_results(counts, words):
    found, missed, alarms, cleared = counts
    outcomes = Outcomes(sum(counts), found, missed, alarms, cleared)
    assert model.of_positives(outcomes).startswith(words)


@pytest.mark.parametrize(
    ("missed", "cleared", "words"),
    [
        (1, 9, "Of 10 people with a negative result, 1 has it."),
        (2, 8, "Of 10 people with a negative result, 2 have it."),
        (0, 0, "Nobody gets a negative result."),
    ],
)
def test_negative_results(missed, cleared, words):
    assert model.of_negatives(Outcomes(10, 0, missed, 0, cleared)) == words


def test_why_the_share_matters_for_the_one_and_not_the_other(tests):
    smear, swab = tests["smear_egypt"], tests["ct_vvs_all"]
    said = model.why(smear, swab, 2.3)
    assert said == model.why(swab, smear, 2.3)
    assert "19 of 64" in said
    assert "2 of 3,471" in said
    assert "near 100%" in said
    assert "about 23 of 1,000 have it, about 22 of 23 positive results" in said


def test_intervals_are_published_or_marked_as_ours(tests):
    finds, clears = model.how_good(tests["ct_vvs_all"])
    assert "384 of 396" in finds
    assert "interval 95 to 98%, published by the source" in finds
    assert "3,469 of 3,471" in clears
    assert "99.94%" in clears
    assert "interval 99.79 to 99.98%, worked out by us (Wilson)" in clears


def test_counts_that_are_ours_are_marked(tests):
    finds, clears = model.how_good(tests["smear_egypt"])
    assert "13 of 19 who have it, 68.4%" in finds
    assert "46 to 84.6%, worked out by us (Wilson)" in finds
    assert "The four counts are worked out by us." in clears


def weak(tables) -> list[str]:
    known = estimates(tables)
    ids = ("pcb_in_cancer", "prev_community", "risk_20_24", "risk_45_54")
    in_cancer, in_all, *modelled = (known[id_] for id_ in ids)
    return model.weak_lines(weak_test(tables), in_cancer, in_all, modelled)


def test_the_symptom_is_told_as_a_weak_test_with_ranges(tables):
    said = " ".join(weak(tables))
    assert "from about 700 to about 39,000 of 100,000" in said
    assert (
        "from about 91% to 99.3% (specificity). This range is worked out by us" in said
    )
    assert (
        "women who develop bleeding after sex, in the community, aged 45 to 54" in said
    )
    assert "is not in our tables. So no tree is drawn" in said


def test_the_weak_test_counts_on_one_base(tables):
    bases = re.findall(r"\d of ([\d,]*\d)", " ".join(weak(tables)))
    assert set(bases) == {"100,000"}


def test_nothing_said_has_one_in_x(tables, tests):
    said = [model.result(test, 10.0, "") for test in tests.values()]
    assert not re.search(r"\b1 in \d", " ".join([*said, *weak(tables)]))
