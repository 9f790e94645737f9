"""Fields: what they hold, drop and refuse."""

from __future__ import annotations

import pytest
from traitlets import TraitError

from spotting.controls import Checklist, Choice, SearchBox, Slider
from spotting.controls._base import HERE

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


SIGNS = [
    {"id": "itch", "label": "Itching", "group": "Skin", "words": "pruritus"},
    {"id": "fever", "label": "Fever"},
    {"id": "pain", "label": "Pain"},
]


@pytest.fixture
def signs():
    return Checklist(label="Signs", options=SIGNS)


def test_fields_that_are_not_given_are_empty(signs):
    assert signs.options[1] == {
        "id": "fever",
        "label": "Fever",
        "group": "",
        "words": "",
        "note": "",
    }


def test_chosen_ids_keep_the_order_of_choosing(signs):
    signs.value = ["pain", "itch"]
    assert signs.value == ["pain", "itch"]


def test_unknown_and_double_ids_are_dropped(signs):
    signs.set_state({"value": ["pain", "<script>", "pain", ""]})
    assert signs.value == ["pain"]


def test_a_corrected_value_is_told_to_the_browser(signs, monkeypatch):
    sent = []
    monkeypatch.setattr(signs, "send_state", lambda key: sent.append(key))
    signs.set_state({"value": ["pain", "nobody"]})
    assert sent == ["value"]


def test_a_sign_that_goes_is_no_longer_ticked(signs):
    signs.value = ["pain", "itch"]
    signs.options = SIGNS[:1]
    assert signs.value == ["itch"]


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ([{"id": "a"}], "label missing"),
        ([{"id": 1, "label": "A"}], "a text is expected, not int"),
        (["a"], "a mapping is expected, not str"),
        ([{"id": "a", "label": "A"}] * 2, "'a' stands twice"),
        ([{"id": "a" * 81, "label": "A"}], "at most 80 characters, not 81"),
    ],
)
def test_wrong_options_are_refused(options, words):
    with pytest.raises(TraitError, match=words):
        Checklist(label="Signs", options=options)


def test_a_short_text_is_held():
    box = SearchBox(label="Search")
    box.set_state({"value": "itch <b>"})
    assert box.value == "itch <b>"


def test_line_ends_and_control_characters_become_blanks():
    assert SearchBox(label="Search", value="a\nb\x00c").value == "a b c"


def test_a_long_text_is_refused():
    with pytest.raises(TraitError, match="at most 80 characters, not 81"):
        SearchBox(label="Search", value="a" * 81)


MARKS = [{"value": 3.1, "label": "everyone"}, {"value": 10.2, "label": "a clinic"}]


def slider(**traits: object) -> Slider:
    given = {"label": "Share", "low": 0.0, "high": 50.0, "step": 0.1, "value": 10.2}
    return Slider(**{**given, "marks": MARKS, **traits})


@pytest.mark.parametrize(
    ("sent", "held"), [(3.1, 3.1), (3.14, 3.1), (3.16, 3.2), (0, 0.0), (50, 50.0)]
)
def test_a_value_is_rounded_to_the_step(sent, held):
    control = slider()
    control.set_state({"value": sent})
    assert control.value == held


HOSTILE = [
    None,
    "5",
    [],
    {},
    [5],
    float("nan"),
    float("inf"),
    float("-inf"),
    -0.1,
    50.1,
    1e308,
    10**400,
    b"5",
    True,
]


@pytest.mark.parametrize("value", HOSTILE, ids=[repr(v)[:12] for v in HOSTILE])
def test_what_is_no_value_is_dropped(value):
    control = slider()
    control.set_state({"value": value})
    assert control.value == 10.2


def test_a_refused_value_is_answered_with_the_held_one(monkeypatch):
    control = slider()
    sent = []
    monkeypatch.setattr(control, "send_state", sent.append)
    control.set_state({"value": 99})
    assert sent == [["value"]]


@pytest.mark.parametrize("name", ["low", "high", "step", "marks", "label", "unit"])
def test_a_browser_sets_nothing_but_the_value(name):
    control = slider()
    before = getattr(control, name)
    control.set_state({name: 7})
    assert getattr(control, name) == before


def test_python_is_told_of_a_value_that_cannot_be():
    with pytest.raises(TraitError, match="0 to 50, not 51"):
        slider(value=51)
    with pytest.raises(TraitError, match="finite"):
        slider(value=float("nan"))


@pytest.mark.parametrize(
    "bounds", [{"low": 50.0}, {"step": 0.0}, {"step": -1.0}, {"high": float("inf")}]
)
def test_bounds_that_cannot_be_are_refused(bounds):
    with pytest.raises(TraitError):
        slider(**bounds)


def test_the_value_starts_at_the_low_end():
    assert Slider(label="Share", low=5.0, high=9.0).value == 5.0


def test_a_mark_out_of_bounds_is_left_out():
    far = {"value": 80, "label": "far"}
    assert slider(marks=[*MARKS, far]).marks == MARKS


@pytest.mark.parametrize(
    "mark",
    [
        {"value": 1},
        {"label": "x"},
        {"value": "1", "label": "x"},
        {"value": 1, "label": 2},
    ],
)
def test_a_mark_needs_number_and_words(mark):
    with pytest.raises(TraitError):
        slider(marks=[mark])


def test_its_script_writes_no_markup_and_is_small():
    code = (HERE / "slider.js").read_text(encoding="utf-8")
    assert "innerHTML" not in code
    assert len(code) < 8_000
    assert "innerHTML" not in slider()._esm
