"""Sentences by name: read, filled, escaped, and in step with the code."""

from __future__ import annotations

import ast
import re

import pytest
from markupsafe import Markup

from spotting.paths import (
    PACKAGE,
    REPOSITORY,
    TEXTS_VARIABLE,
    share_folder,
    text_folder,
)
from spotting.text import Fault, say, say_markup, saying
from spotting.text.loading import Language, installed
from spotting.text.saying import say_in
from tests import languages
from tests.house import sentences


def modules(*folders: str) -> list[str]:
    """Return the modules of some folders, as paths in the package."""
    return [
        f"{folder}/{path.stem}"
        for folder in folders
        for path in sorted((PACKAGE / folder).glob("[!_]*.py"))
    ]


CONVERTED = (
    "page",
    "text/counts",
    "text/terms",
    "choices/filters",
    *modules("charts", "matching", "parts"),
    *modules("rooms/claims", "rooms/compare", "rooms/explore", "rooms/fluids"),
    *modules("rooms/help", "rooms/words"),
    *modules("rooms/numbers", "rooms/numbers/crowds", "rooms/numbers/studies"),
    *modules("rooms/numbers/risks", "rooms/numbers/results"),
)
ENGLISH = Language("en", text_folder())
TREES = [ast.parse(p.read_text("utf-8")) for p in sorted(PACKAGE.rglob("*.py"))]
FILES = "|".join(path.stem for path in ENGLISH.folder.glob("*.ftl"))
NAME = re.compile(rf"(?:{FILES})-[a-z0-9-]*[a-z0-9]")
"""A message's name starts with its file's."""

USED = {
    node.value
    for tree in TREES
    for node in ast.walk(tree)
    if isinstance(node, ast.Constant)
    and isinstance(node.value, str)
    and NAME.fullmatch(node.value)
}
SOURCES = {
    REPOSITORY / "frontend" / "src": "*.ts",
    PACKAGE / "controls": "*.js",
    share_folder() / "jupyter/voila/templates/lesson": "*.*",
}
"""What else names messages: the browser's scripts, and the page's template."""

USED |= {
    name
    for folder, files in SOURCES.items()
    for path in folder.rglob(files)
    if path.parent.name not in ("built", "static") or path.suffix == ".html"
    for name in re.findall(rf"[\"'{{]({NAME.pattern})[\"'}}]", path.read_text("utf-8"))
}


@pytest.fixture
def language(tmp_path, monkeypatch):
    def made(**files):
        for code, words in files.items():
            (tmp_path / code).mkdir()
            (tmp_path / code / "a.ftl").write_text(words, encoding="utf-8")
        spoken = tuple(Language(code, tmp_path) for code in files)
        monkeypatch.setattr(saying, "languages", lambda: spoken)
        say.cache_clear()
        say_markup.cache_clear()

    yield made
    say.cache_clear()
    say_markup.cache_clear()


def test_english_stands_in_for_what_a_language_lacks(language):
    language(de="a = Eins\n", en="a = One\nb = Two\n")
    assert (say("a"), say("b")) == ("Eins", "Two")


def test_a_number_chooses_its_plural_and_no_marks_stand_around_it(language):
    language(en="a = { $n ->\n    [one] { $n } sign\n   *[other] { $n } signs\n }\n")
    assert [say("a", n=n) for n in (1, 1470)] == ["1 sign", "1,470 signs"]


def test_only_what_came_as_markup_stays_markup(language):
    language(en="a = <i> { $x } { $y }\n")
    said = say_markup("a", x="<b>", y=Markup("<b>"))
    assert said == "&lt;i&gt; &lt;b&gt; <b>"
    assert isinstance(said, Markup)


def test_an_unknown_message_and_an_open_gap_are_told(language):
    language(en="# x\na = { $x }\n")
    with pytest.raises(Fault, match="no message “b”"):
        say("b")
    with pytest.raises(Fault, match=r"en/a\.ftl, line 2: “a”.*x"):
        say("a")


def test_english_has_no_fault():
    assert ENGLISH.faults == []


def test_code_and_file_name_the_same_messages():
    referred = {n for entry in ENGLISH.entries.values() for n in entry.refers_to}
    assert USED | referred == set(ENGLISH.entries)


@pytest.mark.parametrize("module", CONVERTED)
def test_no_sentence_is_left_in_a_converted_module(module):
    path = PACKAGE / f"{module}.py"
    nodes = ast.walk(ast.parse(path.read_text("utf-8")))
    keys = [key for node in nodes if isinstance(node, ast.Dict) for key in node.keys]
    words = {key.value for key in keys if isinstance(key, ast.Constant)}
    assert set(sentences(path)) <= words  # those of the schema


def test_one_process_says_a_message_in_any_language_that_is_installed(
    tmp_path, monkeypatch
):
    monkeypatch.setenv(TEXTS_VARIABLE, str(languages.write(tmp_path)))
    name = "page-language-name"
    said = [say_in(code, name) for code in ("xx", "en")]
    assert (said, say(name)) == (["Xhaxa", "English"], "English")
    assert say_in("xx", "numbers-percent", percent=3) == "3%"


def test_a_folder_with_a_languages_code_and_texts_is_installed(tmp_path):
    languages.write(tmp_path)
    for folder in ("de", "en", "notes", ".ipynb_checkpoints"):
        (tmp_path / folder).mkdir()
    (tmp_path / "notes" / "a.ftl").write_text("a = A\n", encoding="utf-8")
    assert installed(tmp_path) == ("en", "xx")
