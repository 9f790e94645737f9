"""Answers to a question of a room: which are offered, in which words."""

from __future__ import annotations

import pandas as pd

from spotting.matching.sentences import upper_first
from spotting.tables import Tables


def offered(tables: Tables, question: str) -> list[dict[str, str]]:
    """Return the answers to a question, as options of a choice.

    Each has the id of the situation or the sign that it stands for, else its own.
    """
    names = _names(tables)
    answers = tables.checked("answers").query("question == @question")
    answers = answers.sort_values("position", kind="stable")
    return [
        {"id": id_, "label": label or upper_first(names[id_])}
        for id_, label in zip(_meant(answers), answers["label"], strict=True)
        if label or id_ in names
    ]


def in_words(tables: Tables, answers: pd.DataFrame) -> list[str]:
    """Return what each row of the answers is called where it is offered."""
    names = _names(tables)
    return [
        label or upper_first(names.get(id_, id_))
        for id_, label in zip(_meant(answers), answers["label"], strict=True)
    ]


def _names(tables: Tables) -> dict[str, str]:
    rows = pd.concat([tables.checked("symptoms"), tables.checked("contexts")])
    return dict(zip(rows["id"], rows["label"], strict=True))


def _meant(answers: pd.DataFrame) -> pd.Series:
    meant = answers["context_id"] + answers["symptom_id"]
    return meant.where(meant != "", answers["id"])
