"""What must hold of the shipped tables, whatever stands in them.

No test here names a text, a count or a picture: those are tested in the frozen world.
What is told of rows is told by `spotting check`; this is what it cannot tell.
"""

from __future__ import annotations

import ast
import re

import pytest
from prose import clean, grade, rooms
from whole_page import plain, shown, whole_page

from spotting.checks.check import check
from spotting.page import ROOMS, Page
from spotting.paths import PACKAGE, data_folder
from spotting.tables import TABLE_NAMES, Tables, load_tables

pytestmark = pytest.mark.shipped

HARDEST = 8
"""US school grade that no text may be above; 6 is the aim, and what we have."""


@pytest.fixture(scope="module")
def shipped() -> Tables:
    return load_tables()


@pytest.fixture(scope="module")
def said() -> str:
    return plain(" ".join(whole_page(data_folder()).values()))


def test_the_check_has_nothing_to_say():
    assert [str(fault) for fault in check()] == []


# What code names


def test_no_row_is_named_in_the_code(shipped):
    tables = (shipped[name] for name in TABLE_NAMES)
    ids = {id_ for table in tables if "id" in table for id_ in table["id"]}
    told = {id_ for id_ in ids if re.search("[-_]", id_)}  # others are plain words too
    named = {
        f"{path.name}: {node.value}"
        for path in PACKAGE.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and node.value in told
    }
    assert named == set()


# The page


def test_the_labs_open_with_what_is_everyday(shipped):
    """“51 of 100 stop” shown first would say that waiting is fine."""
    page = Page(shipped)
    page.build()
    opens = shipped.checked("estimates").set_index("id").loc[page.settings.estimate]
    assert opens["topic"] != "what happens later"
    assert opens["outcome"] == "chlamydia"
    tests = shipped.checked("tests").set_index("id")
    assert tests.loc[page.settings.test, "target"] == "chlamydia"
    assert "cancer" not in page.settings.study_outcome


@pytest.mark.parametrize("room", ROOMS)
def test_every_room_is_built(room, shipped):
    page = Page(shipped)
    assert room(shipped, page.selection, page.settings).parts


def test_the_page_is_built(shipped):
    Page(shipped).build()


@pytest.mark.parametrize(
    ("name", "column"),
    [
        ("advice", "text"),
        ("asked", "question"),
        ("claims", "claim"),
        ("contradictions", "guidance"),
        ("countries", "in_words"),
        ("glossary", "term"),
        ("help_rules", "action"),
        ("local_help", "name"),
        ("sources", "title"),
        ("studies", "label"),
        ("symptoms", "label"),
        ("thresholds", "guidance"),
        ("waiting", "question"),
    ],
)
def test_no_row_is_lost(name, column, shipped, said):
    values = shipped.checked(name)[column]
    assert [value for value in values if not shown(value, said)] == []


def test_every_cause_that_is_no_signpost_is_told(shipped, said):
    causes = shipped.checked("causes").query("shown_as != 'signposting'")
    assert [label for label in causes["label"] if not shown(label, said)] == []


# Words

READ = (*(room.__name__ for room in ROOMS), "Explore", "Compare", "notebook")


@pytest.mark.parametrize("room", READ)
def test_a_room_reads_at_grade_eight_or_below(room):
    assert grade(rooms()[room]) <= HARDEST


@pytest.mark.parametrize("room", READ)
def test_a_room_has_enough_sentences_to_be_measured(room):
    assert sum(len(text.split()) for text in rooms()[room]) > 60


@pytest.mark.parametrize(
    ("table", "column"),
    [
        ("asked", "answer"),
        ("causes", "why"),
        ("causes", "found"),
        ("causes", "helps"),
        ("help_rules", "action"),
        ("advice", "text"),
        ("fluids", "text"),
        ("claims", "reason"),
        ("glossary", "plain"),
    ],
)
def test_the_sentences_of_a_table_read_at_grade_eight_or_below(table, column, shipped):
    texts = [clean(text) for text in shipped.checked(table)[column]]
    assert grade([text for text in texts if text]) <= HARDEST


@pytest.mark.parametrize("room", READ)
def test_no_chance_is_told_as_one_in_some(room):
    assert not re.search(r"\b1 in \d", " ".join(rooms()[room]))


@pytest.mark.parametrize("room", READ)
def test_nobody_is_told_what_they_have(room):
    said = " ".join(rooms()[room]).lower()
    assert not re.search(
        r"\byou (probably|likely|surely) have\b|\byou have cancer", said
    )
