"""A language that nobody speaks: English with accents, longer, and in brackets.

What it leaves plain on the page stands in code; what it makes too long is cut.
"""

from __future__ import annotations

import csv
import json
import re
from pathlib import Path

from fluent.syntax import FluentParser, FluentSerializer
from fluent.syntax import ast as ftl

from spotting.checks.translations import allowed_words
from spotting.paths import data_folder, english_folder, notebook
from spotting.tables.columns import read_book
from spotting.tables.reading import read_sheet
from spotting.tables.schema import table_schemas
from spotting.tables.translating import FOLDER, text_columns
from spotting.text.loading import WORDS
from spotting.text.notebook import FILE

CODE = "qps"

# Each vowel comes twice: English has about two in five letters, so that a text gets
# 40 % longer, and its words stay words that may be broken where English ones are.
VOWELS = str.maketrans(dict(zip("aeiouyAEIOUY", "áéíóúýÁÉÍÓÚÝ", strict=True)))
VOWEL = re.compile("[aeiouyAEIOUY]")
OPEN, CLOSE = "⟦", "⟧"
MARKS = frozenset("áéíóúýÁÉÍÓÚÝ⟦⟧")

LISTS = {"synonyms", "in_text", "words"}
"""Cells with several words between commas, each of which is looked for by itself."""

# What is kept: addresses, HTML, the target of a Markdown link, and a count in braces.
KEPT = re.compile(r"https?://\S+|www\.\S+|</?[a-zA-Z][^>]*>|\]\([^)]*\)|&\w+;|\{\w+\}")
LEAD = re.compile(r"\s*(?:#+ |[-*] |\d+\. |> )?")


def stretched(words: str) -> str:
    """Return words with accents, longer; what a reader does not read is kept."""
    parts, at = [], 0
    for kept in KEPT.finditer(words):
        parts += [_long(words[at : kept.start()]), kept.group()]
        at = kept.end()
    return "".join([*parts, _long(words[at:])])


def _long(words: str) -> str:
    return VOWEL.sub(lambda vowel: vowel.group() * 2, words).translate(VOWELS)


def bracketed(words: str) -> str:
    """Return words of this language in brackets; nothing stays nothing."""
    return f"{OPEN}{stretched(words)}{CLOSE}" if words.strip() else words


def messages(words: str) -> str:
    """Return a Fluent file in this language; its names and gaps stay."""
    resource = FluentParser().parse(words)
    for node in resource.body:
        if isinstance(node, ftl.Message | ftl.Term):
            for pattern in [node.value, *(one.value for one in node.attributes)]:
                if pattern:
                    _stretch(pattern)
                    _bracket(pattern)
    return FluentSerializer().serialize(resource)


def _bracket(pattern: ftl.Pattern) -> None:
    """Put all words in brackets; those of a choice each: scripts read no other one."""
    inner = getattr(pattern.elements[0], "expression", None)
    if len(pattern.elements) == 1 and isinstance(inner, ftl.SelectExpression):
        for variant in inner.variants:
            _bracket(variant.value)
    else:
        pattern.elements.insert(0, ftl.TextElement(OPEN))
        pattern.elements.append(ftl.TextElement(CLOSE))


def _stretch(pattern: ftl.Pattern) -> None:
    for element in pattern.elements:
        if isinstance(element, ftl.TextElement):
            element.value = stretched(element.value)
        elif isinstance(element.expression, ftl.SelectExpression):
            for variant in element.expression.variants:
                _stretch(variant.value)


def markdown(words: str) -> str:
    """Return a Markdown text in this language, line by line."""
    return "\n".join(map(_line, words.split("\n")))


def _line(line: str) -> str:
    lead = LEAD.match(line).group()
    return lead + bracketed(line[len(lead) :])


def cell(column: str, words: str) -> str:
    """Return a cell of a table in this language."""
    return stretched(words) if column in LISTS else bracketed(words)


def build(folder: Path) -> Path:
    """Write the language into a folder of languages, and return that folder."""
    own = folder / CODE
    (own / FOLDER).mkdir(parents=True)
    for path in english_folder().glob("*.ftl"):
        text = messages(path.read_text(encoding="utf-8"))
        (own / path.name).write_text(text, encoding="utf-8")
    (own / FILE).write_text(_notebook(), encoding="utf-8")
    words = dict.fromkeys(allowed_words(read_book(data_folder())))
    with (own / WORDS).open("w", encoding="utf-8", newline="") as file:
        rows = [(word, bracketed(word)) for word in words]
        csv.writer(file).writerows([("word", "own"), *rows])
    for name in table_schemas():
        _write_table(name, own / FOLDER / f"{name}.csv")
    return folder


def _notebook() -> str:
    cells = json.loads(notebook().read_text(encoding="utf-8"))["cells"]
    return "\n\n".join(
        f"<!-- cell: {cell['id']} -->\n{markdown(''.join(cell['source']))}"
        for cell in cells
        if cell["cell_type"] == "markdown"
    )


def _write_table(name: str, path: Path) -> None:
    schema = table_schemas()[name]
    text = text_columns(schema)
    if not text:
        return
    header, *rows = read_sheet(data_folder() / path.name).rows
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow([*schema.key, *text])
        for row in rows:
            cells = dict(zip(header, row, strict=False))
            keys = [cells[column] for column in schema.key]
            writer.writerow(
                keys + [cell(column, cells.get(column, "")) for column in text]
            )
