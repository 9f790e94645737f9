"""Circles for people: whole, grouped, from the bottom row; forms besides colours."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spotting.charts.icons import field, icons, swatch


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
    picture = drawn(field(groups, "label", "first", False))
    for kind, count in groups:
        assert areas(picture, kind) == count


def test_the_first_dots_stand_at_the_bottom():
    picture = drawn(field([("filled", 42), ("empty", 99_958)], "label", "a", False))
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
        for ringed in (True, False)
    ]
    assert [len(ring) for ring in rings] == [1, 0]
    (ring,) = rings[0]
    left, width = int(ring.get("x")), int(ring.get("width"))
    assert left < 0 < 4 < left + width


def test_two_fields_share_no_ids():
    groups = [("filled", 2), ("empty", 99_998)]
    ids = [
        {
            node.get("id")
            for node in drawn(field(groups, "l", key, True)).iter("pattern")
        }
        for key in ("first", "second")
    ]
    assert len(ids[0]) == 2
    assert not ids[0] & ids[1]


def test_a_field_is_small_markup():
    groups = [("filled", 51_000), ("range", 1_001), ("empty", 47_999)]
    assert len(field(groups, "label", "first", False)) < 2_500
