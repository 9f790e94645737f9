"""The check of translated tables, beside the tables that were translated."""

from __future__ import annotations

import pytest

from spotting.checks import translations
from spotting.checks.translations import check_translations
from tests.world import FROZEN


@pytest.fixture
def told(tmp_path, monkeypatch):
    """Check a translation of a few tables of the frozen world."""
    monkeypatch.setattr(translations, "data_folder", lambda: FROZEN)
    folder = tmp_path / "de"
    (folder / "tables").mkdir(parents=True)

    def check(words: str = "", **tables: str) -> list[tuple[str, str]]:
        for name, text in tables.items():
            (folder / "tables" / f"{name}.csv").write_text(text, encoding="utf-8")
        if words:
            (folder / "words.csv").write_text(words, encoding="utf-8")
        return [(fault.severity, str(fault)) for fault in check_translations(folder)]

    return check


@pytest.mark.parametrize(
    ("causes", "severity", "fault"),
    [
        (
            "id,label\nthrushh,Pilz\n",
            "error",
            'row 2, column id: found "thrushh", expected a row of causes.csv (did you '
            'mean "thrush"?)',
        ),
        (
            "id,label\nthrush,Pilz\nthrush,Pilz\n",
            "error",
            'row 3, column id: found "thrush" again, as in row 2, expected each row on',
        ),
        (
            "id,label,urgency\nthrush,Pilz,bald\n",
            "error",
            "row 1, column urgency: found a column that is not translated, expected on",
        ),
        (
            "id,label\nthrush,#NAME?\n",
            "error",
            'row 2, column label: found "#NAME?", expected a value (a spreadsheet',
        ),
        (
            "id,label\nthrush,<b>Pilz</b>\n",
            "warning",
            'row 2, column label: found "<b>", expected plain text without HTML',
        ),
        (
            "id,label,escalates_if\nherpes,Pilz,bald\n",
            "warning",
            'row 2, column escalates_if: found "bald", expected an empty cell, as in E',
        ),
        (
            "id,label,why\nthrush,Pilz,\n",
            "note",
            "column why: found nothing in 44 of 44 cells, first ",
        ),
        ("label\nPilz\n", "error", "row 1, column id: found no such heading, expec"),
    ],
)
def test_a_fault_is_told_with_row_and_column(told, causes, severity, fault):
    found = [text for grave, text in told(causes=causes) if grave == severity]
    start = f"de/tables/causes.csv, {fault}"
    assert any(text.startswith(start) for text in found), found


def test_two_ids_that_never_meet_are_told(told):
    links = "cause_id,symptom_id,note\nthrush,zzz,Ja\n"
    (found,) = (text for grave, text in told(cause_symptoms=links) if grave == "error")
    assert 'row 2, column symptom_id: found "zzz"' in found


def test_a_table_that_is_missing_is_a_remark_and_a_strange_one_an_error(told):
    found = told(cause="id\n")
    assert (
        "note",
        "de/tables/causes.csv: found no such file, English stands in",
    ) in found
    (error,) = (text for grave, text in found if grave == "error")
    assert error.startswith("de/tables/cause.csv: found a file of this name, expected")


def test_a_count_that_was_translated_is_told(told):
    faults = told(misconceptions="id,refutation\nm08,Nein. {ursachen} bleiben.\n")
    assert [fault for severity, fault in faults if severity == "warning"] == [
        next(fault for _, fault in faults if "{ursachen}" in fault)
    ]


def test_the_list_of_words_is_judged_word_by_word(told):
    found = told("word,own\nsame day,heute\nsame day,heute\nsame dya,heute\n")
    faults = [text for _, text in found if text.startswith("de/words.csv")]
    assert [text.partition(", expected")[0] for text in faults[:2]] == [
        'de/words.csv, row 3, column word: found "same day" again, as in row 2',
        'de/words.csv, row 4, column word: found "same dya"',
    ]
    assert "words without their own, first" in faults[2]
