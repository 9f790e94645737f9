"""Which causes fit the choices, why, why not, and how each sign goes with each.

Pure functions on frames. A missing sign never removes a cause: it moves the cause
to a second list. Nothing here is a probability.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import Any

import pandas as pd

from spotting.choices.filters import FILTERS, Filter
from spotting.choices.view import OWN_PATH, URGENCIES, View
from spotting.matching.searching import fold, words_for
from spotting.tables import Tables, ids
from spotting.text import say_word

FREQUENCIES = ("typical", "common", "sometimes", "rarely")
"""Words for how often a sign goes with a cause, from most to least."""

NOT_LINKED = "not linked"
NOT_TYPICAL = "not typical"
NOT_STATED = "not stated"


@dataclass(frozen=True, eq=False)
class Evidence:
    """What matching needs of the tables: checked rows only. It equals only itself.

    `causes`: id, label, medical_term, category, life_stages, contexts, urgency,
    evidence, ... ; `symptoms`: id, label, role, ... ; `links`: cause_id,
    symptom_id, frequency, ...; `words`: for each cause id, the text that a search
    looks in; `filter_labels`: names of what filters choose, by id.
    """

    causes: pd.DataFrame
    symptoms: pd.DataFrame
    links: pd.DataFrame
    words: Mapping[str, str]
    filter_labels: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, tables: Tables) -> Evidence:
        """Take what may be matched; causes that are only signposted stay out."""
        causes = tables.checked("causes")
        causes = causes[causes["shown_as"] == "cause"].reset_index(drop=True)
        links = tables.checked("cause_symptoms")
        links = links[links["cause_id"].isin(causes["id"])].reset_index(drop=True)
        symptoms = tables.checked("symptoms")
        symptoms = symptoms[symptoms["role"] != OWN_PATH].reset_index(drop=True)
        words = _search_words(causes, symptoms, links, tables.checked("glossary"))
        for cause, own in words_for(tables, "causes").items():
            if cause in words:
                words[cause] += f" {fold(own)}"
        labels = {}
        for one in FILTERS:
            labels |= one.names(tables) if one.names else _own_words(one, tables)
        return cls(causes, symptoms, links, words, labels)

    @cached_property
    def premises(self) -> frozenset[str]:
        """Ids of the signs that the lesson starts from; they never filter."""
        return frozenset(sign.id for sign in self.sign_rows if sign.role == "premise")

    @cached_property
    def states(self) -> Mapping[str, Mapping[str, str]]:
        """For each cause id, its linked symptom ids and their frequency words."""
        states: dict[str, dict[str, str]] = {id_: {} for id_ in self.causes["id"]}
        columns = (self.links[name] for name in ("cause_id", "symptom_id", "frequency"))
        for cause, sign, frequency in zip(*columns, strict=True):
            states[cause][sign] = frequency
        return states

    @cached_property
    def showing(self) -> Mapping[str, frozenset[str]]:
        """For each symptom id, the causes that can show it, so far as sources say."""
        found: dict[str, set[str]] = {sign.id: set() for sign in self.sign_rows}
        for cause, states in self.states.items():
            for sign, frequency in states.items():
                if frequency != NOT_TYPICAL and sign in found:
                    found[sign].add(cause)
        return {sign: frozenset(causes) for sign, causes in found.items()}

    @cached_property
    def read(self) -> Mapping[str, int]:
        """For each cause id, of how many signs its sources speak."""
        return {cause: len(states) for cause, states in self.states.items()}

    @cached_property
    def rows(self) -> tuple[Any, ...]:
        """The causes as named tuples: a click must not pay for walking a frame."""
        return tuple(self.causes.itertuples(index=False))

    @cached_property
    def sign_names(self) -> Mapping[str, str]:
        """The plain name of each symptom id."""
        return {sign.id: sign.label for sign in self.sign_rows}

    @cached_property
    def signs_by_id(self) -> Mapping[str, Any]:
        """The symptoms as named tuples, by their ids."""
        return {sign.id: sign for sign in self.sign_rows}

    @cached_property
    def sign_rows(self) -> tuple[Any, ...]:
        """The symptoms as named tuples, in the tables' order."""
        return tuple(self.symptoms.itertuples(index=False))


def _own_words(one: Filter, tables: Tables) -> dict[str, str]:
    """Return what a filter's ids, which are words of the tables, are to a reader."""
    return {word: say_word(word) for word in one.codes(tables)} if one.codes else {}


