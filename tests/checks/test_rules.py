"""How rules are declared and run; each module of rules has a test module of its own."""

from __future__ import annotations

from spotting.checks.check import check
from spotting.checks.rules import RULES
from tests.checks.rules import (
    test_citations,
    test_helping,
    test_lesson,
    test_links,
    test_numbers,
    test_places,
    test_views,
    test_waiting,
    test_wording,
)
from tests.damage import Copy

CASES = [
    *test_citations.BROKEN,
    *test_helping.BROKEN,
    *test_lesson.BROKEN,
    *test_links.BROKEN,
    *test_numbers.BROKEN,
    *test_places.BROKEN,
    *test_views.BROKEN,
    *test_waiting.BROKEN,
    *test_wording.BROKEN,
]
# Those that tell several rows, or a whole table, have tests of their own.
TOLD_APART = {
    "date-is-recent",
    "life-stage-exists",
    "link-joins-checked-rows",
    "table-has-rows",
    "words-have-codes",
}


def test_lost_file_blames_nothing_else(data_copy):
    (data_copy / "sources.csv").unlink()
    assert [f.file for f in check(data_copy) if f.severity == "error"] == [
        "sources.csv"
    ]


def test_lost_column_blames_nothing_else(data_copy, usual_warnings):
    copy = Copy(data_copy)
    rows = copy.rows("contexts")
    copy.write("contexts", [cells[1:] for cells in rows])
    told = [f for f in check(data_copy) if str(f) not in usual_warnings]
    assert [(f.file, f.column) for f in told] == [("contexts.csv", "id")]


def test_spoilt_id_blames_no_row_that_names_it(data_copy):
    copy = Copy(data_copy)
    row = copy.find("causes", id="thrush")
    copy.set("causes", row, id="####")
    errors = [f for f in check(data_copy) if f.severity == "error"]
    assert [(f.file, f.row) for f in errors] == [("causes.csv", row)]


def test_every_rule_is_named_and_says_what_it_requires():
    for rule in RULES:
        assert rule.judge.__doc__.startswith("Require that ")
    assert len({rule.name for rule in RULES}) == len(RULES)


def test_every_rule_is_broken_by_a_test():
    assert {rule.name for rule in RULES} - TOLD_APART == {case.rule for case in CASES}
