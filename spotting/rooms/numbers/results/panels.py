"""One test of "What a test result means": its tree and circles, its table rows."""

from __future__ import annotations

from spotting.charts.icons import icons
from spotting.matching.accuracy import Accuracy, Crowd, fewer_than_one
from spotting.matching.sentences import upper_first
from spotting.rooms.numbers.results import model
from spotting.rooms.numbers.results.figure import Branch, tree
from spotting.tables.statistics import Outcomes
from spotting.text.markup import element, text

KINDS = ("found", "missed", "alarm", "cleared")

TABLE_COLUMNS = [
    {"id": "positive", "label": "Positive result", "kind": "number"},
    {"id": "negative", "label": "Negative result", "kind": "number"},
    {"id": "all", "label": "All", "kind": "number"},
]
CROWD_COLUMNS = [
    {"id": "share", "label": "Have it", "kind": "number"},
    {"id": "found", "label": "Found", "kind": "number"},
    {"id": "missed", "label": "Missed", "kind": "number"},
    {"id": "alarms", "label": "False alarms", "kind": "number"},
    {"id": "right", "label": "Positive results that are right"},
]


def panel(test: Accuracy, share: float) -> str:
    """Return what a test does to 1,000 people: a tree, circles, and the upshot."""
    people = test.at(share)
    return element(
        "section",
        text("h4", f"{upper_first(test.name)} for {test.target}"),
        text("p", model.of_positives(people), class_="les-upshot"),
        element("div", tree(_tree(test, people)), _circles(people), class_="les-twin"),
        class_="les-card les-test",
    )


def _tree(test: Accuracy, people: Outcomes) -> Branch:
    few = fewer_than_one(test, people)

    def leaf(count: int, words: str, kind: str) -> Branch:
        beside = f" ({model.FEW})" if kind in few else ""
        return Branch(count, words + beside, kind)

    have = Branch(
        people.have,
        "have it",
        branches=(
            leaf(people.found, "found: positive result", "found"),
            leaf(people.missed, "missed: negative result", "missed"),
        ),
    )
    free = Branch(
        people.free,
        "do not have it",
        branches=(
            leaf(people.alarms, "false alarm: positive result", "alarm"),
            leaf(people.cleared, "cleared: negative result", "cleared"),
        ),
    )
    return Branch(people.total, "people are tested", branches=(have, free))


def _circles(people: Outcomes) -> str:
    counts = (people.found, people.missed, people.alarms, people.cleared)
    said = zip(counts, ("found", "missed", "false alarms", "cleared"), strict=True)
    words = ", ".join(f"{count:,} {what}" for count, what in said)
    label = f"Each circle is one of {people.total:,} people: {words}."
    return element(
        "figure",
        icons(list(zip(KINDS, counts, strict=True)), label),
        text("figcaption", f"Each circle is one of {people.total:,} people."),
        class_="les-figure",
    )


def table_rows(test: Accuracy, share: float) -> list[dict[str, object]]:
    """Return the 2×2 table of the tree, with its sums; columns `TABLE_COLUMNS`."""
    t = test.at(share)
    return [
        _row("have", "Have it", [t.found, t.missed, t.have]),
        _row("free", "Do not have it", [t.alarms, t.cleared, t.free]),
        _row("all", "All", [t.positive, t.negative, t.total]),
    ]


def crowd_row(test: Accuracy, crowd: Crowd) -> dict[str, object]:
    """Return what a test does in one real crowd; columns `CROWD_COLUMNS`."""
    t = test.at(crowd.percent)
    right = f"{t.found:,} of {t.positive:,}"
    counts = [t.have, t.found, t.missed, t.alarms]
    row = _row(f"{crowd.percent:g}", upper_first(crowd.who), counts)
    return row | {"cells": [*row["cells"], _cell(right)]}


def _row(id_: str, label: str, counts: list[int]) -> dict[str, object]:
    return {"id": id_, "label": label, "cells": [_cell(f"{n:,}") for n in counts]}


def _cell(words: str) -> dict[str, str]:
    return {"text": words, "say": words}
