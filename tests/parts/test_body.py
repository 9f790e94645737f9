"""The drawing of the body: within its picture, and a link at each part."""

from __future__ import annotations

import xml.etree.ElementTree as ET

import pytest
from small import POISON, Markup, poisoned, words_of

from spotting.parts import body
from spotting.parts.body import causes_at, drawing

SPACE = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def sites(tables):
    return tables.checked("sites").dropna(subset=["drawn"])


@pytest.fixture(scope="module")
def drawn(tables):
    return ET.fromstring(drawing(tables))


@pytest.fixture(scope="module")
def pins(drawn):
    return {pin.get("href").removeprefix("#site-"): pin for pin in drawn.iter("a")} or {
        pin.get("href").removeprefix("#site-"): pin for pin in drawn.iter(f"{SPACE}a")
    }


def test_the_drawing_has_a_name_and_a_description(drawn):
    assert drawn.get("role") == "group"
    assert "from the side" in drawn.get("aria-label")
    assert "bladder" in drawn.find(f"{SPACE}desc").text


def test_every_numbered_part_is_pinned_and_within_the_picture(sites, drawn):
    left, top, width, height = map(float, drawn.get("viewBox").split())
    for end in ("number", "point"):
        assert sites[f"{end}_x"].between(left, left + width).all()
        assert sites[f"{end}_y"].between(top, top + height).all()


def test_a_pin_has_the_number_and_the_whole_name_of_its_part(sites, pins):
    assert set(pins) == set(sites["id"])
    for site in sites.itertuples():
        number, name = pins[site.id].iter(f"{SPACE}text")
        assert number.text == str(site.drawn)
        *lines, _ = (line.text for line in name)
        assert " ".join(lines) == site.label


def test_the_organ_itself_is_part_of_its_link(pins):
    for site, pin in pins.items():
        (area,) = pin.iter(f"{SPACE}path")
        assert area.get("d").startswith("M"), site


def test_a_part_that_the_drawing_has_no_outline_of_keeps_its_pin(tables):
    sites = tables.checked("sites").replace({"id": {"womb": "other"}})
    other = sites[sites["id"] == "other"].iloc[0]
    assert body._area(other) == ""


def test_a_pin_counts_the_causes_of_the_table(tables, pins):
    for site, pin in pins.items():
        assert pin.get("aria-label").split(" ")[-2] == str(len(causes_at(tables, site)))


def test_no_line_of_a_name_reaches_far_out_of_the_drawing(pins):
    """The page leaves room for about ten letters beside it; longer ones were cut."""
    for pin in pins.values():
        _, name = pin.iter(f"{SPACE}text")
        assert max(len(line.text) for line in name) <= 10


def test_pins_of_one_side_leave_each_other_room_for_a_finger(sites):
    for _, side in sites.groupby(sites["number_x"] > 240):
        assert side["number_y"].sort_values().diff().min() >= 76


def test_markup_in_the_tables_stays_text(tables):
    shown = drawing(poisoned(tables))
    assert "img" not in Markup(shown).names
    assert POISON.split()[0] in words_of(shown)
