"""The coverage that is printed and stands in data/README.md."""

from __future__ import annotations

import pytest

from spotting.checks.coverage import coverage, coverage_text, grades
from spotting.tables import TABLE_NAMES, load_tables
from tests.damage import Copy


@pytest.fixture
def by_table(tables):
    return coverage(tables).set_index("table")


def test_each_table_has_a_row(by_table):
    assert tuple(by_table.index) == TABLE_NAMES


def test_rows_are_counted(by_table, tables):
    assert by_table.loc["causes", "rows"] == len(tables.causes) == 44


def test_every_row_that_needs_a_source_has_one(by_table):
    assert (by_table["need_source"] == by_table["with_source"]).all()


def test_rows_that_need_none_are_not_counted(by_table):
    assert by_table.loc["countries", "need_source"] == 0
    assert by_table.loc["sources", "need_source"] == 0


def test_a_teachers_own_service_is_not_counted(data_copy, by_table):
    Copy(data_copy).set("local_help", 2, origin="the teacher's", sources="")
    services = coverage(load_tables(data_copy)).set_index("table").loc["local_help"]
    assert services["need_source"] == by_table.loc["local_help", "need_source"] - 1


def test_rows_are_verified_or_need_no_source(by_table, tables):
    row = by_table.loc["cause_symptoms"]
    assert row["rows"] == row["need_source"] + row["not_verified"]
    left_out = (tables.cause_symptoms["status"] == "not verified").sum()
    assert row["not_verified"] == left_out


def test_missing_source_shows(data_copy):
    Copy(data_copy).set("fluids", 2, sources="")
    fluids = coverage(load_tables(data_copy)).set_index("table").loc["fluids"]
    assert fluids["need_source"] - fluids["with_source"] == 1


def test_words_are_counted_in_the_order_of_the_schema(by_table, tables):
    certain = tables.causes["evidence"].value_counts()
    expected = ", ".join(f"{grade} {certain[grade]}" for grade in "ABC")
    assert by_table.loc["causes", "words"] == f"evidence: {expected}"


def test_text_is_a_table_with_shares(tables):
    lines = coverage_text(tables).splitlines()
    assert len(lines) == 2 + len(TABLE_NAMES)
    assert len({line.count("|") for line in lines}) == 1
    causes = next(line for line in lines if line.startswith("| causes |"))
    assert "(100 %)" in causes


def test_empty_table_has_no_share(data_copy):
    copy = Copy(data_copy)
    copy.write("thresholds", copy.rows("thresholds")[:1])
    assert "| thresholds | 0 | 0 | – | – | 0 |" in coverage_text(load_tables(data_copy))


def test_grades_are_the_columns_that_a_table_has(tables):
    assert set(grades(tables, "cause_symptoms")) == {"certainty", "basis"}
    assert grades(tables, "countries") == {}
