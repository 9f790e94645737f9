"""How discharge changes over a cycle: words of the table, and a drawn line."""

from __future__ import annotations

import math

import pandas as pd
import pytest

from spotting.rooms.fluids import model

FLUIDS = pd.DataFrame(
    [
        ("f-late", "cycle", 3, "Later", "It is thick.", "sticky", "thick", 8, "", ""),
        (
            "f-end",
            "cycle",
            1,
            "End",
            "It is brown.",
            "brown",
            "",
            1,
            "",
            "Else it is blood.",
        ),
        ("f-mid", "cycle", 2, "Middle", "It is wet.", "slippery", "wet", 3, "", ""),
        (
            "f-more",
            "cycle",
            4,
            "Pregnant",
            "There is more",
            "",
            "",
            None,
            "more",
            "Call",
        ),
        (
            "f-same",
            "cycle",
            5,
            "On hormones",
            "It may not change.",
            "",
            "",
            None,
            "",
            "",
        ),
        (
            "f-look",
            "look and smell",
            1,
            "White",
            "It is white.",
            "white",
            "",
            None,
            "",
            "",
        ),
    ],
    columns=[
        "id",
        "kind",
        "position",
        "topic",
        "text",
        "look",
        "feel",
        "share",
        "amount",
        "note",
    ],
)


@pytest.fixture
def phases() -> pd.DataFrame:
    return model.phases(FLUIDS)


def test_a_phase_is_a_row_of_the_cycle_with_a_look_in_its_order(phases):
    assert phases["id"].tolist() == ["f-end", "f-mid", "f-late"]
    assert phases["start"].tolist() == [0, 1, 4]
    assert phases["x"].tolist() == [0.5, 2.5, 8]
    assert phases["end"].tolist() == [1, 4, 12]


def test_the_height_comes_from_the_feel_and_colour_alone_has_none(phases):
    brown, wet, thick = phases["height"]
    assert math.isnan(brown)
    assert (wet, thick) == (1.0, 0.0)


def test_a_body_is_a_row_of_the_cycle_without_a_look():
    bodies = model.bodies(FLUIDS)
    assert bodies["id"].tolist() == ["f-more", "f-same"]
    assert bodies["amount"].tolist() == ["more", ""]


def test_the_line_holds_at_each_phase_and_goes_from_wet_to_thick(phases):
    line = model.line(phases)
    assert line["x"].is_monotonic_increasing
    assert line["height"].iloc[0] == 1.0
    assert line["height"].iloc[-1] == 0.0
    assert line[line["x"] <= 3.25]["height"].eq(1.0).all()
    half = line.iloc[(line["x"] - 4).abs().argmin()]
    assert half["height"] == pytest.approx(0.5)


def test_without_the_slippery_days_the_line_stays_where_it_begins(tables):
    phases = model.phases(tables.checked("fluids"))
    flat = model.line(phases, changes=False)
    assert flat["height"].eq(0.0).all()
    assert flat["x"].tolist() == model.line(phases)["x"].tolist()


def test_one_phase_makes_no_line(phases):
    assert model.line(phases.iloc[:2]).empty


def test_an_amount_stands_beside_the_usual():
    more = model.amounts(model.bodies(FLUIDS).iloc[0])
    assert more["label"].tolist() == ["Usual", "Pregnant"]
    assert more["amount"].tolist() == ["usual", "more"]
    assert more["height"].tolist() == [2, 3]


def test_the_sentence_of_a_usual_cycle_names_each_phase_and_the_warning():
    assert model.sentence(FLUIDS, model.USUAL) == (
        "Usual cycle. End: brown. Middle: slippery. Later: sticky. Else it is blood."
    )


def test_the_sentence_of_a_body_is_what_its_row_says():
    assert model.sentence(FLUIDS, "f-more") == "Pregnant. There is more. Call."
    assert model.sentence(FLUIDS, "f-same") == "On hormones. It may not change."


def test_the_shipped_rows_say_what_the_evidence_says(tables):
    fluids = tables.checked("fluids")
    bodies = model.bodies(fluids).set_index("id")["amount"].to_dict()
    assert bodies == {
        "cy-pregnancy": "more",
        "cy-hormones": "",
        "cy-postmenopause": "less",
    }
    heights = model.phases(fluids)["height"]
    assert heights.iloc[1:].tolist() == [0.0, 1.0, 0.0]
    assert "may not change" in model.sentence(fluids, "cy-hormones")


def test_slippery_days_are_drawn_as_the_few_days_that_they_are(tables):
    phases = model.phases(tables.checked("fluids"))
    width = (phases["end"] - phases["start"]) / phases["end"].max()
    wet = phases["height"] == 1
    assert width[wet].sum() < 1 / 7
    assert width[phases["height"] == 0].sum() > 3 / 4


@pytest.mark.parametrize(
    ("level", "place"),
    [
        ("", "usual"),
        ("self-care advice", "usual"),
        ("routine appointment", "check"),
        ("within days", "check"),
        ("same day", "today"),
        ("emergency", "today"),
    ],
)
def test_a_look_belongs_where_its_level_says(level, place):
    assert model.bin_of(level) == place


def test_the_first_round_holds_one_look_of_each_place(tables):
    first, *_ = model.rounds(tables.checked("fluids"))
    assert sorted(first["bin"]) == sorted(model.BINS)


def test_a_table_without_a_cycle_is_no_error():
    nothing = FLUIDS[FLUIDS["kind"] != "cycle"]
    assert model.phases(nothing).empty
    assert model.line(model.phases(nothing)).empty
    assert model.sentence(nothing, model.USUAL) == "Usual cycle."
