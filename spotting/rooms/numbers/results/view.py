"""Lab "What a test result means": a slider, a tree of people, and tables."""

from __future__ import annotations

from ipywidgets import HTML, VBox, Widget

from spotting.charts.people import Branch, icons, tree
from spotting.choices.settings import Settings
from spotting.controls import Announcer, DataTable, Disclosure, Slider
from spotting.matching import accuracy
from spotting.matching.accuracy import Accuracy, Crowd, fewer_than_one
from spotting.matching.estimates import estimates, of_part
from spotting.matching.sentences import upper_first
from spotting.rooms.numbers import lab
from spotting.rooms.numbers.results import model
from spotting.tables import Tables
from spotting.tables.statistics import Outcomes
from spotting.text import say, say_word
from spotting.text.markup import element, escape, items, sentence, text
from spotting.text.terms import terms

KINDS = {
    "found": "numbers-tree-found",
    "missed": "numbers-tree-missed",
    "alarm": "numbers-tree-alarm",
    "cleared": "numbers-tree-cleared",
}
"""What a result can be, with its message in the tree."""

TABLE_COLUMNS = {
    "positive": "numbers-tests-table-positive",
    "negative": "numbers-tests-table-negative",
    "all": "numbers-tests-table-all",
}
CROWD_COLUMNS = {
    "share": "numbers-tests-table-have",
    "found": "numbers-tests-crowds-found",
    "missed": "numbers-tests-crowds-missed",
    "alarms": "numbers-tests-crowds-alarms",
    "right": "numbers-tests-crowds-right",
}
COUNTS = ("share", "found", "missed", "alarms")
"""The columns of crowds that hold numbers."""


