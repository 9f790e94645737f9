"""A sheet as one HTML page that reads well on a phone and prints on A4."""

from __future__ import annotations

from functools import singledispatch
from pathlib import Path

import segno

from spotting.lesson.prints import anatomy
from spotting.lesson.prints.as_pdf import scale_of
from spotting.lesson.prints.fonts import missing
from spotting.lesson.prints.parts import (
    Anatomy,
    Break,
    Card,
    Code,
    Fold,
    Heading,
    Lines,
    Pair,
    Part,
    Points,
    Sheet,
    Table,
    Text,
    Words,
)
from spotting.text import say
from spotting.text.markup import element, escape, items, text

STYLE = Path(__file__).with_name("sheet.css").read_text(encoding="utf-8")
NARROWER = 0.97
"""Letters of a browser may be wider than those of the PDF."""
EDITED = "sheet-title"
"""The id of the title, by which an edited text is named."""


def page(sheet: Sheet) -> str:
    """Return a whole page; it asks for nothing else."""
    scale, fits = scale_of(sheet)
    points = f"{sheet.size * scale * NARROWER:.2f}"
    longer = "" if fits else text("p", say("prints-longer"), class_="longer")
    head = element(
        "head",
        '<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="robots" content="noindex">',
        text("title", say("prints-page")),
        element("style", STYLE, f":root {{ --points: {points}pt; }}"),
    )
    body = element("body", _tools(sheet), _main(sheet, longer))
    return f"<!doctype html>\n{element('html', head, body, lang=sheet.language)}"


def _tools(sheet: Sheet) -> str:
    """Return what stands above the sheet on a screen, and never on paper."""
    how = text("p", sheet.how_to_edit) if sheet.how_to_edit else ""
    pdf = text("a", say("prints-pdf"), href=f"{sheet.name}.pdf")
    # No link can show who asks, so a sheet for teachers alone has none. Nor has one
    # in letters that the PDF lacks, and a browser has.
    none = sheet.teacher or missing(repr(sheet))
    link = "" if none else element("p", pdf)
    return element("header", how, link, class_="tools")


def _main(sheet: Sheet, longer: str) -> str:
    place = text("p", sheet.subtitle, class_="place") if sheet.subtitle else ""
    facts = items(map(escape, sheet.facts), class_="facts") if sheet.facts else ""
    title = text("h1", sheet.title, id=EDITED)
    edited = {
        "contenteditable": "true",
        "role": "textbox",
        "aria_multiline": "true",
        "aria_labelledby": EDITED,
    }
    top = element("header", element("div", title, place), facts)
    head = element("div", *map(drawn, sheet.head), class_="head") if sheet.head else ""
    body = element(
        "div",
        *map(drawn, sheet.body),
        class_=f"body columns-{sheet.columns}",
        **(edited if sheet.how_to_edit else {}),
    )
    foot = text("footer", sheet.foot)
    top = "" if sheet.how_to_edit else top
    named = element("div", title, class_="unseen") if sheet.how_to_edit else ""
    return element(
        "main", named, top, longer, head, body, foot, class_=f"sheet {sheet.name}"
    )


def _words(words: Words) -> str:
    return "".join(_run(run) for run in words)


def _run(run) -> str:
    words = escape(run.words).replace("\n", "<br>")
    if run.gap:
        return element("span", words, class_="gap")
    words = element("b", words) if run.bold else words
    return element("a", words, href=f"tel:{run.dial}") if run.dial else words


@singledispatch
def drawn(part: Part) -> str:
    """Return a part of a sheet as markup; raise `TypeError` for what is none."""
    raise TypeError(f"no part of a sheet: {type(part).__name__}")


@drawn.register
def _(part: Heading) -> str:
    return text("h2", part.words)


@drawn.register
def _(part: Text) -> str:
    return element("p", _words(part.words), class_=part.look or "text")


@drawn.register
def _(part: Points) -> str:
    rows = (element("li", _words(item)) for item in part.items)
    name = "ol" if part.mark == "number" else "ul"
    return element(name, *rows, class_=f"{part.mark} {part.look}".strip())


