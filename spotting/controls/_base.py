"""What every control shares: its script, a guard on what a browser may set, checks."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import Any, ClassVar
from weakref import WeakMethod

from traitlets import TraitError

from spotting.controls.upstream import AnyWidget
from spotting.text.browser import browser_words

HERE = Path(__file__).parent
BUILT = HERE / "built"
LOG = logging.getLogger("spotting")

LONGEST = 4_000
MOST = 1_000
"""Letters of a text, and texts of a list, that a browser may send as one value."""

LONGEST_ID = 80
LONGEST_TEXT = 2_000
"""Letters of what Python gives."""


class Script:
    """A control's browser module: ``<name>.js`` with all that it imports.

    `make frontend` builds it. It is plain text on purpose: given a path, anywidget
    watches the file, and its watcher keeps every widget alive for ever. A control
    brings the sentences of its module before it, so that it speaks on any page; our own
    page holds modules and sentences itself, and no widget has to carry them.
    """

    def __init__(self, name: str) -> None:
        """Read it."""
        self.name = name
        self._module = (BUILT / f"{name}.js").read_text(encoding="utf-8")

    def __get__(self, control: Control | None, _: type) -> str:
        """Return it; of a control, with its sentences."""
        return self._module if control is None else self._spoken

    @cached_property
    def _spoken(self) -> str:
        words = browser_words(f"controls-{self.name}-")
        return f"const LES_WORDS={words};\n{self._module}"


class Control(AnyWidget):
    """A small native form element that is tied to Python.

    ``from_browser`` names the traits that a browser may set. A message may ask for
    any trait of any widget, so all others are dropped here; a value that a trait
    refuses is answered with the value that is held, so that page and Python agree.
    What goes wrong in an answer to a browser ends here: see `answering`.
    """

    from_browser: ClassVar[frozenset[str]] = frozenset()

    def __init_subclass__(cls, **more: Any) -> None:
        """Have no value echoed to the browser that sent it: each kernel has one."""
        super().__init_subclass__(**more)
        for name in cls.from_browser:
            getattr(cls, name).tag(echo_update=False)

    def __init__(self, **traits: Any) -> None:
        """Make the control and start to listen to its own messages."""
        super().__init__(**traits)
        self.on_msg(self._on_message)

    def set_state(self, sync_data: dict) -> None:
        """Take over what the browser may set; answer what is refused."""
        if not isinstance(sync_data, dict):
            return
        known = {name: sync_data[name] for name in self.from_browser & set(sync_data)}
        if not known:
            return
        if not all(map(is_plain, known.values())):
            self.send_state(list(known))
            return
        with answering(self):
            self._take(known)

    def _take(self, values: dict) -> None:
        held = {name: getattr(self, name) for name in values}
        try:
            super().set_state(values)
        except TraitError:
            # A trait that took its value did not refuse it: an observer went wrong.
            if held != {name: getattr(self, name) for name in values}:
                raise
            self.send_state(list(values))

    def _on_message(self, _control: Control, content: object, _buffers: object) -> None:
        if isinstance(content, dict) and isinstance(content.get("event"), str):
            with answering(self):
                self._on_event(content["event"], content)

    def _on_event(self, event: str, content: dict) -> None:
        """Answer a message of the control's own module; most controls send none."""


def is_plain(value: object) -> bool:
    """Whether a value is of a kind and size that some control may send."""
    if isinstance(value, list):
        return len(value) <= MOST and all(isinstance(one, str) for one in value)
    if isinstance(value, str):
        return len(value) <= LONGEST
    return isinstance(value, (bool, int, float))


@contextmanager
def answering(control: Control) -> Iterator[None]:
    """Let nothing that goes wrong in an answer to a browser end without a word.

    It is written to the log in full, once, and told to whoever asked by `tell_trouble`;
    the page goes on. What the reader chose is not written.
    """
    try:
        yield
    except Exception:
        LOG.exception("No answer to a message for a %s", type(control).__name__)
        _tell(True)
    else:
        _tell(False)


def tell_trouble(listener: Callable[[bool], object]) -> None:
    """Call a bound method with True after an answer that went wrong, else with False.

    It is kept no longer than the object that it belongs to.
    """
    _listeners.append(WeakMethod(listener))


_listeners: list[WeakMethod] = []


def _tell(trouble: bool) -> None:
    _listeners[:] = [listener for listener in _listeners if listener()]
    for listener in _listeners:
        listener()(trouble)


class Callbacks:
    """Functions to call, in the order in which they were added."""

    def __init__(self) -> None:
        """Start with none."""
        self._functions: list = []

    def add(self, function: Any, remove: bool = False) -> None:
        """Add a function once, or take it out again."""
        if function in self._functions:
            self._functions.remove(function)
        if not remove:
            self._functions.append(function)

    def __call__(self, *values: object) -> None:
        """Call each function with the same values."""
        for function in tuple(self._functions):
            function(*values)

    def __len__(self) -> int:
        """Count the functions."""
        return len(self._functions)


def text(value: object, field: str, longest: int = LONGEST_TEXT) -> str:
    """Return a text as it is.

    Raises
    ------
    TraitError
        It is no text, or longer than ``longest`` characters.
    """
    if not isinstance(value, str):
        raise TraitError(f"{field}: a text is expected, not {type(value).__name__}")
    if len(value) > longest:
        raise TraitError(f"{field}: at most {longest} characters, not {len(value)}")
    return value


def record(value: object, what: str, required: str, optional: str = "") -> dict:
    """Return one record with every field; optional fields are "" where not given.

    ``required`` and ``optional`` name the text fields, separated by spaces.

    Raises
    ------
    TraitError
        It is no mapping, a required field is missing, or a field is no text.
    """
    if not isinstance(value, Mapping):
        raise TraitError(f"{what}: a mapping is expected, not {type(value).__name__}")
    missing = [name for name in required.split() if name not in value]
    if missing:
        raise TraitError(f"{what}: {', '.join(missing)} missing")
    names = f"{required} {optional}".split()
    return {
        name: text(
            value.get(name, ""),
            f"{what}, {name}",
            LONGEST_ID if name == "id" else LONGEST_TEXT,
        )
        for name in names
    }


def records(values: Iterable, what: str, required: str, optional: str = "") -> list:
    """Return a list of records whose ids differ.

    Raises
    ------
    TraitError
        A record is wrong (see `record`), or two have the same id.
    """
    checked = [record(value, what, required, optional) for value in values]
    unique(checked, what)
    return checked


def unique(checked: list[dict], what: str) -> None:
    """Refuse an id that stands twice.

    Raises
    ------
    TraitError
        Two records have the same id.
    """
    seen = set()
    for entry in checked:
        if entry["id"] in seen:
            raise TraitError(f"{what}: the id {entry['id']!r} stands twice")
        seen.add(entry["id"])


def known_ids(values: Iterable, options: list[dict]) -> list[str]:
    """Return the ids that are options, each once, in the order given."""
    known = {option["id"] for option in options}
    return [value for value in dict.fromkeys(values) if value in known]
