"""One bar from none to all, with its range or interval: a drawing without letters."""

from __future__ import annotations

from collections.abc import Sequence

from spotting.text.markup import element

_HEIGHT, _TOP, _BAR = 40, 6, 28
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
    shapes = [_box(0, 1, "les-bar-all"), _box(0, low, "les-bar-sure")]
    if high > low:
        shapes.append(_box(low, high, "les-bar-range"))
    if interval:
        shapes.append(_whisker(*interval))
    return element(
        "svg",
        *shapes,
        width="100%",
        height=str(_HEIGHT),
        role="img",
        aria_label=label,
        class_="les-bar",
    )


def _box(low: float, high: float, class_: str) -> str:
    return element(
        "rect",
        x=_place(low),
        y=str(_TOP),
        width=_place(high - low),
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
            "line", x1=_place(x1), x2=_place(x2), y1=str(y1), y2=str(y2), class_=ink
        )
        for ink in ("les-bar-halo", "les-bar-mark")
        for x1, x2, y1, y2 in ends
    )


def _place(share: float) -> str:
    return f"{100 * share:.6g}%"