@drawn.register
def _(part: Card) -> str:
    parts = element("div", *map(drawn, part.parts))
    head = text("h2", part.title)
    return element("section", head, parts, class_=f"card weight-{part.weight}")


@drawn.register
def _(part: Table) -> str:
    widths = "".join(f'<col style="width: {width}%">' for width in part.widths)
    head = element("tr", *(text("th", words, scope="col") for words in part.head))
    rows = (
        element("tr", *(element("td", _words(cell)) for cell in row))
        for row in part.rows
    )
    room = {"style": f"--room: {part.room}"} if part.room else {}
    return element(
        "table",
        element("colgroup", widths),
        element("thead", head),
        element("tbody", *rows),
        **room,
    )


@drawn.register
def _(part: Lines) -> str:
    line = element("div", class_="line")
    return element("div", *[line] * part.count, aria_hidden="true")


@drawn.register
def _(part: Fold) -> str:
    return element("p", text("span", part.words), class_="fold")


@drawn.register
def _(part: Break) -> str:
    return element("div", class_="break")


@drawn.register
def _(part: Code) -> str:
    code = segno.make(part.address, error="m", micro=False)
    square = code.svg_inline(border=2, omitsize=True, svgclass="square", lineclass=None)
    words = (text("b", part.words), "<br>", escape(part.address))
    return element("div", square, element("p", *words), class_="code")


@drawn.register
def _(part: Pair) -> str:
    return element(
        "div",
        element("div", *map(drawn, part.left)),
        element("div", *map(drawn, part.right)),
        class_="pair",
        style=f"--left: {part.left_share}%",
    )


@drawn.register
def _(part: Anatomy) -> str:
    paths = (
        f'<path d="{one.written}" fill="{one.fill or "none"}"'
        f' stroke="{one.stroke or "none"}" stroke-width="{one.width}"/>'
        for one in anatomy.outlines()
    )
    lines = "".join(_pointer(pin) for pin in part.pins)
    pins = "".join(_pin(part, pin) for pin in part.pins)
    left, top, width, height = anatomy.box(part)
    names = "; ".join(f"{pin.number} {pin.name}" for pin in part.pins)
    told = f"{part.told} {names}." if part.named else part.told
    return element(
        "svg",
        text("title", part.title),
        text("desc", told),
        *paths,
        lines,
        pins,
        role="img",
        aria_label=f"{part.title}. {told}",
        viewBox=f"{left} {top} {width} {height}",
        class_="anatomy",
        style=f"width: {part.width}%",
    )


def _pointer(pin) -> str:
    (x, y), (to_x, to_y) = pin.at, pin.to
    ends = f'x1="{x}" y1="{y}" x2="{to_x}" y2="{to_y}"'
    return (
        f'<line {ends} stroke="#fff" stroke-width="5"/>'
        f'<line {ends} stroke="#000" stroke-width="1.4"/>'
        f'<circle cx="{to_x}" cy="{to_y}" r="3.5"/>'
    )


def _pin(drawing: Anatomy, pin) -> str:
    x, y = pin.at
    own = anatomy.label(drawing, pin)
    circle = (
        f'<circle cx="{x}" cy="{y}" r="{anatomy.RADIUS}" fill="#fff" stroke="#000"'
        ' stroke-width="2"/>'
    )
    number = text(
        "text",
        str(pin.number),
        x=str(x),
        y=str(y + anatomy.NUMBER * 0.36),
        text_anchor="middle",
        font_size=str(anatomy.NUMBER),
        font_weight="bold",
    )
    if not own.lines:
        end = own.x + own.side * anatomy.LINE
        line = f'<line x1="{own.x}" y1="{y + 10}" x2="{end}" y2="{y + 10}"'
        return f'{circle}{number}{line} stroke="#000" stroke-width="1.2"/>'
    first = y - (len(own.lines) - 1) * own.size * 0.55 + own.size * 0.36
    names = (
        text(
            "text",
            words,
            x=str(own.x),
            y=f"{first + place * own.size * 1.1:.1f}",
            text_anchor="end" if own.side < 0 else "start",
            font_size=f"{own.size:.1f}",
        )
        for place, words in enumerate(own.lines)
    )
    return "".join([circle, number, *names])
