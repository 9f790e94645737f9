"""The tree of people: nested lists that hold number and words."""

from __future__ import annotations

from small import Markup, words_of

from spotting.rooms.numbers.results.figure import Branch, tree

SMALL = Branch(
    1000,
    "people are tested",
    branches=(
        Branch(10, "have it", branches=(Branch(9, "found", "found"),)),
        Branch(990, "do <not> have it", "cleared"),
    ),
)


def test_the_tree_is_nested_lists():
    names = [name for name in Markup(tree(SMALL)).names if name in ("ul", "li")]
    assert names == ["ul", "li", "ul", "li", "ul", "li", "li"]


def test_each_group_is_read_after_the_one_it_comes_from():
    assert words_of(tree(SMALL)) == (
        "1,000 people are tested 10 have it 9 found 990 do <not> have it"
    )


def test_only_the_last_groups_have_a_circle_and_a_kind():
    markup = tree(SMALL)
    assert markup.count("les-icon-swatch") == 2
    assert markup.count("data-kind") == 2
