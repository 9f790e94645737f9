"""The page: what `app.ipynb` calls, one call a room."""

from __future__ import annotations

import os
from functools import cached_property
from pathlib import Path

from IPython.display import HTML, display
from ipywidgets import Widget

from spotting import paths
from spotting.controls import Address
from spotting.matching import Evidence
from spotting.rooms.about import about
from spotting.rooms.compare import Compare
from spotting.rooms.explore import Explore
from spotting.selection import Selection, observe_view
from spotting.tables import Tables, load_tables
from spotting.views import VERSION, Vocabulary, from_address, to_address

STYLES = ("page.css", "controls.css")

# Our server's template brings the styles itself, before any kernel has started.
SERVED_VARIABLE = "LESSON_SERVED"


class Page:
    """The rooms of one visitor, around one `Selection`; each is built once."""

    def __init__(self, tables: Tables) -> None:
        self.tables = tables
        self.evidence = Evidence.of(tables)
        self.selection = Selection(Vocabulary.of(tables))
        self.address = Address()
        self._tie_address()

    def _tie_address(self) -> None:
        vocabulary = self.selection.vocabulary

        def open_view(change) -> None:
            if change["new"] == to_address(self.selection.view, vocabulary):
                return
            if not change["new"] or change["new"].startswith(f"{VERSION}&"):
                self.selection.show(from_address(change["new"], vocabulary))
            # A code that is not understood gives way to the one of what is shown.
            self.address.code = to_address(self.selection.view, vocabulary)

        self.address.observe(open_view, "code")
        observe_view(
            self.selection,
            lambda view: self.address.set_trait("code", to_address(view, vocabulary)),
        )

    def start(self) -> Widget:
        """Bring the styles in; return what ties the page's address to the choices."""
        display(styles())
        return self.address

    @cached_property
    def _explore(self) -> Explore:
        return Explore(self.tables, self.evidence, self.selection)

    @cached_property
    def _compare(self) -> Compare:
        return Compare(self.tables, self.evidence, self.selection)

    def explore(self) -> Widget:
        """Return the room in which signs are chosen and causes are found."""
        return self._explore.widget

    def compare(self) -> Widget:
        """Return the room in which two causes stand side by side."""
        return self._compare.widget

    def about(self) -> HTML:
        """Return what the page is, what it is made from, and what it cannot show."""
        return HTML(about(self.tables))


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
    return Page(load_tables(folder or paths.chosen_data_folder()))


def styles() -> HTML:
    """Return the page's style sheets; nothing where our server brings them."""
    if os.environ.get(SERVED_VARIABLE):
        return HTML("")
    sheets = (paths.PACKAGE / "styles" / name for name in STYLES)
    css = "\n".join(sheet.read_text(encoding="utf-8") for sheet in sheets)
    return HTML(f"<style>{css}</style>")
