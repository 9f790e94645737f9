"""The drawing of the body and the list of its parts."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET

import pytest
from small import POISON, Markup, poisoned, words_of

from spotting.choices.view import View, Vocabulary, to_address
from spotting.rooms.fluids import anatomy, model
from spotting.tables import load_tables
from tests.damage import Copy


@pytest.fixture(scope="module")
def vocabulary(tables):
    return Vocabulary.of(tables)


@pytest.fixture(scope="module")
def shown(tables, vocabulary):
    return anatomy.anatomy(tables, vocabulary)


@pytest.fixture(scope="module")
def drawing(shown):
    svg = shown[shown.index("<svg") : shown.index("</svg>") + len("</svg>")]
    return ET.fromstring(svg)


def part(shown: str, name: str) -> str:
    """Return the list entry of a part."""
    (found,) = re.findall(rf"<li[^>]*><strong>{name}</strong>.*?</p></li>", shown)
    return found


def test_it_is_closed_until_it_is_asked_for(shown):
    assert "<details><summary>Show a drawing" in shown
    assert "open" not in Markup(shown).names


def test_the_drawing_has_a_title_and_a_description(drawing):
    space = "{http://www.w3.org/2000/svg}"
    assert drawing.get("role") == "img"
    assert "from the side" in drawing.find(f"{space}title").text
    assert "bladder" in drawing.find(f"{space}desc").text


def test_every_numbered_part_is_pinned_and_within_the_picture(tables, drawing):
    sites = tables.checked("sites")
    drawn = sites[sites["drawn"].notna()]
    left, top, width, height = map(float, drawing.get("viewBox").split())
    for end in ("number", "point"):
        assert drawn[f"{end}_x"].between(left, left + width).all()
        assert drawn[f"{end}_y"].between(top, top + height).all()


def test_numbers_in_the_drawing_are_those_of_the_list(tables, drawing, shown):
    sites = tables.checked("sites").dropna(subset=["drawn"])
    space = "{http://www.w3.org/2000/svg}"
    texts = [node.text for node in drawing.iter(f"{space}text")]
    assert dict(zip(texts[1::2], texts[::2], strict=True)) == dict(
        zip(sites["label"], sites["drawn"].astype(str), strict=True)
    )
    assert re.findall(r'<li value="(\d)">', shown) == list("12345678")


def test_the_ids_are_the_places_that_causes_may_name(tables):
    assert set(tables.sites["id"]) == set(tables.words("causes", "sites"))


def test_a_part_lists_the_causes_there_as_links_to_explore(shown, vocabulary):
    tubes = part(shown, "Tubes")
    assert words_of(tubes).startswith("Tubes (fallopian tubes)")
    assert "Read about 2 causes" in tubes
    address = to_address(View(focus="ectopic"), vocabulary)
    code = address.replace("&", "&amp;")
    assert f'data-les-code="{code}" data-les-room="Explore"' in tubes


def test_weak_causes_carry_their_mark(shown):
    assert "Blood from the partner [C]" in part(shown, "The partner")


def test_injury_without_consent_stands_at_no_part(tables, shown):
    assert "consent" not in shown
    assert model.causes_at(tables, "any").empty
    assert "Any part" not in shown


def test_an_unverified_cause_stands_at_no_part(tables, shown):
    assert "midcycle" in set(tables.causes["id"])
    assert "midcycle" not in set(model.causes_at(tables, "womb")["id"])
    assert "Mid-cycle" not in shown


def test_numbers_of_causes_agree_with_the_table(tables):
    assert len(model.causes_at(tables, "cervix")) == 18
    assert model.causes_at(tables, "bowel")["id"].tolist() == ["other-source"]


def test_each_part_links_to_its_sources(shown):
    assert 'href="#source-nhs-ectropion-nth"' in part(shown, "Neck of the womb")


def test_a_part_that_is_not_verified_is_not_drawn(data_copy, vocabulary):
    copy = Copy(data_copy)
    copy.set("sites", copy.find("sites", id="bladder"), status="not verified")
    shown = anatomy.anatomy(load_tables(data_copy), vocabulary)
    assert "urinary bladder" not in shown
    assert ">6</text>" not in shown


def test_a_part_without_a_place_on_the_drawing_is_listed_and_not_pinned(
    data_copy, vocabulary
):
    copy = Copy(data_copy)
    copy.set("sites", copy.find("sites", id="pelvis"), drawn="9")
    shown = anatomy.anatomy(load_tables(data_copy), vocabulary)
    assert '<li value="9">' in shown
    assert ">9</text>" not in shown


def test_markup_in_the_tables_stays_text(tables, vocabulary):
    shown = anatomy.anatomy(poisoned(tables), vocabulary)
    assert "img" not in Markup(shown).names
    assert POISON in words_of(shown)
