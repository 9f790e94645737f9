"""What a message says in the language of this process; English where it is missing."""

from __future__ import annotations

import html
import re
from functools import cache, lru_cache
from numbers import Integral, Real
from pathlib import Path

from markupsafe import Markup

from spotting.paths import ENGLISH, chosen_language, english_folder, text_folder
from spotting.text.loading import Fault, Language, read_words

Value = str | int | float | Markup
"""What a gap may be filled with; whole numbers choose a plural."""

Spoken = tuple[Language, ...]
"""A language and, behind it, English."""

KEPT = 16_384
"""Sentences that are remembered: a click says most of them again."""

_GAP = re.compile("\ue000([a-z_]+)\ue001")


@cache
def languages() -> Spoken:
    """Return the language of this process and, behind another one, English."""
    return _with_english(chosen_language(), text_folder())


@cache
def _with_english(code: str, folder: Path) -> Spoken:
    english = Language(ENGLISH, english_folder().parent)
    return (english,) if code == ENGLISH else (Language(code, folder), english)


def spoken_in(language: str) -> Spoken:
    """Return a language and, behind it, English, whatever the process speaks."""
    return _with_english(language, text_folder())


@lru_cache(maxsize=KEPT, typed=True)
def say(name: str, /, **args: Value) -> str:
    """Return a message as plain text, with its gaps filled.

    Raises
    ------
    Fault
        If English has no such message, or a gap of it is not filled.
    """
    return _plain(name, args, languages())


@lru_cache(maxsize=KEPT, typed=True)
def say_markup(name: str, /, **args: Value) -> Markup:
    """Return a message as markup: all is escaped but what came as `Markup`.

    What stands in the file is text as well, so no translation can bring markup in.
    """
    return _marked(name, args, languages())


def say_in(language: str, name: str, /, **args: Value) -> str:
    """Return a message in a language that need not be the process's.

    One server speaks all languages that are installed, each to its own readers.
    """
    return _plain(name, args, spoken_in(language))


def say_markup_in(language: str, name: str, /, **args: Value) -> Markup:
    """Return a message as markup, in a language that need not be the process's."""
    return _marked(name, args, spoken_in(language))


def _plain(name: str, args: dict[str, Value], spoken: Spoken) -> str:
    return _said(name, {key: _native(value) for key, value in args.items()}, spoken)


def _marked(name: str, args: dict[str, Value], spoken: Spoken) -> Markup:
    marked = {key: part for key, part in args.items() if isinstance(part, Markup)}
    gaps = {key: f"\ue000{key}\ue001" for key in marked}
    words = html.escape(_plain(name, args | gaps, spoken))
    return Markup(_GAP.sub(lambda gap: marked.get(gap[1], ""), words))


@cache
def _words() -> dict[str, str]:
    code = chosen_language()
    rows = [] if code == ENGLISH else read_words(text_folder() / code)
    return {word: own for _, word, own in rows if own}


def say_word(word: str) -> str:
    """Return a word of the tables in the language of this process.

    Such a word is one that code and other rows know by its English spelling: a kind, a
    country, a verdict. It stays as it is until a reader sees it.
    """
    return _words().get(word, word)


def _said(name: str, args: dict[str, object], spoken: Spoken) -> str:
    *others, english = spoken
    for language in others:
        try:
            return language.say(name, args)
        except Fault:
            continue  # `spotting check` tells of it; a reader gets English
    return english.say(name, args)


def _native(value: Value) -> object:
    """Return a number of numpy's as Python's own; Fluent knows no other."""
    if isinstance(value, str):
        return value
    if isinstance(value, Integral):
        return int(value)
    return float(value) if isinstance(value, Real) else value
