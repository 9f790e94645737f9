"""Answers to a question of a room: which are offered, in which words."""

from __future__ import annotations

import pandas as pd

from spotting.matching.sentences import upper_first
from spotting.tables import Tables


def offered(tables: Tables, question: str) -> list[dict[str, str]]:
    """Return the answers to a question, as options of a choice.

    Each has the id of the situation or the sign that it stands for, else its own.
    """
    rows = pd.concat([tables.checked("symptoms"), tables.checked("contexts")])
    names = dict(zip(rows["id"], rows["label"], strict=True))
    answers = tables.checked("answers").query("question == @question")
    answers = answers.sort_values("position", kind="stable")
    meant = answers["context_id"] + answers["symptom_id"]
    meant = meant.where(meant != "", answers["id"])
    return [
        {"id": id_, "label": label or upper_first(names[id_])}
        for id_, label in zip(meant, answers["label"], strict=True)
        if label or id_ in names
    ]
