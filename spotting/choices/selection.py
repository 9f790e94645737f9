"""The visitor's choices as traits: what is chosen, undo and reset."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, fields, replace

from traitlets import Bool, HasTraits, Instance, List, Unicode, observe, validate

from spotting.choices.filters import FILTERS, Filter
from spotting.choices.view import LONGEST_TEXT, MODES, View, Vocabulary

STEPS = 200
"""Steps that can be undone: memory must have an end."""


def _trait(one: Filter) -> List | Unicode:
    return List(Unicode()) if one.many else Unicode()


Filtered = type(HasTraits)(
    "Filtered",
    (HasTraits,),
    {"__module__": __name__, **{one.field: _trait(one) for one in FILTERS}},
)
"""One trait for each filter."""

MANY = ("signs", "absent", *(one.field for one in FILTERS if one.many))
CHOSEN_ONE = [one.field for one in FILTERS if one.codes and not one.many]
ONE = (*CHOSEN_ONE, "focus", "cell", "first", "second")


class Selection(Filtered):
    """The choices of one visitor; every room reads and writes this one object.

    Controls set single traits. `view` holds the whole state and changes once for
    each step, so charts observe `view` alone. Unknown ids are dropped: values may
    come from a forged message or an old address.
    """

    signs = List(Unicode())
    mode = Unicode(View.mode)
    absent = List(Unicode())
    whole_grid = Bool(False)
    focus = Unicode()
    cell = Unicode()
    first = Unicode()
    second = Unicode()

    view = Instance(View, (), read_only=True)
    can_undo = Bool(False, read_only=True)

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self._past: deque[View] = deque(maxlen=STEPS)
        self._restoring = False
        super().__init__()

    @validate(*MANY)
    def _known_ids(self, proposal) -> list[str]:
        field = proposal["trait"].name
        return list(self.vocabulary.known(field, proposal["value"]))

    @validate(*ONE)
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
            if not self._goes_on_typing(view):
                self._keep_step(view)
            self._publish(view)

    def _keep_step(self, view: View) -> None:
        """Remember where a step to another view led from, if it is a choice."""
        if view.choices() != self.view.choices():
            self._past.append(self.view)

    def _goes_on_typing(self, view: View) -> bool:
        """Whether the search words just grow or shrink: typing is one step to undo."""
        old, new = self.view.text, view.text
        if not (self._past and old and new):
            return False
        steps = (self._past[-1], self.view, view)
        others = {replace(one.choices(), text="") for one in steps}
        return len(others) == 1 and (new.startswith(old) or old.startswith(new))

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
        self._set(view)
        self._keep_step(self._read())
        self._publish(self._read())

    def change(self, **choices: object) -> None:
        """Set several choices in one step that can be undone, or what is open."""
        self.show(replace(self.view, **choices))

    @property
    def before(self) -> View | None:
        """What was chosen before the last step; None where there is none to undo.

        The card that is open now stays open: to open or close one is no step.
        """
        if not self._past:
            return None
        return replace(self._past[-1], focus=self.view.focus, cell=self.view.cell)

    def undo(self) -> None:
        """Go back one step; does nothing where there is none."""
        before = self.before
        if before is not None:
            self._past.pop()
            self._restore(before)

    def undo_filter(self) -> None:
        """Go back to what was asked before the last filter or sign was chosen."""
        asked = self.view.asked()
        while self._past and self._past[-1].asked() == asked:
            self._past.pop()
        self.undo()

    def reset(self) -> None:
        """Clear every choice, in one step that can be undone."""
        self.show(View())

    def _restore(self, view: View) -> None:
        self._set(view)
        self._publish(self._read())

    def _set(self, view: View) -> None:
        with self._in_one_step():
            for name, value in asdict(view).items():
                setattr(self, name, list(value) if isinstance(value, tuple) else value)
            self._keep_apart("signs")

    def toggle(self, field: str, id_: str) -> None:
        """Add an id to a list of choices, or take it out if it is there."""
        chosen = getattr(self, field)
        setattr(
            self,
            field,
            [one for one in chosen if one != id_] if id_ in chosen else [*chosen, id_],
        )


def observe_view(selection: Selection, act: Callable[[View], None]) -> None:
    """Call `act` with the view now, and again after each step."""
    selection.observe(lambda change: act(change["new"]), "view")
    act(selection.view)
