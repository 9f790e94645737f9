from __future__ import annotations

import pytest
from traitlets import TraitError

from spotting.controls import Checklist

OPTIONS = [
    {"id": "itch", "label": "Itching", "group": "Skin", "words": "pruritus"},
    {"id": "fever", "label": "Fever"},
    {"id": "pain", "label": "Pain"},
]


@pytest.fixture
def signs():
    return Checklist(label="Signs", options=OPTIONS)


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


def test_an_option_that_goes_is_no_longer_chosen(signs):
    signs.value = ["pain", "itch"]
    signs.options = OPTIONS[:1]
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
