"""The card of a cause and of a claim: what the tables hold, and nothing else."""

from __future__ import annotations

import pytest
from small import POISON, Markup, poisoned, words_of, world

from spotting.charts import theme
from spotting.matching import sentences
from spotting.parts import cause_card
from spotting.rooms.explore.model import claim_of
from spotting.tables import ids
from spotting.text import say

CAUSES = world("frozen").evidence.causes["id"].tolist()


def sources_of(markup: str) -> list[str]:
    """Return the words of each source in a list of sources."""
    _, _, rest = markup.partition('<ul class="les-sources">')
    return [
        words_of("<li>" + item) for item in rest.split("<li>")[1:] if "</li>" in item
    ]


def claims(tables):
    links = tables.checked("cause_symptoms")
    return [row for _, row in links.iterrows()]


@pytest.mark.parametrize("cause", CAUSES)
def test_every_card_is_whole(tables, cause):
    row = tables.causes.set_index("id").loc[cause]
    card = cause_card.cause_card(tables, cause)
    words = words_of(card)
    for column in ("medical_term", "mainly_in", "escalates_if"):
        assert row[column] in words or sentences.upper_first(row[column]) in words
    assert sentences.upper_first(row["label"]) in words
    assert sentences.upper_first(row["urgency"]) in words
    assert say(sentences.EVIDENCE[row["evidence"]]) in words
    for heading in ("How it is found", "What usually helps", "Sources"):
        assert heading in words


@pytest.mark.parametrize("cause", CAUSES)
def test_every_source_of_a_card_exists_and_is_shown(tables, cause):
    named = ids(tables.causes.set_index("id").loc[cause, "sources"])
    titles = tables.sources.set_index("id")["title"]
    assert named
    assert set(named) <= set(titles.index)
    words = words_of(cause_card.cause_card(tables, cause))
    for source in named:
        assert " ".join(titles[source].split()) in words


@pytest.mark.parametrize("cause", CAUSES)
def test_a_card_lists_the_checked_links_alone(tables, cause):
    links = tables.cause_symptoms[tables.cause_symptoms["cause_id"] == cause]
    card = cause_card.cause_card(tables, cause)
    _, _, rest = card.partition('<ul class="les-signs">')
    listed = rest.partition("</ul>")[0].count("<li>")
    assert listed == (links["status"] == "checked").sum()


def test_a_card_opens_with_how_soon_and_says_which_chosen_signs_speak_for_it(tables):
    card = cause_card.cause_card(tables, "thrush", ("itch", "fever"))
    assert card.index("les-urgency") < card.index("<h3>")
    speaks = card.partition("Speaks for it")[2].partition("<h4>")[0]
    assert speaks.count("itching") == 1
    assert "fever" not in speaks
    assert "Speaks for it" not in cause_card.cause_card(tables, "thrush")


def test_a_card_marks_the_chosen_signs(tables):
    card = cause_card.cause_card(tables, "thrush", ("itch",))
    assert "<b>itching</b>" in card
    assert Markup(card).names.count("b") == 1
    assert "b" not in Markup(cause_card.cause_card(tables, "thrush")).names


def test_a_card_says_how_often_each_sign_goes_with_it(tables):
    words = words_of(cause_card.cause_card(tables, "thrush"))
    assert f"itching: {say(sentences.STATES['typical'])}." in words


def test_a_silent_cause_says_so(tables):
    assert "Most have no signs." in words_of(cause_card.cause_card(tables, "chlamydia"))
    assert "ot stated." not in words_of(cause_card.cause_card(tables, "friction"))[:400]


def test_urgency_is_symbol_word_and_what_makes_it_sooner(tables):
    cause = tables.causes.set_index("id").loc["tear"]
    words = words_of(cause_card.urgency_line(cause))
    assert words.startswith("▲ Same day ■ Emergency if the bleeding is heavy")
    assert words.endswith(".")


def test_urgency_that_does_not_change_stands_alone(tables):
    cause = tables.causes.set_index("id").loc["praevia"]
    assert words_of(cause_card.urgency_line(cause)) == "■ Emergency"


