"""How the lesson is served, as the teacher asked for it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from spotting.paths import ENGLISH


@dataclass(frozen=True)
class Options:
    """How the lesson is served.

    `names` are further ones that this computer has. `languages` are those that a reader
    may choose, `language` the one to begin with.
    """

    port: int
    folder: Path
    share: bool = False
    open_in_browser: bool = False
    country: str = ""
    class_size: int = 40
    quick_exit: bool = True
    names: tuple[str, ...] = ()
    language: str = ENGLISH
    languages: tuple[str, ...] = (ENGLISH,)
