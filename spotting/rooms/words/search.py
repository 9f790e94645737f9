"""A search box over rows of the page, with its result in words and above the list."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from ipywidgets import HTML, VBox

from spotting.controls import Announcer, SearchBox
from spotting.matching.searching import fold
from spotting.matching.sentences import counted, listing
from spotting.text.markup import text

MOST = 20
"""Rows shown for one search; more of them say nothing more."""


def find(texts: Mapping[str, str], words: str) -> list[str]:
    """Return the ids of the texts that hold every word, in their order.

    Capitals and accents do not matter. No word finds nothing.
    """
    wanted = fold(words).split()
    if not wanted:
        return []
    return [id_ for id_, held in texts.items() if all(word in held for word in wanted)]


class Search:
    """A box, a sentence that is announced, and what was found; `widget` shows them.

    `texts` are what each id is found by, `names` what the sentence calls it; `show`
    returns markup for some ids, `beside` for what else the words mean on the page.
    """

    def __init__(
        self,
        label: str,
        hint: str,
        noun: str,
        texts: Mapping[str, str],
        names: Mapping[str, str],
        show: Callable[[list[str]], str],
        beside: Callable[[str], str] = lambda words: "",
    ) -> None:
        self._texts = {id_: fold(words) for id_, words in texts.items()}
        self._names, self._noun, self._show = names, noun, show
        self._beside = beside
        self.box = SearchBox(label=label, hint=hint)
        self.sentence = Announcer()
        self.found = HTML()
        self.widget = VBox([self.box, self.sentence, self.found])
        self.widget.add_class("les-body")
        self.widget.add_class("les-words-search")
        self.box.observe(lambda change: self._search(change["new"]), "value")

    def _search(self, words: str) -> None:
        found = find(self._texts, words)
        shown = found[:MOST]
        beside = self._beside(words)
        self.sentence.text = self._say(words.strip(), found, bool(beside))
        more = f"The first {MOST} are shown. Type more to find fewer."
        self.found.value = (self._show(shown) if shown else "") + (
            text("p", more, class_="les-hint") if len(found) > MOST else ""
        )
        self.found.value += beside

    def _say(self, words: str, found: list[str], more: bool) -> str:
        if not words:
            return ""
        if not found and more:
            return f"No {self._noun} is called “{words}”. It leads to more below."
        if not found:
            return f"No {self._noun} has “{words}” in it. All stand in the list below."
        names = [self._names[id_] for id_ in found[:3]]
        rest = len(found) - len(names)
        said = listing([*names, f"{rest} more"] if rest else names)
        verb = "has" if len(found) == 1 else "have"
        return f"{counted(len(found), self._noun)} {verb} “{words}” in it: {said}."