def test_symbols_are_hidden_from_screen_readers(tables):
    card = cause_card.cause_card(tables, "thrush")
    for symbol in (*theme.URGENCY_SYMBOLS.values(), "●", "◕", "◑"):
        assert card.count(symbol) == card.count(f'<span aria-hidden="true">{symbol}<')


def test_evidence_of_level_c_says_so(tables):
    words = words_of(cause_card.cause_card(tables, "bv"))
    assert "C. Plausible only" in words


def test_an_unknown_cause_has_no_card(tables):
    with pytest.raises(KeyError):
        cause_card.cause_card(tables, "midcycle")


# Claims


def test_every_checked_claim_has_its_sentence_and_its_sources(tables):
    titles = tables.sources.set_index("id")["title"]
    for claim in claims(tables):
        sentence = cause_card.claim_sentence(claim)
        assert claim["cause_label"] in sentence
        assert claim["symptom_label"].casefold() in sentence.casefold()
        assert sentence.endswith(".")
        details = words_of(cause_card.claim_details(tables, claim))
        assert say(cause_card.CERTAINTY[claim["certainty"]]) in details
        named = ids(claim["sources"])
        assert named
        for source in named:
            assert " ".join(titles[source].split()) in details


def test_claims_say_can_and_never_you_have(tables):
    for claim in claims(tables):
        assert "you" not in cause_card.claim_sentence(claim).casefold().split()


def test_a_claim_stated_in_one_of_several_sources_says_so(tables):
    claim = next(c for c in claims(tables) if c["basis"] == "stated in one of")
    details = words_of(cause_card.claim_details(tables, claim))
    assert "Stated in one of the sources of this cause" in details


def test_a_stated_claim_says_where(tables):
    claim = next(c for c in claims(tables) if c["basis"] == "stated").copy()
    claim["locator"] = "table 2"
    assert "Stated in (table 2):" in words_of(cause_card.claim_details(tables, claim))


@pytest.mark.parametrize(
    ("frequency", "words"),
    [
        ("typical", "Itching is typical of thrush"),
        ("common", "Itching is common with thrush"),
        ("sometimes", "Itching sometimes goes with thrush"),
        ("rarely", "Itching rarely goes with thrush"),
        ("not stated", "How often is not stated."),
        ("not typical", "A source says that itching is not typical of thrush"),
    ],
)
def test_a_claim_is_told_by_its_frequency(tables, frequency, words):
    claim = claim_of(tables, "thrush", "itch").copy()
    claim["frequency"] = frequency
    assert words in cause_card.claim_sentence(claim)


# Sources


def test_a_source_says_how_much_of_it_was_read_and_when(tables):
    source = tables.sources.iloc[0]
    words = words_of(cause_card.source_list(tables, (source["id"],)))
    assert f"read: {source['read']}, checked {source['date_checked']}" in words


def test_a_source_that_quotes_another_says_so(tables):
    second_hand = tables.sources[tables.sources["second_hand"] == "yes"]["id"].iloc[0]
    words = words_of(cause_card.source_list(tables, (second_hand,)))
    assert "quotes another source" in words


def test_every_source_leads_to_the_web_or_nowhere(tables):
    parsed = Markup(cause_card.source_list(tables, tuple(tables.sources["id"])))
    assert parsed.names.count("li") == len(tables.sources)
    assert parsed.addresses
    leads = ("https://", "http://", "#source-")
    assert all(address.startswith(leads) for address in parsed.addresses)
    inside = [a for a in parsed.addresses if a.startswith("#")]
    assert inside == [f"#source-{id_}" for id_ in tables.sources["id"]]


# Hostile tables


@pytest.mark.parametrize("cause", CAUSES)
def test_a_card_holds_no_markup_from_the_tables(tables, cause):
    card = cause_card.cause_card(poisoned(tables), cause, ("itch",))
    assert "img" not in Markup(card).names
    assert POISON in words_of(card)


def test_a_claim_holds_no_markup_from_the_tables(tables):
    hostile = poisoned(tables)
    details = cause_card.claim_details(hostile, claim_of(hostile, "thrush", "itch"))
    assert "img" not in Markup(details).names
    assert POISON in words_of(details)
