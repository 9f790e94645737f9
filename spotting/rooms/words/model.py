"""Where each source is used, and which rows have no source good enough."""

from __future__ import annotations

import numpy as np
import pandas as pd

from spotting.parts.answers import in_words
from spotting.tables import CHECKED, TABLE_NAMES, Tables, ids
from spotting.tables.schema import WORD, table_schemas
from spotting.text import say, say_word

USE_COLUMNS = ["source_id", "table", "row_id", "words", "status"]
NOT_VERIFIED_COLUMNS = ["table", "row_id", "words", "why"]

# A row in a few words: the column that says it, or two of them.
_WORDS = {
    "causes": "label",
    "symptoms": "label",
    "contexts": "label",
    "help_rules": "situation",
    "local_help": "name",
    "fluids": "topic",
    "studies": "label",
    "claims": "claim",
    "contradictions": "topic",
    "steps": "name",
    "pairs": "label",
    "glossary": "term",
    "sources": "title",
    "advice": "text",
    "sites": "label",
    "countries": "name",
    "asked": "question",
    "waiting": "question",
    "search_words": "words",
    "lesson_steps": "title",
    "misconceptions": "idea",
    "stories": "title",
    "vote_questions": "question",
}
_PAIRS = {
    "cause_symptoms": ("cause_label", "symptom_label"),
    "thresholds": ("topic", "country"),
    "estimates": ("outcome", "population"),
    "study_findings": ("study_label", "outcome"),
    "crowds": ("outcome", "crowd"),
}
# Where a table says why a row is weak; the first column with words wins.
_REASONS = ("evidence_note", "note", "reason", "verdict_note", "read_note")


def row_ids(name: str, rows: pd.DataFrame) -> list[str]:
    """Return the id of each row of a table; a key of two columns has a blank inside."""
    key = table_schemas()[name].key
    return [" ".join(cells) for cells in zip(*(rows[k] for k in key), strict=True)]


def row_words(tables: Tables, name: str, rows: pd.DataFrame) -> list[str]:
    """Return each row of a table in a few words; its id where none are known."""
    if name in _WORDS:
        return _told(name, rows, _WORDS[name])
    if name in _PAIRS:
        pairs = zip(*(_told(name, rows, one) for one in _PAIRS[name]), strict=True)
        return [say("words-row-pair", first=one, second=two) for one, two in pairs]
    if name == "answers":
        return in_words(tables, rows)
    if name == "tests":
        gaps = {one: _told(name, rows, one) for one in ("test", "target", "group")}
        told = pd.DataFrame(gaps).to_dict("records")
        return [say("words-row-test", **gaps) for gaps in told]
    return row_ids(name, rows)


def _told(name: str, rows: pd.DataFrame, column: str) -> list[str]:
    """Return a column's cells as a reader of any language sees them."""
    word = table_schemas()[name].fields[column].translate == WORD
    return [*map(say_word, rows[column])] if word else rows[column].tolist()


def uses(tables: Tables) -> pd.DataFrame:
    """Return where each source is used, from every table that cites.

    Returns
    -------
    One row a use, by table and row in the tables' order. Columns: `source_id`,
    `table`, `row_id` (see `row_ids`), `words` (the row in a few words), `status`.
    """
    cite = [name for name in TABLE_NAMES if "sources" in tables[name]]
    found = [use for name in cite for use in _uses_of(tables, name)]
    return pd.DataFrame(found, columns=USE_COLUMNS)


def _uses_of(tables: Tables, name: str) -> list[tuple[str, ...]]:
    rows = tables[name]
    told = zip(row_ids(name, rows), row_words(tables, name, rows), strict=True)
    cited = zip(rows["sources"], rows["status"], strict=True)
    return [
        (source, name, row_id, words, status)
        for (row_id, words), (sources, status) in zip(told, cited, strict=True)
        for source in dict.fromkeys(ids(sources))
    ]


def not_verified(tables: Tables) -> pd.DataFrame:
    """Return every row that no chart, match or card may use, and why.

    Returns
    -------
    One row each, by table. Columns: `table`, `row_id`, `words`, `why`.
    """
    found = [row for name in TABLE_NAMES for row in _not_verified_of(tables, name)]
    return pd.DataFrame(found, columns=NOT_VERIFIED_COLUMNS)


def _not_verified_of(tables: Tables, name: str) -> list[tuple[str, ...]]:
    kept = set(row_ids(name, tables.checked(name)))
    known = [row_id in kept for row_id in row_ids(name, tables[name])]
    rows = tables[name][~np.array(known, dtype=bool)]
    told = zip(row_ids(name, rows), row_words(tables, name, rows), strict=True)
    whys = map(_why, rows.to_dict("records"))
    return [
        (name, row_id, words, why)
        for (row_id, words), why in zip(told, whys, strict=True)
    ]


def _why(row: dict[str, object]) -> str:
    if row["status"] == CHECKED:
        return say("words-unverified-leans")
    reasons = (row[name] for name in _REASONS if row.get(name))
    return next(reasons, say("words-unverified-nothing-read"))
