"""Small pieces of HTML: what is text stays text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small import FEW, Markup, words_of

from spotting.text.markup import element, items, link, sentence, text, web_address

HOSTILE = "<script>alert(\"1\")</script> & 'x'"


def test_text_is_escaped():
    assert Markup(text("p", HOSTILE)).names == ["p"]
    assert words_of(text("p", HOSTILE)) == HOSTILE


def test_attribute_values_are_escaped():
    assert Markup(element("p", title='"><b onclick="x">')).names == ["p"]


def test_attribute_names_become_those_of_html():
    assert element("p", class_="a", aria_hidden="true") == (
        '<p class="a" aria-hidden="true"></p>'
    )


def test_what_holds_nothing_has_no_end():
    assert element("input", type="checkbox") == '<input type="checkbox">'


def test_children_are_markup():
    assert element("p", "<b>a</b>", "b") == "<p><b>a</b>b</p>"


def test_items_make_a_list():
    assert items(["a", "<b>b</b>"], class_="x") == (
        '<ul class="x"><li>a</li><li><b>b</b></li></ul>'
    )


@given(st.text())
@FEW
def test_any_text_comes_back_as_it_was(words):
    parsed = Markup(text("p", words))
    assert parsed.names == ["p"]
    read = "".join(parsed._words).replace("\r\n", "\n").replace("\r", "\n")
    assert read == words.replace("\r\n", "\n").replace("\r", "\n")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("rubbing on dry skin", "Rubbing on dry skin."),
        ("HIV is not it.", "HIV is not it."),
        ("  is it? ", "Is it?"),
        ("", ""),
        ("   ", ""),
        ("é", "É."),
    ],
)
def test_sentence(words, said):
    assert sentence(words) == said


@pytest.mark.parametrize(
    ("address", "target"),
    [
        ("https://example.org/a?b=1&c=2", "https://example.org/a?b=1&c=2"),
        ("http://example.org", "http://example.org"),
        ("10.1016/j.x.2020.01.001", "https://doi.org/10.1016/j.x.2020.01.001"),
    ],
)
def test_web_addresses_and_dois_become_links(address, target):
    parsed = Markup(link(address, "Title"))
    assert parsed.names == ["a"]
    assert parsed.addresses == [target]
    assert 'rel="noopener noreferrer external"' in link(address, "Title")


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "data:text/html,x", "//example.org", "https://"]
)
def test_nothing_else_becomes_a_link_and_the_address_is_told(address):
    assert Markup(link(address, HOSTILE)).names == []
    assert words_of(link(address, HOSTILE)) == f"{HOSTILE} [{address}]"


def test_without_an_address_the_words_stand_alone():
    assert words_of(link("", HOSTILE)) == HOSTILE


@pytest.mark.parametrize(
    "address", ['https://a"onclick="x', "https://a b", "see https://a", "https://a\n"]
)
def test_only_the_address_itself_is_linked(address):
    assert Markup(link(address, "Title")).addresses == ["https://a"]


@pytest.mark.parametrize(
    ("address", "target"),
    [
        ("10.1234/a ; PMID 5", "https://doi.org/10.1234/a"),
        ("10.1503/cmaj.230143 (PMC10495171)", "https://doi.org/10.1503/cmaj.230143"),
        ("PMID 16762128, PMC1839021", "https://pubmed.ncbi.nlm.nih.gov/16762128/"),
        ("PMC8464867", "https://pmc.ncbi.nlm.nih.gov/articles/PMC8464867/"),
        ("MMWR 70(4) ; https://example.org/std/", "https://example.org/std/"),
        ("", ""),
    ],
)
def test_the_most_lasting_address_is_taken(address, target):
    assert web_address(address) == target
