"""Lab "Picture a risk": how one figure is said, and how two are compared. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from spotting.matching.estimates import FIELD, IF_ALL, OURS, Estimate, Picture, filled
from spotting.matching.sentences import upper_first
from spotting.tables.statistics import whole, whole_of

BASIS = {
    "first-hand": ("", ""),
    "second-hand": (
        " (second-hand)",
        "Second-hand: quoted by a source that did not measure it.",
    ),
    "modelled": (
        " (modelled)",
        "Modelled: it comes from a model, not from counting people.",
    ),
    "derived": (" (worked out by us)", "Worked out by us from the printed count."),
}
"""What is said of a figure in the same breath, and in a sentence of its own."""

WILSON = "worked out by us, after Wilson"

LOST = (
    "What the ratio leaves out: both counts, who was counted, and how sure the numbers "
    "are. A few times a tiny number is still a tiny number."
)


def _count(share: Fraction, base: int, rough: bool, rest: bool = False) -> str:
    """Say a share in whole people; with `rest`, all the others."""
    people, shown = share * base, whole_of(share, base)
    if people != shown and shown in (0, base):
        few = (shown == 0) is not rest
        return "fewer than 1" if few else f"more than {base - 1:,}"
    count = base - shown if rest else shown
    if people in (0, base):
        return f"{count:,}"
    return f"about {count:,}" if rough or people != shown else f"{count:,}"


def _range(said: Sequence[str], base: int) -> str:
    ends = list(dict.fromkeys(said))
    words = ends[0] if len(ends) == 1 else f"from {ends[0]} to {ends[1]}"
    return f"{words} of {base:,}"


def number(estimate: Estimate, base: int) -> str:
    """Say a figure as a count out of a base, never as a part of a person."""
    rough = estimate.rough(base)
    words = _range([_count(end, base, rough) for end in estimate.ends], base)
    up_to = estimate.hedge == "up to" and not words.startswith("fewer")
    return f"up to {words}" if up_to else words


def other_side(estimate: Estimate, base: int) -> str:
    """Say of how many it is not true; both sides add up to the base."""
    rough = estimate.rough(base)
    ends = reversed(estimate.ends)
    words = _range([_count(end, base, rough, rest=True) for end in ends], base)
    at_least = estimate.hedge == "up to" and not words.startswith("more")
    return f"at least {words}" if at_least else words


def percent(share: Fraction) -> str:
    """Say a share in percent, as exactly as it was printed: 0.0023%."""
    value = Decimal(share.numerator) * 100 / Decimal(share.denominator)
    return f"{value.normalize():f}%"


def percent_words(estimate: Estimate) -> str:
    """Say a figure in percent, with the source's own "about" or "up to"."""
    said = " to ".join(percent(end) for end in estimate.ends)
    return f"{estimate.hedge} {said}".strip()


def headline(estimate: Estimate, base: int) -> str:
    """Say a figure with its group, age limit and time in one sentence."""
    kind, _ = BASIS[estimate.basis]
    return (
        f"{upper_first(estimate.outcome)}{kind}: {number(estimate, base)}, "
        f"among {estimate.population}; {_time(estimate.period)}."
    )


def _time(period: str) -> str:
    if not period:
        return "time span not stated"
    return period if period.startswith("at ") else f"time: {period}"


def how_sure(estimate: Estimate, base: int) -> str:
    """Say the interval, or that none is published, and what a range is."""
    return f"{_counted(estimate)}{_interval(estimate, base)}"


def _counted(estimate: Estimate) -> str:
    if estimate.counted:
        count, total = estimate.counted
        return f"Counted: {count:,} of {total:,}. "
    return f"Out of {estimate.total:,} people. " if estimate.total else ""


def _interval(estimate: Estimate, base: int) -> str:
    if estimate.interval_kind == IF_ALL:
        return _if_all(estimate, base)
    if estimate.interval:
        whose = WILSON if estimate.interval_kind == OURS else "published by the source"
        rough = estimate.rough(base)
        ends = _range([_count(end, base, rough) for end in estimate.interval], base)
        return f"Numbers that fit the data: {ends} (95% confidence interval, {whose})."
    if estimate.interval_kind == "range across studies":
        return (
            "This is a range: the lowest and the highest of several studies. It is no "
            "margin of error around one value."
        )
    if estimate.share_high is not None:
        return "This is a range inside the source. No interval is published."
    return "No interval is published, so how sure the number is cannot be said."


