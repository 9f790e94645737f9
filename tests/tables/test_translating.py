"""The text of the tables in another language."""

from __future__ import annotations

import pytest

from spotting.paths import LANGUAGE_VARIABLE, TEXTS_VARIABLE
from spotting.tables import book as shelf
from spotting.tables import load_tables
from spotting.tables.schema import table_schemas
from spotting.tables.translating import read_translations
from tests.damage import Copy
from tests.world import FROZEN

KEPT = {
    "authors": "names",
    "title": "a source is found by its own",
    "address": "",
    "read_at": "an address",
    "web": "an address",
    "name": "of a service, as it calls itself",
    "phone": "",
    "phone_starts": "",
    "hpo_id": "",
    "hpo_label": "the ontology is English",
    "published_as": "as the source prints it",
    "locator": "a place in the source",
    "view": "an address within the page",
}
"""Columns of text that no language has of its own, and why."""

CAUSES = "id,why,label\nthrush,Ein Pilz wächst.,Scheidenpilz\n"


@pytest.fixture
def german(tmp_path, monkeypatch):
    """Write tables of a language; the frozen world is what was translated."""
    monkeypatch.setenv(LANGUAGE_VARIABLE, "de")
    monkeypatch.setenv(TEXTS_VARIABLE, str(tmp_path))
    monkeypatch.setattr(shelf, "data_folder", lambda: FROZEN)
    folder = tmp_path / "de" / "tables"
    folder.mkdir(parents=True)

    def written(**tables):
        for name, words in tables.items():
            (folder / f"{name}.csv").write_text(words, encoding="utf-8")
        return folder.parent

    return written


def row(tables, name, id_, column="id"):
    frame = tables[name]
    return frame[frame[column] == id_].iloc[0]


def test_text_is_translated_and_all_else_stays(german):
    german(causes=CAUSES)
    english, own = load_tables(FROZEN), load_tables(FROZEN)
    cause = row(own, "causes", "thrush")
    assert (cause["label"], cause["why"]) == ("Scheidenpilz", "Ein Pilz wächst.")
    assert cause["urgency"] == row(english, "causes", "thrush")["urgency"]


def test_english_stands_in_for_cells_rows_and_tables_that_are_missing(
    german, monkeypatch
):
    german(causes=CAUSES.replace("Ein Pilz wächst.", ""))
    own = load_tables(FROZEN)
    monkeypatch.delenv(LANGUAGE_VARIABLE)
    english = load_tables(FROZEN)
    before, after = (row(t, "causes", "thrush") for t in (english, own))
    assert (after["why"], after["found"]) == (before["why"], before["found"])
    assert own.symptoms.equals(english.symptoms)
    assert own.causes["label"].tolist() != english.causes["label"].tolist()


def test_a_label_that_is_repeated_beside_an_id_follows_it(german):
    german(causes=CAUSES)
    links = load_tables(FROZEN).cause_symptoms
    labels = links.loc[links["cause_id"] == "thrush", "cause_label"]
    assert set(labels) == {"Scheidenpilz"}


def test_a_teachers_own_words_stay(german, data_copy):
    german(causes=CAUSES)
    copy = Copy(data_copy)
    place = copy.find("causes", id="thrush")
    copy.set("causes", place, why="Mine.")
    cause = row(load_tables(copy.folder), "causes", "thrush")
    assert (cause["label"], cause["why"]) == ("Scheidenpilz", "Mine.")


def test_a_missing_column_is_no_fault_and_a_strange_one_is(german):
    folder = german(causes="id,urgency,lable\nthrush,bald,x\n")
    faults = read_translations(folder)["causes"].faults
    told = sorted((fault.file, fault.row, fault.column) for fault in faults)
    assert told == [
        ("de/tables/causes.csv", 1, "label"),
        ("de/tables/causes.csv", 1, "urgency"),
    ]


def test_a_cell_that_a_spreadsheet_has_lost_is_left_in_english(german):
    german(causes="id,label\nthrush,#NAME?\n")
    assert row(load_tables(FROZEN), "causes", "thrush")["label"] != "#NAME?"


def test_each_column_of_text_says_how_it_is_translated():
    for schema in table_schemas().values():
        for name, field in schema.fields.items():
            plain = field.type == "string" and not field.words and not field.is_list
            if plain and not field.pattern and name not in schema.repeated:
                of_reader = schema.name != "help_cases"  # nobody is shown these
                if of_reader and not field.translate:
                    assert name in KEPT, f"{schema.name}.{name}"
