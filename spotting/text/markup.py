"""Small pieces of HTML. Text is escaped here and nowhere else."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable

escape = html.escape

VOID = {"input"}
"""Elements that hold nothing and have no end."""

# What becomes a link, and where it leads. The page itself loads none of them.
_PLACES = (
    (re.compile(r"\b10\.\d{4,9}/[^\s;,]+"), "https://doi.org/{}"),
    (re.compile(r"https?://[^\s<>\";]+"), "{}"),
    (re.compile(r"(?<=PMID )\d+"), "https://pubmed.ncbi.nlm.nih.gov/{}/"),
    (re.compile(r"\bPMC\d+"), "https://pmc.ncbi.nlm.nih.gov/articles/{}/"),
)


def element(name: str, *children: str, **attributes: str) -> str:
    """Return an element; `children` are markup, attribute values are text.

    A trailing underscore is dropped from attribute names (`class_`), inner ones
    become hyphens.
    """
    written = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escape(value)}"'
        for key, value in attributes.items()
    )
    end = "" if name in VOID else f"</{name}>"
    return f"<{name}{written}>{''.join(children)}{end}"


def text(name: str, words: str, **attributes: str) -> str:
    """Return an element that holds plain words."""
    return element(name, escape(words), **attributes)


def sentence(words: str) -> str:
    """Start with a capital and end with a full stop, as table cells may not."""
    words = words.strip()
    if not words:
        return ""
    words = words[0].upper() + words[1:]
    return words if words.endswith((".", "!", "?", ":")) else words + "."


def items(rows: Iterable[str], **attributes: str) -> str:
    """Return a list; `rows` are markup."""
    return element("ul", *(element("li", row) for row in rows), **attributes)


def web_address(address: str) -> str:
    """Return the web address in a source's address, "" if it holds none.

    A DOI goes first: it outlives a page's own address.
    """
    for pattern, place in _PLACES:
        if found := pattern.search(address):
            return place.format(found.group())
    return ""


def link(address: str, words: str) -> str:
    """Return a link that leaves the page; without a web address, words and address."""
    target = web_address(address)
    if not target:
        return escape(f"{words} [{address}]" if address else words)
    return text(
        "a", words, href=target, rel="noopener noreferrer external", target="_blank"
    )
