"""How much of the tables has a source: a table for the description of the tables."""

from __future__ import annotations

import pandas as pd

from spotting.checks.rules.citations import NEEDS_NO_SOURCE, OPINION, OWN
from spotting.tables import CHECKED, TABLE_NAMES, Tables

# Words on how far a row can be trusted, where a table has such a column.
_GRADES = ("certainty", "evidence", "basis", "verdict")


def coverage(tables: Tables) -> pd.DataFrame:
    """Return how much of each table has a source.

    Returns
    -------
    One row a table, in the order of the schema. Columns: `table`; `rows`;
    `need_source` (checked rows of a table whose rows need one) and `with_source` (those
    of them that have one); `with_locator` (rows that say where in the source; missing
    where the table has no such column); `not_verified` (rows kept out of charts,
    matches and cards); `words` (rows by the table's words for certainty, evidence,
    basis and verdict, as text).
    """
    rows = [_of_table(name, tables) for name in TABLE_NAMES]
    return pd.DataFrame(rows).astype({"with_locator": "Int64"})


def _of_table(name: str, tables: Tables) -> dict[str, object]:
    frame = tables[name]
    checked = frame["status"] == CHECKED
    needed = checked & ("sources" in frame and name not in NEEDS_NO_SOURCE)
    if "origin" in frame:
        needed &= frame["origin"] != OWN
    if name == "vote_questions":
        needed &= frame["kind"] != OPINION
    cited = frame["sources"] != "" if "sources" in frame else needed
    located = int((frame["locator"] != "").sum()) if "locator" in frame else None
    return {
        "table": name,
        "rows": len(frame),
        "need_source": int(needed.sum()),
        "with_source": int((needed & cited).sum()),
        "with_locator": located,
        "not_verified": int((~checked).sum()),
        "words": "; ".join(
            f"{grade}: {', '.join(f'{word} {n}' for word, n in counts.items())}"
            for grade, counts in grades(tables, name).items()
        ),
    }


def grades(tables: Tables, name: str) -> dict[str, dict[str, int]]:
    """Return how many cells hold each word on trust, by column, in the schema's order.

    Only the columns that a table has are there, and only the words that it uses.
    """
    frame = tables[name]
    counted = {one: frame[one].value_counts() for one in _GRADES if one in frame}
    return {
        one: {w: int(counts[w]) for w in tables.words(name, one) if w in counts}
        for one, counts in counted.items()
    }


def coverage_text(tables: Tables) -> str:
    """Return the coverage as a Markdown table, with shares beside the counts."""
    lines = [
        "| table | rows | need a source | have one | have a locator | not verified "
        "| by certainty |",
        "|---|--:|--:|--:|--:|--:|---|",
    ]
    for row in coverage(tables).itertuples():
        sourced = _share(row.with_source, row.need_source)
        located = _share(row.with_locator, row.rows)
        numbers = [row.rows, row.need_source, sourced, located, row.not_verified]
        lines.append(
            "| " + " | ".join(map(str, [row.table, *numbers, row.words])) + " |"
        )
    return "\n".join(lines)


def _share(count: object, of: int) -> str:
    """Return a count with its share; a dash where there is nothing to count."""
    return "–" if pd.isna(count) or not of else f"{count} ({100 * count / of:.0f} %)"
