"""People as drawings to count by eye: circles, a field of 100,000, a bar, a tree."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from spotting.text.markup import element, text

_PITCH = 10

_COLUMNS = {100: 10, 1_000: 40}
_FIELD_COLUMNS, _FIELD_PITCH = 400, 2
_MARGIN = 24
_BOX = (40, 25)
_KEEPS = "non-scaling-stroke"
_MARKED = {
    "class_": "les-ink-mark",
    "fill": "none",
    "stroke": "currentColor",
    "stroke_width": "3",
    "vector_effect": _KEEPS,
}

# Each kind is told by its form too, as colour may be missing: (width, ink) from below.
_LAYERS = {
    "filled": ((8, "main"),),
    "range": ((8, "main"), (6, "paper"), (3, "main")),
    "empty": ((8, "soft"), (6.6, "paper")),
    "found": ((8, "main"),),
    "missed": ((8, "main"), (4.4, "paper")),
    "alarm": ((8, "mark"), (5.4, "paper"), (3.2, "mark")),
    "cleared": ((3, "soft"),),
}

Groups = Sequence[tuple[str, int]]
"""Kinds of circle with their numbers, in the order in which they fill the picture."""


def icons(groups: Groups, label: str) -> str:
    """Draw 100 or 1,000 circles, filled from the bottom row upwards.

    Raises
    ------
    KeyError
        The numbers do not add up to 100 or 1,000: other numbers mislead.
    """
    total = sum(count for _, count in groups)
    columns = _COLUMNS[total]
    rows = total // columns
    paths, start = [], 0
    for kind, count in groups:
        paths += _circles(kind, _lines(start, count, columns, rows))
        start += count
    box = f"0 0 {columns * _PITCH} {rows * _PITCH}"
    return _picture(paths, box, label, f"les-icons les-icons-{total}")


def swatch(kind: str) -> str:
    """Draw one circle of a kind, for a legend; it says nothing by itself."""
    paths = _circles(kind, _lines(0, 1, 1, 1))
    return element(
        "svg",
        *paths,
        viewBox=f"0 0 {_PITCH} {_PITCH}",
        class_="les-icon-swatch",
        aria_hidden="true",
    )


def _lines(start: int, count: int, columns: int, rows: int) -> str:
    """Return one line a row; each of its dashes of no length becomes a circle."""
    return "".join(
        f"M{first * _PITCH + _PITCH // 2} {(rows - row) * _PITCH - _PITCH // 2}"
        f"h{(last - first - 1) * _PITCH + 1}"
        for row, first, last in _runs(start, count, columns)
    )


def _runs(start: int, count: int, columns: int) -> Iterator[tuple[int, int, int]]:
    """Yield row from the bottom, first column, and the column after the last."""
    end = start + count
    while start < end:
        row, first = divmod(start, columns)
        last = min(columns, first + end - start)
        yield row, first, last
        start += last - first


def _circles(kind: str, lines: str) -> list[str]:
    if not lines:
        return []
    return [
        element(
            "path",
            d=lines,
            class_=f"les-ink-{ink}",
            fill="none",
            stroke="currentColor",
            stroke_width=str(width),
            stroke_linecap="round",
            stroke_dasharray=f"0 {_PITCH}",
        )
        for width, ink in _LAYERS[kind]
    ]


def field(groups: Groups, label: str, key: str, pointer: str) -> str:
    """Draw 100,000 dots, filled from the bottom row upwards, in boxes of 1,000.

    `groups` are kinds filled, range and empty. `key` is a word that no other field of
    the page has: patterns are found by their ids. A few filled dots need a ring and an
    arrow, at whose end the words of `pointer` stand.
    """
    total = sum(count for _, count in groups)
    rows = total // _FIELD_COLUMNS
    shapes, start = [], 0
    for kind, count in groups:
        shapes += _areas(kind, start, count, rows, key)
        start += count
    shapes.append(_boxes(rows))
    if pointer:
        shapes += _pointer(total - dict(groups)["empty"], rows, pointer)
    width, height = (size * _FIELD_PITCH for size in (_FIELD_COLUMNS, rows))
    box = f"-{_MARGIN} -{_MARGIN} {width + 2 * _MARGIN} {height + 2 * _MARGIN}"
    patterns = element("defs", *(_pattern(kind, key) for kind, _ in groups))
    return _picture([patterns, *shapes], box, label, "les-icons les-field")


def _pattern(kind: str, key: str) -> str:
    middle, radius = _FIELD_PITCH / 2, {"empty": 0.6}.get(kind, 1)
    ink = {"empty": "soft", "range": "half"}.get(kind, "main")
    dot = element(
        "circle",
        cx=f"{middle:g}",
        cy=f"{middle:g}",
        r=f"{radius:g}",
        fill="currentColor",
    )
    size = str(_FIELD_PITCH)
    return element(
        "pattern",
        dot,
        id=_pattern_id(kind, key),
        class_=f"les-ink-{ink}",
        width=size,
        height=size,
        patternUnits="userSpaceOnUse",
    )


def _pattern_id(kind: str, key: str) -> str:
    return f"les-field-{key}-{kind}"


def _areas(kind: str, start: int, count: int, rows: int, key: str) -> list[str]:
    """Return the part of the first row, the full rows, and the part of the last."""
    runs = _joined(_runs(start, count, _FIELD_COLUMNS))
    return [
        element(
            "rect",
            x=str(first * _FIELD_PITCH),
            y=str((rows - top - 1) * _FIELD_PITCH),
            width=str((last - first) * _FIELD_PITCH),
            height=str((top - bottom + 1) * _FIELD_PITCH),
            fill=f"url(#{_pattern_id(kind, key)})",
        )
        for bottom, top, first, last in runs
    ]


def _joined(runs: Iterable[tuple[int, int, int]]) -> list[tuple[int, int, int, int]]:
    """Join rows that are alike: bottom row, top row, first column, column after."""
    joined: list[tuple[int, int, int, int]] = []
    for row, first, last in runs:
        if joined and joined[-1][2:] == (first, last):
            joined[-1] = (joined[-1][0], row, first, last)
        else:
            joined.append((row, row, first, last))
    return joined


def _boxes(rows: int) -> str:
    """Draw the frame, and lines between the boxes, clear of the dots."""
    width, height = _FIELD_COLUMNS * _FIELD_PITCH, rows * _FIELD_PITCH
    across, down = (side * _FIELD_PITCH for side in _BOX)
    lines = [f"M{x} 0v{height}" for x in range(across, width, across)]
    lines += [f"M0 {y}h{width}" for y in range(down, height, down)]
    thin = {"fill": "none", "stroke": "currentColor", "vector_effect": _KEEPS}
    return element(
        "g",
        element("path", d="".join(lines), class_="les-field-lines", **thin),
        element(
            "path",
            d=f"M-4 -4h{width + 8}v{height + 8}H-4z",
            class_="les-field-frame",
            **thin,
        ),
        class_="les-ink-soft",
    )


def _pointer(count: int, rows: int, words: str) -> list[str]:
    """Draw a ring around the filled dots, and an arrow from words to it."""
    columns, high = min(count, _FIELD_COLUMNS), -(-count // _FIELD_COLUMNS)
    gap, long = 16, 90
    top = (rows - high) * _FIELD_PITCH - gap
    ring = element(
        "rect",
        x=str(-gap),
        y=str(top),
        width=str(columns * _FIELD_PITCH + 2 * gap),
        height=str(high * _FIELD_PITCH + 2 * gap),
        rx=str(gap),
        **_MARKED,
    )
    x, y = columns * _FIELD_PITCH // 2 + gap, top - 6
    arrow = f"M{x + long} {y - long}L{x} {y}m0 -34v34h34"
    where = {"x": str(x + long + 10), "y": str(y - long), "class_": "les-field-words"}
    return [ring, element("path", d=arrow, **_MARKED), text("text", words, **where)]


def _picture(shapes: list[str], box: str, label: str, class_: str) -> str:
    return element(
        "svg", *shapes, viewBox=box, role="img", aria_label=label, class_=class_
    )


# A bar from none to all

_BAR_HEIGHT, _TOP, _BAR = 40, 6, 28
_MIDDLE = _TOP + _BAR // 2
_CAP = 9


def bar(low: float, high: float, interval: Sequence[float], label: str) -> str:
    """Draw a share of all as a bar; lengths are true, so tiny shares are not seen.

    Parameters
    ----------
    low, high
        From where to where the value runs, as shares from 0 to 1; alike for a single
        value. What lies between is a range, drawn apart from the sure part.
    interval
        Both ends of the interval, or nothing; a bracketed line over the bar.
    """
    shapes = [_bar_part(0, 1, "les-bar-all"), _bar_part(0, low, "les-bar-sure")]
    if high > low:
        shapes.append(_bar_part(low, high, "les-bar-range"))
    if interval:
        shapes.append(_whisker(*interval))
    return element(
        "svg",
        *shapes,
        width="100%",
        height=str(_BAR_HEIGHT),
        role="img",
        aria_label=label,
        class_="les-bar",
    )


def _bar_part(low: float, high: float, class_: str) -> str:
    return element(
        "rect",
        x=_length(low),
        y=str(_TOP),
        width=_length(high - low),
        height=str(_BAR),
        class_=class_,
    )


def _whisker(low: float, high: float) -> str:
    """Draw the interval twice, a broad pale line below: seen on bar and on paper."""
    ends = (
        (low, high, _MIDDLE, _MIDDLE),
        (low, low, _MIDDLE - _CAP, _MIDDLE + _CAP),
        (high, high, _MIDDLE - _CAP, _MIDDLE + _CAP),
    )
    return "".join(
        element(
            "line", x1=_length(x1), x2=_length(x2), y1=str(y1), y2=str(y2), class_=ink
        )
        for ink in ("les-bar-halo", "les-bar-mark")
        for x1, x2, y1, y2 in ends
    )


def _length(share: float) -> str:
    return f"{100 * share:.6g}%"


# A tree of groups


@dataclass(frozen=True)
class Branch:
    """Some people, what they have in common, and the groups they fall into.

    `kind` is a kind of circle (see `_LAYERS`), "" for a group that is split further.
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
