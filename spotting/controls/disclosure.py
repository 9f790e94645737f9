"""A part of the page that can be opened and closed."""

from __future__ import annotations

from typing import Any, ClassVar

from ipywidgets import Widget, widget_serialization
from traitlets import Bool, Instance, List, Unicode

from spotting.controls._base import Control, script


class Disclosure(Control):
    """A native details element with text and other widgets inside.

    ``html`` is written into the page as it is: build it from escaped text.
    ``opened`` says whether it is open, and follows the reader; the constructor
    also takes it as ``open`` (the trait can't be called so, because an ipywidget
    has a method of that name). With ``open_wide`` it is always open, without its
    button, from a window width of 64rem: a sheet on phones, plain content beside it.
    """

    _esm = script("disclosure")
    from_browser: ClassVar[frozenset[str]] = frozenset({"opened"})

    summary = Unicode().tag(sync=True)
    html = Unicode().tag(sync=True)
    opened = Bool(False).tag(sync=True)
    open_wide = Bool(False).tag(sync=True)
    children = List(Instance(Widget)).tag(sync=True, **widget_serialization)

    def __init__(self, summary: str = "", **traits: Any) -> None:
        """Make it; ``open`` stands for ``opened``."""
        if "open" in traits:
            traits["opened"] = traits.pop("open")
        super().__init__(summary=summary, **traits)
