"""A small lesson whose answers can be counted on fingers, and ways to ask for them.

    cause    kind       stages, situation  urgency      says of the signs
    thrush   infection  any, pregnant      routine      itch typical, white common
    bv       infection  any                routine      itch not typical, smell typical
    trich    infection  any, new partner   within days  itch not stated, smell sometimes
    silent   infection  any, new partner   within days  nothing
    praevia  pregnancy  pregnant           emergency    nothing
    lichen   skin       old                routine      itch common, white rarely

`pcb` is the lesson's premise, which most are linked with; nothing links `egg`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from html.parser import HTMLParser

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from spotting.choices.view import MODES, URGENCIES, View, Vocabulary
from spotting.matching.causes import Evidence, first_list, match, second_list
from spotting.tables import load_tables
from tests.world import FROZEN

CAUSES = pd.DataFrame(
    [
        # id, label, kind, life stages, situations, urgency, evidence
        ("thrush", "thrush", "infection", "any", "ctx-pregnant", 1, "B"),
        ("bv", "bacterial vaginosis", "infection", "any", "", 1, "C"),
        ("trich", "trichomonas", "infection", "any", "ctx-new", 2, "A"),
        ("silent", "chlamydia", "infection", "any", "ctx-new", 2, "A"),
        ("praevia", "placenta", "pregnancy", "ctx-pregnant", "ctx-pregnant", 4, "A"),
        ("lichen", "Ménard lichen", "skin", "ctx-old", "ctx-old", 1, "B"),
    ],
    columns=[
        "id",
        "label",
        "category",
        "life_stages",
        "contexts",
        "urgency",
        "evidence",
    ],
).assign(urgency=lambda causes: [URGENCIES[level] for level in causes["urgency"]])

SYMPTOMS = pd.DataFrame(
    [
        ("pcb", "bleeding after sex", "premise", "yes"),
        ("itch", "itching", "sign", "yes"),
        ("white", "white, lumpy discharge", "sign", "yes"),
        ("smell", "fishy smell", "sign", "yes"),
        ("egg", "slippery discharge", "sign", "no"),
    ],
    columns=["id", "label", "role", "linked"],
)

LINKS = pd.DataFrame(
    [
        ("thrush", "pcb", "rarely"),
        ("thrush", "itch", "typical"),
        ("thrush", "white", "common"),
        ("bv", "pcb", "not typical"),
        ("bv", "itch", "not typical"),
        ("bv", "smell", "typical"),
        ("trich", "itch", "not stated"),
        ("trich", "smell", "sometimes"),
        ("silent", "pcb", "sometimes"),
        ("praevia", "pcb", "typical"),
        ("lichen", "itch", "common"),
        ("lichen", "white", "rarely"),
    ],
    columns=["cause_id", "symptom_id", "frequency"],
)

# As `Evidence.of` leaves them: lower case, without accents.
WORDS = {
    "thrush": "thrush candida infection",
    "bv": "bacterial vaginosis infection",
    "trich": "trichomonas infection",
    "silent": "chlamydia infection",
    "praevia": "placenta praevia pregnancy",
    "lichen": "menard lichen skin",
}

CONTEXTS = {
    "ctx-pregnant": "pregnant",
    "ctx-old": "after the menopause",
    "ctx-new": "a new partner",
}

EVIDENCE = Evidence(CAUSES, SYMPTOMS, LINKS, WORDS, CONTEXTS)

_SIGNS = {id_: f"s0{number}" for number, id_ in enumerate(SYMPTOMS["id"], start=1)}
_CAUSES = {id_: f"k0{number}" for number, id_ in enumerate(CAUSES["id"], start=1)}

VOCABULARY = Vocabulary(
    {
        "signs": _SIGNS,
        "absent": _SIGNS,
        "cell": _SIGNS,
        "life_stage": {"ctx-pregnant": "c01", "ctx-old": "c02"},
        "contexts": {"ctx-new": "c03"},
        "categories": {"infection": "1", "pregnancy": "2", "skin": "3"},
        "urgencies": {word: str(level) for level, word in enumerate(URGENCIES, 1)},
        "focus": _CAUSES,
        "first": _CAUSES,
        "second": _CAUSES,
    }
)

LISTS = ("signs", "absent", "contexts", "categories", "urgencies")
SINGLES = ("life_stage", "focus", "cell", "first", "second")
TEXTS = ("", " ", "itch", "infection", "PREGNANCY", "cancer vagina", "é", "zzzz")


@dataclass(frozen=True)
class World:
    """What may be asked, and of what."""

    evidence: Evidence
    vocabulary: Vocabulary


@cache
def world(name: str) -> World:
    """Return the small lesson, or the frozen world."""
    if name == "small":
        return World(EVIDENCE, VOCABULARY)
    tables = load_tables(FROZEN)
    return World(Evidence.of(tables), Vocabulary.of(tables))


FEW = settings(max_examples=20, deadline=None)
BOTH = pytest.mark.parametrize("name", ["small", "frozen"])


def always(test):
    """Run a test of `name` and `data` over the small lesson and the frozen world."""
    return BOTH(FEW(given(data=st.data())(test)))


def some(vocabulary: Vocabulary, field: str) -> st.SearchStrategy[tuple[str, ...]]:
    """Return a few ids of a field, in the tables' order."""
    ids = list(vocabulary.codes[field])
    chosen = st.lists(st.sampled_from(ids), max_size=4)
    return chosen.map(lambda wanted: vocabulary.known(field, wanted))


