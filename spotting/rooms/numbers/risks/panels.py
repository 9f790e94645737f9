"""One figure of "Picture a risk": its panel, its other wordings, its table row."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from spotting.charts.icons import field, icons
from spotting.matching import estimates
from spotting.matching.estimates import Estimate, Picture
from spotting.matching.sentences import upper_first
from spotting.rooms.numbers.risks import model
from spotting.rooms.numbers.risks.figure import bar
from spotting.text import say
from spotting.text.markup import element, sentence, text

SOUNDS = (
    "Only the wording differs. “True of” and “not true of” can feel far apart. A "
    "percent alone does not say who was counted."
)
THIN = "The bar is too thin to see: the share is that small."

COLUMNS = [
    {"id": "number", "label": "Number"},
    {"id": "rest", "label": "Not true of"},
    {"id": "percent", "label": "In percent"},
    {"id": "group", "label": "Who was counted"},
    {"id": "time", "label": "Time"},
    {"id": "sure", "label": "How sure"},
    {"id": "basis", "label": "Where it comes from"},
]


def panel(
    one: Estimate, base: int, shape: Picture, key: str, explain: Callable[[str], str]
) -> str:
    """Return one figure as words, a bar, percent and circles.

    `key` tells its drawing from the other's, `explain` turns words into markup.
    """
    basis = model.basis_sentence(one)
    sure = " ".join(part for part in (basis, model.how_sure(one, base)) if part)
    told = [
        text("h4", model.named(one)),
        _big(one, base),
        element("p", explain(sentence(one.population)), class_="les-group"),
        _bar(one, base),
        element("p", explain(sure)),
    ]
    drawn = [_circles(one, shape, key), _caption(one, shape)]
    figure = element("figure", *drawn, class_="les-figure")
    # Icons have room beside the words; a field of dots is as wide as both.
    beside = {"class_": "les-risk-pair"} if shape.icons else {}
    inside = element("div", element("div", *told), figure, **beside)
    return element("section", inside, class_="les-card les-risk")


def _big(one: Estimate, base: int) -> str:
    number = text("strong", model.number(one, base))
    return element(
        "p", number, " ", text("span", model.percent_words(one)), class_="les-big"
    )


def _bar(one: Estimate, base: int) -> str:
    low, high = (float(end) for end in one.drawn)
    interval = [float(end) for end in one.interval]
    label = say("numbers-bar", base=base, number=model.number(one, base))
    scale = text("span", "0") + text("span", f"{base:,}")
    thin = text("p", THIN, class_="les-hint") if 0 < high < 0.004 else ""
    return (
        bar(low, high, interval, label)
        + element("div", scale, class_="les-bar-scale", aria_hidden="true")
        + thin
    )


def _circles(one: Estimate, shape: Picture, key: str) -> str:
    kinds = zip(
        ("filled", "range", "empty"), estimates.filled(one, shape.dots), strict=True
    )
    groups = [(kind, count) for kind, count in kinds if count]
    label = model.caption(one, shape)
    if shape.icons:
        return icons(groups, label)
    return field(groups, label, key, model.is_ringed(one, shape))


def _caption(one: Estimate, shape: Picture) -> str:
    return text("figcaption", model.caption(one, shape))


def framings_of(shown: Iterable[Estimate], base: int) -> str:
    """Return how each figure sounds in other forms."""
    parts = [text("h4", "The same number, said in other ways")]
    for one in shown:
        parts.append(text("p", f"{upper_first(one.outcome)}, {one.population}:"))
        forms = (
            element("div", text("dt", form), text("dd", words))
            for form, words in model.framings(one, base)
        )
        parts.append(element("dl", *forms, class_="les-framings"))
    parts.append(text("p", SOUNDS, class_="les-hint"))
    return "".join(parts)


def row(one: Estimate, base: int) -> dict[str, object]:
    """Return one figure as a row of the table; its columns are `COLUMNS`."""
    cells = [
        model.number(one, base),
        model.other_side(one, base),
        model.percent_words(one),
        one.population,
        one.period or "not stated",
        model.how_sure(one, base),
        one.basis,
    ]
    return {
        "id": one.id,
        "label": upper_first(one.outcome),
        "cells": [{"text": words, "say": words} for words in cells],
    }
