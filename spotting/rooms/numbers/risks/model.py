"""Lab "Picture a risk": how one figure is said, and how two are compared. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from spotting.matching.estimates import (
    BOX,
    FIELD,
    IF_ALL,
    OURS,
    Estimate,
    Picture,
    filled,
)
from spotting.matching.sentences import upper_first
from spotting.tables.statistics import whole, whole_of
from spotting.text import say, say_word


def _count(share: Fraction, base: int, rough: bool, rest: bool = False) -> str:
    """Say a share in whole people; with `rest`, all the others."""
    people, shown = share * base, whole_of(share, base)
    if people != shown and shown in (0, base):
        few = (shown == 0) is not rest
        if few:
            return say("numbers-fewer-than-one")
        return say("numbers-more-than", n=base - 1)
    count = base - shown if rest else shown
    exactly = people in (0, base) or not (rough or people != shown)
    return say("numbers-count" if exactly else "numbers-about", n=count)


def _range(said: Sequence[str], base: int) -> str:
    ends = list(dict.fromkeys(said))
    if len(ends) == 1:
        return say("numbers-one-of", count=ends[0], base=base)
    return say("numbers-range-of", low=ends[0], high=ends[1], base=base)


def number(estimate: Estimate, base: int) -> str:
    """Say a figure as a count out of a base, never as a part of a person."""
    rough = estimate.rough(base)
    said = [_count(end, base, rough) for end in estimate.ends]
    words = _range(said, base)
    fewer = set(said) == {say("numbers-fewer-than-one")}
    up_to = estimate.hedge == "up to" and not fewer
    return say("numbers-up-to", number=words) if up_to else words


def other_side(estimate: Estimate, base: int) -> str:
    """Say of how many it is not true; both sides add up to the base."""
    rough = estimate.rough(base)
    ends = reversed(estimate.ends)
    said = [_count(end, base, rough, rest=True) for end in ends]
    words = _range(said, base)
    more = set(said) == {say("numbers-more-than", n=base - 1)}
    at_least = estimate.hedge == "up to" and not more
    return say("numbers-at-least", number=words) if at_least else words


def percent(share: Fraction) -> str:
    """Say a share in percent, as exactly as it was printed: 0.0023%."""
    return say("numbers-percent", percent=percent_number(share))


def percent_number(share: Fraction) -> str:
    """Return the number of percent alone."""
    value = Decimal(share.numerator) * 100 / Decimal(share.denominator)
    return f"{value.normalize():f}"


def percent_words(estimate: Estimate) -> str:
    """Say a figure in percent, with the source's own "about" or "up to"."""
    low, *high = map(percent, estimate.ends)
    said = say("numbers-span", low=low, high=high[0]) if high else low
    if not estimate.hedge:
        return said
    about = estimate.hedge == "about"
    return say("numbers-about" if about else "numbers-up-to-n", n=said)


def question(first: Estimate, second: Estimate, base: int) -> tuple[str, ...]:
    """Return two figures of one outcome as a question with its answer."""
    low, high = number(first, base), number(second, base)
    outcome = upper_first(say_word(first.outcome))
    return (
        say("numbers-picture-question", outcome=outcome, low=low, high=high),
        say(
            "numbers-picture-answer",
            low=low,
            low_people=first.population,
            high=high,
            high_people=second.population,
        ),
    )


def headline(estimate: Estimate, base: int) -> str:
    """Say a figure with its group, age limit and time in one sentence."""
    return say(
        "numbers-picture-headline",
        outcome=named(estimate),
        number=number(estimate, base),
        people=estimate.population,
        time=_time(estimate),
    )


def named(estimate: Estimate) -> str:
    """Return what was counted and, in the same breath, how its figure came about."""
    outcome = upper_first(say_word(estimate.outcome))
    return say("numbers-picture-named", outcome=outcome, basis=estimate.basis)


def basis_sentence(estimate: Estimate) -> str:
    """Say how a figure came about, "" for one that was counted first-hand."""
    return say("numbers-picture-basis", basis=estimate.basis)


def _time(estimate: Estimate) -> str:
    if not estimate.period:
        return say("numbers-picture-no-time")
    if estimate.period_said == "alone":
        return estimate.period
    return say("numbers-picture-time", period=estimate.period)


def how_sure(estimate: Estimate, base: int) -> str:
    """Say the interval, or that none is published, and what a range is."""
    parts = (_counted(estimate), _interval(estimate, base))
    return " ".join(filter(None, parts))


def _counted(estimate: Estimate) -> str:
    if estimate.counted:
        count, total = estimate.counted
        return say("numbers-picture-counted", count=count, total=total)
    if not estimate.total:
        return ""
    return say("numbers-picture-out-of", total=estimate.total)


