"""What spreadsheets do to cells: mended where that is safe, else told exactly."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spotting.tables.cells import CellFault, mend
from spotting.tables.schema import Field, table_schemas
from tests.damage import spoilt, tell

SPREADSHEETS = [
    spoilt("hashes", "estimates", "value", "#####", "column was too narrow"),
    spoilt(
        "formula error", "causes", "why", "#NAME?", '"#NAME?"', "formula has failed"
    ),
    spoilt("reference error", "glossary", "plain", "#REF!", "formula has failed"),
    spoilt("formula", "glossary", "plain", "=A1", "not a formula"),
    spoilt("3-5 as a date", "estimates", "value", "05-Mar", "made a date of it"),
    spoilt("German date", "estimates", "published_as", "03. Mai", "made a date of it"),
    spoilt("date for a word", "causes", "urgency", "2026-05-03", "not a date"),
    spoilt("date for an id", "claims", "id", "Jan-10", "not a date"),
    spoilt(
        "day or month first",
        "causes",
        "date_checked",
        "05/11/2026",
        "expected 2026-11-05 or 2026-05-11 (it can mean both)",
    ),
    spoilt("short year", "causes", "date_checked", "22/11/26", "such as 2026-11-22"),
    spoilt("no such month", "sources", "date_checked", "22.13.2026", "a date such as"),
    spoilt("number of a day", "causes", "date_checked", "46348", "such as 2026-11-22"),
    spoilt("no such day", "causes", "date_checked", "2026-02-30", "a date such as"),
    spoilt("1,234", "estimates", "value", "1,234", "1.234 or 1234", "can mean both"),
    spoilt("1E+05", "studies", "participants", "1E+05", "shortened the number"),
    spoilt("long number", "local_help", "phone", "4.41234E+11", "shortened the number"),
]


@pytest.mark.parametrize("damage", SPREADSHEETS, ids=lambda damage: damage.name)
def test_damage_is_told_once(damage, data_copy, usual_warnings):
    tell(damage, data_copy, usual_warnings)


def field(table: str, column: str) -> Field:
    return table_schemas()[table].fields[column]


NUMBER = field("estimates", "value")
WHOLE = field("studies", "participants")
PERCENT = field("tests", "prevalence")


@pytest.mark.parametrize(
    ("cell", "read"),
    [
        ("12.5", "12.5"),
        ("12,5", "12.5"),
        ("12,50", "12.50"),
        ("-0,0395", "-0.0395"),
        ("0,039", "0.039"),
        ("1,234,567", "1234567"),
        ("1.234.567", "1234567"),
        ("1,234.5", "1234.5"),
        ("1.234,5", "1234.5"),
        ("1 234", "1234"),
        ("1'234,5", "1234.5"),
        ("1\u00a0234", "1234"),
        ("−5", "-5"),
        ("+5", "5"),
        (".5", "0.5"),
        ("'7", "7"),
        ("", ""),
    ],
)
def test_numbers_are_read_where_only_one_reading_is_possible(cell, read):
    assert mend(cell, NUMBER) == read


@pytest.mark.parametrize(
    "cell",
    [
        "1,234",
        "12,345",
        "1E5",
        "12.5%",
        "NaN",
        "inf",
        "1 23",
        "1,23,4",
        "-",
        "~17",
        "٣",
    ],
)
def test_other_numbers_are_refused(cell):
    with pytest.raises(CellFault):
        mend(cell, NUMBER)


def test_percent_sign_is_read_where_the_unit_is_percent():
    assert mend("12.5 %", PERCENT) == "12.5"


@pytest.mark.parametrize(
    ("cell", "read"), [("12", "12"), ("12.0", "12"), ("3,00", "3")]
)
def test_whole_numbers_are_read(cell, read):
    assert mend(cell, WHOLE) == read


def test_part_of_a_person_is_refused_with_the_meaning_of_blank():
    with pytest.raises(CellFault, match=r"empty cell \(not published or not read\)"):
        mend("12.5", WHOLE)


@pytest.mark.parametrize(
    ("table", "column", "cell", "read"),
    [
        ("causes", "urgency", "Same  Day", "same day"),
        ("causes", "urgency", "self‑care advice", "self-care advice"),
        ("causes", "evidence", "a", "A"),
        ("causes", "in_article_a", "TRUE", "yes"),
        ("causes", "in_article_a", "False", "no"),
        ("causes", "sources", "Nhs-Pmb;  nhs-pid,", "nhs-pmb nhs-pid"),
        ("causes", "id", "Cx–Polyp", "cx-polyp"),
        ("causes", "date_checked", "2026-11-22 00:00:00", "2026-11-22"),
        ("causes", "date_checked", "2026/11/22", "2026-11-22"),
        ("causes", "date_checked", "22/11/2026", "2026-11-22"),
        ("causes", "date_checked", "11/22/2026", "2026-11-22"),
        ("causes", "date_checked", "5.11.2026", "2026-11-05"),
        ("causes", "date_checked", "11/11/2026 00:00", "2026-11-11"),
        ("causes", "label", "Same Day", "Same Day"),
        ("sources", "year", "May-2019", "May-2019"),
        ("sources", "title", "#1 of 3", "#1 of 3"),
        ("studies", "label", "Delhi 1998", "Delhi 1998"),
        ("estimates", "period", "12 months", "12 months"),
    ],
)
def test_other_cells_are_mended_only_where_that_is_safe(table, column, cell, read):
    assert mend(cell, field(table, column)) == read


@pytest.mark.parametrize(
    "cell",
    [
        "05-Mar",
        "5. März",
        "3-May-26",
        "Mai-03",
        "03/05/2026",
        "3.5.2026",
        "2026-05-03",
        "03-mai",
        "10-Okt",
        "Dez-10",
        "12-déc",
    ],
)
def test_dates_of_many_spreadsheets_are_seen(cell):
    with pytest.raises(CellFault, match="made a date of it"):
        mend(cell, field("estimates", "published_as"))


@given(st.text(max_size=20), st.sampled_from(sorted(table_schemas())), st.data())
def test_mending_twice_changes_nothing_more(cell, table, data):
    column = data.draw(st.sampled_from(sorted(table_schemas()[table].fields)))
    try:
        once = mend(cell.strip(), field(table, column))
    except CellFault:
        return
    assert mend(once, field(table, column)) == once
