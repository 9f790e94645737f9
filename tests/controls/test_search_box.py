from __future__ import annotations

import pytest
from traitlets import TraitError

from spotting.controls import SearchBox


def test_a_short_text_is_held():
    box = SearchBox(label="Search")
    box.set_state({"value": "itch <b>"})
    assert box.value == "itch <b>"


def test_line_ends_and_control_characters_become_blanks():
    assert SearchBox(label="Search", value="a\nb\x00c").value == "a b c"


def test_a_long_text_is_refused():
    with pytest.raises(TraitError, match="at most 80 characters, not 81"):
        SearchBox(label="Search", value="a" * 81)
