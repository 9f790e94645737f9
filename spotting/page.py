"""The page: what `app.ipynb` calls, one call a room."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from functools import cached_property
from pathlib import Path

from IPython.display import HTML, display
from ipywidgets import Widget

from spotting import paths
from spotting.choices.selection import Selection, observe_view
from spotting.choices.settings import Settings
from spotting.choices.view import VERSION, Vocabulary, from_address, to_address
from spotting.controls import Address, Connection, Notice
from spotting.matching.causes import Evidence
from spotting.parts.steps import Step
from spotting.rooms.claims.view import Claims
from spotting.rooms.compare.view import Compare
from spotting.rooms.explore.view import Explore
from spotting.rooms.fluids.view import Fluids
from spotting.rooms.help.view import HelpFirst
from spotting.rooms.home.view import home
from spotting.rooms.numbers.view import Numbers
from spotting.rooms.words.view import Words
from spotting.tables import Tables, load_tables
from spotting.text import say
from spotting.text.terms import terms

_SHEETS = (paths.PACKAGE / "styles" / "all.css").read_text("utf-8")
STYLES = tuple(re.findall(r'@import "(.+)" layer', _SHEETS))
"""The page's sheets, in the order in which the browser's part is built of them."""

# Our server's template brings the styles itself, before any kernel has started.
SERVED_VARIABLE = "LESSON_SERVED"
# Set by the server where a class is held: Home then leads to it.
CLASS_VARIABLE = "LESSON_CLASS"


class Page:
    """The rooms of one visitor, around one `Selection`; each is built once."""

    def __init__(self, tables: Tables) -> None:
        self.tables = tables
        self.evidence = Evidence.of(tables)
        self.selection = Selection(Vocabulary.of(tables))
        self.settings = Settings()
        self.address = Address()
        self.connection = Connection(
            words=say("page-lost"),
            again=say("page-lost-tries"),
            full=say("page-no-room"),
            back=say("page-back"),
        )
        self.notice = Notice(words=say("page-trouble"))
        self._tie_address()

    def _tie_address(self) -> None:
        self.address.observe(lambda change: self._open(change["new"]), "code")
        self.settings.observe(lambda _: self._write_address(), "code")
        observe_view(self.selection, lambda _: self._write_address())

    def _open(self, code: str) -> None:
        """Show what a code asks for; one that is not understood gives way."""
        if code == self._code():
            return
        if not code or code.startswith(f"{VERSION}&"):
            vocabulary = self.selection.vocabulary
            self.selection.show(from_address(code, vocabulary))
            self.settings.open(code)
        self._write_address()

    def _write_address(self) -> None:
        self.address.code = self._code()

    def _code(self) -> str:
        view = to_address(self.selection.view, self.selection.vocabulary)
        settings = self.settings.code
        return f"{view or VERSION}&{settings}" if settings else view

    def start(self) -> Widget:
        """Bring the styles and the notes on terms; return what ties the address."""
        display(styles(), HTML(terms(self.tables).notes()))
        display(self.connection, self.notice)
        return self.address

    @cached_property
    def _explore(self) -> Explore:
        return Explore(self.tables, self.evidence, self.selection, self.settings)

    @cached_property
    def _compare(self) -> Compare:
        return Compare(self.tables, self.evidence, self.selection)

    @cached_property
    def _rooms(self) -> dict[type, list[str | Widget]]:
        """Each reading room's parts: markup that needs no kernel, and widgets."""
        given = self.tables, self.selection, self.settings
        return {
            Compare: self._compare.parts,
            **{room: room(*given).parts for room in ROOMS},
        }

    def build(self) -> None:
        """Make every room now, so that showing one is all that is left."""
        for room in ("_explore", "_compare", "_rooms"):
            getattr(self, room)

    def home(self) -> None:
        """Show the ways in, and every room with its question."""
        show([home(self.tables, lesson_door())])

    def help_first(self) -> None:
        """Show when to get help, what happens at a visit, and what can be prevented."""
        show(self._rooms[HelpFirst])

    def explore(self) -> Widget:
        """Return the room in which signs are chosen and causes are found."""
        return self._explore.widget

    def compare(self) -> None:
        """Show the room in which two causes stand side by side."""
        show(self._compare.parts)

    def numbers(self) -> None:
        """Show the four labs that teach to read health numbers."""
        show(self._rooms[Numbers])

    def normal_or_not(self) -> None:
        """Show what comes out after sex, what it can look like, and what to do next."""
        show(self._rooms[Fluids])

    def check_the_claims(self) -> None:
        """Show what two web articles claim, and what guidelines say of it."""
        show(self._rooms[Claims])

    def words_and_sources(self) -> None:
        """Show the glossary, every source, the downloads, and what the page is."""
        show(self._rooms[Words])


ROOMS = (HelpFirst, Numbers, Fluids, Claims, Words)


def show(parts: Iterable[str | Widget | Step]) -> None:
    """Display markup and widgets, one below the other.

    What belongs to a step says so in its metadata: the page's template marks it.
    """
    first = True
    for part in parts:
        if isinstance(part, Step):
            told = {"step": part.place, "first": first}
            display(*map(_shown, part.parts), metadata=told)
            first = False
        else:
            display(_shown(part))


def _shown(part: str | Widget) -> HTML | Widget:
    return HTML(part) if isinstance(part, str) else part


def open_page(folder: Path | None = None) -> Page:
    """Load the tables and return the page.

    Parameters
    ----------
    folder
        A folder of tables; by default the one that the server was started with,
        else the shipped one.

    Raises
    ------
    spotting.tables.TablesError
        A table is missing or can't be read.
    """
    folder = folder or paths.chosen_data_folder()
    if _prepared and _prepared[0].tables.folder == Path(folder):
        return _prepared.pop()
    return Page(load_tables(folder))


_prepared: list[Page] = []


def prepare() -> None:
    """Build the whole page for the next `open_page` of this process, or of a fork."""
    page = Page(load_tables(paths.chosen_data_folder()))
    page.build()
    _prepared.append(page)


def lesson_door() -> str:
    """Return what Home has a door to beside the rooms: "class", "lesson" or ""."""
    if os.environ.get(CLASS_VARIABLE):
        return "class"
    return "lesson" if os.environ.get(SERVED_VARIABLE) else ""


def styles() -> HTML:
    """Return the page's style sheets; nothing where our server brings them."""
    if os.environ.get(SERVED_VARIABLE):
        return HTML("")
    sheets = (paths.PACKAGE / "styles" / name for name in STYLES)
    css = "\n".join(sheet.read_text(encoding="utf-8") for sheet in sheets)
    return HTML(f"<style>{css}</style>")
