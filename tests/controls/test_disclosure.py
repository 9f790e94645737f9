from __future__ import annotations

import pytest
from ipywidgets import Text
from traitlets import TraitError

from spotting.controls import Disclosure


def test_open_stands_for_opened():
    assert Disclosure("More", open=True).opened


def test_a_browser_opens_it():
    part = Disclosure("More")
    part.set_state({"opened": True})
    assert part.opened


def test_children_are_sent_by_their_model_id():
    child = Text()
    part = Disclosure("More", children=[child])
    assert part.get_state("children") == {"children": [f"IPY_MODEL_{child.model_id}"]}


def test_a_child_is_a_widget():
    with pytest.raises(TraitError):
        Disclosure("More", children=["<b>"])
