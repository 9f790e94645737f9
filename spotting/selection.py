"""The visitor's choices as traits: what is chosen, undo, reset, the address."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass, fields, replace

from traitlets import Bool, HasTraits, Instance, List, Unicode, observe, validate

from spotting.tables import Tables

URGENCIES = (
    "self-care advice",
    "routine appointment",
    "within days",
    "same day",
    "emergency",
)
"""How soon to get help, from least to most urgent."""

MODES = ("all", "any")
LONGEST_TEXT = 80


@dataclass(frozen=True)
class View:
    """One state of the page: ids of what is chosen, in the tables' order.

    `signs` are there and `absent` are not; `cell` is the symptom id of the open
    claim, which belongs to the cause in `focus`.
    """

    signs: tuple[str, ...] = ()
    mode: str = "all"
    absent: tuple[str, ...] = ()
    life_stage: str = ""
    contexts: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    urgencies: tuple[str, ...] = ()
    text: str = ""
    whole_grid: bool = False
    focus: str = ""
    cell: str = ""
    first: str = ""
    second: str = ""


@dataclass(frozen=True)
class Vocabulary:
    """What may be chosen: for each field of `View`, its ids and their short codes."""

    codes: Mapping[str, Mapping[str, str]]

    @classmethod
    def of(cls, tables: Tables) -> Vocabulary:
        """Read the choices from checked rows; safety contexts are never a choice."""
        causes = tables.checked("causes")
        causes = causes[causes["shown_as"] == "cause"]
        contexts = tables.checked("contexts")
        contexts = contexts[contexts["offered_in"].isin(["explore", "both"])]
        stages = contexts[contexts["kind"] == "life stage"]
        situations = contexts[contexts["kind"] == "situation"]
        symptoms = _by_code(tables.checked("symptoms"))
        cause_codes = _by_code(causes)
        return cls(
            {
                "signs": symptoms,
                "absent": symptoms,
                "cell": symptoms,
                "life_stage": _by_code(stages),
                "contexts": _by_code(situations),
                "categories": _numbered(tables.words("causes", "category")),
                "urgencies": _numbered(URGENCIES),
                "focus": cause_codes,
                "first": cause_codes,
                "second": cause_codes,
            }
        )

    def known(self, field: str, chosen: Iterable[str]) -> tuple[str, ...]:
        """Keep the ids of `field` that exist, once each, in the tables' order."""
        wanted = set(chosen)
        return tuple(id_ for id_ in self.codes[field] if id_ in wanted)


def _by_code(frame) -> dict[str, str]:
    return dict(zip(frame["id"], frame["code"], strict=True))


def _numbered(words: Iterable[str]) -> dict[str, str]:
    return {word: str(number) for number, word in enumerate(words, start=1)}


