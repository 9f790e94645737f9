"""When a help rule holds, on rules that can be counted on fingers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spotting.tables.firing import holds


@pytest.mark.parametrize(
    ("cells", "held", "held_true"),
    [
        (("", "", ""), {"a"}, False),
        (("a", "", ""), {"a"}, True),
        (("a b", "", ""), {"a"}, False),
        (("", "a b", ""), {"b"}, True),
        (("", "a b", ""), {"c"}, False),
        (("a", "b c", ""), {"a", "c"}, True),
        (("a", "b c", ""), {"b", "c"}, False),
        (("", "a b", "c d"), {"a", "d"}, True),
        (("", "a b", "c d"), {"a", "b"}, False),
        (("x", "a", "c"), {"x", "a", "c"}, True),
        (("", "", "c"), {"c"}, True),
    ],
)
def test_a_rule_holds_with_all_and_with_one_of_each(cells, held, held_true):
    assert holds(cells, held) is held_true


SOME = st.lists(st.sampled_from("abcdef"), max_size=4)


@given(st.tuples(SOME, SOME, SOME), st.sets(st.sampled_from("abcdef")), SOME)
def test_more_signs_never_undo_a_rule(lists, held, more):
    cells = tuple(" ".join(one) for one in lists)
    assert not holds(cells, held) or holds(cells, held | set(more))
