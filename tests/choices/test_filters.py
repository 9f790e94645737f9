"""The registry of filters: one entry is all that a new filter takes."""

from __future__ import annotations

import shutil
import subprocess
import sys
from dataclasses import replace

import pytest

from spotting.choices.filters import FILTERS
from spotting.choices.settings import LETTERS
from spotting.choices.view import _LETTERS, View, Vocabulary, from_address, to_address
from spotting.paths import english_folder
from spotting.tables import TablesError
from spotting.tables.schema import table_schemas
from tests.world import FROZEN

ONE_MORE = """
import sys
from pathlib import Path
from spotting.choices import filters
from spotting.text import saying

saying.english_folder = lambda: Path(sys.argv[2])

filters.FILTERS += (
    filters.Filter(
        field="grades",
        letter="g",
        reason="more-reason",
        label="more-label",
        sheet="explore-filter-sheet-cause",
        codes=lambda tables: {"A": "a", "B": "b", "C": "c"},
        keeps=lambda cause, chosen, _: cause.evidence in chosen,
    ),
)

from spotting.choices.settings import LETTERS
from spotting.choices.view import _LETTERS, View, from_address, to_address
from spotting.matching.causes import left_out
from spotting.matching.sentences import result
from spotting.page import Page
from spotting.tables import load_tables

page = Page(load_tables(Path(sys.argv[1])))
room = page.explore()
vocabulary = page.selection.vocabulary

assert View().grades == ()
page._explore.filters.grades.set_state({"value": ["A", "no such grade"]})
view = page.selection.view
assert view == View(grades=("A",)), view
assert to_address(view, vocabulary) == "v=1&g=a"
assert from_address("v=1&g=a", vocabulary) == view

out = left_out(page.evidence, view)
assert {cause.evidence for cause in page.evidence.rows if not out[cause.id]} == {"A"}
assert "grades" in out.values()
assert "left out by how sure we are" in result(page.evidence, view)
assert "how sure we are: A" in result(page.evidence, view)
assert page._explore.filters.grades.label == "How sure we are"

page.selection.undo()
assert page.selection.view == View()
"""


MESSAGES = "more-reason = how sure we are\nmore-label = How sure we are\n"


def test_one_entry_and_its_messages_add_a_filter_everywhere(tmp_path):
    texts = shutil.copytree(english_folder(), tmp_path / "en")
    (texts / "more.ftl").write_text(MESSAGES, encoding="utf-8")
    run = subprocess.run(
        [sys.executable, "-c", ONE_MORE, str(FROZEN), str(texts)],
        capture_output=True,
        text=True,
    )
    assert run.returncode == 0, run.stderr


def test_fields_letters_and_reasons_are_each_filters_own():
    for what in ("field", "letter", "reason"):
        given = [getattr(one, what) for one in FILTERS if getattr(one, what)]
        assert len(given) == len(set(given))


def test_no_letter_of_the_address_is_given_twice():
    given = [*_LETTERS.values(), "m", "w", "v", *LETTERS.values()]
    assert sorted(given) == sorted(set(given))


@pytest.mark.parametrize(
    ("column", "codes", "told"),
    [
        ("urgency", {}, 'no code of "self-care advice"'),
        ("urgency", {"self-care advice": "1"}, 'no code of "routine appointment"'),
        ("label", {}, "no words"),
    ],
)
def test_a_column_without_codes_is_told_by_its_name(
    tables, monkeypatch, column, codes, told
):
    fields = table_schemas()["causes"].fields
    monkeypatch.setitem(fields, column, replace(fields[column], codes=codes))
    with pytest.raises(TablesError, match=rf"causes\.{column}: found {told}, expected"):
        tables.codes("causes", column)


@pytest.mark.parametrize("column", ["category", "urgency"])
def test_every_word_has_a_code_of_its_own(tables, column):
    codes = tables.codes("causes", column)
    assert tuple(codes) == tables.words("causes", column)
    assert len(set(codes.values())) == len(codes)


@pytest.mark.parametrize(
    ("address", "view"),
    [
        ("v=1&k=4.11", View(categories=("infection", "cancer"))),
        ("v=1&k=13", View(categories=("no cause found",))),
        ("v=1&u=1.5", View(urgencies=("self-care advice", "emergency"))),
    ],
)
def test_a_link_that_was_sent_before_codes_were_data_still_opens(tables, address, view):
    vocabulary = Vocabulary.of(tables)
    assert from_address(address, vocabulary) == view
    assert to_address(view, vocabulary) == address