def _if_all(estimate: Estimate, base: int) -> str:
    """Say the upper bound where none were seen, and how many of a study is unknown."""
    most = _range([_count(estimate.interval[1], base, rough=True)], base)
    return (
        f"If all {estimate.studied:,} in the study were counted, up to {most} still "
        f"fits the data (95% confidence interval, {WILSON}). How many were counted is "
        "not known. If it was fewer, a higher number fits too."
    )


def framings(estimate: Estimate, base: int) -> list[tuple[str, str]]:
    """Return how the same number can be said: the form, and the words."""
    forms = [
        ("True of", number(estimate, base)),
        ("Not true of", other_side(estimate, base)),
        ("In percent", percent_words(estimate)),
    ]
    if base != FIELD:
        forms.append((f"Out of {FIELD:,}", number(estimate, FIELD)))
    return forms


def caption(estimate: Estimate, shape: Picture) -> str:
    """Say what the picture shows, its own size included."""
    low, more, rest = filled(estimate, shape.dots)
    piece = "circle" if shape.icons else "dot"
    parts = [f"Each {piece} is one of {shape.dots:,}: {low:,} filled"]
    if more:
        parts.append(f"{more:,} half filled (the range)")
    parts.append(f"{rest:,} empty")
    blur = "" if shape.icons else " So many dots look like one grey block."
    ring = " A ring marks the place." if is_ringed(estimate, shape) else ""
    return f"{', '.join(parts)}.{blur}{ring}"


def is_ringed(estimate: Estimate, shape: Picture) -> bool:
    """Whether so few dots of a field are filled that a ring must point to them."""
    low, more, _ = filled(estimate, shape.dots)
    return not shape.icons and 0 < low + more < shape.dots // 200


def why_no_ratio(first: Estimate, second: Estimate, base: int) -> str:
    """Say why two figures make no ratio, "" if they make one.

    A ratio of unlike figures would compare the sources, not the groups.
    """
    both = (first, second)
    if first.outcome != second.outcome:
        return "The two count different things, so no ratio is shown."
    if set(first.sources).isdisjoint(second.sources) or first.crowd != second.crowd:
        return (
            "The two were counted by different sources or in different crowds. A ratio "
            "would compare the ways of counting too, so none is shown."
        )
    if any(one.share_high is not None or one.hedge == "up to" for one in both):
        return "One of the two is a range, so there is no single ratio."
    if any(whole_of(one.share, base) < 1 for one in both):
        return (
            f"Out of {base:,}, at least one of the two is below 1. Count out of a "
            "larger number to compare them."
        )
    return ""


def comparison(first: Estimate, second: Estimate, base: int) -> list[str]:
    """Compare two figures on one base: counts first, then a ratio and what it drops."""
    counts = (
        f"First: {number(first, base)} ({first.population}). "
        f"Second: {number(second, base)} ({second.population})."
    )
    if reason := why_no_ratio(first, second, base):
        return [counts, reason]
    gap = whole_of(second.share, base) - whole_of(first.share, base)
    return [counts, _difference(gap, base), *_ratio(first, second, base)]


def _difference(gap: int, base: int) -> str:
    if not gap:
        return "In whole people the two are the same."
    way = "more" if gap > 0 else "fewer"
    return f"The difference: about {abs(gap):,} {way} of {base:,} in the second group."


def _ratio(first: Estimate, second: Estimate, base: int) -> list[str]:
    small, large = sorted((first, second), key=lambda one: one.share)
    times = _times(large.share / small.share)
    if times == "1":
        return []
    which = "second" if large is second else "first"
    return [
        f"A headline could say “{times} times as many in the {which} group”. Said as "
        f"counts: {number(large, base)} against {number(small, base)}.",
        f"{LOST} It is not true of {other_side(large, base)} in the one group, and of "
        f"{other_side(small, base)} in the other.",
    ]


def _times(ratio: Fraction) -> str:
    rounded = whole(ratio) if ratio >= 10 else Fraction(whole(ratio * 10), 10)
    return f"{float(rounded):g}"
