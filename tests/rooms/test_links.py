"""Links inside the page."""

from __future__ import annotations

from small import words_of

from spotting.rooms import links
from spotting.settings import short
from spotting.views import View, Vocabulary


def test_a_link_to_a_view_holds_its_code_and_names_the_room(tables):
    vocabulary = Vocabulary.of(tables)
    link = links.explore_link("See thrush", View(focus="thrush"), vocabulary)
    assert link == '<a href="#v=1&amp;f=k22" data-les-room="Explore">See thrush</a>'


def test_a_link_to_a_setting_adds_to_what_is_there():
    link = links.setting_link("Look", links.NUMBERS, test="ct", prevalence="3.1")
    adds = f"te={short('ct')}&amp;pr=3.1"
    assert f'data-les-adds="{adds}"' in link
    assert f'href="#v=1&amp;{adds}"' in link
    assert 'data-les-room="what-a-test-result-means"' in link
    assert words_of(link) == "Look"


def test_a_link_to_a_row_leads_to_its_anchor():
    assert links.row_link("source", "a&b", "<i>") == (
        '<a href="#source-a&amp;b">&lt;i&gt;</a>'
    )