class Selection(HasTraits):
    """The choices of one visitor; every room reads and writes this one object.

    Controls set single traits. `view` holds the whole state and changes once for
    each step, so charts observe `view` alone. Unknown ids are dropped: values may
    come from a forged message or an old address.
    """

    signs = List(Unicode())
    mode = Unicode("all")
    absent = List(Unicode())
    life_stage = Unicode()
    contexts = List(Unicode())
    categories = List(Unicode())
    urgencies = List(Unicode())
    text = Unicode()
    whole_grid = Bool(False)
    focus = Unicode()
    cell = Unicode()
    first = Unicode()
    second = Unicode()

    view = Instance(View, (), read_only=True)
    can_undo = Bool(False, read_only=True)

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self._past: list[View] = []
        self._restoring = False
        super().__init__()

    @validate("signs", "absent", "contexts", "categories", "urgencies")
    def _known_ids(self, proposal) -> list[str]:
        field = proposal["trait"].name
        return list(self.vocabulary.known(field, proposal["value"]))

    @validate("life_stage", "focus", "cell", "first", "second")
    def _known_id(self, proposal) -> str:
        value = proposal["value"]
        return value if value in self.vocabulary.codes[proposal["trait"].name] else ""

    @validate("mode")
    def _known_mode(self, proposal) -> str:
        return proposal["value"] if proposal["value"] in MODES else self.mode

    @validate("text")
    def _short_text(self, proposal) -> str:
        return proposal["value"][:LONGEST_TEXT]

    @observe(*(field.name for field in fields(View)))
    def _remember(self, change) -> None:
        if self._restoring:
            return
        with self._in_one_step():
            self._keep_apart(change["name"])
        view = self._read()
        if view != self.view:
            self._past.append(self.view)
            self._publish(view)

    def _keep_apart(self, changed: str) -> None:
        """Let a sign be there or absent, not both; tie a claim to the focus."""
        if changed == "absent":
            self.signs = [sign for sign in self.signs if sign not in self.absent]
        else:
            self.absent = [sign for sign in self.absent if sign not in self.signs]
        if changed == "focus" or not self.focus:
            self.cell = ""

    @contextmanager
    def _in_one_step(self) -> Iterator[None]:
        self._restoring = True
        try:
            yield
        finally:
            self._restoring = False

    def _read(self) -> View:
        values = {field.name: getattr(self, field.name) for field in fields(View)}
        return View(
            **{
                name: tuple(value) if isinstance(value, list) else value
                for name, value in values.items()
            }
        )

    def _publish(self, view: View) -> None:
        self.set_trait("view", view)
        self.set_trait("can_undo", bool(self._past))

    def show(self, view: View) -> None:
        """Set the whole state in one step that can be undone."""
        before = self.view
        self._restore(view)
        if self.view != before:
            self._past.append(before)
            self.set_trait("can_undo", True)

    def change(self, **choices: object) -> None:
        """Set several choices in one step that can be undone."""
        self.show(replace(self.view, **choices))

    def undo(self) -> None:
        """Go back one step; does nothing where there is none."""
        if self._past:
            self._restore(self._past.pop())

    def reset(self) -> None:
        """Clear every choice, in one step that can be undone."""
        self.show(View())

    def _restore(self, view: View) -> None:
        with self._in_one_step():
            for name, value in asdict(view).items():
                setattr(self, name, list(value) if isinstance(value, tuple) else value)
            self._keep_apart("signs")
        self._publish(self._read())

    def toggle(self, field: str, id_: str) -> None:
        """Add an id to a list of choices, or take it out if it is there."""
        chosen = getattr(self, field)
        setattr(
            self,
            field,
            [one for one in chosen if one != id_] if id_ in chosen else [*chosen, id_],
        )


# The address: `v=1&s=s05.s20&m=o&l=c04`. Letters for fields, codes for ids; no word
# of it says what is chosen. Free text stays out, for it could.
_LETTERS = {
    "signs": "s",
    "absent": "n",
    "life_stage": "l",
    "contexts": "c",
    "categories": "k",
    "urgencies": "u",
    "focus": "f",
    "cell": "x",
    "first": "a",
    "second": "b",
}
_VERSION = "v=1"


def to_address(view: View, vocabulary: Vocabulary) -> str:
    """Write a view as short codes for the page's address; the start is empty text."""
    parts = [
        f"{letter}={_encode(getattr(view, field), vocabulary.codes[field])}"
        for field, letter in _LETTERS.items()
        if getattr(view, field)
    ]
    parts += ["m=o"] * (view.mode == "any") + ["w=1"] * view.whole_grid
    return "&".join([_VERSION, *parts]) if parts else ""


def _encode(value: str | tuple[str, ...], codes: Mapping[str, str]) -> str:
    chosen = (value,) if isinstance(value, str) else value
    return ".".join(codes[id_] for id_ in chosen)


def from_address(address: str, vocabulary: Vocabulary) -> View:
    """Read a view back; what is not understood is left out, nothing is raised."""
    pairs = dict(part.split("=", 1) for part in address.split("&") if "=" in part)
    if pairs.get("v") != "1":
        return View()
    choices: dict[str, object] = {
        field: _decode(field, pairs[letter], vocabulary)
        for field, letter in _LETTERS.items()
        if letter in pairs
    }
    choices["mode"] = "any" if pairs.get("m") == "o" else "all"
    choices["whole_grid"] = pairs.get("w") == "1"
    return View(**choices)


def _decode(field: str, text: str, vocabulary: Vocabulary) -> str | tuple[str, ...]:
    ids = {code: id_ for id_, code in vocabulary.codes[field].items()}
    known = (ids[code] for code in text.split(".") if code in ids)
    chosen = vocabulary.known(field, known)
    if isinstance(getattr(View, field), tuple):
        return chosen
    return chosen[0] if chosen else ""


def observe_view(selection: Selection, act: Callable[[View], None]) -> None:
    """Call `act` with the view now, and again after each step."""
    selection.observe(lambda change: act(change["new"]), "view")
    act(selection.view)
