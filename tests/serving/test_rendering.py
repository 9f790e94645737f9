"""What is made once: the page, cut at the kernel's id, and files, all compressed."""

from __future__ import annotations

import gzip

import pytest

from spotting.serving.rendering import Rendering, fingerprint, pack, read_assets

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


def test_files_are_read_and_compressed(tmp_path):
    (tmp_path / "a.js").write_text("let a;", encoding="utf-8")
    (tmp_path / "b.css").write_text("p {}", encoding="utf-8")
    assets = read_assets(tmp_path)
    assert {name: asset.kind for name, asset in assets.items()} == {
        "a.js": "text/javascript",
        "b.css": "text/css",
    }
    assert gzip.decompress(assets["a.js"].packed) == assets["a.js"].plain == b"let a;"


def test_a_file_of_no_known_kind_is_only_bytes(tmp_path):
    (tmp_path / "a.strange").write_bytes(b"\0")
    assert read_assets(tmp_path)["a.strange"].kind == "application/octet-stream"
