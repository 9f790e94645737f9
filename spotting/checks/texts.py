"""What is wrong with the texts: messages, text cells and tables of each language.

English is judged by itself, every other language beside it. What a language lacks is
only remarked on, as English stands in; what a reader would see broken is an error.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

from fluent.syntax import ast as ftl

from spotting.checks.rules.wording import CONTROL, GARBLED, TAG
from spotting.checks.translations import STANDS_IN, check_translations
from spotting.paths import ENGLISH, english_folder, notebook, text_folder
from spotting.tables.faults import (
    ERROR,
    NOTE,
    WARNING,
    Fault,
    TextFault,
    any_of,
    listed,
    quoted,
    suggestion,
)
from spotting.text.loading import Entry, Language, nodes
from spotting.text.notebook import FILE, Cell, cells

GAP = re.compile(r"[a-z][a-z_]*")
"""What a gap may be called: markup is put in by these names."""

FUNCTIONS = ("NUMBER", "DATETIME")

HARDEST = 12
"""US school grade of a single sentence; a whole room is held to grade 8 by tests."""
LONG = 15
"""Words from which a sentence is measured: a label has no grade."""

_SENTENCE = re.compile(r"[^.!?:;]+")
_WORD = re.compile(r"[A-Za-z][A-Za-z'’-]*")
_VOWELS = re.compile(r"[aeiouy]+")
_SILENT = re.compile(r"(?:[^laeiouy]e|[^aeiouytd]ed|[^aeiouyscgxz]es)$")


def check_texts(folder: Path | None = None) -> list[Fault]:
    """Return every fault of the texts, by language, file and line; never raises.

    `folder` holds a folder for each language; by default it is the one that is read.
    """
    folder = folder or text_folder()
    english = Language(ENGLISH, english_folder().parent)
    faults = [*english.faults, *_each(english), *_of_english(english)]
    for own in sorted(path for path in folder.iterdir() if path.is_dir()):
        if own.name != ENGLISH:
            language = Language(own.name, folder)
            faults += [*language.faults, *_each(language)]
            faults += _beside(language, english)
            faults += [*_of_notebook(own), *check_translations(own)]
    return faults


def _each(language: Language) -> Iterator[Fault]:
    """Yield what is wrong with a message whatever the others say."""
    for entry in language.entries.values():
        if not _has_words(entry.node):
            yield entry.fault(ERROR, "no words", "a sentence or a label", "text-empty")
        yield from _strange_letters(entry)
        for name in sorted(entry.refers_to - language.entries.keys()):
            expected = f"a message or term of {language.code}/"
            near = suggestion(name, language.entries)
            yield entry.fault(ERROR, quoted(name), expected + near, "text-reference")
        for part in nodes(entry.node):
            if (
                isinstance(part, ftl.FunctionReference)
                and part.id.name not in FUNCTIONS
            ):
                found = f"{part.id.name}()"
                yield entry.fault(ERROR, found, any_of(FUNCTIONS), "text-function")


def _has_words(node: ftl.Message | ftl.Term) -> bool:
    """Return whether a message says something, if only what fills its gap."""
    for part in nodes(node.value):
        if isinstance(part, ftl.TextElement | ftl.StringLiteral) and part.value.strip():
            return True
        if isinstance(part, ftl.VariableReference | ftl.MessageReference):
            return True
        if isinstance(part, ftl.TermReference | ftl.NumberLiteral):
            return True
    return False


def _strange_letters(entry: Entry) -> Iterator[Fault]:
    for words in entry.texts:
        if tag := TAG.search(words):
            expected = "plain text: a gap brings the markup"
            yield entry.fault(WARNING, quoted(tag.group()), expected, "text-markup")
        if hidden := CONTROL.search(words.replace("\n", " ")):
            found = f"an invisible control character (U+{ord(hidden.group()):04X})"
            expected = "letters that can be seen"
            yield entry.fault(WARNING, found, expected, "text-control")
        if garbled := GARBLED.search(words):
            around = words[max(0, garbled.start() - 10) : garbled.end() + 10]
            expected = "the letter that was lost (save as UTF-8)"
            yield entry.fault(WARNING, quoted(around), expected, "text-garbled")


def _of_english(english: Language) -> Iterator[Fault]:
    """Yield what the language that all others follow must keep."""
    for entry in english.entries.values():
        stem = Path(entry.file).stem
        if not entry.name.lstrip("-").startswith(f"{stem}-"):
            expected = f"a name that starts with its file's, {stem}-"
            yield entry.fault(ERROR, quoted(entry.name), expected, "text-name")
        for gap in sorted(gap for gap in entry.gaps if not GAP.fullmatch(gap)):
            expected = "a name of small letters and _"
            yield entry.fault(ERROR, f"${gap}", expected, "text-gap")
        for sentence, grade in hard_sentences(_plain(entry.node.value)):
            found = f"school grade {grade:.0f} in {quoted(sentence)}"
            expected = f"a sentence of at most grade {HARDEST}"
            yield entry.fault(WARNING, found, expected, "text-grade")


def _plain(pattern: ftl.Pattern | None) -> str:
    """Return a message with a short word in each gap, and of variants the longest."""
    parts = []
    for element in pattern.elements if pattern else ():
        if isinstance(element, ftl.TextElement):
            parts.append(element.value)
        elif isinstance(element.expression, ftl.SelectExpression):
            variants = (_plain(one.value) for one in element.expression.variants)
            parts.append(max(variants, key=len))
        else:
            parts.append("it")
    return "".join(parts)


def _beside(language: Language, english: Language) -> Iterator[Fault]:
    """Yield where a language says something else than English does."""
    for name, entry in language.entries.items():
        if name.startswith("-"):
            continue  # a language may have terms of its own
        if name not in english.entries:
            expected = f"a message of English{suggestion(name, english.entries)}"
            yield entry.fault(ERROR, quoted(name), expected, "text-unknown")
        else:
            yield from _gaps(entry, language, english)
    yield from _missing(language, english)


def _gaps(entry: Entry, language: Language, english: Language) -> Iterator[Fault]:
    own, needed = _all_gaps(entry.name, language), _all_gaps(entry.name, english)
    for gap in sorted(own - needed):
        known = listed(f"${name}" for name in sorted(needed)) if needed else "no gap"
        expected = f"{known}, as in English{suggestion(gap, needed)}"
        yield entry.fault(ERROR, f"${gap}", expected, "text-gap")
    for gap in sorted(needed - own):
        expected = f"${gap}, as in English"
        yield entry.fault(WARNING, f"no ${gap}", expected, "text-gap")


def _all_gaps(name: str, language: Language) -> set[str]:
    """Return the gaps of a message and of all that it uses."""
    found, seen, todo = set(), set(), [name]
    while todo:
        entry = language.entries.get(todo.pop())
        if entry and entry.name not in seen:
            seen.add(entry.name)
            found |= entry.gaps
            todo += [used for used in entry.refers_to if not used.startswith("-")]
    return found


def _missing(language: Language, english: Language) -> Iterator[Fault]:
    """Yield a remark for each message that is not translated, or for a whole file."""
    files = {path.name for path in language.folder.glob("*.ftl")}
    told = set()
    for name, entry in english.entries.items():
        file = Path(entry.file).name
        if name in language.entries or name.startswith("-") or file in told:
            continue
        if file in files:
            found, column = f"no such message ({entry.place})", name
        else:
            told.add(file)
            found, column = "no such file", None
        yield _lack(f"{language.code}/{file}", column, found)


def _lack(file: str, name: str | None, found: str) -> Fault:
    return TextFault(NOTE, file, None, name, found, STANDS_IN, "text-missing")


def _of_notebook(folder: Path) -> Iterator[Fault]:
    """Yield what is wrong with the text cells of a language."""
    path, file = folder / FILE, f"{folder.name}/{FILE}"
    if not path.is_file():
        yield TextFault(
            NOTE, file, None, None, "no such file", STANDS_IN, "text-missing"
        )
        return
    english = _english_cells()
    own = cells(path.read_text(encoding="utf-8", errors="replace"))
    for cell in own:
        for severity, found, expected, rule in _of_cell(cell, own, english):
            yield TextFault(severity, file, cell.line, cell.id, found, expected, rule)
    for id_ in english.keys() - {cell.id for cell in own}:
        yield _lack(file, id_, "no such cell")


def _of_cell(
    cell: Cell, own: list[Cell], english: dict[str, str]
) -> Iterator[tuple[str, str, str, str]]:
    if cell.id not in english:
        near = suggestion(cell.id, english)
        expected = f"the id of a text cell of {notebook().name}{near}"
        yield ERROR, quoted(cell.id), expected, "text-unknown"
        return
    first = next(other for other in own if other.id == cell.id)
    if first is not cell:
        found = f"this cell again, as in line {first.line}"
        yield ERROR, found, "each cell once", "text-name"
    if not cell.words:
        yield WARNING, "nothing", "the words of the cell", "text-empty"
        return
    wanted = re.match(r"#* ?", english[cell.id]).group()
    if re.match(r"#* ?", cell.words).group() != wanted:
        found = quoted(cell.words.partition("\n")[0])
        yield (
            ERROR,
            found,
            f"a heading that starts with {quoted(wanted)}",
            "text-heading",
        )
    if tag := TAG.search(cell.words):
        yield WARNING, quoted(tag.group()), "Markdown without HTML", "text-markup"


def _english_cells() -> dict[str, str]:
    """Return the words of each text cell by its id."""
    found = json.loads(notebook().read_text(encoding="utf-8"))["cells"]
    texts = (cell for cell in found if cell["cell_type"] == "markdown")
    return {cell["id"]: "".join(cell["source"]) for cell in texts}


# How hard an English sentence is


def hard_sentences(words: str) -> Iterator[tuple[str, float]]:
    """Yield each long sentence that is above the hardest grade, with its grade."""
    for found in _SENTENCE.finditer(words):
        sentence = " ".join(found.group().split())
        if len(_WORD.findall(sentence)) >= LONG:
            grade = grade_of(sentence)
            if grade > HARDEST:
                yield sentence, grade


def grade_of(sentence: str) -> float:
    """Return the US school grade of one sentence, after Flesch and Kincaid."""
    words = _WORD.findall(sentence)
    syllables = sum(map(_syllables, words)) / max(len(words), 1)
    return 0.39 * len(words) + 11.8 * syllables - 15.59


def _syllables(word: str) -> int:
    """Count groups of vowels, but for an e that is not heard; at least one."""
    word = word.lower()
    return max(1, len(_VOWELS.findall(word)) - bool(_SILENT.search(word)))
