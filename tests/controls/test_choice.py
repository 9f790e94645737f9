from __future__ import annotations

import pytest
from traitlets import TraitError

from spotting.controls import Choice

OPTIONS = [{"id": word, "label": word.capitalize()} for word in ("one", "two", "three")]


def test_a_single_choice_starts_empty():
    assert Choice(label="L", options=OPTIONS).value == ""


def test_several_choices_start_empty():
    assert Choice(label="L", options=OPTIONS, multiple=True).value == []


@pytest.mark.parametrize(
    ("given", "kind"),
    [({}, "radio"), ({"multiple": True}, "checkbox"), ({"kind": "select"}, "select")],
)
def test_the_kind_follows_from_the_number_of_choices(given, kind):
    assert Choice(label="L", options=OPTIONS, **given).kind == kind


def test_checkboxes_offer_several_choices():
    assert Choice(label="L", options=OPTIONS, kind="checkbox").multiple


def test_a_list_to_drop_down_offers_one_choice():
    with pytest.raises(TraitError, match="multiple needs checkbox"):
        Choice(label="L", options=OPTIONS, kind="select", multiple=True)


def test_chosen_ids_stand_in_the_order_of_the_options():
    choice = Choice(label="L", options=OPTIONS, multiple=True)
    choice.value = ["three", "nobody", "one", "three"]
    assert choice.value == ["one", "three"]


def test_an_unknown_id_means_not_chosen():
    choice = Choice(label="L", options=OPTIONS, value="one")
    choice.set_state({"value": "nobody"})
    assert choice.value == ""


def test_an_empty_id_can_be_an_option():
    choice = Choice(label="L", options=[{"id": "", "label": "Any"}, *OPTIONS])
    choice.value = "two"
    choice.set_state({"value": ""})
    assert choice.value == ""


@pytest.mark.parametrize(("multiple", "value"), [(False, ["one"]), (True, "one")])
def test_the_wrong_kind_of_value_is_refused(multiple, value):
    choice = Choice(label="L", options=OPTIONS, multiple=multiple)
    with pytest.raises(TraitError, match="is expected"):
        choice.value = value


def test_an_option_that_goes_is_no_longer_chosen():
    choice = Choice(label="L", options=OPTIONS, multiple=True, value=["one", "two"])
    choice.options = OPTIONS[1:]
    assert choice.value == ["two"]


@pytest.mark.parametrize("name", ["multiple", "kind"])
def test_the_kind_is_fixed(name):
    choice = Choice(label="L", options=OPTIONS)
    with pytest.raises(TraitError):
        setattr(choice, name, getattr(choice, name))


def test_options_may_stand_in_groups():
    grouped = [{**option, "group": "Numbers"} for option in OPTIONS]
    choice = Choice(label="L", kind="select", options=grouped)
    assert [option["group"] for option in choice.options] == ["Numbers"] * 3


def test_an_option_without_a_group_stands_alone():
    assert Choice(label="L", options=OPTIONS).options[0]["group"] == ""


def test_a_group_is_named_in_words():
    with pytest.raises(TraitError, match="group"):
        Choice(label="L", options=[{**OPTIONS[0], "group": 7}])
