"""Where each source is used, and which rows have none."""

from __future__ import annotations

import csv
from dataclasses import replace

import pandas as pd
import pytest

from spotting.rooms.words import model
from spotting.tables import TABLE_NAMES
from spotting.text import say


@pytest.fixture(scope="module")
def uses(tables) -> pd.DataFrame:
    return model.uses(tables)


def of_row(uses: pd.DataFrame, column: str) -> dict[tuple[str, str], str]:
    rows = zip(uses["table"], uses["row_id"], strict=True)
    return dict(zip(rows, uses[column], strict=True))


def uses_in_the_files(tables) -> set[tuple[str, str, str]]:
    """Read source, table and row with the standard library alone."""
    found = set()
    for name in TABLE_NAMES:
        path = tables.folder / f"{name}.csv"
        with path.open(encoding="utf-8-sig", newline="") as file:
            for row in csv.DictReader(file):
                key = next(iter(row.values()))
                if name == "cause_symptoms":
                    key += " " + row["symptom_id"]
                if name == "study_findings":
                    key += " " + row["outcome"]
                found |= {(s, name, key) for s in row.get("sources", "").split()}
    return found


def test_every_use_of_every_table_is_there_once(tables, uses):
    told = list(zip(uses["source_id"], uses["table"], uses["row_id"], strict=True))
    assert len(told) == len(set(told))
    assert set(told) == uses_in_the_files(tables)


def test_each_cited_source_exists(tables, uses):
    assert set(uses["source_id"]) <= set(tables.sources["id"])


def test_a_use_says_its_row_in_words(uses):
    told = of_row(uses, "words")
    assert told["cause_symptoms", "thrush itch"] == "thrush (yeast infection): itching"
    assert told["glossary", "pcb"] == "postcoital bleeding (PCB)"


def test_no_use_is_without_words(uses):
    assert (uses["words"].str.len() > 2).all()
    assert not uses["words"].str.contains(r"\bnan\b").any()


def test_a_use_keeps_the_status_of_its_row(uses):
    told = of_row(uses, "status")
    assert told["estimates", "share_f"] == "not verified"
    assert told["glossary", "pcb"] == "checked"


def test_the_columns_are_there_even_where_nothing_is_cited(tables):
    empty = {
        name: tables[name].assign(sources="")
        for name in TABLE_NAMES
        if "sources" in tables[name]
    }
    nothing = model.uses(replace(tables, **empty))
    assert nothing.empty
    assert list(nothing.columns) == model.USE_COLUMNS


def test_a_source_named_twice_in_a_cell_is_one_use(tables):
    terms = tables.glossary.head(1).assign(sources="hpo-2026 hpo-2026")
    uses = model.uses(replace(tables, glossary=terms))
    assert len(uses[uses["table"] == "glossary"]) == 1


def test_every_row_that_is_not_verified_is_told_with_a_reason(tables):
    told = model.not_verified(tables)
    wanted = {
        (name, row_id)
        for name in TABLE_NAMES
        for row_id, status in zip(
            model.row_ids(name, tables[name]), tables[name]["status"], strict=True
        )
        if status != "checked"
    }
    assert wanted <= set(zip(told["table"], told["row_id"], strict=True))
    assert (told["why"] != "").all()
    assert ("causes", "midcycle") in wanted


def test_the_reason_is_the_rows_own(tables):
    told = model.not_verified(tables).set_index("row_id")["why"]
    assert "names no source" in told["share_f"]
    assert "no good source was read" in told["midcycle"]


def test_what_leans_on_a_row_that_is_not_verified_is_told_as_well(tables):
    causes = tables.causes.copy()
    causes.loc[causes["id"] == "thrush", "status"] = "not verified"
    told = model.not_verified(replace(tables, causes=causes)).set_index("row_id")
    assert told.loc["thrush itch", "why"] == say("words-unverified-leans")


def test_a_row_without_a_reason_says_that_nothing_was_read(tables):
    terms = tables.glossary.head(1).assign(status="not verified")
    told = model.not_verified(replace(tables, glossary=terms)).set_index("row_id")
    assert told.loc["pcb", "why"] == say("words-unverified-nothing-read")


def test_where_all_is_checked_the_list_is_empty(tables):
    checked = {name: tables[name].assign(status="checked") for name in TABLE_NAMES}
    told = model.not_verified(replace(tables, **checked))
    assert told.empty
    assert list(told.columns) == model.NOT_VERIFIED_COLUMNS


def test_a_table_without_words_of_its_own_is_told_by_its_ids(tables, monkeypatch):
    monkeypatch.delitem(model._WORDS, "glossary")
    assert model.row_words(tables, "glossary", tables.glossary)[0] == "pcb"


def test_an_answer_is_told_in_words_and_not_by_its_id(tables):
    told = model.row_words(tables, "answers", tables.answers)
    assert "Heavy, or it will not stop" in told
    assert not set(told) & set(tables.answers["id"])
