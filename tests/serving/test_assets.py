"""The page's own files, in memory."""

from __future__ import annotations

import gzip

from spotting.paths import TEXTS_VARIABLE
from spotting.serving.assets import NEUTRAL, OUTSIDE, WAY_OUT, read_assets
from spotting.serving.headers import POLICY
from spotting.serving.server import template_folder
from tests import languages


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


def test_the_way_out_leads_where_the_neutral_page_says():
    page = template_folder() / "static" / NEUTRAL
    assert f'href="{OUTSIDE[0]}/' in page.read_text(encoding="utf-8")


def test_the_neutral_page_speaks_the_language_of_the_lesson():
    page = read_assets(template_folder() / "static")[NEUTRAL].plain.decode()
    assert '<html lang="en">' in page
    assert page.count("Times tables") == 2
    assert "{page" not in page


def test_the_neutral_page_is_there_in_each_language(tmp_path, monkeypatch):
    words = "page-shell-away-title = Xables\n"
    texts = languages.write(tmp_path, away=words)
    monkeypatch.setenv(TEXTS_VARIABLE, str(texts))
    assets = read_assets(template_folder() / "static", ("en", "xx"))
    assert b"<title>Xables</title>" in assets[f"xx/{NEUTRAL}"].plain
    assert assets[f"en/{NEUTRAL}"].plain == assets[NEUTRAL].plain


def test_the_neutral_page_alone_may_ask_outside():
    assert WAY_OUT.replace(" " + " ".join(OUTSIDE), "") == POLICY
