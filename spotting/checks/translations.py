"""What is wrong with the translated tables of a language, beside the shipped ones."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from spotting.checks.rules import lesson, wording
from spotting.paths import data_folder
from spotting.tables.columns import read_book
from spotting.tables.faults import ERROR, NOTE, WARNING, Fault, quoted, suggestion
from spotting.tables.records import Book, Record, Records
from spotting.tables.schema import WORD, table_schemas
from spotting.tables.translating import (
    FOLDER,
    cells,
    read_translations,
    text_columns,
)
from spotting.text.loading import WORDS, read_words

STANDS_IN = "English stands in"

JUDGES = (
    wording.text_has_no_markup,
    wording.text_has_no_control_characters,
    wording.text_is_not_garbled,
    lesson.count_has_a_name,
)
"""What is asked of the words of a cell in any language."""


def check_translations(folder: Path) -> list[Fault]:
    """Return every fault of a language's tables and list of words; never raises."""
    ours = read_book(data_folder())
    own = read_translations(folder)
    faults = [*_strange_files(folder)]
    for name, schema in table_schemas().items():
        if name in own:
            faults += own[name].faults
            faults += _beside(own[name], ours[name])
            faults += _judged(own[name], ours)
        elif text_columns(schema):
            file = f"{folder.name}/{FOLDER}/{name}.csv"
            faults.append(_lack(file, None, None, "no such file"))
    return [*faults, *_of_words(folder, ours)]


def _lack(file: str, row: int | None, column: str | None, found: str) -> Fault:
    return Fault(NOTE, file, row, column, found, STANDS_IN, "text-missing")


def _strange_files(folder: Path) -> Iterator[Fault]:
    known = table_schemas()
    for path in sorted((folder / FOLDER).glob("*.csv")):
        if path.stem not in known or not text_columns(known[path.stem]):
            file = f"{folder.name}/{FOLDER}/{path.name}"
            expected = (
                f"the name of a table that has text{suggestion(path.stem, known)}"
            )
            found = "a file of this name"
            yield Fault(ERROR, file, None, None, found, expected, "text-unknown")


def _beside(own: Records, ours: Records) -> Iterator[Fault]:
    """Yield unknown and doubled rows, words for empty cells, and cells that lack."""
    if not own.readable:
        return
    key = own.schema.key
    known = set(zip(*(ours.columns[name] for name in key), strict=True))
    first: dict[tuple[str, ...], Record] = {}
    for row in own.rows():
        if any(row.is_bad(name) for name in key) or not set(key) <= own.columns.keys():
            continue
        names = tuple(row[name] for name in key)
        if names not in known:
            yield _unknown(row, names, ours)
        elif first.setdefault(names, row) is not row:
            found = f"{quoted(' '.join(names))} again, as in row {first[names].number}"
            fault = row.fault(key[0], "each row once", found)
            yield replace(fault, severity=ERROR, rule="text-name")
    yield from _unlike(own, ours, first)


def _unknown(row: Record, names: tuple[str, ...], ours: Records) -> Fault:
    """Tell the first part of a key that no row has, or that the parts never meet."""
    file = ours.schema.file
    for column, name in zip(ours.schema.key, names, strict=True):
        if name not in ours.columns[column]:
            expected = f"a row of {file}{suggestion(name, ours.columns[column])}"
            break
    else:
        expected = f"a row of {file}: it has none with {' and '.join(names)}"
    fault = row.fault(column, expected)
    return replace(fault, severity=ERROR, rule="text-unknown")


def _unlike(
    own: Records, ours: Records, known: dict[tuple[str, ...], Record]
) -> Iterator[Fault]:
    """Yield cells that English leaves empty, and a remark a column on those missing."""
    english, there = dict(cells(ours)), dict(cells(own))
    for (names, column), row in there.items():
        if names in known and (names, column) not in english:
            fault = row.fault(column, "an empty cell, as in English")
            yield replace(fault, severity=WARNING, rule="text-unlike")
    for column in text_columns(own.schema):
        needed = [names for names, name in english if name == column]
        lacking = [names for names in needed if (names, column) not in there]
        if lacking:
            first = quoted(" ".join(lacking[0]))
            found = f"nothing in {len(lacking)} of {len(needed)} cells, first {first}"
            row = known[lacking[0]].number if lacking[0] in known else None
            yield _lack(own.schema.file, row, column, found)


def _judged(own: Records, book: Book) -> Iterator[Fault]:
    for judge in JUDGES:
        for row in own.rows():
            for fault in judge(row, book):
                rule = judge.__name__.replace("_", "-")
                yield replace(fault, severity=WARNING, rule=rule)


def _of_words(folder: Path, ours: Book) -> Iterator[Fault]:
    """Yield what is wrong with the list of words that columns allow."""
    file = f"{folder.name}/{WORDS}"
    if not (folder / WORDS).is_file():
        yield _lack(file, None, None, "no such file")
        return
    known = dict.fromkeys(allowed_words(ours))
    first: dict[str, int] = {}
    for row, word, own in read_words(folder):
        expected = ""
        if word not in known:
            found = quoted(word)
            expected = f"a word that a column allows{suggestion(word, known)}"
        elif first.setdefault(word, row) != row:
            found = f"{quoted(word)} again, as in row {first[word]}"
            expected = "each word once"
        if expected:
            yield Fault(ERROR, file, row, "word", found, expected, "text-unknown")
        if not own:
            first.pop(word, None)
    if lacking := [word for word in known if word not in first]:
        found = f"{len(lacking)} of {len(known)} words without their own"
        yield _lack(file, None, None, f"{found}, first {quoted(lacking[0])}")


def allowed_words(book: Book) -> Iterator[str]:
    """Yield each word that is translated word by word, with doubles."""
    for name, schema in table_schemas().items():
        for column, field in schema.fields.items():
            if field.translate == WORD:
                words = field.words or book[name].columns.get(column, ())
                yield from (word for word in words if word)
        yield from filter(None, [schema.description])
