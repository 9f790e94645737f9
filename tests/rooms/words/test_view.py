"""The room of words and sources: its steps, and all of it in plain HTML."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from ipywidgets import Widget
from small import Markup, flat, poisoned, send, words_of

from spotting import __version__
from spotting.choices.selection import Selection
from spotting.choices.settings import Settings, short
from spotting.choices.view import View, Vocabulary
from spotting.matching.searching import fold
from spotting.matching.sentences import standing_line
from spotting.parts.steps import Step
from spotting.rooms.words import about, parts
from spotting.rooms.words.model import not_verified, uses
from spotting.rooms.words.sources import Uses
from spotting.rooms.words.view import Words
from spotting.tables import TABLE_NAMES
from spotting.text import say


def built(tables) -> Words:
    return Words(tables, Selection(Vocabulary.of(tables)), Settings())


def plain(room: Words) -> str:
    return "".join(part for part in flat(room.parts) if isinstance(part, str))


@pytest.fixture(scope="module")
def room(tables) -> Words:
    return built(tables)


@pytest.fixture(scope="module")
def html(room) -> str:
    return plain(room)


@pytest.fixture(scope="module")
def text(html) -> str:
    return words_of(html)


@pytest.fixture(scope="module")
def ids(html) -> set[str]:
    found = re.findall(r'\bid="([^"]+)"', html)
    assert len(found) == len(set(found))
    return set(found)


def entry(html: str, id_: str) -> str:
    """Return the markup of one list item."""
    start = html.index(f'id="{id_}"')
    rest = html[html.rindex("<", 0, start) :]
    depth, at = 0, 0
    for tag in re.finditer(r"<(/?)(li|div)\b[^>]*>", rest):
        depth += -1 if tag[1] else 1
        at = tag.end()
        if not depth:
            break
    return rest[:at]


# The room


def test_its_parts_are_markup_and_widgets_with_the_class_that_resets_them(room):
    widgets = [part for part in flat(room.parts) if isinstance(part, Widget)]
    assert len(widgets) == 2
    assert all("les-body" in widget._dom_classes for widget in widgets)


def test_every_element_is_closed(room):
    for part in flat(room.parts):
        if isinstance(part, str):
            assert Markup(part).open == []


def test_each_step_has_its_place_and_the_first_is_the_search(room):
    steps = [part for part in room.parts if isinstance(part, Step)]
    assert [step.name for step in steps] == [
        "Search",
        "A to Z",
        "Sources",
        "Download",
        "About, limits",
    ]
    for step in steps:
        assert f'<h3 id="{step.place}">' in step.parts[0]
        assert f'href="#{step.place}"' in room.parts[0]
    assert room.finder.widget in steps[0].parts


def test_the_standing_line_is_behind_no_step(room):
    assert standing_line() in words_of(room.parts[1])


def test_links_inside_the_room_lead_somewhere(html, ids):
    kinds = ("source-", "term-", "sign-", "context-", "words-")
    places = re.findall(r'href="#([^"]+)"', html)
    inside = {place for place in places if place.startswith(kinds)}
    assert len(inside) > 150
    assert inside <= ids


def test_it_is_not_huge(html):
    assert len(html.encode()) < 330_000


def test_text_of_the_tables_stays_text(tables):
    assert "<img" not in plain(built(poisoned(tables)))


# Words


def test_every_term_is_there_with_its_meaning_other_words_and_sources(tables, html):
    titles = tables.sources.set_index("id")["title"]
    for row in tables.checked("glossary").itertuples():
        said = words_of(entry(html, f"term-{row.id}"))
        assert said.startswith(row.term)
        assert row.plain in said
        assert row.synonyms in said
        for source in row.sources.split():
            assert parts.shortened(titles[source]) in said


def test_a_term_leads_to_its_cause_in_explore(html):
    assert 'data-les-room="Explore">ectropion' in entry(html, "term-ectropion")


def test_the_terms_stand_from_a_to_z_with_a_way_to_each_letter(tables, html):
    found = re.findall(r'id="term-([\w-]+)"', html)
    names = tables.glossary.set_index("id")["term"]
    listed = [fold(names[id_]) for id_ in found]
    assert listed == sorted(listed)
    letters = list(dict.fromkeys(name[0] for name in listed))
    assert re.findall(r'<h4 id="words-(\w)">', html) == letters
    for letter in letters:
        assert f'href="#words-{letter}"' in html


# Signs, life stages and situations


def test_every_sign_shows_what_the_table_says(tables, html):
    for row in tables.checked("symptoms").itertuples():
        said = words_of(entry(html, f"sign-{row.id}"))
        for words in (row.definition, row.synonyms, row.hpo_id, row.hpo_label):
            assert _squeezed(words) in _squeezed(said), row.id
        assert ("Nothing that was read links it" in said) == (row.linked == "no")
        assert ("A warning sign" in said) == (row.role == "flag")


def _squeezed(words: str) -> str:
    """Return words without blanks: buttons add some around a term."""
    return "".join(words.split())


def test_every_life_stage_and_situation_says_why_it_matters(tables, html):
    for row in tables.checked("contexts").itertuples():
        said = _squeezed(words_of(entry(html, f"context-{row.id}")))
        assert _squeezed(row.why_it_matters) in said
        assert _squeezed(row.note) in said


def test_consent_and_safety_are_no_link_to_a_choice(tables, html):
    safety = tables.contexts[tables.contexts["kind"] == "safety"]
    assert len(safety)
    for id_ in safety["id"]:
        assert "data-les-room" not in entry(html, f"context-{id_}")


# Sources


def test_every_source_says_what_it_is_and_how_much_was_read(tables, html):
    for row in tables.sources.itertuples():
        said = _squeezed(words_of(entry(html, f"source-{row.id}")))
        told = (row.title, row.authors, row.year, row.read, row.read_note, row.says)
        for words in (*told, row.date_checked, row.id):
            assert _squeezed(words) in said, row.id
        assert ("second-hand" in said) == ("second-hand" in row.read_note) or (
            row.second_hand == "yes"
        )


def test_an_address_that_is_known_is_a_link_and_a_missing_one_is_said(tables, html):
    first = entry(html, "source-nhs-pmb")
    assert 'href="https://www.nhs.uk/conditions/post-menopausal-bleeding/"' in first
    copy = entry(html, "source-nhs-bleed-2019copy")
    assert "The official address was not recorded." in words_of(copy)
    assert 'href="https://collingwoodsurgery.nhs.uk/' in copy


def test_every_address_of_a_source_is_there(tables, html):
    for row in tables.sources.itertuples():
        links = Markup(entry(html, f"source-{row.id}")).addresses
        for address in re.findall(r"https?://\S+", f"{row.address} {row.read_at}"):
            assert any(address.rstrip(";") in link for link in links), row.id


def test_every_use_is_counted(tables, html):
    told = uses(tables)["source_id"].value_counts()
    for id_ in tables.sources["id"]:
        said = words_of(entry(html, f"source-{id_}"))
        if id_ in told.index:
            places = "1 place" if told[id_] == 1 else f"{told[id_]} places"
            assert f"Used in {places}" in said
        else:
            assert say("words-source-guide") in said


def test_a_source_leads_back_to_what_leans_on_it(tables):
    used = Uses(tables)
    said = used.markup("nhs-bleeding-after-sex")
    assert 'href="#rule-rf-any"' in said
    assert 'href="#claim-a1"' in said
    vocabulary = Vocabulary.of(tables)
    friction, pain = (
        vocabulary.codes["focus"]["friction"],
        vocabulary.codes["cell"]["dyspareunia"],
    )
    assert f'data-les-code="v=1&amp;f={friction}" data-les-room="Explore"' in said
    assert f'data-les-code="v=1&amp;f={friction}&amp;x={pain}"' in said
    assert 'href="#fluid-fl-three-questions"' in said


def test_numbers_are_links_to_the_lab_that_shows_them(tables):
    used = Uses(tables)
    assert f'data-les-adds="es={short("prev_community")}"' in used.markup("shapley2006")
    assert f'data-les-adds="te={short("ct_vvs_all")}"' in used.markup("schoeman2012")
    found = used.markup("rosenthal2001")
    assert f'data-les-adds="so={short("cervical cancer")}"' in found


def test_injury_without_consent_is_told_and_never_a_link_to_explore(tables):
    said = Uses(tables).markup("nhs-assault")
    assert "injury from sex without consent" in words_of(said)
    assert "data-les-room" not in said


def test_a_row_that_is_not_verified_is_marked_and_no_link(tables):
    said = Uses(tables).markup("oscar-pcb")
    assert "(not verified)" in words_of(said)
    assert short("share_f") not in said


def test_a_source_that_nobody_cites_has_no_use(tables):
    assert Uses(tables).count("nobody") == 0


# Not verified, limits


def test_every_row_that_is_not_verified_is_listed_with_why(tables, text):
    rows = not_verified(tables)
    assert f"Not verified: {len(rows)} rows" in text
    for row in rows.itertuples():
        assert _squeezed(row.words[1:]) in _squeezed(text)
        assert _squeezed(row.why[1:]) in _squeezed(text)


def test_where_all_is_checked_it_says_so(tables):
    checked = {name: tables[name].assign(status="checked") for name in TABLE_NAMES}
    said = words_of(about.unverified(replace(tables, **checked)))
    assert said == "Not verified Every row of the tables is checked."


def test_the_limits_are_counted_from_the_tables(tables):
    said = words_of(about.limits(tables))
    sources, causes = tables.sources, tables.checked("causes")
    whole = int((sources["read"] == "whole").sum())
    weak = int((causes["evidence"] == "C").sum())
    assert f"Of {len(sources)}, {whole} were read whole" in said
    assert f"{weak} of {len(causes)} causes carry the mark C" in said
    assert f"Of {len(tables.checked('cause_symptoms'))} links" in said
    assert "no evidence against" in said
    assert "No clinician has reviewed this lesson yet." in said


def test_the_limits_change_with_the_tables(tables):
    whole = tables.sources.assign(read="whole")
    said = words_of(about.limits(replace(tables, sources=whole)))
    assert f"Of {len(whole)}, {len(whole)} were read whole, 0 in their opening" in said


# Downloads


@pytest.fixture
def downloads(tables, monkeypatch):
    room = built(tables)
    room.downloads.sent = []
    monkeypatch.setattr(room.downloads.buttons, "send", room.downloads.sent.append)
    room.downloads.selection = room.downloads._selection
    return room.downloads


@pytest.mark.parametrize("name", TABLE_NAMES)
def test_each_table_can_be_saved(downloads, tables, name):
    downloads.table.value = name
    send(downloads.buttons, "ask", id="table")
    (file,) = downloads.sent
    assert file["name"] == f"lesson-{name.replace('_', '-')}.csv"
    shipped = (tables.folder / f"{name}.csv").read_bytes()
    assert file["text"].encode() == b"\xef\xbb\xbf" + shipped
    assert downloads.sentence.text.startswith(f"Saved {file['name']}: ")


def test_what_explore_lists_now_can_be_saved(downloads):
    downloads.selection.show(View(signs=("itch", "fever"), mode="all"))
    send(downloads.buttons, "ask", id="view")
    (file,) = downloads.sent
    assert file["name"] == "lesson-view.csv"
    assert "itching and fever" in file["text"]
    assert standing_line().removesuffix(".") in downloads.sentence.text


def test_saving_twice_is_told_twice(downloads):
    said = []
    downloads.sentence.observe(lambda change: said.append(change["new"]), "text")
    for _ in range(2):
        send(downloads.buttons, "ask", id="table")
    assert len(said) == 2
    assert said[0] != said[1]


def test_a_table_that_is_gone_is_said_and_not_saved(tables, tmp_path, monkeypatch):
    room = built(replace(tables, folder=tmp_path))
    sent = []
    monkeypatch.setattr(room.downloads.buttons, "send", sent.append)
    send(room.downloads.buttons, "ask", id="table")
    assert [file["event"] for file in sent] == ["none"]
    assert "could not be read" in room.downloads.sentence.text


def test_every_table_is_described_with_how_much_is_sourced(tables, text):
    for name in TABLE_NAMES:
        assert parts.table_description(name) in text
        assert f"{parts.table_label(name)}: {len(tables[name])} row" in text


# About


def test_about_is_the_last_step_and_names_version_date_and_licences(room):
    said = words_of("".join(room.parts[-1].parts))
    assert "This page is Spotting" in said
    assert f"Version {__version__}." in said
    assert "Last checked against the sources: 2026-11-22." in said
    assert "CC BY 4.0" in said
    assert "MIT" in said
    assert "Tell your teacher" in said


def test_the_products_name_stands_in_about_alone(room):
    parts = flat(room.parts[:-1])
    before = "".join(part for part in parts if isinstance(part, str))
    assert "Spotting, a lesson" not in before
    assert "This page is Spotting" not in before
