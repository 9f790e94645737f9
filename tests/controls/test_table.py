from __future__ import annotations

import pytest
from traitlets import TraitError

from spotting.controls import DataTable
from spotting.controls.table import pack

COLUMNS = [{"id": "itch", "label": "Itching"}, {"id": "pain", "label": "Pain"}]
LINKED = {"text": "●", "say": "typical", "state": "typical", "open": True}
EMPTY = {"text": ""}
ROWS = [
    {"id": "thrush", "label": "Thrush", "group": "Infection", "cells": [LINKED, EMPTY]},
    {"id": "polyp", "label": "Polyp", "cells": [EMPTY, LINKED]},
]


@pytest.fixture
def table():
    return DataTable(caption="Causes and signs", columns=COLUMNS, rows=ROWS)


@pytest.fixture
def heard(table):
    calls = []
    table.on_activate(lambda *place: calls.append(place))
    return calls


def activate(table, row, column):
    table._on_message(table, {"event": "activate", "row": row, "column": column}, [])


def test_a_cell_that_opens_is_reported(table, heard):
    activate(table, "thrush", "itch")
    assert heard == [("thrush", "itch")]


@pytest.mark.parametrize(
    "place",
    [
        ("thrush", "pain"),
        ("thrush", ""),
        ("nobody", "itch"),
        ("thrush", "nobody"),
        (None, None),
        (["thrush"], {"itch": 1}),
        ("x" * 1_000_000, "itch"),
    ],
    ids=range(7),
)
def test_what_the_table_does_not_offer_is_not_reported(table, heard, place):
    activate(table, *place)
    assert heard == []


def test_rows_are_opened_by_their_label(table, heard):
    table.activable = "rows"
    activate(table, "thrush", "itch")
    activate(table, "polyp", "")
    assert heard == [("polyp", "")]


def test_a_plain_table_opens_nothing(table, heard):
    table.activable = "none"
    activate(table, "thrush", "itch")
    assert heard == []


def test_cells_that_are_alike_are_sent_once(table):
    assert table.get_state("rows")["rows"] == {
        "cells": [["●", "typical", "typical", True], ["", "", "", False]],
        "rows": [
            ["thrush", "Thrush", "Infection", [0, 1]],
            ["polyp", "Polyp", "", [1, 0]],
        ],
    }


def test_a_packed_table_without_rows():
    assert pack([]) == {"cells": [], "rows": []}


def test_fill_changes_rows_and_columns_in_one_message(table, monkeypatch):
    sent = []
    monkeypatch.setattr(table, "send_state", lambda key: sent.append(set(key)))
    table.fill([{"id": "a", "label": "A", "cells": [EMPTY]}], COLUMNS[:1])
    assert sent == [{"rows", "columns"}]
    assert [len(row["cells"]) for row in table.rows] == [1]


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        ([{"id": "a", "label": "A", "cells": [EMPTY]}], "2 cells are expected, not 1"),
        ([{"id": "a", "label": "A", "cells": ["●", "●"]}], "a mapping is expected"),
        ([ROWS[0], ROWS[0]], "'thrush' stands twice"),
        ([{"label": "A"}], "id missing"),
    ],
)
def test_wrong_rows_are_refused(table, rows, words):
    with pytest.raises(TraitError, match=words):
        table.rows = rows
    assert [row["id"] for row in table.rows] == ["thrush", "polyp"]


@pytest.mark.parametrize("active", [["thrush"], ["a", "b", "c"], [1, 2]])
def test_the_active_place_is_a_row_and_a_column(table, active):
    with pytest.raises(TraitError):
        table.active = active
