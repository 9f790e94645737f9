"""CSV text that any spreadsheet opens, and runs nothing of."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

import pytest
from small import EVIDENCE, always, views, world

from spotting.choices.view import View
from spotting.matching.sentences import result, standing_line
from spotting.rooms.words import downloads
from spotting.rooms.words.downloads import BOM
from spotting.tables import TABLE_NAMES, load_tables
from spotting.tables.reading import read_sheet


def rows_of(words: str) -> list[dict[str, str]]:
    assert words.startswith(BOM)
    return list(csv.DictReader(io.StringIO(words.removeprefix(BOM), newline="")))


# A cell


@pytest.mark.parametrize(
    "cell",
    [
        "=1+1",
        "+cmd|' /C calc'!A0",
        "-2+3",
        "@SUM(A1)",
        " =1",
        "\t=1",
        "\r=1",
        "-",
        "+a",
    ],
)
def test_a_cell_that_could_run_gets_an_apostrophe(cell):
    assert downloads.safe_cell(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["-5", "+3.5", "-0,5", "itch", "a=b", "", "3-5", "'"])
def test_a_number_and_plain_words_stay_as_they_are(cell):
    assert downloads.safe_cell(cell) == cell


def test_quotes_commas_and_accents_come_back():
    words = downloads.csv_text([["a"], ['say "é", twice']])
    assert rows_of(words) == [{"a": 'say "é", twice'}]


# A table


@pytest.mark.parametrize("name", TABLE_NAMES)
def test_a_table_is_the_file_as_it_is_shipped(tables, name):
    shipped = (tables.folder / f"{name}.csv").read_bytes()
    assert downloads.table_text(tables, name).encode() == BOM.encode() + shipped


def test_a_download_can_be_loaded_again(tables, data_copy):
    for name in TABLE_NAMES:
        text = downloads.table_text(tables, name)
        (data_copy / f"{name}.csv").write_bytes(text.encode())
    again = load_tables(data_copy)
    assert all(again[name].equals(tables[name]) for name in TABLE_NAMES)


def test_a_mark_that_is_there_already_is_not_doubled(tables, data_copy):
    path = data_copy / "glossary.csv"
    path.write_bytes(BOM.encode() + path.read_bytes())
    copy = replace(tables, folder=data_copy)
    assert downloads.table_text(copy, "glossary").count(BOM) == 1


def test_a_formula_in_a_teachers_copy_cannot_run(tables, data_copy):
    path = data_copy / "local_help.csv"
    text = path.read_text(encoding="utf-8").replace(",999,", ",+44 20,")
    path.write_text(text, encoding="utf-8")
    given = downloads.table_text(replace(tables, folder=data_copy), "local_help")
    assert rows_of(given)[0]["phone"] == "'+44 20"
    assert [row["id"] for row in rows_of(given)] == [*tables.local_help["id"]]


@pytest.mark.parametrize("encoding", ["utf-16", "cp1252"])
def test_a_copy_in_other_letters_becomes_utf_8(tables, data_copy, encoding):
    path = data_copy / "local_help.csv"
    text = path.read_text(encoding="utf-8").replace("Pharmacy", "Café")
    path.write_bytes(text.encode(encoding))
    given = downloads.table_text(replace(tables, folder=data_copy), "local_help")
    assert "Café" in [row["name"] for row in rows_of(given)]


def test_an_unknown_table_is_refused(tables):
    with pytest.raises(KeyError):
        downloads.table_text(tables, "../LICENSE")


def test_a_table_that_is_gone_is_an_error_to_be_told(tables, tmp_path):
    with pytest.raises(OSError, match="causes"):
        downloads.table_text(replace(tables, folder=tmp_path), "causes")


@pytest.mark.parametrize("name", TABLE_NAMES)
def test_file_names_are_neutral(name):
    file = downloads.table_name(name)
    assert file.startswith("lesson-")
    assert file.endswith(".csv")
    assert "bleed" not in file
    assert "sex" not in file


# The view


def frame(view: View):
    return downloads.view_frame(EVIDENCE, view)


def test_the_list_of_each_cause_is_told():
    told = frame(View(signs=("itch", "white")))
    lists = dict(zip(told["cause_id"], told["list"], strict=True))
    assert lists["thrush"] == lists["lichen"] == "fits the chosen signs"
    assert lists["silent"] == "may show no such sign"


def test_each_sign_has_its_state_and_whether_it_is_chosen():
    told = frame(View(signs=("itch",), absent=("smell",)))
    told = told.set_index(["cause_id", "sign_id"])[["how_often", "chosen"]]
    assert tuple(told.loc[("thrush", "itch")]) == ("typical", "there")
    assert tuple(told.loc[("thrush", "white")]) == ("common", "")
    assert tuple(told.loc[("bv", "itch")]) == ("not typical", "there")
    assert tuple(told.loc[("bv", "smell")]) == ("typical", "not there")
    assert tuple(told.loc[("silent", "itch")]) == ("not linked", "there")
    assert tuple(told.loc[("trich", "itch")]) == ("not stated", "there")


def test_a_pair_that_is_neither_linked_nor_chosen_has_no_row():
    told = frame(View())
    pairs = set(zip(told["cause_id"], told["sign_id"], strict=True))
    assert ("thrush", "smell") not in pairs
    assert ("thrush", "itch") in pairs


def test_before_a_sign_is_chosen_no_cause_is_called_fitting():
    told = frame(View())
    assert set(told["list"]) == {"listed", "note"}
    assert set(told["asked_for"]) == {"no sign chosen"}


def test_what_is_chosen_stands_in_every_row():
    told = frame(View(signs=("itch",), life_stage="ctx-pregnant"))
    assert set(told["asked_for"]) == {"itching; life stage: pregnant"}
    assert "lichen" not in set(told["cause_id"])


def test_the_premise_is_never_called_chosen():
    told = frame(View(signs=("pcb",)))
    assert set(told["chosen"]) == {""}


def test_a_cause_without_signs_has_a_row():
    alone = replace(EVIDENCE, links=EVIDENCE.links.iloc[:0])
    told = downloads.view_frame(alone, View())
    assert told["cause_id"].tolist()[:-2].count("thrush") == 1


def test_an_empty_view_never_reads_as_all_is_well():
    told = frame(View(text="nothing is called this"))
    assert told["list"].tolist() == ["note", "note"]
    assert "This does not mean that nothing is wrong." in told["cause"].iloc[0]
    assert told["cause"].iloc[1] == standing_line()


@always
def test_the_file_holds_the_causes_of_the_page_and_its_sentence(name, data):
    evidence, vocabulary = world(name).evidence, world(name).vocabulary
    view = data.draw(views(vocabulary))
    rows = rows_of(downloads.view_text(evidence, view))
    matched = downloads.match(evidence, view)
    held = dict.fromkeys(row["cause_id"] for row in rows if row["list"] != "note")
    assert list(held) == matched["cause"].tolist()
    assert rows[-2]["cause"] == downloads.safe_cell(result(evidence, view))
    assert list(rows[0]) == downloads.VIEW_COLUMNS


def test_search_words_cannot_become_a_formula(tmp_path):
    view = View(text="=cmd()")
    words = downloads.view_text(EVIDENCE, view)
    path = tmp_path / "view.csv"
    path.write_bytes(words.encode())
    cells = [cell for row in read_sheet(path).rows for cell in row]
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))]
