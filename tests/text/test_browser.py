"""Messages for the browser's scripts: what they may be, and what is refused."""

from __future__ import annotations

import json

import pytest

from spotting.text import Fault, browser
from spotting.text.browser import browser_words
from spotting.text.loading import Language


@pytest.fixture
def told(tmp_path, monkeypatch):
    def words(**files):
        for code, text in files.items():
            (tmp_path / code).mkdir()
            (tmp_path / code / "a.ftl").write_text(text, encoding="utf-8")
        spoken = tuple(Language(code, tmp_path) for code in files)
        monkeypatch.setattr(browser, "languages", lambda: spoken)
        return json.loads(browser_words("a-"))

    return words


def test_gaps_stand_in_braces_and_only_what_was_asked_for_is_told(told):
    assert told(en="a-x = One { $y }.\nb-x = Two\n") == {
        "lang": "en",
        "said": {"a-x": "One {y}."},
    }


def test_a_choice_is_told_with_all_its_variants(told):
    choice = "a-x = { $k ->\n    [b] { $n ->\n        [one] { $n } b\n"
    choice += "       *[other] { $n } bs\n     }\n   *[c] C\n }\n"
    inner = ["n", {"one": "{n} b", "": "{n} bs"}]
    assert told(en=choice)["said"] == {"a-x": ["k", {"b": inner, "": "C"}]}


def test_english_stands_in_for_what_a_language_lacks_or_says_wrong(told):
    said = told(
        de="a-x = { NUMBER($n) }\na-y = Zwei\n", en="a-x = X\na-y = Y\na-z = Z\n"
    )
    assert said == {"lang": "de", "said": {"a-x": "X", "a-y": "Zwei", "a-z": "Z"}}


def test_one_message_may_stand_in_another(told):
    assert told(en="a-x = { b }!\nb = Two\n")["said"] == {"a-x": "Two!"}


@pytest.mark.parametrize(
    "value",
    [
        "{ NUMBER($n) }",
        "{ -term }",
        "{ none }",
        "glued { $n ->\n    [one] 1\n   *[other] 2\n }",
        "{ PLATFORM() ->\n   *[other] 2\n }",
    ],
)
def test_what_scripts_cannot_do_is_a_fault(told, value):
    with pytest.raises(Fault, match=r"en/a\.ftl, line 1: “a-x”"):
        told(en=f"a-x = {value}\n-term = T\n")


def test_no_message_can_end_the_script_that_holds_it(told, monkeypatch):
    assert told(en="a-x = </script>\n")["said"] == {"a-x": "</script>"}
    assert "<" not in browser_words("a-")


def test_every_message_of_ours_can_be_told():
    assert len(json.loads(browser_words("controls-", "page-shell-"))["said"]) > 20