class TestsLab:
    """A question, a tree, a slider of the share who have it, and more behind."""

    __test__ = False  # the name is no test of pytest's

    def __init__(self, tables: Tables, settings: Settings) -> None:
        self._tables, self._settings = tables, settings
        self._tests = accuracy.drawable(tables)
        self._crowds = {
            test.target: accuracy.crowds(tables, test.target)
            for test in self._tests.values()
        }
        self._opens, self._beside = self._with_part("opens"), self._with_part("beside")
        start = self._opens or next(iter(self._tests.values()), None)
        settings.offer("test", self._tests, start.id if start else "")
        options = self._options()
        self.choice = lab.select(settings, "test", say("numbers-tests-choice"), options)
        self.slider = self._slider()
        self.sentence = Announcer()
        self.panels, self.second, self.why = HTML(), HTML(), HTML()
        self.table = DataTable(
            corner=say("numbers-tests-table-corner"),
            activable="none",
            columns=lab.columns(TABLE_COLUMNS, numbers=TABLE_COLUMNS),
        )
        self.crowds = DataTable(
            corner=say("numbers-tests-crowds-corner"),
            activable="none",
            columns=lab.columns(CROWD_COLUMNS, numbers=COUNTS),
        )
        self.sources = Disclosure(summary=say("numbers-tests-sources"))
        self.widget = self._box()
        settings.observe(lambda _: self.show(), ["test", "prevalence"])
        self.show()

    def _with_part(self, part: str) -> Accuracy | None:
        tests = self._tests.values()
        return next((test for test in tests if test.lab_part == part), None)

    def _options(self) -> list[dict[str, str]]:
        return [
            {
                "id": test.id,
                "label": say(
                    "numbers-tests-option",
                    test=upper_first(test.name),
                    target=say_word(test.target),
                    group=test.group,
                ),
                "group": upper_first(say_word(test.target)),
            }
            for test in self._tests.values()
        ]

    def _slider(self) -> Slider:
        slider = Slider(
            label=say("numbers-tests-share"),
            hint=say("numbers-tests-share-hint"),
            unit=say("numbers-tests-share-unit"),
            between=say("numbers-tests-made-up"),
            low=0.0,
            high=accuracy.MOST,
            step=0.1,
        )
        slider.observe(lambda change: self._slid(change["new"]), "value")
        return slider

    def _box(self) -> VBox:
        pair = self._opens, self._beside
        question = model.question(*pair) if all(pair) else ()
        guess = lab.Guess(self._tables).ask(question)
        side = guess.answer, self.sentence, self.choice, self.slider
        how = HTML(lab.paragraphs(self._tables, [say("numbers-tests-how")]))
        more = lab.behind(
            _behind("numbers-tests-beside", self.second),
            _behind("numbers-how", how, self.why),
            _behind("numbers-same-as-table", self.table),
            _behind("numbers-tests-crowds", self.crowds),
            self.sources,
            *_folded("numbers-tests-weak", _weak(self._tables)),
            *_folded("numbers-tests-undrawn", _not_drawn(self._tables)),
        )
        screen = lab.screen([self.panels], side)
        return lab.body("les-tests", guess.question, screen, more)

    @property
    def test(self) -> Accuracy | None:
        """Return the chosen test."""
        return self._tests.get(self._settings.test)

    @property
    def other(self) -> Accuracy | None:
        """Return the test beside it: the one where the share hardly matters, or does.

        A test of the same target would not show the difference.
        """
        beside = self._beside
        if beside and self.test and beside.target == self.test.target:
            beside = self._opens
        return beside

    def share(self) -> float:
        """Return the share in percent: the one set, within bounds, or the study's."""
        asked = self._settings.prevalence
        own = self.test.prevalence if self.test else 0.0
        return min(float(asked or own), accuracy.MOST)

    def _slid(self, value: float) -> None:
        own = self.test and value == self.test.prevalence
        self._settings.prevalence = "" if own else f"{value:g}"

    def show(self) -> None:
        """Bring every part in step with test and share; the words come first."""
        test = self.test
        if test is None:
            return
        share = self.share()
        crowds = self._crowds[test.target]
        who = accuracy.who_is(crowds, share, say("numbers-tests-made-up"))
        self.sentence.text = model.result(test, share, who)
        self._set_slider(test, crowds, share)
        pair = [one for one in (test, self.other) if one]
        self.panels.value = panel(test, share)
        self.second.value = same_crowd(self.other, share) if self.other else ""
        self._show_tables(test, share, crowds)
        self.why.value = lab.paragraphs(self._tables, self._why(test))
        self.sources.html = "".join(_source(self._tables, one) for one in pair)

    def _set_slider(self, test: Accuracy, crowds: list[Crowd], share: float) -> None:
        with self.slider.hold_sync():
            self.slider.label = say(
                "numbers-tests-share-of", target=say_word(test.target)
            )
            self.slider.marks = [
                {"value": crowd.percent, "label": crowd.who} for crowd in crowds
            ]
            self.slider.value = share

    def _show_tables(self, test: Accuracy, share: float, crowds: list[Crowd]) -> None:
        name = upper_first(test.name)
        self.table.caption = say("numbers-tests-table", test=name)
        self.table.fill(table_rows(test, share))
        self.crowds.caption = say("numbers-tests-crowds-table", test=name)
        self.crowds.fill([crowd_row(test, crowd) for crowd in crowds])

    def _why(self, test: Accuracy) -> list[str]:
        kept = say("numbers-tests-kept")
        lines = [kept, model.of_negatives(test.at(self.share()))]
        if not self.other:
            return lines
        better = max(test, self.other, key=lambda one: one.specificity)
        lowest = self._crowds[better.target][0].percent
        return [model.why(test, self.other, lowest), *lines]


def _behind(name: str, *children: Widget) -> Disclosure:
    return Disclosure(summary=say(name), children=[*children])


def _folded(name: str, html: str) -> list[Disclosure]:
    return [Disclosure(summary=say(name), html=html)] if html else []


def same_crowd(test: Accuracy, share: float) -> str:
    """Return what another test does to a crowd of the same share."""
    same = say("numbers-tests-same", share=f"{share:g}")
    return text("p", same, class_="les-hint") + panel(test, share)


