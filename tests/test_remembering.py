"""A check that remembers tables says what one that remembers nothing says."""

from __future__ import annotations

import pytest

from spotting.checks import check as checking
from spotting.tables.columns import read_book
from tests.damage import Copy
from tests.remembering import remembering
from tests.world import FROZEN

CASES = {
    "an id that others link to": lambda copy: copy.set("causes", 5, id="Not One"),
    "an id twice": lambda copy: copy.set("causes", 7, id=copy.get("causes", 8, "id")),
    "a link to nobody": lambda copy: copy.set("cause_symptoms", 7, cause_id="nobody"),
    "a lost column": lambda copy: copy.path("symptoms").write_text("id,label\nx,y\n"),
}


ONCE = checking.validate


@pytest.fixture(scope="module")
def knowing():
    """Return what validates, and knows the frozen world."""
    validate = remembering(ONCE)
    list(validate(read_book(FROZEN)))
    return validate


@pytest.mark.parametrize("damage", CASES.values(), ids=CASES)
def test_a_remembered_check_tells_the_same(knowing, data_copy, monkeypatch, damage):
    damage(Copy(data_copy))
    monkeypatch.setattr(checking, "validate", ONCE)
    plain = checking.check(data_copy)
    monkeypatch.setattr(checking, "validate", knowing)
    assert checking.check(data_copy) == plain != []