def _search_words(causes, symptoms, links, glossary) -> dict[str, str]:
    words = {
        row.id: f"{row.label} {row.medical_term} {say_word(row.category)}"
        for row in causes.itertuples()
    }
    signs = {
        row.id: f"{row.label} {row.synonyms} {row.definition}"
        for row in symptoms.itertuples()
    }
    for link in links.itertuples():
        if link.frequency != NOT_TYPICAL:
            words[link.cause_id] += " " + signs.get(link.symptom_id, "")
    for row in glossary.itertuples():
        for cause in ids(row.causes):
            if cause in words:
                words[cause] += f" {row.term} {row.synonyms} {row.plain}"
    return {cause: fold(text) for cause, text in words.items()}


def left_out(evidence: Evidence, view: View, ignore: str = "") -> dict[str, str]:
    """Say for each cause id which filter leaves it out: the filter's field, or "".

    `ignore` is the field of a filter that is not applied: a chart that sets a filter
    shows what the *other* filters leave.
    """
    asked = [
        (one, chosen if one.codes else tuple(map(fold, chosen)))
        for one in FILTERS
        if (chosen := one.chosen(view)) and one.field != ignore
    ]
    return {
        cause.id: _out_by(cause, asked, evidence.words[cause.id])
        for cause in evidence.rows
    }


def _out_by(cause: Any, asked: list[tuple[Filter, tuple[str, ...]]], said: str) -> str:
    out = (one.field for one, chosen in asked if not one.keeps(cause, chosen, said))
    return next(out, "")


def match(evidence: Evidence, view: View, ignore: str = "") -> pd.DataFrame:
    """Sort every cause that the filters leave into one of two lists.

    Returns
    -------
    One row a cause, in order: first list before second, then number of chosen
    signs matched, then urgency, then how many of these links are stated with a
    frequency word, then name; how much was written of a cause plays no part.
    Columns: `cause`, `label`, `category`, `urgency`, `evidence`, `place` ("first":
    fits the chosen signs, "second": may show no such sign), `matched` (how many
    chosen signs speak for it), and tuples of symptom ids: `speaks_for` (linked, with a
    frequency word), `not_stated`
    (linked, frequency not stated), `not_typical`, `not_linked`,
    `shows_absent` (signs said to be absent that it can show).
    The frame is made once for what is asked, and shared: do not write into it.
    """
    # A filter that is not set leaves nothing out, so not to apply it changes nothing.
    if not any(one.field == ignore and one.chosen(view) for one in FILTERS):
        ignore = ""
    return _match(evidence, view.asked(), ignore)


@lru_cache(maxsize=16)
def _match(evidence: Evidence, view: View, ignore: str) -> pd.DataFrame:
    out = left_out(evidence, view, ignore)
    signs = chosen_signs(evidence, view)
    absent = [sign for sign in view.absent if sign not in evidence.premises]
    rows = [
        {
            "cause": cause.id,
            "label": cause.label,
            "category": cause.category,
            "urgency": cause.urgency,
            "evidence": cause.evidence,
            **_fit(evidence.states[cause.id], signs, absent, view.mode),
        }
        for cause in evidence.rows
        if not out[cause.id]
    ]
    ordered = [[*row.values()] for row in sorted(rows, key=_order)]
    # As objects: to look for the kind of each column costs more than all the rest.
    return pd.DataFrame(ordered, columns=MATCH_COLUMNS, dtype=object)


def _order(row: Mapping[str, Any]) -> tuple[object, ...]:
    urgency = URGENCIES.index(row["urgency"])
    stated = len(row["speaks_for"])
    return row["place"], -row["matched"], -urgency, -stated, fold(row["label"])


def chosen_signs(evidence: Evidence, view: View) -> list[str]:
    """Return the chosen signs that count: the lesson's premise never does."""
    return [sign for sign in view.signs if sign not in evidence.premises]


MATCH_COLUMNS = [
    "cause",
    "label",
    "category",
    "urgency",
    "evidence",
    "place",
    "matched",
    "speaks_for",
    "not_stated",
    "not_typical",
    "not_linked",
    "shows_absent",
]


