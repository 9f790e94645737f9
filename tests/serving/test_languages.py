"""The languages of the lesson: where each is, and how a reader gets there."""

from __future__ import annotations

import nbformat
import pytest
from jinja2 import Environment

from spotting.paths import TEXTS_VARIABLE
from spotting.serving.languages import (
    language_of,
    name_of,
    notebook_path,
    rooms,
    say_here,
    switch,
    write_notebooks,
)
from tests.languages import CODE, NAME, write

BOTH = ("en", CODE)


@pytest.fixture
def texts(tmp_path, monkeypatch):
    """Install the second language."""
    monkeypatch.setenv(TEXTS_VARIABLE, str(write(tmp_path / "text")))


@pytest.fixture
def notebooks(texts, tmp_path):
    """Return a function that reads a written notebook."""
    root = tmp_path / "root"
    root.mkdir()
    write_notebooks(root, BOTH)
    return lambda code: nbformat.read(root / notebook_path(code), as_version=4)


def text_cells(notebook) -> dict:
    found = (cell for cell in notebook.cells if cell.cell_type == "markdown")
    return {cell.id: cell for cell in found}


def test_the_folder_of_a_notebook_is_its_language():
    assert language_of(notebook_path("pt-BR")) == "pt-BR"


def test_a_language_is_named_by_itself(texts):
    assert [name_of(code) for code in BOTH] == ["English", NAME]


def test_a_language_that_does_not_say_its_name_is_called_by_its_code(texts, tmp_path):
    (tmp_path / "text" / CODE / "page.ftl").unlink()
    assert name_of(CODE) == CODE


def test_one_language_alone_has_no_switch():
    assert switch("/", ("en",)) == []


def test_the_switch_has_an_address_for_each(texts):
    assert [(one["name"], one["address"]) for one in switch("/base/", BOTH)] == [
        ("English", "/base/en/"),
        (NAME, "/base/xx/"),
    ]


def test_a_notebook_is_written_in_each_language(notebooks):
    assert text_cells(notebooks("en"))["explore"].source.startswith("## Explore")
    assert "Xooz syns." in text_cells(notebooks(CODE))["explore"].source


def test_what_stays_english_is_marked_so(notebooks):
    marks = {
        id_: cell.metadata.get("lang")
        for id_, cell in text_cells(notebooks(CODE)).items()
    }
    assert (marks["explore"], marks["compare"]) == (None, "en")


def test_an_english_page_is_not_marked(notebooks):
    cells = text_cells(notebooks("en")).values()
    assert not any("lang" in cell.metadata for cell in cells)


def test_a_room_keeps_its_place_and_gets_its_name(notebooks):
    assert notebooks("en").metadata["rooms"][1] == ["Explore", "Explore"]
    assert notebooks(CODE).metadata["rooms"][1] == ["Explore", "Xplora & fynda"]


def test_a_place_has_no_spaces():
    notebook = nbformat.v4.new_notebook()
    notebook.cells.append(nbformat.v4.new_markdown_cell("## Help first\n\nWords."))
    assert rooms(notebook) == [["Help-first", "Help first"]]


def test_a_template_speaks_the_language_of_its_page(texts):
    template = Environment(autoescape=True)
    template.filters["say"] = say_here
    made = template.from_string("{{ 'page-language-name' | say }}")
    assert made.render(page_config={"language": CODE}) == NAME
    assert made.render(language="en") == "English"
