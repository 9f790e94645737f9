"""A tree of people: nested lists that a screen reader reads as they are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from spotting.charts.icons import swatch
from spotting.text.markup import element, text


@dataclass(frozen=True)
class Branch:
    """Some people, what they have in common, and the groups they fall into.

    `kind` is a kind of circle (see `icons`), "" for a group that is split further.
    """

    people: int
    words: str
    kind: str = ""
    branches: Sequence[Branch] = ()


def tree(root: Branch) -> str:
    """Draw a group and its parts, one level below the other."""
    return element("ul", _item(root), class_="les-tree")


def _item(branch: Branch) -> str:
    parts = "".join(_item(inner) for inner in branch.branches)
    below = element("ul", parts) if parts else ""
    return element("li", _node(branch), below)


def _node(branch: Branch) -> str:
    mark = swatch(branch.kind) if branch.kind else ""
    number = text("strong", f"{branch.people:,}")
    words = text("span", branch.words)
    kind = {"data_kind": branch.kind} if branch.kind else {}
    return element("div", mark, number, " ", words, class_="les-node", **kind)
