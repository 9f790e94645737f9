"""The page's text cells in another language."""

from __future__ import annotations

from nbformat import v4

from spotting.text.notebook import FILE, cells, translated

TEXT = """For translators.

<!-- cell: start -->
# Gesundheitsstunde

Eins.

<!-- cell: explore -->

"""


def notebook():
    made = v4.new_notebook(metadata={"title": "Health lesson"})
    for id_, words in (
        ("start", "# Health lesson\n\nOne."),
        ("explore", "## Explore"),
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
    assert [(cell.id, cell.line) for cell in found] == [("start", 3), ("explore", 8)]
    assert found[0].words == "# Gesundheitsstunde\n\nEins."


def test_a_cell_is_replaced_by_its_translation(tmp_path):
    assert german(tmp_path).cells[0].source == "# Gesundheitsstunde\n\nEins."


def test_english_stands_in_for_a_cell_that_is_missing_or_empty(tmp_path):
    sources = [cell.source for cell in german(tmp_path).cells]
    assert sources[1:] == ["## Explore", "## Words", "page.start()"]


def test_code_is_never_translated(tmp_path):
    changed = german(tmp_path, "<!-- cell: start-room -->\nimport os\n")
    assert changed.cells[3].source == "page.start()"


def test_the_title_follows_the_first_heading(tmp_path):
    assert german(tmp_path).metadata.title == "Gesundheitsstunde"


def test_a_language_without_the_file_reads_the_notebook_as_it_is(tmp_path):
    assert translated(notebook(), tmp_path) == notebook()
