"""The states, the tools' packages, and how a verdict is read."""

from __future__ import annotations

import json

from tests.accessibility.__main__ import chosen
from tests.accessibility.tools import HERE, Verdict
from tests.browser.states import COLOURS, DEVICES, NAMED, STATES


def verdict(
    pa11y: list[str], score: int = 100, failed: tuple[str, ...] = ()
) -> Verdict:
    lighthouse = {"score": score, "failed": list(failed)}
    return Verdict.read(json.dumps({"pa11y": pa11y, "lighthouse": lighthouse}))


def test_six_states_are_named_for_continuous_integration():
    assert len(NAMED) == 6
    assert chosen(named=True, words=[]) == list(NAMED)


def test_states_have_names_of_their_own_and_words_choose_among_them():
    names = [state.name for state in STATES]
    assert len(set(names)) == len(names)
    found = chosen(named=False, words=["phone", "dark"])
    assert found
    assert all(state.device == "phone" for state in found)


def test_the_whole_page_is_looked_at_in_every_colour_on_every_device():
    looks = {
        (state.device, state.colours) for state in STATES if "all open" in state.name
    }
    assert looks == {(device, colours) for device in DEVICES for colours in COLOURS}


def test_one_finding_of_any_tool_is_enough_to_fail():
    assert verdict([]).good
    assert not verdict(["an error"]).good
    assert not verdict([], score=99).good
    assert not verdict([], failed=("an audit",)).good


def test_the_lock_file_names_no_host_to_load_from():
    lock = json.loads((HERE / "package-lock.json").read_text(encoding="utf-8"))
    assert len(lock["packages"]) > 100
    assert not [name for name, one in lock["packages"].items() if "resolved" in one]
    assert all("integrity" in one for name, one in lock["packages"].items() if name)
