"""Damage to headings and to the length of rows: one damage, one line."""

from __future__ import annotations

from string import ascii_uppercase

import pytest

from spotting.checks.check import check
from spotting.tables.schema import table_schemas
from tests.damage import Copy, Damage, tell


def cell_added(copy: Copy) -> int:
    rows = copy.rows("contexts")
    rows[4].insert(3, "an unquoted comma made two of one")
    copy.write("contexts", rows)
    return 5


def curly_quotes(copy: Copy) -> int:
    rows = copy.rows("contexts")
    rows[4][2:3] = ["“pregnant", "or maybe”", "x"]
    copy.write("contexts", rows)
    return 5


WIDTH = len(table_schemas()["contexts"].fields)


def cells_missing(copy: Copy) -> int:
    rows = copy.rows("contexts")
    del rows[4][5:]
    copy.write("contexts", rows)
    return 5


def headings(table: str, change) -> object:
    """Damage the rows of a table from the header on; the header is told."""

    def do(copy: Copy) -> int:
        rows = copy.rows(table)
        change(rows)
        copy.write(table, rows)
        return 1

    return do


def column_dropped(rows: list[list[str]]) -> None:
    place = rows[0].index("urgency")
    for row in rows:
        del row[place]


def column_twice(rows: list[list[str]]) -> None:
    place = rows[0].index("label")
    for row in rows:
        row.append(row[place])


def heading_misspelt(rows: list[list[str]]) -> None:
    rows[0][rows[0].index("synonyms")] = "sinonyms"


def column_added(rows: list[list[str]]) -> None:
    for row in rows:
        row.append("my own remark")


def column_without_heading(rows: list[list[str]]) -> None:
    rows[0].append("")
    for row in rows[1:]:
        row.append("a remark")


BEYOND = ascii_uppercase[len(table_schemas()["symptoms"].fields) :]
"""Letters of the columns after the last one that the signs have."""

SHAPES = [
    Damage(
        "too many cells",
        cell_added,
        "contexts",
        None,
        (f"found {WIDTH + 1} cells, expected {WIDTH} cells, one under each heading",),
    ),
    Damage(
        "curly quotation marks",
        curly_quotes,
        "contexts",
        None,
        ("curly quotation marks do not hold a cell together",),
    ),
    Damage(
        "too few cells",
        cells_missing,
        "contexts",
        None,
        (f"found 5 cells, expected {WIDTH} cells",),
    ),
]

HEADINGS = [
    Damage(
        "column missing",
        headings("causes", column_dropped),
        "causes",
        "urgency",
        ("no such heading", "a heading urgency"),
    ),
    Damage(
        "column twice",
        headings("causes", column_twice),
        "causes",
        "label",
        ("this heading again",),
    ),
    Damage(
        "heading misspelt",
        headings("symptoms", heading_misspelt),
        "symptoms",
        "synonyms",
        ('did you mean "sinonyms"?',),
    ),
    Damage(
        "column added",
        headings("symptoms", column_added),
        "symptoms",
        None,
        ('found "my own remark"', "not read"),
        "warning",
    ),
    Damage(
        "column without a heading",
        headings("symptoms", column_without_heading),
        "symptoms",
        BEYOND[0],
        ("no heading",),
    ),
]


@pytest.mark.parametrize("damage", SHAPES + HEADINGS, ids=lambda damage: damage.name)
def test_damage_is_told_once(damage, data_copy, usual_warnings):
    tell(damage, data_copy, usual_warnings)


def test_every_column_without_a_heading_is_told(data_copy):
    copy = Copy(data_copy)
    rows = [[*cells, "x", "", "y", ""] for cells in copy.rows("symptoms")]
    rows[0][-4:] = ["", "", "", ""]
    copy.write("symptoms", rows)
    errors = [f for f in check(data_copy) if f.severity == "error"]
    assert [fault.column for fault in errors] == [BEYOND[0], BEYOND[2]]


def test_renamed_and_missing_columns_are_told_once_each(data_copy):
    copy = Copy(data_copy)
    rows = copy.rows("symptoms")
    rows[0] = ["ID", "codes", "Label", "what", *rows[0][4:]]
    copy.write("symptoms", rows)
    told = [f for f in check(data_copy) if f.severity != "note"]
    assert [(f.severity, f.column) for f in told if f.file == "symptoms.csv"] == [
        ("warning", None),
        ("error", "code"),
        ("error", "definition"),
    ]
