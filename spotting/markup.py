"""Small pieces of HTML. Text is escaped here and nowhere else."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable

escape = html.escape

# Only these become links; all else stays text. The page itself loads none of them.
_WEB = re.compile(r"https?://[^\s<>\"]+")
_DOI = re.compile(r"^10\.\d{4,9}/\S+$")


def element(name: str, *children: str, **attributes: str) -> str:
    """Return an element; `children` are markup, attribute values are text.

    A trailing underscore is dropped from attribute names (`class_`), inner ones
    become hyphens.
    """
    written = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escape(value)}"'
        for key, value in attributes.items()
    )
    return f"<{name}{written}>{''.join(children)}</{name}>"


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


def link(address: str, words: str) -> str:
    """Return a link that leaves the page and says so; not a link if not a web one."""
    target = f"https://doi.org/{address}" if _DOI.match(address) else address
    if not _WEB.fullmatch(target):
        return escape(words)
    return text(
        "a", words, href=target, rel="noopener noreferrer external", target="_blank"
    )


def first_address(address: str) -> str:
    """Return the first of several addresses that a source row may hold."""
    return address.split(" ; ")[0].strip()
