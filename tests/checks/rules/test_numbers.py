"""Rules on counts, rates, intervals and ages: break each, and one line must name it."""

from __future__ import annotations

import pytest

from spotting.checks.rules import numbers
from spotting.checks.rules.numbers import agrees
from tests.damage import Copy, broken, filled, tell, where


def part_above_whole(copy: Copy) -> int:
    row = copy.find(
        "study_findings", outcome="high-grade cell changes", study_id="abu2006"
    )
    return copy.set("study_findings", row, count="28")


def above_participants(copy: Copy) -> int:
    study = copy.get("study_findings", 2, "study_id")
    row = copy.find("studies", id=study)
    fewer = int(copy.get("studies", row, "participants")) - 1
    copy.set("studies", row, participants=str(fewer))
    for place, cells in enumerate(copy.rows("study_findings"), start=1):
        if cells[0] == study and place > 2:
            copy.set("study_findings", place, total=str(fewer))
    return 2


PER_PEOPLE = "per 100,000 people"
COUNTED = {"count": filled, "total": filled}
INTERVAL = {"low": filled, "high": filled, "interval": "published"}

FULL_TEST = {"tp": filled, "fn": filled, "fp": filled, "tn": filled}

BROKEN = [
    broken(
        numbers.counts_come_in_pairs,
        "one of two counts",
        where("tests", FULL_TEST, fp=""),
        "tests",
        "fp",
        "a count, since tn has one",
    ),
    broken(
        numbers.counts_agree_with_their_basis,
        "counts that were not published",
        where("tests", FULL_TEST, counts_basis="not published"),
        "tests",
        "counts_basis",
        "since counts stand",
    ),
    broken(
        numbers.rate_agrees_with_counts,
        "sensitivity that the counts deny",
        where("tests", FULL_TEST, sensitivity="96"),
        "tests",
        "sensitivity",
        'found "96"',
        "96.97, which is 384 of 396",
    ),
    broken(
        numbers.interval_holds_sensitivity,
        "sensitivity beside its interval",
        where("tests", {"sensitivity_ci_low": filled}, sensitivity_ci_low="97.5"),
        "tests",
        "sensitivity",
        "a value from 97.5 to 98",
    ),
    broken(
        numbers.prevalence_agrees_with_counts,
        "prevalence that the counts deny",
        where("tests", FULL_TEST, prevalence="12"),
        "tests",
        "prevalence",
        "10.24",
    ),
    broken(
        numbers.count_within_total,
        "count above total",
        where("study_findings", COUNTED | {"outcome": "polyp"}, count="99999"),
        "study_findings",
        "count",
        'found "99999"',
        "or less, the total",
    ),
    broken(
        numbers.count_has_total,
        "count without total",
        where("estimates", COUNTED | {"interval": "published"}, total=""),
        "estimates",
        "total",
        "the number of people counted",
    ),
    broken(
        numbers.low_end_comes_first,
        "ages reversed",
        where("estimates", {"age_from": "40", "age_to": "54"}, age_to="34"),
        "estimates",
        "age_to",
        "40 or more, as in age_from",
    ),
    broken(
        numbers.low_end_comes_first,
        "years reversed",
        where("studies", {"from_year": filled}, to_year="1960"),
        "studies",
        "to_year",
        "as in from_year",
    ),
    broken(
        numbers.interval_has_both_ends,
        "half an interval",
        where("estimates", INTERVAL, high=""),
        "estimates",
        "high",
        "the other end of the interval",
    ),
    broken(
        numbers.interval_holds_value,
        "value beside its interval",
        where("estimates", INTERVAL | {"unit": "percent"}, value="99"),
        "estimates",
        "value",
        'found "99", expected a value from',
    ),
    broken(
        numbers.interval_holds_value,
        "interval without a value",
        where("estimates", INTERVAL, value=""),
        "estimates",
        "value",
        "the value that the interval belongs to",
    ),
    broken(
        numbers.interval_agrees_with_its_kind,
        "interval that is announced but not there",
        where("estimates", {"low": ""}, interval="published"),
        "estimates",
        "low",
        'an end of the interval, which is "published"',
    ),
    broken(
        numbers.interval_agrees_with_its_kind,
        "interval that is there but not announced",
        where("estimates", INTERVAL, interval="no interval published"),
        "estimates",
        "low",
        "an empty cell",
    ),
    broken(
        numbers.interval_agrees_with_its_kind,
        "range without a high end",
        where("estimates", {"interval": "range across studies"}, value_high=""),
        "estimates",
        "value_high",
        "the high end of the range",
    ),
    broken(
        numbers.percent_is_at_most_100,
        "more than all",
        where(
            "estimates", {"unit": "percent", "low": "", "value_high": ""}, value="130"
        ),
        "estimates",
        "value",
        "a number from 0 to 100",
    ),
    broken(
        numbers.part_within_whole,
        "part above its whole",
        part_above_whole,
        "study_findings",
        "count",
        '27 or less, as "any cell changes" has',
    ),
    broken(
        numbers.total_within_participants,
        "more people than the study has",
        above_participants,
        "study_findings",
        "total",
        "the study's participants",
    ),
    broken(
        numbers.finding_has_counts_or_rate,
        "rate with a count",
        where("study_findings", {"basis": "rate only"}, count="3"),
        "study_findings",
        "count",
        'the basis is "rate only"',
    ),
    broken(
        numbers.finding_has_counts_or_rate,
        "neither count nor rate",
        where("study_findings", {"basis": "published"}, count=""),
        "study_findings",
        "count",
        "a number, since the basis is published",
    ),
    broken(
        numbers.interval_holds_rate,
        "interval that misses the rate",
        where("study_findings", {"percent": "12.5"}, low="13", high="20"),
        "study_findings",
        "low",
        "an interval that holds 12.5 percent",
    ),
    broken(
        numbers.value_agrees_with_counts,
        "value that the counts deny",
        where("estimates", COUNTED | {"id": "ct_clinic"}, value="10.9"),
        "estimates",
        "value",
        "10.24, which is 396 of 3867",
    ),
    broken(
        numbers.derived_interval_agrees,
        "interval that the formula denies",
        where("estimates", {"id": "ct_clinic"}, low="5.3"),
        "estimates",
        "low",
        "about 9.32",
    ),
    broken(
        numbers.place_holds_one_figure,
        "place with an estimate and a study",
        where("crowds", {"study_id": "abu2006"}, estimate_id="share_g"),
        "crowds",
        "study_id",
        "an estimate stands here",
    ),
    broken(
        numbers.place_agrees_with_estimate,
        "estimate in another crowd",
        where("crowds", {"estimate_id": "inc_hmo"}, crowd="everyone asked"),
        "crowds",
        "crowd",
        '"told a doctor", as in estimates.csv',
    ),
    broken(
        numbers.place_agrees_with_estimate,
        "estimate kept out of the labs",
        where("crowds", {"estimate_id": "risk_20_24"}, estimate_id="share_a"),
        "crowds",
        "estimate_id",
        "in_labs",
    ),
    broken(
        numbers.place_has_finding,
        "study that does not report the outcome",
        where("crowds", {"study_id": "abu2006"}, study_id="ege2023"),
        "crowds",
        "study_id",
        "a finding of this outcome",
    ),
    broken(
        numbers.place_in_the_drawing_is_whole,
        "place without a point",
        where("sites", {"id": "womb"}, point_y=""),
        "sites",
        "point_y",
        "a place in the drawing has four",
    ),
    broken(
        numbers.place_in_the_drawing_is_whole,
        "place without a number",
        where("sites", {"id": "womb"}, drawn=""),
        "sites",
        "drawn",
        "where it has a place",
    ),
    broken(
        numbers.chart_has_one_unit,
        "place in another unit than its chart",
        where("crowds", {"unit": "percent", "position": "2"}, unit=PER_PEOPLE),
        "crowds",
        "unit",
        '"percent", as the first place of its chart has',
    ),
    broken(
        numbers.part_in_a_lab_is_given_once,
        "two tests that open the lab",
        where("tests", {"id": "colpo_egypt"}, lab_part="opens"),
        "tests",
        "lab_part",
        "rows above have this part",
    ),
    broken(
        numbers.part_in_a_lab_is_given_once,
        "three ages to compare",
        where("estimates", {"id": "share_j"}, lab_part="by age"),
        "estimates",
        "lab_part",
        "rows above have this part",
    ),
    broken(
        numbers.part_in_a_lab_is_a_share,
        "figure that opens a lab and is kept out of it",
        where("estimates", {"lab_part": "opens"}, in_labs="no"),
        "estimates",
        "lab_part",
        'a share of people with "yes" under in_labs',
    ),
    broken(
        numbers.hedge_is_the_sources_word,
        "word that the source does not print",
        where("estimates", {"hedge": "up to"}, hedge="about"),
        "estimates",
        "hedge",
        "the word that published_as starts with",
    ),
    broken(
        numbers.low_end_comes_first,
        "fewer in the study than were counted",
        where("estimates", {"id": "ct_clinic"}, studied="3"),
        "estimates",
        "studied",
        "or more, as in total",
    ),
]


@pytest.mark.parametrize("damage", BROKEN, ids=lambda damage: damage.name)
def test_broken_rule_is_told_once(damage, data_copy, usual_warnings):
    tell(damage, data_copy, usual_warnings)


@pytest.mark.parametrize(
    ("printed", "exact", "agreed"),
    [
        ("97", 96.97, True),
        ("97", 96.4, False),
        ("99.94", 99.942, True),
        ("28", 27.5, True),
    ],
)
def test_printed_number_agrees_within_its_rounding(printed, exact, agreed):
    assert agrees(printed, exact) is agreed
