from __future__ import annotations

import pytest
from traitlets import TraitError

from spotting.controls import Address


@pytest.mark.parametrize(
    "code", ["", "v=1", "v=1&s=s21.s16~&m=any-1", "v=" + "a" * 1998]
)
def test_a_code_is_held(code):
    assert Address(code=code).code == code


@pytest.mark.parametrize(
    "code",
    ["explore", "v", "v=A", "v=1 2", "v=1\n", "v=<b>", "v=%3C", "v=" + "a" * 1999],
)
def test_what_is_no_code_is_refused(code):
    with pytest.raises(TraitError, match="are expected"):
        Address(code=code)


def test_a_browser_hands_over_a_code():
    address = Address()
    address.set_state({"code": "v=1&s=s21"})
    assert address.code == "v=1&s=s21"


def test_a_browser_hands_over_nothing_else():
    address = Address(code="v=1")
    address.set_state({"code": "javascript:alert(1)"})
    assert address.code == "v=1"
