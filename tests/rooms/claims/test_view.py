"""Check the claims: deck, filters and chart hold together; the text needs no script."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from small import (
    HOSTILE_CLICKS,
    POISON,
    Markup,
    click,
    flat,
    in_sight,
    markup_of,
    open_cell,
    press,
    row_ids,
    words_of,
)

from spotting.choices.selection import Selection
from spotting.choices.settings import Settings
from spotting.choices.view import Vocabulary
from spotting.matching.sentences import standing_line
from spotting.parts.steps import Step
from spotting.rooms.claims.model import VERDICTS, Filter
from spotting.rooms.claims.view import Claims
from spotting.tables import ids


@pytest.fixture(scope="module")
def vocabulary(tables):
    return Vocabulary.of(tables)


def build(tables, vocabulary, address: str = "") -> Claims:
    settings = Settings()
    settings.open(address)
    room = Claims(tables, Selection(vocabulary), settings)
    room.settings = settings
    return room


@pytest.fixture
def room(tables, vocabulary):
    return build(tables, vocabulary)


@pytest.fixture(scope="module")
def still(tables, vocabulary):
    """Return a room that no test changes."""
    return build(tables, vocabulary)


def static(room: Claims) -> str:
    return "".join(part for part in flat(room.parts) if isinstance(part, str))


def live(room: Claims) -> str:
    widgets = [part for part in flat(room.parts) if not isinstance(part, str)]
    return "".join(map(markup_of, widgets))


def answered(room: Claims) -> str:
    """Return all that is shown below a claim that is open."""
    return room.deck.answer.value + room.deck.beyond.value


def labels(buttons) -> list[str]:
    return [action["label"] for action in buttons.actions]


# The steps


def test_each_step_has_its_place_and_the_first_is_one_claim(still):
    steps = [part for part in still.parts if isinstance(part, Step)]
    assert [step.name for step in steps] == [
        "One claim",
        "All claims",
        "Differences",
        "How to check",
        "Verdicts",
    ]
    for step in steps:
        (head, *_) = step.parts
        assert f'<h3 id="{step.place}">' in head
        assert f'href="#{step.place}"' in still.parts[0]
    assert still.deck.widget in steps[0].parts


def test_the_standing_line_is_behind_no_step(still):
    assert standing_line() in words_of(still.parts[1])


def test_a_step_without_rows_is_left_out(tables, vocabulary):
    few = replace(tables, contradictions=tables.contradictions.head(0))
    assert "Differences" not in static(build(few, vocabulary))


# The deck


def test_the_deck_opens_with_the_first_claim_and_tells_nothing(room, tables):
    first = tables.claims.iloc[0]
    assert room.deck.claim.text == first["claim"]
    assert room.deck.said.text == room.deck.answer.value == ""
    assert labels(room.deck.guess) == [
        "✓ Supported",
        "◐ Partly",
        "! Misleading or unsupported",
        "✕ Contradicted",
        "? Not verified",
        "Show without a guess",
    ]


def test_a_guess_is_answered_with_verdict_reason_and_sources(room, tables):
    room.settings.claim = "a19"
    press(room.deck.guess, "supported")
    claim = tables.claims.set_index("id").loc["a19"]
    assert "not the same as the check" in room.deck.said.text
    told = words_of(room.deck.answer.value)
    assert "✕ Contradicted" in told
    assert claim["reason"].rstrip(".") in told
    for source in set(ids(claim["sources"])) - {"articles-a-b"}:
        assert f'href="#source-{source}"' in answered(room)
    assert "articles-a-b" not in answered(room)


def test_a_guess_that_agrees_is_the_same(room):
    room.settings.claim = "a19"
    press(room.deck.guess, "contradicted")
    assert room.deck.said.text == "Your guess is the same as the check: contradicted."
    told = words_of(room.deck.tally.value)
    assert told.startswith("Card 19 of 42. 1 of 39 guessed; 1 the same as the check.")
    assert "Guesses go when you close the page." in told


def test_an_answer_links_causes_and_contradictions(room):
    room.settings.claim = "a19"
    press(room.deck.guess, "show")
    addresses = Markup(answered(room)).addresses
    assert "#contradiction-treatment" in addresses
    assert "See thrush (yeast infection) in Explore" in words_of(answered(room))


def test_the_verdict_note_stands_beside_its_verdict(room):
    room.settings.claim = "a15"
    press(room.deck.guess, "show")
    told = words_of(room.deck.answer.value)
    assert "Contradicted By what it leaves out." in told


def test_every_claim_can_be_opened(room, tables):
    for claim in tables.claims["id"]:
        room.settings.claim = claim
        if room.deck.guess.actions:
            press(room.deck.guess, "show")
        assert words_of(room.deck.answer.value)
        assert room.deck.said.text


def test_a_claim_can_be_shown_without_a_guess_and_guessed_again(room):
    press(room.deck.guess, "show")
    assert room.deck.said.text == "The check says: supported."
    assert "0 of 39 guessed" in room.deck.tally.value
    press(room.deck.guess, "again")
    assert room.deck.answer.value == ""
    assert len(room.deck.guess.actions) == 6


def test_all_guesses_can_be_forgotten(room):
    assert room.deck.forget.actions == []
    press(room.deck.guess, "supported")
    press(room.deck.forget, "forget")
    assert "0 of 39 guessed" in room.deck.tally.value
    assert room.deck.answer.value == ""


@pytest.mark.parametrize("claim", ["a29", "a32", "b10"])
def test_what_is_no_claim_is_told_not_guessed(room, claim):
    room.settings.claim = claim
    assert room.deck.guess.actions == []
    assert room.deck.said.text.startswith("This line is told, not guessed.")
    assert words_of(room.deck.answer.value)


def test_a_claim_that_is_not_verified_is_an_open_question(room):
    room.settings.claim = "b5"
    press(room.deck.guess, "not verified")
    assert "same as the check: not verified" in room.deck.said.text
    told = words_of(answered(room))
    assert "open question, not as a fact" in told
    assert "No source beyond the article itself." in told
    assert "in Explore" not in told  # its cause is not verified either


def test_previous_and_next_go_through_the_deck(room):
    assert labels(room.deck.nav) == ["Next claim"]
    press(room.deck.nav, "next")
    assert room.settings.claim == "a2"
    assert room.deck.jump.value == "a2"
    assert labels(room.deck.nav) == ["Next claim", "Previous"]
    press(room.deck.nav, "back")
    assert room.settings.claim == "a1"


def test_the_last_claim_has_no_next(room):
    room.settings.claim = "b10"
    assert labels(room.deck.nav) == ["Previous"]
    assert "last claim" in words_of(answered(room))


def test_the_way_on_leads_once_a_claim_is_open(room):
    assert room.deck.nav.actions[0]["kind"] == "plain"
    press(room.deck.guess, "partly")
    assert room.deck.nav.actions[0]["kind"] == "main"


def test_the_list_jumps_to_a_claim_and_marks_what_was_guessed(room):
    room.deck.jump.value = "b4"
    assert room.settings.claim == "b4"
    press(room.deck.guess, "partly")
    marked = [one for one in room.deck.jump.options if "(guessed)" in one["label"]]
    assert [one["id"] for one in marked] == ["b4"]


def test_a_guess_stays_when_the_reader_turns_away_and_back(room):
    press(room.deck.guess, "partly")
    press(room.deck.nav, "next")
    assert room.deck.answer.value == ""
    press(room.deck.nav, "back")
    assert "You guessed: partly" in room.deck.said.text


def test_the_address_holds_the_claim_but_never_a_guess(room, tables):
    before = room.settings.code
    press(room.deck.guess, "partly")
    assert room.settings.code == before == ""
    press(room.deck.nav, "next")
    assert room.settings.code.startswith("cl=")


def test_the_list_opens_the_card_and_says_so(room):
    assert room.deck.jump.leads == "claims-deck"
    assert "opens when you choose it" in room.deck.jump.hint


# The filters


def test_a_filter_brings_deck_count_and_chart_in_step(room):
    room.filters.article.value = "B"
    assert room.filters.said.text == "10 of 42 claims fit: article B."
    assert room.settings.claim == "b1"
    assert len(room.deck.jump.options) == 10
    assert "of 9 guessed" in room.deck.tally.value
    first, second = room.chart.chart.figure["data"]
    assert set(first["marker"]["opacity"]) != {1}
    assert set(second["marker"]["opacity"]) == {1}
    room.filters.topic.value = "normal fluids"
    assert len(room.deck.jump.options) == 3
    assert "Claims on normal fluids" in words_of(room.chart.sentence.value)


def test_a_claim_that_still_fits_stays(room):
    room.settings.claim = "a19"
    room.filters.topic.value = "yeast infection"
    assert room.settings.claim == "a19"


def test_nothing_that_fits_has_a_sentence_and_a_way_back(room):
    room.filters.article.value = "B"
    room.filters.topic.value = "polyps"
    assert room.filters.said.text.startswith("No claim fits article B and topic polyps")
    assert "les-tone-empty" in room.filters.widget._dom_classes
    deck = room.deck
    assert not in_sight(deck.widget, deck.claim)
    assert words_of(deck.held.value) == room.filters.said.text
    press(deck.back, "all")
    assert in_sight(deck.widget, deck.claim)
    assert not in_sight(deck.widget, deck.held)
    assert room.filters.asked == Filter()
    assert room.filters.said.text == "All 42 claims are shown, one at a time."


def test_the_way_back_is_offered_only_where_something_is_chosen(room):
    assert room.filters.back.actions == room.deck.back.actions == []
    room.filters.verdict.value = "partly"
    assert labels(room.filters.back) == labels(room.deck.back) == ["Show all claims"]
    press(room.filters.back, "all")
    assert room.filters.asked == Filter()


def test_a_deck_that_was_cut_down_says_to_what(room):
    room.filters.article.value = "B"
    assert words_of(room.deck.held.value) == "10 of 42 claims fit: article B."
    assert room.deck.claim.text


def test_the_verdict_filter_warns_that_it_tells(room):
    assert room.filters.verdict.hint == "Choosing a verdict tells the answers."


def test_a_link_to_a_claim_outside_the_filters_opens_them(room):
    room.filters.article.value = "B"
    room.settings.claim = "a19"
    assert room.settings.article == ""
    assert room.settings.claim == "a19"
    assert room.deck.place.value.count("Article A, claim 19 of 32") == 1


def test_an_address_opens_filter_and_claim(room, tables, vocabulary):
    room.filters.article.value = "B"
    room.settings.claim = "b4"
    again = build(tables, vocabulary, room.settings.code)
    assert again.filters.article.value == "B"
    assert again.deck.claim.text == room.deck.claim.text


def test_an_address_opened_later_is_followed(room, tables, vocabulary):
    other = build(tables, vocabulary)
    other.filters.article.value = "B"
    other.settings.claim = "b4"
    room.settings.open(other.settings.code)
    assert room.filters.asked == Filter(article="B")
    assert room.deck.jump.value == "b4"


# The chart


def test_a_bar_filters_and_lets_go(room):
    click(room.chart.chart, "contradicted")
    assert room.settings.verdict == "contradicted"
    assert len(room.deck.jump.options) == 5
    click(room.chart.chart, "contradicted")
    assert room.settings.verdict == ""


def test_a_row_of_the_table_does_what_its_bar_does(room):
    open_cell(room.chart.table, "partly")
    assert room.settings.verdict == "partly"
    assert "Partly (shown)" in [row["label"] for row in room.chart.table.rows]


def test_the_table_holds_the_numbers_of_the_bars(still):
    assert row_ids(still.chart.table) == list(VERDICTS)
    bars = [trace["x"] for trace in still.chart.chart.figure["data"]]
    cells = [[int(c["text"]) for c in row["cells"]] for row in still.chart.table.rows]
    assert cells == [list(pair) for pair in zip(*bars, strict=True)]
    assert sum(map(sum, cells)) == 42


def test_hostile_clicks_filter_nothing(room):
    for payload in HOSTILE_CLICKS:
        click(room.chart.chart, payload)
        assert room.filters.asked == Filter(), payload


# What needs no script


def test_every_claim_has_its_row_with_verdict_reason_and_sources(still, tables):
    markup = static(still)
    rows = dict(re.findall(r'<tr role="row" id="claim-(\w+)">(.*?)</tr>', markup))
    assert list(rows) == tables.claims["id"].tolist()
    for claim in tables.claims.itertuples():
        said = words_of(rows[claim.id])
        assert claim.claim in said
        assert claim.reason.rstrip(".") in said
        assert claim.verdict.capitalize() in said
        for source in set(ids(claim.sources)) - {"articles-a-b"}:
            assert f'href="#source-{source}"' in rows[claim.id]


def test_the_table_waits_closed(still):
    (table,) = (p for p in flat(still.parts) if isinstance(p, str) and "<table" in p)
    assert table.startswith('<details class="les-claims-fold')
    assert "open it after guessing" in table
    assert 'open=""' not in table


def test_every_link_to_a_claim_has_its_end(still):
    markup = static(still)
    links = set(re.findall(r'href="#claim-([\w-]+)"', markup))
    assert links
    assert links <= set(re.findall(r'id="claim-([\w-]+)"', markup))


def test_every_contradiction_can_be_linked_to(still, tables):
    ends = re.findall(r'id="contradiction-([\w-]+)"', static(still))
    assert ends == tables.checked("contradictions")["id"].tolist()


def test_contradictions_stand_side_by_side(still, tables):
    said = words_of(static(still))
    for row in tables.contradictions.itertuples():
        for words in (row.topic, row.article_a, row.article_b, row.closer):
            assert words.rstrip(".") in said


def test_five_steps_are_tried_on_claims_of_the_tables(still, tables):
    (steps,) = (
        p for p in flat(still.parts) if isinstance(p, str) and "five steps" in p
    )
    said = words_of(steps)
    for step in tables.steps.itertuples():
        for words in (step.name, step.question, step.how):
            assert words in said
        for claim in ids(step.claims):
            assert f'href="#claim-{claim}"' in steps
    for source in ("discern-table", "pif-tick"):
        assert f'href="#source-{source}"' in steps


def test_the_steps_are_as_many_as_the_table_has(tables, vocabulary):
    def room(count: int) -> str:
        rows = tables.steps.head(count)
        return words_of(static(build(replace(tables, steps=rows), vocabulary)))

    assert "in 3 steps" in room(3)
    assert "The 3 steps are this lesson's own." in room(3)
    assert "How to check a health claim" not in room(0)


def test_the_articles_have_no_other_name(still):
    everything = static(still) + live(still)
    assert "Causes and Solutions" not in everything
    assert "Neither carries a date" in everything


def test_each_part_is_whole_and_ids_stand_once(still):
    for part in flat(still.parts):
        words_of(part if isinstance(part, str) else markup_of(part))
    found = re.findall(r' id="([^"]+)"', static(still) + live(still))
    assert len(found) == len(set(found))


def test_hostile_text_stays_text(tables, vocabulary):
    columns = ["claim", "verdict_note", "reason", "topic"]
    claims = tables.claims
    poisoned = claims.assign(**{name: claims[name] + POISON for name in columns})
    rows = tables.contradictions
    columns = ["topic", "article_a", "article_b", "guidance", "closer"]
    rows = rows.assign(**{name: rows[name] + POISON for name in columns})
    room = build(replace(tables, claims=poisoned, contradictions=rows), vocabulary)
    press(room.deck.guess, "show")
    everything = static(room) + live(room)
    assert "<img" not in everything
    assert "&lt;img" in everything
