"""The bar of one share: true lengths, its range apart, its interval on top."""

from __future__ import annotations

from xml.etree import ElementTree

from spotting.rooms.numbers.risks.figure import bar


def drawn(*given: object) -> ElementTree.Element:
    return ElementTree.fromstring(bar(*given))


def boxes(picture: ElementTree.Element) -> dict[str, tuple[str, str]]:
    return {
        rect.get("class"): (rect.get("x"), rect.get("width"))
        for rect in picture.findall("rect")
    }


def test_the_sure_part_is_as_long_as_the_share():
    shown = boxes(drawn(0.51, 0.51, (), "51 of 100"))
    assert shown["les-bar-all"] == ("0%", "100%")
    assert shown["les-bar-sure"] == ("0%", "51%")
    assert "les-bar-range" not in shown


def test_a_range_is_drawn_apart_from_the_sure_part():
    shown = boxes(drawn(0.007, 0.09, (), "0.7 to 9 of 100"))
    assert shown["les-bar-sure"] == ("0%", "0.7%")
    assert shown["les-bar-range"] == ("0.7%", "8.3%")


def test_a_tiny_share_is_not_drawn_longer_than_it_is():
    assert boxes(drawn(2.3e-5, 2.3e-5, (), "2"))["les-bar-sure"] == ("0%", "0.0023%")


def test_the_interval_is_a_line_with_two_caps():
    picture = drawn(0.51, 0.51, (0.4, 0.62), "51 of 100")
    marks = [
        (line.get("x1"), line.get("x2"))
        for line in picture.findall("line")
        if line.get("class") == "les-bar-mark"
    ]
    assert marks == [("40%", "62%"), ("40%", "40%"), ("62%", "62%")]
    assert not drawn(0.51, 0.51, (), "51").findall("line")


def test_the_bar_has_a_name():
    picture = drawn(0.5, 0.5, (), 'Half <i> "of" all')
    assert (picture.get("role"), picture.get("aria-label")) == (
        "img",
        'Half <i> "of" all',
    )
