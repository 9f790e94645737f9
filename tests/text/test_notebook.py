"""The page's text cells in another language."""

from __future__ import annotations

from nbconvert.filters import markdown2html_mistune
from nbformat import v4

from spotting.paths import LANGUAGE_VARIABLE, TEXTS_VARIABLE
from spotting.text.notebook import FILE, cells, room_names, translated
from tests import languages

TEXT = """For translators.

<!-- cell: start -->
# Gesundheitsstunde

Eins.

<!-- cell: claims -->

"""


def notebook():
    made = v4.new_notebook(metadata={"title": "Health lesson"})
    for id_, words in (
        ("start", "# Health lesson\n\nOne."),
        ("claims", "## Check the claims"),
        ("words", "## Words"),
    ):
        made.cells.append(v4.new_markdown_cell(words, id=id_))
    made.cells.append(v4.new_code_cell("page.start()", id="start-room"))
    return made


def german(folder, text=TEXT):
    (folder / FILE).write_text(text, encoding="utf-8")
    return translated(notebook(), folder)


def test_cells_are_cut_at_their_marks_and_know_their_lines():
    found = cells(TEXT.replace("\n", "\r\n"))
    assert [(cell.id, cell.line) for cell in found] == [("start", 3), ("claims", 8)]
    assert found[0].words == "# Gesundheitsstunde\n\nEins."


def test_a_cell_is_replaced_by_its_translation(tmp_path):
    words = german(tmp_path).cells[0].source.partition("\n")[2]
    assert words.strip() == "Eins."


def test_a_heading_keeps_the_id_that_links_name(tmp_path):
    text = "<!-- cell: claims -->\n## A < B\n\nC *d*.\n"
    source = german(tmp_path, text).cells[1].source
    assert source == '<h2 id="Check-the-claims">A &lt; B</h2>\n\nC *d*.'
    html = markdown2html_mistune(source)
    assert html.startswith('<h2 id="Check-the-claims">A &lt; B</h2>')
    assert "<em>d</em>" in html


def test_english_stands_in_for_a_cell_that_is_missing_or_empty(tmp_path):
    sources = [cell.source for cell in german(tmp_path).cells]
    assert sources[1:] == ["## Check the claims", "## Words", "page.start()"]


def test_code_is_never_translated(tmp_path):
    changed = german(tmp_path, "<!-- cell: start-room -->\nimport os\n")
    assert changed.cells[3].source == "page.start()"


def test_the_title_follows_the_first_heading(tmp_path):
    assert german(tmp_path).metadata.title == "Gesundheitsstunde"


def test_a_language_without_the_file_reads_the_notebook_as_it_is(tmp_path):
    assert translated(notebook(), tmp_path) == notebook()


def test_a_room_is_called_as_its_heading_says_in_the_language(tmp_path, monkeypatch):
    english = dict(room_names())
    monkeypatch.setenv(LANGUAGE_VARIABLE, languages.CODE)
    monkeypatch.setenv(TEXTS_VARIABLE, str(languages.write(tmp_path)))
    own = room_names.__wrapped__()
    assert (english["Help-first"], own["Help-first"]) == ("Help first", "Help first")
    assert (english["Explore"], own["Explore"]) == ("Explore", "Xplora & fynda")
