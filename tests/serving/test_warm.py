"""The states of all widgets: numbered, and without what the browser has."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from unittest import mock

import pytest
from ipywidgets import HTML, VBox

from spotting.controls import Choice, upstream
from spotting.controls.upstream import manager_state, numbered, widget_of
from spotting.serving.warm import snapshot


@pytest.fixture(autouse=True, scope="module")
def nothing_else() -> Iterator[None]:
    """Forget the widgets of other tests meanwhile: every one is in a snapshot."""
    with mock.patch.dict(upstream._instances, clear=True):
        yield


def make() -> tuple[VBox, Choice]:
    with numbered():
        choice = Choice(label="Colour", options=[{"id": "a", "label": "Red"}])
        return VBox([choice, HTML("x")]), choice


@contextmanager
def closed_at_the_end() -> Iterator[None]:
    """Close what is made meanwhile: a number must not be given twice."""
    before = set(manager_state()["state"])
    yield
    for name in set(manager_state()["state"]) - before:
        widget_of(name).close()


@pytest.fixture
def page():
    with closed_at_the_end():
        yield make()


def states() -> dict[str, dict]:
    return json.loads(snapshot())["state"]


def test_the_same_page_has_the_same_names():
    names = []
    for _ in range(2):
        with closed_at_the_end():
            names.append([widget.model_id for widget in make()])
    assert names[0] == names[1]


def test_names_are_random_outside(page):
    one, other = HTML("x"), HTML("x")
    assert one.model_id != other.model_id
    assert not one.model_id.startswith("000000")


def test_a_snapshot_holds_each_widget_by_its_name(page):
    box, choice = page
    assert states()[box.model_id]["model_name"] == "VBoxModel"
    assert states()[choice.model_id]["state"]["label"] == "Colour"


def test_a_snapshot_leaves_out_our_scripts(page):
    assert "_esm" not in states()[page[1].model_id]["state"]


def test_a_snapshot_leaves_out_what_is_not_set(page):
    page[0].layout.width = "9px"
    layout = states()[page[0].layout.model_id]["state"]
    assert layout["width"] == "9px"
    assert None not in layout.values()
    assert states()[page[0].model_id]["state"]["layout"].endswith(
        page[0].layout.model_id
    )


def test_a_snapshot_leaves_out_looks_that_set_nothing(page):
    _, choice = page
    text = page[0].children[1]
    held = states()
    for name in (choice.layout.model_id, text.layout.model_id, text.style.model_id):
        assert name not in held
    assert not {"layout", "style"} & set(held[text.model_id]["state"])


def test_of_a_control_of_ours_all_else_is_kept(page):
    held = states()[page[1].model_id]["state"]
    assert set(page[1].get_state()) - set(held) == {"_esm", "layout"}
