"""The one rendering: cut at the kernel's id, compressed before the visitor comes."""

from __future__ import annotations

import gzip

import pytest

from spotting.serving.rendering import Rendering, fingerprint, pack

KERNEL, OTHER = "0" * 8, "1" * 8
PAGE = f"<main>{'long ' * 1000}</main><script>{KERNEL}</script>"


@pytest.fixture
def rendering():
    return Rendering.of(PAGE, KERNEL, b"{}")


def test_a_visitor_gets_the_page_with_an_own_kernel(rendering):
    assert rendering.page(OTHER).decode() == PAGE.replace(KERNEL, OTHER)


def test_the_compressed_page_is_the_page(rendering):
    for kernel in (KERNEL, OTHER):
        assert gzip.decompress(rendering.packed_page(kernel)) == rendering.page(kernel)


def test_a_page_without_the_kernel_is_refused():
    with pytest.raises(ValueError, match="0 times"):
        Rendering.of("<main></main>", KERNEL, b"{}")


def test_a_page_that_names_the_kernel_twice_is_refused():
    with pytest.raises(ValueError, match="2 times"):
        Rendering.of(PAGE + PAGE, KERNEL, b"{}")


def test_other_states_make_another_build(rendering):
    assert rendering.build != Rendering.of(PAGE, KERNEL, b'{"a":1}').build


def test_states_are_compressed(rendering):
    assert gzip.decompress(rendering.packed_states) == b"{}"


def test_compressing_loses_nothing():
    assert gzip.decompress(pack(PAGE.encode())) == PAGE.encode()


def test_a_fingerprint_is_short_and_of_its_bytes():
    assert fingerprint(b"a") == fingerprint(b"a") != fingerprint(b"b")
    assert len(fingerprint(b"a")) == 20
