"""No words that a reader meets stand in a template: they are messages."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from jinja2 import Environment

from spotting.paths import share_folder
from spotting.serving.rendering import NEUTRAL

FOLDER = share_folder() / "jupyter/voila/templates/lesson"
TEMPLATES = [*FOLDER.glob("*.html"), *FOLDER.glob("*.j2"), FOLDER / "static" / NEUTRAL]
HEARD = {"alt", "aria-label", "aria-description", "lang", "placeholder", "title"}
"""Attributes that a reader sees or hears, and the language that says how."""


class Read(HTMLParser):
    """What of a page is read: its text, and what some attributes say."""

    def __init__(self) -> None:
        super().__init__()
        self.read: list[str] = []
        self._tag = ""

    def handle_starttag(self, tag, attrs):
        """Note what is said beside the text."""
        self._tag = tag
        self.read += [value or "" for name, value in attrs if name in HEARD]

    def handle_endtag(self, tag):
        """Leave a style or script."""
        self._tag = ""

    def handle_data(self, data):
        """Note text."""
        if self._tag not in ("style", "script"):
            self.read.append(data)


def english(page: str) -> list[str]:
    """Return what a template says itself, in its markup and in Jinja's strings."""
    tokens = [*Environment().lex(page)]
    said = [value[1:-1] for _, kind, value in tokens if kind == "string"]
    found = [text for text in said if " " in text.strip() or text[:1].isupper()]
    parser = Read()
    parser.feed("".join(value for _, kind, value in tokens if kind == "data"))
    texts = (text.strip() for text in parser.read)
    return found + [text for text in texts if re.search(r"[^\W\d_]", _open(text))]


def _open(text: str) -> str:
    """Return a text without the messages that the neutral page names in braces."""
    return re.sub(r"\{page-[a-z-]+\}", "", text)


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_no_english_stands_in_a_template(path):
    assert english(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "page",
    [
        "<p>Words</p>",
        '<p aria-label="way out">{{ x }}</p>',
        '<html lang="en">',
        "{% for a in ('Light', 'dark') %}{% endfor %}",
        "<p>{{ a }} of {{ b }}</p>",
    ],
)
def test_english_would_be_found(page):
    assert english(page)


def test_there_are_templates():
    assert len(TEMPLATES) > 5
