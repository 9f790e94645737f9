"""Links inside the page."""

from __future__ import annotations

from small import words_of

from spotting.choices.settings import short
from spotting.choices.view import View, Vocabulary
from spotting.parts import links


def test_a_link_to_a_view_holds_its_code_and_names_the_room(tables):
    vocabulary = Vocabulary.of(tables)
    link = links.explore_link("See thrush", View(focus="thrush"), vocabulary)
    assert 'data-les-code="v=1&amp;f=k22" data-les-room="Explore"' in link
    assert words_of(link) == "See thrush"


def test_a_link_to_a_pair_leads_to_compare_and_keeps_what_is_chosen(tables):
    vocabulary = Vocabulary.of(tables)
    pair = View(focus="thrush", first="thrush", second="bv")
    link = links.compare_link("Compare", pair, vocabulary)
    assert 'data-les-room="Compare"' in link
    assert "f=k22&amp;a=k22&amp;b=" in link


def test_links_lead_to_a_place_of_the_page_where_no_script_runs(tables):
    view = links.explore_link("See all", View(focus="thrush"), Vocabulary.of(tables))
    assert 'href="#Explore"' in view
    setting = links.setting_link("Look", links.NUMBERS, test="ct")
    assert 'href="#what-a-test-result-means"' in setting


def test_a_link_to_a_setting_adds_to_what_is_there():
    link = links.setting_link("Look", links.NUMBERS, test="ct", prevalence="3.1")
    adds = f"te={short('ct')}&amp;pr=3.1"
    assert f'data-les-adds="{adds}"' in link
    assert 'data-les-room="what-a-test-result-means"' in link
    assert words_of(link) == "Look"


def test_a_link_to_a_row_leads_to_its_anchor():
    assert links.row_link("source", "a&b", "<i>") == (
        '<a href="#source-a&amp;b">&lt;i&gt;</a>'
    )


def test_cited_sources_are_links_to_their_place_in_the_list(tables):
    title = tables.sources.set_index("id")["title"]["enigi2020"]
    assert links.source_links(tables, ["enigi2020"]) == [
        links.row_link("source", "enigi2020", title)
    ]


def test_sources_stand_in_the_order_in_which_they_are_cited(tables):
    first, second = tables.sources["id"].head(2)
    found = links.source_links(tables, [second, first], lambda source: source.id)
    assert found == [second, first]


def test_an_id_that_no_source_has_is_left_out(tables):
    assert links.source_links(tables, ["nobody"]) == []