def one(vocabulary: Vocabulary, field: str) -> st.SearchStrategy[str]:
    return st.sampled_from(["", *vocabulary.codes[field]])


def views(vocabulary: Vocabulary) -> st.SearchStrategy[View]:
    """Return states that a page can be in."""
    return st.builds(
        View,
        **{field: some(vocabulary, field) for field in LISTS},
        **{field: one(vocabulary, field) for field in SINGLES},
        mode=st.sampled_from(MODES),
        text=st.sampled_from(TEXTS) | st.text(max_size=12),
        whole_grid=st.booleans(),
    ).map(consistent)


def consistent(view: View) -> View:
    """Return a view with no sign both there and absent, no claim without a cause."""
    absent = tuple(sign for sign in view.absent if sign not in view.signs)
    cell = view.cell if view.focus else ""
    return View(**{**vars(view), "absent": absent, "cell": cell})


def first(evidence: Evidence, view: View) -> list[str]:
    """Return the ids of the first list, in order."""
    return first_list(match(evidence, view))["cause"].tolist()


def second(evidence: Evidence, view: View) -> list[str]:
    """Return the ids of the second list, in order."""
    return second_list(match(evidence, view))["cause"].tolist()


def send(control, event: str, **content: object) -> None:
    """Send a control the message that its browser side would."""
    control._on_message(control, {"event": event, **content}, [])


def press(buttons, action: str) -> None:
    send(buttons, "press", id=action)


def click(chart, customdata: object) -> None:
    send(chart, "click", points=[{"x": 0, "y": 0, "customdata": customdata}])


def open_cell(table, row: str, column: str = "") -> None:
    """Open a cell of a table, or a row by its label."""
    send(table, "activate", row=row, column=column)


def row_ids(table) -> list[str]:
    return [row["id"] for row in table.rows]


def in_sight(room, part) -> bool:
    """Return whether a part of a room is shown, with all boxes that hold it."""
    if "les-empty" in room._dom_classes:
        return False
    inner = getattr(room, "children", ())
    return room is part or any(in_sight(child, part) for child in inner)


class Markup(HTMLParser):
    """Names of the elements of some HTML, its words, and whether all are closed."""

    def __init__(self, markup: str) -> None:
        super().__init__()
        self.names: list[str] = []
        self.addresses: list[str] = []
        self.open: list[str] = []
        self._words: list[str] = []
        self.feed(markup)
        self.close()

    def handle_starttag(self, tag, attrs) -> None:
        self.names.append(tag)
        self.open.append(tag)
        self.addresses += [value for key, value in attrs if key == "href"]

    def handle_endtag(self, tag) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data) -> None:
        self._words.append(data)

    @property
    def words(self) -> str:
        # An element inside a sentence adds no space before its comma.
        return re.sub(r" (?=[.,;:)?!])", "", " ".join(" ".join(self._words).split()))


def words_of(markup: str) -> str:
    """Return what a reader of some HTML reads; its elements must all be closed."""
    parsed = Markup(markup)
    assert not parsed.open
    return parsed.words


POISON = "<img src=x onerror=alert(1)>&\"'"


def poisoned(tables):
    """Return tables whose free text holds markup, as a hostile copy may."""
    words = {
        "causes": "label medical_term mainly_in why found helps escalates_if "
        "evidence_note",
        "symptoms": "label definition synonyms note",
        "contexts": "label",
        "cause_symptoms": "cause_label symptom_label locator note",
        "sources": "title authors year read_note says",
        "help_rules": "action situation",
        "local_help": "country name what_for phone",
        "advice": "text note",
        "fluids": "topic text look smell means action note",
        "sites": "label medical_term text",
        "contradictions": "topic article_a article_b guidance closer",
        "estimates": "population note period published_as",
        "studies": "label country place setting selection read note",
        "study_findings": "study_label outcome_as_published note",
        "crowds": "label",
        "glossary": "term plain synonyms",
    }
    frames = {
        table: tables[table].assign(
            **{name: tables[table][name] + POISON for name in names.split()}
        )
        for table, names in words.items()
    }
    return replace(tables, **frames)


def flat(parts) -> list:
    """Return the markup and widgets of a room, those of its steps among them."""
    return [one for part in parts for one in getattr(part, "parts", [part])]


def every(widget) -> list:
    """Return a widget and all that it holds."""
    held = getattr(widget, "children", ())
    return [widget, *(inner for child in held for inner in every(child))]


def markup_of(widget) -> str:
    """Return all HTML that a widget and all that it holds write into the page."""
    return "".join(
        getattr(one, "value", "")
        if type(one).__name__ == "HTML"
        else getattr(one, "html", "")
        for one in every(widget)
    )


def told_cells(table) -> dict[tuple[str, str], str]:
    """Return the cells of the twin that can be opened: their ids and states."""
    return {
        (row["id"], column["id"]): cell["state"].replace("-", " ")
        for row in table.rows
        for column, cell in zip(table.columns, row["cells"], strict=True)
        if cell["open"]
    }


HOSTILE_CLICKS: list = [
    None,
    "",
    "ab",
    "thrush",
    5,
    0,
    True,
    1e308,
    [],
    ["thrush"],
    ["thrush", "forged", ""],
    ["forged", "itch", ""],
    ["assault", "pcb", ""],
    ["thrush", "bulge", ""],
    [["thrush"], ["itch"]],
    [None, None],
    [5, 5],
    {"cause": "thrush"},
    ["x" * 1000] * 100,
    ["", "", "words"],
]
"""What a forged message may bring in place of a bar's or a cell's ids."""
