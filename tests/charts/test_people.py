"""Drawings of people: whole, grouped, true in length; forms besides colours."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small import Markup, words_of

from spotting.charts.people import Branch, bar, field, icons, swatch, tree
from spotting.matching.estimates import BOX


def drawn(markup: str) -> ElementTree.Element:
    return ElementTree.fromstring(markup)


def circles(path: ElementTree.Element) -> list[tuple[int, int]]:
    """Return the places of the circles that the dashes of a path make."""
    found = []
    for x, y, length in re.findall(r"M(\d+) (\d+)h(\d+)", path.get("d")):
        found += [(int(x) + step, int(y)) for step in range(0, int(length), 10)]
    return found


def paths(picture: ElementTree.Element) -> list[ElementTree.Element]:
    return picture.findall("path")


def test_51_of_100_fill_five_rows_and_one_from_the_bottom():
    picture = drawn(icons([("filled", 51), ("empty", 49)], "51 of 100"))
    filled = circles(paths(picture)[0])
    assert len(filled) == 51
    rows = [y for _, y in filled]
    assert [rows.count(y) for y in sorted(set(rows), reverse=True)] == [10] * 5 + [1]
    assert max(rows) == 95
    assert (5, 45) in filled


@pytest.mark.parametrize("total", [100, 1000])
@given(data=st.data())
def test_every_place_has_one_circle(total, data):
    first = data.draw(st.integers(0, total))
    second = data.draw(st.integers(0, total - first))
    groups = [("found", first), ("alarm", second), ("cleared", total - first - second)]
    picture = drawn(icons(groups, "label"))
    # The lowest layer of a kind: the first path of each set of places.
    places = {path.get("d"): circles(path) for path in paths(picture)}
    all_places = [place for found in places.values() for place in found]
    assert len(all_places) == len(set(all_places)) == total


@pytest.mark.parametrize("total", [0, 10, 99, 101, 10_000, 100_000])
def test_icons_stand_on_100_or_1000_only(total):
    with pytest.raises(KeyError):
        icons([("filled", total)], "label")


def test_kinds_differ_by_form_too():
    def form(kind):
        widths = [path.get("stroke-width") for path in paths(drawn(swatch(kind)))]
        return tuple(widths)

    kinds = ("filled", "range", "empty")
    assert len({form(kind) for kind in kinds}) == 3
    tested = ("found", "missed", "alarm", "cleared")
    assert len({form(kind) for kind in tested}) == 4


def test_a_picture_has_a_name_and_a_swatch_none():
    picture = drawn(icons([("filled", 100)], "All <b> & more"))
    assert picture.get("role") == "img"
    assert picture.get("aria-label") == "All <b> & more"
    assert drawn(swatch("found")).get("aria-hidden") == "true"


def test_1000_icons_are_small_markup():
    assert len(icons([("filled", 501), ("empty", 499)], "label")) < 3_000


# The field


def areas(picture: ElementTree.Element, kind: str) -> int:
    """Return how many dots the fills of a kind cover; a dot is 2 by 2."""
    return sum(
        int(rect.get("width")) * int(rect.get("height")) // 4
        for rect in picture.findall("rect")
        if rect.get("fill", "").endswith(f"-{kind})")
    )


@given(st.data())
def test_the_field_covers_every_dot_once(data):
    filled = data.draw(st.integers(0, 100_000))
    more = data.draw(st.integers(0, 100_000 - filled))
    groups = [("filled", filled), ("range", more), ("empty", 100_000 - filled - more)]
    picture = drawn(field(groups, "label", "first", ""))
    for kind, count in groups:
        assert areas(picture, kind) == count


def test_the_first_dots_stand_at_the_bottom():
    picture = drawn(field([("filled", 42), ("empty", 99_958)], "label", "a", ""))
    first = picture.find("rect")
    assert (first.get("x"), first.get("y")) == ("0", "498")
    assert first.get("width") == "84"


def test_a_ring_points_to_a_few():
    groups = [("filled", 2), ("empty", 99_998)]
    rings = [
        [
            r
            for r in drawn(field(groups, "l", "a", ringed)).findall("rect")
            if r.get("rx")
        ]
        for ringed in ("2 here", "")
    ]
    assert [len(ring) for ring in rings] == [1, 0]
    (ring,) = rings[0]
    left, width = int(ring.get("x")), int(ring.get("width"))
    assert left < 0 < 4 < left + width


def test_a_field_has_a_frame_and_100_boxes_of_1000():
    picture = drawn(field([("empty", 100_000)], "label", "a", ""))
    lines, frame = picture.find("g").findall("path")
    assert frame.get("d") == "M-4 -4h808v508H-4z"
    across, down = (lines.get("d").count(way) for way in "vh")
    assert (across + 1) * (down + 1) * BOX == 100_000


def test_an_arrow_starts_at_words_inside_the_field():
    picture = drawn(field([("filled", 2), ("empty", 99_998)], "l", "a", "2 <here>"))
    words = picture.find("text")
    assert words.text == "2 <here>"
    assert 0 < int(words.get("x")) < 400
    assert 0 < int(words.get("y")) < 500


def test_two_fields_share_no_ids():
    groups = [("filled", 2), ("empty", 99_998)]
    ids = [
        {
            node.get("id")
            for node in drawn(field(groups, "l", key, "2 here")).iter("pattern")
        }
        for key in ("first", "second")
    ]
    assert len(ids[0]) == 2
    assert not ids[0] & ids[1]


def test_a_field_is_small_markup():
    groups = [("filled", 51_000), ("range", 1_001), ("empty", 47_999)]
    assert len(field(groups, "label", "first", "")) < 3_000


# The bar


def boxes(picture: ElementTree.Element) -> dict[str, tuple[str, str]]:
    return {
        rect.get("class"): (rect.get("x"), rect.get("width"))
        for rect in picture.findall("rect")
    }


def test_the_sure_part_is_as_long_as_the_share():
    shown = boxes(drawn(bar(0.51, 0.51, (), "51 of 100")))
    assert shown["les-bar-all"] == ("0%", "100%")
    assert shown["les-bar-sure"] == ("0%", "51%")
    assert "les-bar-range" not in shown


def test_a_range_is_drawn_apart_from_the_sure_part():
    shown = boxes(drawn(bar(0.007, 0.09, (), "0.7 to 9 of 100")))
    assert shown["les-bar-sure"] == ("0%", "0.7%")
    assert shown["les-bar-range"] == ("0.7%", "8.3%")


def test_a_tiny_share_is_not_drawn_longer_than_it_is():
    shown = boxes(drawn(bar(2.3e-5, 2.3e-5, (), "2")))
    assert shown["les-bar-sure"] == ("0%", "0.0023%")


def test_the_interval_is_a_line_with_two_caps():
    picture = drawn(bar(0.51, 0.51, (0.4, 0.62), "51 of 100"))
    marks = [
        (line.get("x1"), line.get("x2"))
        for line in picture.findall("line")
        if line.get("class") == "les-bar-mark"
    ]
    assert marks == [("40%", "62%"), ("40%", "40%"), ("62%", "62%")]
    assert not drawn(bar(0.51, 0.51, (), "51")).findall("line")


def test_the_bar_has_a_name():
    picture = drawn(bar(0.5, 0.5, (), 'Half <i> "of" all'))
    assert (picture.get("role"), picture.get("aria-label")) == (
        "img",
        'Half <i> "of" all',
    )


# The tree


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
