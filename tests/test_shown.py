"""Every table and every column is shown by a room, or it is said why not."""

from __future__ import annotations

import pandas as pd
import pytest
from whole_page import plain, shown, whole_page

from spotting.tables import CHECKED, TABLE_NAMES
from spotting.tables.schema import table_schemas

# What a reader sees of these is what they do, not their own words.
EXPLAINED = {
    ("causes", "code"): "stands for the row in the page's address",
    ("symptoms", "code"): "stands for the row in the page's address",
    ("contexts", "code"): "stands for the row in the page's address",
    ("causes", "shown_as"): "says whether signposting stands in the cause's place",
    ("symptoms", "role"): "says that the lesson's premise is taken as given",
    ("help_rules", "for_whom"): "puts a clinician's rules into a fold of their own",
    ("advice", "part"): "says under which heading a row stands",
    ("estimates", "topic"): "orders the list of figures to picture",
    ("contexts", "time_limit"): "puts rules into a card of their own",
    ("help_kinds", "expected"): "says whether a kind that is not listed is missed",
    ("pairs", "why"): "stands under the pairs once its pair is chosen",
    ("help_kinds", "level"): "says which kind of help is called for how soon",
    ("help_kinds", "contexts"): "says which situations call for a kind of help",
    ("answers", "question"): "says which question of a room a row answers",
    ("fluids", "feel"): "is a height in the drawing of a cycle",
    **{
        ("fluids", f"drop_{part}"): "is drawn beside a look"
        for part in ("colour", "lower", "mark")
    },
    **{
        ("sites", place): "is a place in the drawing of the body"
        for place in ("number_x", "number_y", "point_x", "point_y")
    },
    ("sources", "kind"): "groups the sources; the headings are in plain words",
    ("claims", "handout"): "orders the printed sheet of claims",
    **{
        (name, column): "is shown by the class: on phones, the wall or to the teacher"
        for name in (
            "lesson_steps",
            "misconceptions",
            "stories",
            "vote_questions",
            "vote_options",
        )
        for column in table_schemas()[name].fields
    },
}


@pytest.fixture(scope="module")
def said() -> str:
    return plain(" ".join(whole_page().values()))


def shown_columns() -> list[tuple[str, str]]:
    """Return the columns whose own words a room may show; ids lead to other rows."""
    return [
        (name, column)
        for name in TABLE_NAMES
        for column, field in table_schemas()[name].fields.items()
        if not field.is_id and not field.is_list
    ]


@pytest.mark.parametrize("place", shown_columns(), ids=".".join)
def test_every_column_is_shown_by_a_room(place, tables, said):
    name, column = place
    rows = tables[name]
    values = rows[rows["status"] == CHECKED][column].replace("", pd.NA).dropna()
    found = [shown(value, said) for value in values.unique()]
    enough = sum(found) * 2 >= len(found)
    assert enough or place in EXPLAINED, f"{sum(found)} of {len(found)}"


@pytest.mark.parametrize(
    ("name", "column"),
    [
        ("help_rules", "situation"),
        ("help_rules", "action"),
        ("local_help", "name"),
        ("claims", "claim"),
        ("claims", "reason"),
        ("contradictions", "guidance"),
        ("glossary", "term"),
        ("glossary", "plain"),
        ("symptoms", "label"),
        ("thresholds", "note"),
        ("sources", "title"),
        ("studies", "label"),
    ],
)
def test_no_row_is_lost(name, column, tables, said):
    values = tables.checked(name)[column].replace("", pd.NA).dropna()
    assert [value for value in values if not shown(value, said)] == []


def test_what_is_explained_is_a_column():
    assert set(EXPLAINED) <= {
        (name, column)
        for name in TABLE_NAMES
        for column in table_schemas()[name].fields
    }
