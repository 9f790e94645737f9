"""Faults that a clinician's reading found in the shipped tables: none may come back.

`tests/corrections.csv` has a row for each place of a fault: what the cell holds now,
and what it no longer does; without a column, the row itself is gone.
"""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pytest
from prose import texts_of
from small import flat

from spotting.matching.causes import Evidence
from spotting.page import Page
from spotting.rooms.words.model import row_ids
from spotting.tables import TABLE_NAMES, load_tables

LIST = (Path(__file__).parent / "corrections.csv").read_text(encoding="utf-8")
TRACED = list(csv.DictReader(LIST.splitlines()))
pytestmark = pytest.mark.shipped

SHIPPED = load_tables()
OLD = re.compile(
    r"within (two|2) weeks|\(two weeks\)|\(2-week\)"
    r"|over 35\b.{0,60}\b4 weeks|over 35\b.{0,60}\bfour weeks"
    r"|recommends.{0,60}\b35 and 45",
    re.IGNORECASE | re.DOTALL,
)
"""What was once the rule in England and in Scotland, and what WHO never recommended."""

# A source may say what an older text prints, where it says that it is old.
TOLD_AS_OLD = re.compile(r"older|superseded|no longer|ended|replaced", re.IGNORECASE)


def test_every_correction_is_traced():
    assert {row["correction"] for row in TRACED} == {
        f"cor-{number:02}" for number in range(1, 37)
    }


@pytest.mark.parametrize(
    "place", TRACED, ids=lambda p: f"{p['correction']}-{p['row']}-{p['column']}"
)
def test_a_corrected_cell_holds_the_right_value(place):
    frame = SHIPPED[place["table"]]
    found = dict(
        zip(row_ids(place["table"], frame), frame.to_dict("records"), strict=True)
    )
    if not place["column"]:
        assert place["row"] not in found
        return
    cell = str(found[place["row"]][place["column"]])

    assert place["holds"] in cell
    assert not place["lacks"] or place["lacks"] not in cell


@pytest.mark.parametrize("table", TABLE_NAMES)
def test_no_table_states_a_rule_that_has_ended(table):
    frame = SHIPPED[table]
    for row in frame.to_dict("records"):
        for column, cell in row.items():
            old = OLD.search(str(cell))
            told = TOLD_AS_OLD.search(" ".join(map(str, row.values())))
            assert not old or (table == "sources" and told), (table, row["id"], column)


def test_no_room_states_a_rule_that_has_ended():
    page = Page(SHIPPED)
    parts = [part for parts in page._rooms.values() for part in flat(parts)]
    said = [text for part in parts for text in texts_of(part)]
    said += texts_of(page.explore())

    assert len(said) > 500
    old = [text for text in said if OLD.search(text) and not TOLD_AS_OLD.search(text)]
    assert old == []


def test_nothing_weak_has_become_a_fact():
    """These come in as rows that are not verified, or with the label C."""
    causes = SHIPPED.causes.set_index("id")
    assert causes.loc["fgm", "status"] == "not verified"
    assert causes.loc["cs-niche", "evidence"] == "C"


def test_blood_from_elsewhere_is_no_match():
    evidence = Evidence.of(SHIPPED)
    assert "anal-bleed" not in set(evidence.causes["id"])
    assert "anal-bleeding" not in set(evidence.symptoms["id"])