def _fit(state: Mapping[str, str], signs, absent, mode: str) -> dict[str, object]:
    by_state = {sign: state.get(sign, NOT_LINKED) for sign in signs}
    speaks_for = _where(by_state, FREQUENCIES)
    not_stated = _where(by_state, [NOT_STATED])
    matched = len(speaks_for) + len(not_stated)
    needed = 0 if not signs else (1 if mode == "any" else len(signs))
    shows_absent = tuple(
        sign for sign in absent if state.get(sign, NOT_TYPICAL) != NOT_TYPICAL
    )
    fits = matched >= needed and not shows_absent
    return {
        "place": "first" if fits else "second",
        "matched": matched,
        "speaks_for": speaks_for,
        "not_stated": not_stated,
        "not_typical": _where(by_state, [NOT_TYPICAL]),
        "not_linked": _where(by_state, [NOT_LINKED]),
        "shows_absent": shows_absent,
    }


def _where(by_state: Mapping[str, str], states: Iterable[str]) -> tuple[str, ...]:
    return tuple(sign for sign, state in by_state.items() if state in states)


def first_list(matched: pd.DataFrame) -> pd.DataFrame:
    """Return the causes that fit the chosen signs, in order."""
    return matched.iloc[: _fitting(matched)]


def second_list(matched: pd.DataFrame) -> pd.DataFrame:
    """Return the causes that may show no such sign, in order."""
    return matched.iloc[_fitting(matched) :].reset_index(drop=True)


def _fitting(matched: pd.DataFrame) -> int:
    """Count the causes of the first list, which stands before the second."""
    return matched["place"].tolist().count("first")


GRID_COLUMNS = [
    "cause",
    "cause_label",
    "urgency",
    "evidence",
    "place",
    "read",
    "sign",
    "sign_label",
    "state",
    "chosen",
]

GRID_ROWS, GRID_SIGNS = 7, 10
"""What of the grid is in sight together with its headings, the result and a choice."""
MOST_ROWS = 10
"""Rows where all that fits is drawn; where more fits, the grid is a part of it."""


def grid_rows(matched: pd.DataFrame, whole: bool) -> pd.DataFrame:
    """Return the causes that the grid has a row for, of those that match."""
    fitting = len(first_list(matched))
    rows = fitting if GRID_ROWS < fitting <= MOST_ROWS else GRID_ROWS
    return matched if whole else matched.head(rows)


def cause_sign_grid(
    evidence: Evidence, matched: pd.DataFrame, view: View
) -> pd.DataFrame:
    """Return every cell of the cause x sign grid, in the order of the screen.

    Rows are the causes on top of the two lists, which are sorted by fit and urgency,
    with the signs that most of them are linked to; the whole grid has every cause left
    and every sign. Chosen signs come first.

    Returns
    -------
    One row a cell. Columns: `cause`, `cause_label`, `urgency`, `evidence`, `place`
    ("first" or "second" list), `read` (of how many signs the cause's sources speak),
    `sign`, `sign_label`, `state` (frequency word, "not stated", "not typical" or "not
    linked"), `chosen` (the sign is chosen).
    """
    rows = grid_rows(matched, view.whole_grid)
    names = ("cause", "label", "urgency", "evidence", "place")
    causes = [*zip(*(rows[name].tolist() for name in names), strict=True)]
    states = evidence.states
    signs = _signs(evidence, [states[cause[0]] for cause in causes], view)
    cells = [
        (
            *cause,
            evidence.read[cause[0]],
            sign.id,
            sign.label,
            states[cause[0]].get(sign.id, NOT_LINKED),
            chosen,
        )
        for cause in causes
        for sign, chosen in signs
    ]
    return pd.DataFrame(cells, columns=GRID_COLUMNS, dtype=object)


def kinds_of(evidence: Evidence) -> list[str]:
    """Return the kinds of cause that the tables hold, in their order."""
    return list(dict.fromkeys(cause.category for cause in evidence.rows))


def _signs(
    evidence: Evidence, states: list[Mapping[str, str]], view: View
) -> list[tuple[Any, bool]]:
    """Return the signs of the grid: chosen ones, then as the tables or the cut have it.

    Cut, it leaves out the lesson's premise, which all rows share.
    """
    signs = [(sign, sign.id in view.signs) for sign in evidence.sign_rows]
    if view.whole_grid:
        return sorted(signs, key=lambda sign: not sign[1])
    times = Counter(sign for state in states for sign in state)
    for premise in evidence.premises:
        times.pop(premise, None)
    shown = [(sign, chosen) for sign, chosen in signs if chosen or times[sign.id]]
    shown.sort(key=lambda sign: (not sign[1], -times[sign[0].id]))
    most = max(GRID_SIGNS, sum(chosen for _, chosen in shown))
    return shown[:most]
