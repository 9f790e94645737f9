"""Terms become buttons, and each button's note stands on the page."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pandas as pd
import pytest
from small import POISON, poisoned, words_of

from spotting.text.terms import Terms, terms

GLOSSARY = pd.DataFrame(
    [
        ("cervix", "cervix", "The lower end of the womb.", "cervix, cervical"),
        ("screen", "screening", "A test without symptoms.", "cervical screening"),
        ("sti", "STI", "An infection passed on in sex.", "STI, STIs"),
        ("rare", "selection bias", "Other people were counted.", ""),
    ],
    columns=["id", "term", "plain", "in_text"],
)


class Buttons(HTMLParser):
    """The buttons of some markup: their attributes and words."""

    def __init__(self, markup: str) -> None:
        super().__init__()
        self.found: list[tuple[dict, str]] = []
        self._inside = False
        self.feed(markup)

    def handle_starttag(self, tag, attrs):
        self._inside = tag == "button"
        if self._inside:
            self.found.append((dict(attrs), ""))

    def handle_data(self, data):
        if self._inside:
            attrs, words = self.found[-1]
            self.found[-1] = attrs, words + data

    def handle_endtag(self, tag):
        self._inside = False


def buttons(markup: str) -> list[tuple[str, str]]:
    return [(a["popovertarget"], words) for a, words in Buttons(markup).found]


@pytest.fixture
def small() -> Terms:
    return Terms(GLOSSARY)


def test_the_first_of_each_term_becomes_a_button(small):
    markup = small.explain("The cervix and STIs; the cervix again.")
    assert buttons(markup) == [("les-term-cervix", "cervix"), ("les-term-sti", "STIs")]
    assert words_of(markup) == "The cervix and STIs; the cervix again."


def test_a_mark_stays_at_the_term_that_it_touches(small):
    markup = small.explain("See (cervix), then “STIs”.")
    kept = re.findall(
        r'<span class="les-term-kept">(.)<button.*?</button>(.+?)<', markup
    )
    assert kept == [("(", "),"), ("“", "”.")]
    assert re.sub("<[^>]+>", "", markup) == "See (cervix), then “STIs”."
    assert "les-term-kept" not in small.explain("the cervix again")


def test_the_longest_term_wins(small):
    assert buttons(small.explain("Book cervical screening.")) == [
        ("les-term-screen", "cervical screening")
    ]


def test_parts_of_words_are_left_alone(small):
    assert buttons(small.explain("cervixes, anti-STI, STI-like, postcervical")) == []


def test_capitals_do_not_matter_and_are_kept(small):
    assert buttons(small.explain("Cervical cells")) == [("les-term-cervix", "Cervical")]


def test_a_term_that_is_skipped_stays_plain(small):
    assert small.explain("the cervix", skip=["cervix"]) == "the cervix"


def test_all_else_is_escaped(small):
    markup = small.explain("<b> & cervix <i>")
    assert markup.startswith("&lt;b&gt; &amp; <button")
    assert markup.endswith("</button> &lt;i&gt;")


def test_a_term_without_words_for_texts_never_becomes_a_button(small):
    assert buttons(small.explain("selection bias")) == []


def test_a_glossary_without_terms_explains_nothing():
    assert Terms(GLOSSARY.iloc[:0]).explain("cervix <b>") == "cervix &lt;b&gt;"


def test_terms_of_texts_that_hold_no_buttons_are_listed(small):
    line = small.used_in(["An STI", "near the cervix", "STIs"])
    assert words_of(line) == "Words explained: STI cervix"
    assert small.used_in(["nothing here"]) == ""


def test_each_button_says_that_it_opens_something(small):
    ((attrs, _),) = Buttons(small.explain("cervix")).found
    assert attrs["type"] == "button"
    assert attrs["aria-haspopup"] == "dialog"


def test_each_note_is_a_named_popover_that_can_be_closed(small):
    notes = small.notes()
    assert notes.count('popover="auto"') == len(GLOSSARY)
    assert notes.count('role="dialog"') == len(GLOSSARY)
    for id_ in GLOSSARY["id"]:
        place = f"les-term-{id_}"
        assert notes.count(f'id="{place}"') == 1
        assert f'aria-labelledby="{place}-name"' in notes
        assert f'id="{place}-name"' in notes
        assert f'aria-describedby="{place}-plain"' in notes
        assert f'id="{place}-plain"' in notes
    closing = [a for a, words in Buttons(notes).found if words == "Close"]
    assert [a["popovertargetaction"] for a in closing] == ["hide"] * len(GLOSSARY)


def test_a_note_says_what_the_term_means(small):
    assert "cervix The lower end of the womb. Close" in words_of(small.notes())


def test_every_term_of_the_tables_that_texts_may_hold_is_found(tables):
    rows = tables.checked("glossary")
    for row in rows[rows["in_text"] != ""].itertuples():
        for word in row.in_text.split(","):
            found = buttons(terms(tables).explain(f"See {word.strip()} here."))
            assert [target for target, _ in found] == [f"les-term-{row.id}"], word


def test_each_button_of_the_page_has_its_note(tables):
    notes = set(re.findall(r'<div id="(les-term-[^"]+)"', terms(tables).notes()))
    assert notes == {f"les-term-{id_}" for id_ in tables.checked("glossary")["id"]}


def test_a_term_that_is_not_verified_is_not_explained(tables):
    from dataclasses import replace

    rows = tables.glossary.assign(
        status=["not verified", *tables.glossary["status"].iloc[1:]]
    )
    known = terms(replace(tables, glossary=rows))
    assert buttons(known.explain("postcoital bleeding")) == []
    assert "les-term-pcb" not in known.notes()


def test_terms_are_made_once_for_the_same_tables(tables):
    assert terms(tables) is terms(tables)


def test_markup_in_a_glossary_stays_text(tables):
    notes = terms(poisoned(tables)).notes()
    assert "<img" not in notes
    assert POISON in words_of(notes)
