"""Lab "Picture a risk": one figure in words, circles and a bar, then beside another."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from ipywidgets import HTML, VBox
from traitlets import link

from spotting.charts.people import bar, field, icons
from spotting.choices.settings import Settings
from spotting.controls import Actions, Announcer, Choice, DataTable, Disclosure
from spotting.matching import estimates
from spotting.matching.estimates import Estimate, Picture, of_part
from spotting.matching.sentences import upper_first
from spotting.parts.links import NUMBERS, setting_link
from spotting.parts.showing import show_if
from spotting.rooms.numbers import lab
from spotting.rooms.numbers.risks import model
from spotting.tables import Tables
from spotting.tables.statistics import whole_of
from spotting.text import say, say_word
from spotting.text.markup import element, sentence, text
from spotting.text.terms import terms

DRAWN = "picture-a-risk-drawn"
"""The id of the pictures: what a prepared view leads to."""

FIELDS = ("estimate", "second_estimate", "base")

COLUMNS = {
    "number": "numbers-picture-number",
    "rest": "numbers-not-true-of",
    "percent": "numbers-in-percent",
    "group": "numbers-picture-group",
    "time": "numbers-picture-period",
    "sure": "numbers-picture-sure",
    "basis": "numbers-picture-from",
}


class PictureLab:
    """A question, pictures, a sentence, choices of figure and base, and more behind."""

    def __init__(self, tables: Tables, settings: Settings) -> None:
        self._tables, self._settings = tables, settings
        self._estimates = estimates.estimates(tables)
        self._offer()
        known = self._options()
        none = {"id": "", "label": say("numbers-picture-none")}
        choose, with_ = say("numbers-picture-choose"), say("numbers-picture-with")
        self.estimate = lab.select(settings, "estimate", choose, known)
        self.second = lab.select(settings, "second_estimate", with_, [none, *known])
        base = say("numbers-picture-base")
        self.base = Choice(label=base, arrange="row", options=_bases())
        link((settings, "base"), (self.base, "value"))
        self.steps = Actions()
        self.steps.on_press(lambda _: self._back())
        self.sentence = Announcer()
        self.pictures, self.framings, self.words = HTML(), HTML(), HTML()
        self.sure = HTML()
        self.comparison = VBox([self.words])
        self.table = DataTable(
            caption=say("numbers-picture-table"),
            corner=say("numbers-picture-corner"),
            activable="none",
            columns=lab.columns(COLUMNS),
        )
        self.sources = Disclosure(summary=say("numbers-picture-sources"))
        self.widget = self._box()
        settings.observe(lambda _: self.show(), FIELDS)
        self.show()

    def _offer(self) -> None:
        known = self._estimates
        opens = [one.id for one in of_part(known.values(), "opens")]
        start = next(iter([*opens, *known]), "")
        self._settings.offer("estimate", known, start)
        self._settings.offer("second_estimate", ["", *known], "")
        bases = [str(base) for base in estimates.BASES]
        self._settings.offer("base", bases, bases[0])

    def _options(self) -> list[dict[str, str]]:
        return [
            {"id": one.id, "label": _title(one), "group": one.heading}
            for one in self._estimates.values()
        ]

    def _actions(self) -> list[dict]:
        """Return the way back, once there is one."""
        if self._settings.at_start(*FIELDS):
            return []
        return [{"id": "back", "label": say("numbers-picture-back")}]

    def _back(self) -> None:
        with self._settings.hold_trait_notifications():
            for field in FIELDS:
                setattr(self._settings, field, "")

    def _box(self) -> VBox:
        choices = VBox([self.base, self.estimate, self.second, self.steps])
        choices.add_class("les-risk-choices")
        known = list(self._estimates.values())
        side = self.comparison, choices, HTML(_starts(known))
        guess = lab.Guess(self._tables).ask(_question(known))
        how = HTML(lab.paragraphs(self._tables, [say("numbers-picture-how")]))
        sure = Disclosure(summary=say("numbers-picture-how-sure"), children=[self.sure])
        return lab.body(
            "les-picture",
            guess.question,
            lab.led_screen([guess.answer, self.sentence], [self.pictures], side),
            lab.behind(
                sure,
                Disclosure(summary=say("numbers-how"), children=[how, self.framings]),
                lab.twin(self.table),
                self.sources,
            ),
        )

    def shown(self) -> list[Estimate]:
        """Return the one or two figures that are chosen."""
        chosen = (self._settings.estimate, self._settings.second_estimate)
        return [
            self._estimates[id_]
            for id_ in dict.fromkeys(chosen)
            if id_ in self._estimates
        ]

    def show(self) -> None:
        """Bring every part in step with the choices; the words come first.

        A number is said out of what is drawn, be it more than what was asked for.
        """
        shown, base = self.shown(), int(self._settings.base)
        twice = self._settings.estimate == self._settings.second_estimate
        shape = estimates.picture(shown, base)
        drawn = shape.dots
        said = [model.headline(one, drawn) for one in shown]
        if twice and said:
            said.append(say("numbers-picture-same-twice"))
        self.sentence.text = " ".join(said)
        self.pictures.value = self._panels(shown, base, shape)
        explain = terms(self._tables).explain
        self.sure.value = "".join(how_sure(one, drawn, explain) for one in shown)
        self._compare(shown, drawn)
        self.framings.value = framings_of(shown, drawn) if shown else ""
        self.steps.actions = self._actions()
        self.table.fill([row(one, drawn) for one in shown])
        self.sources.html = "".join(_source(self._tables, one) for one in shown)

    def _panels(self, shown: list[Estimate], base: int, shape: Picture) -> str:
        explain = terms(self._tables).explain
        why = text("p", shape.why, class_="les-hint") if shape.why else ""
        panels = [
            panel(one, base, shape, key, explain)
            for one, key in zip(shown, ("first", "second"), strict=False)
        ]
        used = terms(self._tables).used_in(one.population for one in shown)
        return why + element("div", *panels, class_="les-risks", id=DRAWN) + used

    def _compare(self, shown: list[Estimate], base: int) -> None:
        show_if(self.comparison, len(shown) == 2)
        if len(shown) == 2:
            lines = model.comparison(*shown, base)
            self.words.value = element(
                "div",
                text("h4", say("numbers-picture-side-by-side")),
                *(text("p", line) for line in lines),
                class_="les-card",
            )


def _question(known: list[Estimate]) -> tuple[str, ...]:
    opens, beside = of_part(known, "opens"), of_part(known, "beside")
    if not (opens and beside) or opens[0].outcome != beside[0].outcome:
        return ()
    return model.question(opens[0], beside[0], estimates.BASES[0])


def _starts(known: list[Estimate]) -> str:
    """Return links to two figures of one outcome, to ages, and to single figures."""
    opens, ages = of_part(known, "opens")[:1], of_part(known, "by age")
    pair = [*opens, *of_part(known, "beside")[:1]]
    both = [] if len(pair) != 2 else [_pair("numbers-picture-both", pair, 0)]
    two = [] if len(ages) != 2 else [_pair("numbers-picture-ages", ages, -1)]
    few = [_single(_few(one), one, -1) for one in ages[:1] if two]
    single = [_single(_title(one), one, 0) for one in of_part(known, "start")]
    return lab.starts([*both, *few, *two, *single])


def _few(one: Estimate) -> str:
    """Say a tiny figure as short as it goes: “2 in 100,000”."""
    n = whole_of(one.share, estimates.FIELD)
    return say("numbers-picture-few", n=n, base=estimates.FIELD)


def _single(words: str, one: Estimate, base: int) -> str:
    return _start(words, [one.id, ""], base)


def _pair(message: str, pair: list[Estimate], base: int) -> str:
    outcome = upper_first(say_word(pair[0].outcome))
    return _start(say(message, outcome=outcome), [one.id for one in pair], base)


def _start(words: str, ids: list[str], base: int) -> str:
    """Return a link to a prepared view, which is seen from its pictures on."""
    first, second = ids
    return setting_link(
        words,
        NUMBERS,
        sight=DRAWN,
        estimate=first,
        second_estimate=second,
        base=str(estimates.BASES[base]),
    )


def _bases() -> list[dict[str, str]]:
    return [
        {"id": str(base), "label": say("numbers-count", n=base)}
        for base in estimates.BASES
    ]


def _title(one: Estimate) -> str:
    outcome = upper_first(say_word(one.outcome))
    return say("numbers-picture-in", outcome=outcome, people=one.population)


def panel(
    one: Estimate, base: int, shape: Picture, key: str, explain: Callable[[str], str]
) -> str:
    """Return one figure as words, percent and circles.

    `key` tells its drawing from the other's, `explain` turns words into markup.
    """
    asked = model.asked_for(one, base, shape)
    told = [
        text("h4", model.named(one)),
        _big(one, shape.dots),
        text("p", asked, class_="les-asked") if asked else "",
        element("p", explain(sentence(one.population)), class_="les-group"),
    ]
    caption = text("figcaption", model.caption(one, shape))
    figure = element("figure", _circles(one, shape, key), caption, class_="les-figure")
    # Icons have room beside the words; a field of dots is as wide as both.
    beside = {"class_": "les-risk-pair"} if shape.icons else {}
    inside = element("div", element("div", *told), figure, **beside)
    return element("section", inside, class_="les-card les-risk")


def how_sure(one: Estimate, base: int, explain: Callable[[str], str]) -> str:
    """Return how a figure came about and how sure it is, with its interval drawn."""
    basis = model.basis_sentence(one)
    sure = " ".join(part for part in (basis, model.how_sure(one, base)) if part)
    head = text("h4", _title(one))
    return head + _bar(one, base) + element("p", explain(sure))


def _big(one: Estimate, base: int) -> str:
    number = text("strong", model.number(one, base))
    return element(
        "p", number, " ", text("span", model.percent_words(one)), class_="les-big"
    )


def _bar(one: Estimate, base: int) -> str:
    low, high = (float(end) for end in one.drawn)
    interval = [float(end) for end in one.interval]
    label = say("numbers-bar", base=base, number=model.number(one, base))
    ends = (text("span", say("numbers-count", n=end)) for end in (0, base))
    thin = text("p", say("numbers-picture-thin"), class_="les-hint")
    return (
        bar(low, high, interval, label)
        + element("div", *ends, class_="les-bar-scale", aria_hidden="true")
        + (thin if 0 < high < 0.004 else "")
    )


def _circles(one: Estimate, shape: Picture, key: str) -> str:
    kinds = zip(
        ("filled", "range", "empty"), estimates.filled(one, shape.dots), strict=True
    )
    groups = [(kind, count) for kind, count in kinds if count]
    label = model.caption(one, shape)
    if shape.icons:
        return icons(groups, label)
    return field(groups, label, key, model.pointer(one, shape))


def framings_of(shown: Iterable[Estimate], base: int) -> str:
    """Return how each figure sounds in other forms."""
    parts = [text("h4", say("numbers-picture-other-ways"))]
    for one in shown:
        outcome, people = upper_first(say_word(one.outcome)), one.population
        said_of = say("numbers-picture-said-of", outcome=outcome, people=people)
        parts.append(text("p", said_of))
        forms = (
            element("div", text("dt", form), text("dd", words))
            for form, words in model.framings(one, base)
        )
        parts.append(element("dl", *forms, class_="les-framings"))
    parts.append(text("p", say("numbers-picture-sounds"), class_="les-hint"))
    return "".join(parts)


def row(one: Estimate, base: int) -> dict[str, object]:
    """Return one figure as a row of the table; its columns are `COLUMNS`."""
    cells = [
        model.number(one, base),
        model.other_side(one, base),
        model.percent_words(one),
        one.population,
        one.period or say("numbers-not-stated"),
        model.how_sure(one, base),
        say_word(one.basis),
    ]
    return lab.table_row(one.id, upper_first(say_word(one.outcome)), cells)


def _source(tables: Tables, one: Estimate) -> str:
    note = lab.paragraphs(tables, [sentence(one.note)])
    return text("h5", _title(one)) + note + lab.source_line(tables, one.sources)