def panel(test: Accuracy, share: float) -> str:
    """Return what a test does to 1,000 people: a tree, circles, and the upshot."""
    people = test.at(share)
    name, target = upper_first(test.name), say_word(test.target)
    title = say("numbers-tests-title", test=name, target=target)
    return element(
        "section",
        text("h4", title),
        text("p", model.of_positives(people), class_="les-upshot"),
        element("div", tree(_tree(test, people)), _circles(people), class_="les-twin"),
        class_="les-card les-test",
    )


def _tree(test: Accuracy, people: Outcomes) -> Branch:
    few = fewer_than_one(test, people)

    def leaf(count: int, kind: str) -> Branch:
        words = say(KINDS[kind])
        said = say("numbers-tree-few", words=words) if kind in few else words
        return Branch(count, said, kind)

    found = leaf(people.found, "found"), leaf(people.missed, "missed")
    free = leaf(people.alarms, "alarm"), leaf(people.cleared, "cleared")
    halves = (
        Branch(people.have, say("numbers-tree-have"), branches=found),
        Branch(people.free, say("numbers-tree-free"), branches=free),
    )
    return Branch(people.total, say("numbers-tree-all"), branches=halves)


def _circles(people: Outcomes) -> str:
    counts = {
        "found": people.found,
        "missed": people.missed,
        "alarms": people.alarms,
        "cleared": people.cleared,
    }
    label = say("numbers-tests-circles-parts", total=people.total, **counts)
    caption = say("numbers-tests-circles", total=people.total)
    return element(
        "figure",
        icons(list(zip(KINDS, counts.values(), strict=True)), label),
        text("figcaption", caption),
        class_="les-figure",
    )


def table_rows(test: Accuracy, share: float) -> list[dict[str, object]]:
    """Return the 2×2 table of the tree, with its sums; columns `TABLE_COLUMNS`."""
    t = test.at(share)
    rows = (
        ("have", "numbers-tests-table-have", (t.found, t.missed, t.have)),
        ("free", "numbers-tests-table-free", (t.alarms, t.cleared, t.free)),
        ("all", "numbers-tests-table-all", (t.positive, t.negative, t.total)),
    )
    return [lab.table_row(id_, say(name), map(_whole, n)) for id_, name, n in rows]


def crowd_row(test: Accuracy, crowd: Crowd) -> dict[str, object]:
    """Return what a test does in one real crowd; columns `CROWD_COLUMNS`."""
    t = test.at(crowd.percent)
    right = say("numbers-count-of", count=t.found, total=t.positive)
    counts = map(_whole, (t.have, t.found, t.missed, t.alarms))
    label = upper_first(crowd.who)
    return lab.table_row(f"{crowd.percent:g}", label, [*counts, right])


def _whole(count: int) -> str:
    return say("numbers-count", n=count)


def _source(tables: Tables, test: Accuracy) -> str:
    title = say("numbers-tests-group", test=upper_first(test.name), group=test.group)
    explain = terms(tables).explain
    return "".join(
        [
            text("h5", title),
            items(explain(line) for line in model.how_good(test)),
            lab.paragraphs(tables, [sentence(test.note)]),
            lab.source_line(tables, test.sources),
        ]
    )


def _not_drawn(tables: Tables) -> str:
    missing = accuracy.not_drawable(tables)
    if not missing:
        return ""
    rows = (
        escape(say("numbers-tests-undrawn-why", test=name, reason=reason))
        for name, reason in missing
    )
    return items(rows)


def _weak(tables: Tables) -> str:
    """Return the symptom taken as a test, "" where the tables lack a part of it."""
    weak = accuracy.weak_test(tables)
    known = estimates(tables).values()
    in_cancer = of_part(known, "symptom in cancer")
    in_all = of_part(known, "symptom in all")
    modelled = of_part(known, "by age")
    if weak is None or not (in_cancer and in_all and modelled):
        return ""
    lines = model.weak_lines(weak, in_cancer[0], in_all[0], modelled)
    answer = text("summary", say("numbers-tests-weak-answer"))
    told = lab.paragraphs(tables, lines)
    guess = text("p", say("numbers-tests-weak-guess"))
    return guess + element("details", answer, told, class_="les-more")
