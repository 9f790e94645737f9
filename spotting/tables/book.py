"""All tables of the lesson in one frozen object: where the data come in."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import lru_cache
from pathlib import Path

import numpy as np
import pandas as pd
from pandas.api.extensions import ExtensionArray

from spotting.paths import ENGLISH, chosen_language, data_folder, text_folder
from spotting.tables.columns import read_book
from spotting.tables.faults import ERROR, Fault, quoted
from spotting.tables.records import Book, Records
from spotting.tables.schema import SCHEMA_FILE, table_schemas
from spotting.tables.translating import spoken

CHECKED = "checked"


class TablesError(ValueError):
    """Tables that cannot be read; its text has one line a fault."""


def ids(cell: str) -> tuple[str, ...]:
    """Return the ids of a list cell, in its order."""
    return tuple(cell.split())


@dataclass(frozen=True, eq=False)
class Tables:
    """Every table as a frame, rows in the order of the file.

    Columns are those of `data/datapackage.json`. Text is "" where blank, never
    missing; dates are text; whole numbers are `Int64` and other numbers `float64`,
    with missing values where blank. A list cell holds ids with spaces between: `ids`.
    """

    folder: Path
    causes: pd.DataFrame
    symptoms: pd.DataFrame
    contexts: pd.DataFrame
    cause_symptoms: pd.DataFrame
    pairs: pd.DataFrame
    help_rules: pd.DataFrame
    help_cases: pd.DataFrame
    thresholds: pd.DataFrame
    local_help: pd.DataFrame
    help_kinds: pd.DataFrame
    countries: pd.DataFrame
    advice: pd.DataFrame
    asked: pd.DataFrame
    fluids: pd.DataFrame
    answers: pd.DataFrame
    sites: pd.DataFrame
    estimates: pd.DataFrame
    studies: pd.DataFrame
    study_findings: pd.DataFrame
    crowds: pd.DataFrame
    tests: pd.DataFrame
    claims: pd.DataFrame
    contradictions: pd.DataFrame
    steps: pd.DataFrame
    lesson_steps: pd.DataFrame
    misconceptions: pd.DataFrame
    stories: pd.DataFrame
    vote_questions: pd.DataFrame
    vote_options: pd.DataFrame
    glossary: pd.DataFrame
    search_words: pd.DataFrame
    waiting: pd.DataFrame
    sources: pd.DataFrame

    def __getitem__(self, name: str) -> pd.DataFrame:
        """Return a table by its name; raise `KeyError` if there is none."""
        if name not in TABLE_NAMES:
            raise KeyError(name)
        return getattr(self, name)

    def checked(self, name: str) -> pd.DataFrame:
        """Return the rows of a table that charts, matches and cards may use.

        Rows are out if they are not verified, or if they link to a row that is not: a
        cause-sign link of a cause, a finding of a study. A blank link is no link.
        Columns are as in the table.
        The frame is made once and shared: do not write into it.
        """
        return _checked(self, name)

    def words(self, table: str, column: str) -> tuple[str, ...]:
        """Return the words that a column allows, in the schema's order."""
        return table_schemas()[table].fields[column].words

    def codes(self, table: str, column: str) -> dict[str, str]:
        """Return what the words of a column are called in addresses, in their order.

        A code is given once and kept: links that were sent must open for ever.

        Raises
        ------
        TablesError: the schema lists no words for the column, or one has no code.
        """
        field = table_schemas()[table].fields[column]
        uncoded = [word for word in field.words if word not in field.codes]
        if uncoded or not field.words:
            found = f"no code of {quoted(uncoded[0])}" if uncoded else "no words"
            raise TablesError(_no_codes(f"{table}.{column}", found))
        return {word: field.codes[word] for word in field.words}


def _no_codes(column: str, found: str) -> str:
    expected = "codes for each of its enum, as a filter puts them into addresses"
    return str(Fault(ERROR, SCHEMA_FILE, None, column, found, expected, "codes"))


@lru_cache(maxsize=256)
def _checked(tables: Tables, name: str) -> pd.DataFrame:
    frame = tables[name]
    kept = frame["status"] == CHECKED
    for column, target in table_schemas()[name].links:
        linked = frame[column].isin(tables.checked(target)["id"])
        kept &= linked | (frame[column] == "")
    return frame[kept].reset_index(drop=True)


TABLE_NAMES = tuple(field.name for field in fields(Tables) if field.name != "folder")


def load_tables(folder: Path | None = None) -> Tables:
    """Return the tables of a folder, the shipped ones if none is named.

    Reads what `spotting check` reads, and mends what it mends, but judges nothing
    else: the check does that before a page is served. Text is in the language of this
    process, and English where a translation lacks it.

    Raises
    ------
    TablesError: a file is missing or cannot be read, or a cell cannot be read safely.
    """
    folder = Path(folder or data_folder())
    book = read_book(folder)
    _refuse_errors(book)
    if chosen_language() != ENGLISH:
        book = spoken(book, text_folder() / chosen_language(), read_book(data_folder()))
    frames = {name: _frame(records) for name, records in book.items()}
    return Tables(folder=folder, **frames)


def _refuse_errors(book: Book) -> None:
    errors = [str(fault) for fault in book.faults() if fault.severity == ERROR]
    if errors:
        raise TablesError("\n".join(["The tables cannot be read.", *errors]))


def _frame(records: Records) -> pd.DataFrame:
    kinds = {name: field.type for name, field in records.schema.fields.items()}
    columns = records.columns.items()
    return pd.DataFrame({name: _array(cells, kinds[name]) for name, cells in columns})


def _array(cells: list[str], kind: str) -> ExtensionArray | np.ndarray:
    if kind == "integer":
        return pd.array([int(cell) if cell else None for cell in cells], dtype="Int64")
    if kind == "number":
        return np.array([float(cell) if cell else np.nan for cell in cells])
    return pd.array(cells, dtype="str")
