"""Small pieces of HTML: what is text stays text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small import FEW, Markup, words_of

from spotting.markup import element, first_address, items, link, sentence, text

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
    "address",
    [
        "",
        "PMID 123",
        "javascript:alert(1)",
        "data:text/html,x",
        "//example.org",
        "https://",
        "https://a b",
        'https://a"onclick="x',
        "https://a\n",
        "ftp://example.org",
        "10.1/x",
        "see https://example.org",
    ],
)
def test_nothing_else_becomes_a_link(address):
    assert Markup(link(address, HOSTILE)).names == []
    assert words_of(link(address, HOSTILE)) == HOSTILE


def test_the_first_of_several_addresses():
    assert first_address("10.1234/a ; PMID 5") == "10.1234/a"
    assert first_address("https://example.org") == "https://example.org"
    assert first_address("") == ""
