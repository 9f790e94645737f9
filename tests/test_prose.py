"""How hard the page is to read, and whether its words keep their promises."""

from __future__ import annotations

import re

import pytest
from prose import clean, grade, notebook_prose, rooms, terms

HARDEST = 8
"""US school grade that no room may be above; 6 is the aim."""

NAMES = (
    "Explore",
    "Compare",
    "HelpFirst",
    "Numbers",
    "Fluids",
    "Claims",
    "Words",
    "notebook",
)


def test_the_measure_knows_easy_from_hard():
    easy = ["Book a visit. Say what you see. A nurse will help you."]
    hard = [
        "Epidemiological heterogeneity necessitates circumspect interpretation of "
        "institutional prevalence approximations notwithstanding methodological rigour."
    ]
    assert grade(easy) < 3
    assert grade(hard) > 16


@pytest.mark.parametrize("room", NAMES)
def test_a_room_reads_at_grade_eight_or_below(room):
    assert grade(rooms()[room]) <= HARDEST


@pytest.mark.parametrize("room", NAMES)
def test_a_room_has_enough_sentences_to_be_measured(room):
    assert sum(len(text.split()) for text in rooms()[room]) > 60


@pytest.mark.parametrize(
    ("table", "column"),
    [
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
def test_the_sentences_of_a_table_read_at_grade_eight_or_below(table, column, tables):
    texts = [clean(text) for text in tables.checked(table)[column]]
    assert grade([text for text in texts if text]) <= HARDEST


def test_the_notebook_needs_no_glossary():
    """Its Markdown can hold no buttons, so its words are plain ones."""
    assert not [text for text in notebook_prose() if terms().search(text)]


@pytest.mark.parametrize("room", NAMES)
def test_no_chance_is_told_as_one_in_some(room):
    said = " ".join(rooms()[room])
    assert not re.search(r"\b1 in \d", said)


@pytest.mark.parametrize("room", NAMES)
def test_nobody_is_told_what_they_have(room):
    said = " ".join(rooms()[room]).lower()
    assert not re.search(
        r"\byou (probably|likely|surely) have\b|\byou have cancer", said
    )


def test_both_truths_stand_on_the_page():
    start = " ".join(rooms()["notebook"])
    assert "Any bleeding after sex should be checked" in start
    assert "Most causes are harmless" in start