def _interval(estimate: Estimate, base: int) -> str:
    if estimate.interval_kind == IF_ALL:
        return _if_all(estimate, base)
    if estimate.interval:
        ours = estimate.interval_kind == OURS
        whose = say("numbers-wilson" if ours else "numbers-published")
        rough = estimate.rough(base)
        ends = _range([_count(end, base, rough) for end in estimate.interval], base)
        return say("numbers-picture-interval", ends=ends, whose=whose)
    if estimate.interval_kind == "range across studies":
        return say("numbers-picture-range-across")
    if estimate.share_high is not None:
        return say("numbers-picture-range-inside")
    return say("numbers-picture-no-interval")


def _if_all(estimate: Estimate, base: int) -> str:
    """Say the upper bound where none were seen, and how many of a study is unknown."""
    most = _range([_count(estimate.interval[1], base, rough=True)], base)
    whose = say("numbers-wilson")
    return say(
        "numbers-picture-if-all", studied=estimate.studied, most=most, whose=whose
    )


def framings(estimate: Estimate, base: int) -> list[tuple[str, str]]:
    """Return how the same number can be said: the form, and the words."""
    forms = [
        (say("numbers-true-of"), number(estimate, base)),
        (say("numbers-not-true-of"), other_side(estimate, base)),
        (say("numbers-in-percent"), percent_words(estimate)),
    ]
    if base != FIELD:
        forms.append((say("numbers-out-of", base=FIELD), number(estimate, FIELD)))
    return forms


def caption(estimate: Estimate, shape: Picture) -> str:
    """Say what the picture shows, its own size included."""
    low, more, rest = filled(estimate, shape.dots)
    parts = [
        say(
            "numbers-picture-caption",
            piece="circle" if shape.icons else "dot",
            all=shape.dots,
            filled=low,
            half=more,
            empty=rest,
        )
    ]
    if not shape.icons:
        parts.append(say("numbers-picture-blur", box=BOX))
    if is_ringed(estimate, shape):
        parts.append(say("numbers-picture-ring"))
    return " ".join(parts)


def asked_for(estimate: Estimate, base: int, shape: Picture) -> str:
    """Say a figure on the base that was asked for, "" where that is the picture's."""
    if base == shape.dots:
        return ""
    return say("numbers-picture-asked", number=number(estimate, base))


def pointer(estimate: Estimate, shape: Picture) -> str:
    """Return the words of the arrow to the few filled dots, "" where none is needed."""
    low, more, _ = filled(estimate, shape.dots)
    ringed = is_ringed(estimate, shape)
    return say("numbers-picture-here", n=low + more) if ringed else ""


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
        return say("numbers-no-ratio-things")
    if set(first.sources).isdisjoint(second.sources) or first.crowd != second.crowd:
        return say("numbers-no-ratio-sources")
    if any(one.share_high is not None or one.hedge == "up to" for one in both):
        return say("numbers-no-ratio-range")
    if any(whole_of(one.share, base) < 1 for one in both):
        return say("numbers-no-ratio-small", base=base)
    return ""


def comparison(first: Estimate, second: Estimate, base: int) -> list[str]:
    """Compare two figures on one base: counts first, then a ratio and what it drops."""
    counts = say(
        "numbers-picture-two",
        first=number(first, base),
        first_people=first.population,
        second=number(second, base),
        second_people=second.population,
    )
    if reason := why_no_ratio(first, second, base):
        return [counts, reason]
    gap = whole_of(second.share, base) - whole_of(first.share, base)
    return [counts, _difference(gap, base), *_ratio(first, second, base)]


def _difference(gap: int, base: int) -> str:
    if not gap:
        return say("numbers-picture-same")
    way = "more" if gap > 0 else "fewer"
    return say("numbers-picture-difference", way=way, gap=abs(gap), base=base)


def _ratio(first: Estimate, second: Estimate, base: int) -> list[str]:
    small, large = sorted((first, second), key=lambda one: one.share)
    times = _times(large.share / small.share)
    if times == "1":
        return []
    which = "second" if large is second else "first"
    headline_ = say(
        "numbers-picture-ratio",
        times=times,
        which=which,
        large=number(large, base),
        small=number(small, base),
    )
    rest = say(
        "numbers-picture-ratio-rest",
        large=other_side(large, base),
        small=other_side(small, base),
    )
    return [headline_, f"{say('numbers-picture-lost')} {rest}"]


def _times(ratio: Fraction) -> str:
    rounded = whole(ratio) if ratio >= 10 else Fraction(whole(ratio * 10), 10)
    return f"{float(rounded):g}"
