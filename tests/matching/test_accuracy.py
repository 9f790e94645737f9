"""Real tests in real crowds, in whole people."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spotting.matching.accuracy import (
    MOST,
    crowds,
    drawable,
    fewer_than_one,
    not_drawable,
    weak_test,
    who_is,
    why_not,
)


@pytest.fixture(scope="module")
def tests(tables):
    return drawable(tables)


def test_only_tests_with_all_four_counts_are_drawn(tests):
    assert set(tests) == {
        "ct_vvs_all",
        "ct_ecs_all",
        "ct_vvs_sym",
        "ct_vvs_asym",
        "smear_egypt",
        "colpo_egypt",
    }


@pytest.mark.parametrize(
    ("id_", "share", "few"),
    [
        ("ct_vvs_all", 50.0, {"alarm"}),
        ("ct_vvs_all", 0.5, {"missed"}),
        ("ct_vvs_all", 0.0, set()),
        ("ct_ecs_all", 50.0, set()),
        ("smear_egypt", 22.9, set()),
    ],
)
def test_a_0_that_is_only_rounded_is_told_from_none(tests, id_, share, few):
    assert fewer_than_one(tests[id_], tests[id_].at(share)) == few


def test_counts_are_those_of_the_table(tests):
    swab = tests["ct_vvs_all"]
    assert (swab.tp, swab.fn, swab.fp, swab.tn) == (384, 12, 2, 3469)
    assert swab.sensitivity_said == (95, 98)
    assert swab.prevalence == 10.2
    assert float(swab.specificity) == pytest.approx(0.9994, abs=5e-5)
    smear = tests["smear_egypt"]
    assert smear.sensitivity_said == ()
    assert smear.derived
    assert not swab.derived


@pytest.mark.parametrize(
    ("id_", "share", "have", "found", "missed", "alarms"),
    [
        ("ct_vvs_all", 10.2, 102, 99, 3, 1),
        ("ct_vvs_all", 3.1, 31, 30, 1, 1),
        ("smear_egypt", 22.9, 229, 157, 72, 229),
        ("smear_egypt", 1.0, 10, 7, 3, 294),
        ("ct_ecs_all", 10.2, 102, 90, 12, 0),
    ],
)
def test_of_1000_people(tests, id_, share, have, found, missed, alarms):
    t = tests[id_].at(share)
    assert (t.have, t.found, t.missed, t.alarms) == (have, found, missed, alarms)
    assert t.total == 1000


@given(st.data(), st.integers(0, int(MOST * 10)))
def test_every_place_of_the_slider_adds_up(tables, data, tenths):
    test = data.draw(st.sampled_from(list(drawable(tables).values())))
    t = test.at(tenths / 10)
    assert t.have == tenths
    assert t.found + t.missed + t.alarms + t.cleared == t.total == 1000
    assert t.positive + t.negative == t.total


def test_tests_that_cannot_be_drawn_say_why(tables, tests):
    told = dict(not_drawable(tables))
    checked = len(tables.checked("tests"))
    assert len(told) + len(tests) + 1 == checked  # and the symptom on its own
    (tehran,) = [why for name, why in told.items() if "Tehran" in name]
    assert tehran == "only 2 of the four counts are known"
    (gonorrhoea,) = [why for name, why in told.items() if "gonorrhoea" in name]
    assert "not published" in gonorrhoea
    (young,) = [why for name, why in told.items() if "aged 20 to 29" in name]
    assert "do not have it is not known" in young


def test_a_group_without_its_share_is_not_drawn(tables):
    row = tables.tests.set_index("id").loc["ct_vvs_all"].to_dict()
    assert why_not(row) == ""
    assert "share" in why_not(row | {"prevalence": float("nan")})


def test_a_test_that_is_not_verified_is_not_drawn(tables):
    frame = tables.tests.copy()
    frame.loc[frame["id"] == "ct_vvs_all", "status"] = "not verified"
    assert "ct_vvs_all" not in drawable(replace(tables, tests=frame))


def test_the_crowds_of_chlamydia_come_from_both_tables(tables):
    found = crowds(tables, "chlamydia")
    assert [crowd.percent for crowd in found] == [2.3, 3.1, 8.0, 8.2, 10.2, 13.0]
    assert "aged 16 to 24" in who_is(found, 3.1, "nobody")
    assert "one UK sexual health clinic" in who_is(found, 10.2, "nobody")
    assert "Melbourne" in who_is(found, 8.0, "nobody")
    assert who_is(found, 12.0, "nobody") == "nobody"


def test_only_one_real_crowd_is_known_for_the_smear(tables, tests):
    found = crowds(tables, tests["smear_egypt"].target)
    assert [crowd.percent for crowd in found] == [22.9]


def test_every_study_share_lies_on_the_slider(tables, tests):
    for test in tests.values():
        for crowd in crowds(tables, test.target):
            assert 0 <= crowd.percent <= MOST


def test_the_symptom_as_a_test_is_a_range(tables):
    weak = weak_test(tables)
    assert weak.finds == (0.7, 39)
    assert weak.bleed == (0.7, 9)
    assert weak.clears == (91, 99.3)


@pytest.mark.parametrize(
    ("table", "id_"), [("tests", "pcb_symptom"), ("estimates", "prev_community")]
)
def test_without_its_parts_there_is_no_weak_test(tables, table, id_):
    frame = tables[table].copy()
    frame.loc[frame["id"] == id_, "status"] = "not verified"
    assert weak_test(replace(tables, **{table: frame})) is None
