"""The files of one language, read once: its messages, and where each stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from fluent.runtime import FluentBundle
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl

from spotting.paths import ENGLISH
from spotting.tables.faults import ERROR, TextFault, quoted
from spotting.tables.reading import read_sheet

CODE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
"""A language as pages name it: "de", "pt-BR". It is part of the page's address."""

WORDS = "words.csv"
"""What the words that columns allow are called in another language."""


class Fault(LookupError):
    """A text that cannot be said: the file, the line and the message it is about."""


@dataclass(frozen=True)
class Entry:
    """One message or term, with where it stands; a term's name starts with "-"."""

    name: str
    file: str
    line: int
    node: ftl.Message | ftl.Term

    @property
    def place(self) -> str:
        """Return file and line."""
        return f"{self.file}, line {self.line}"

    @property
    def refers_to(self) -> set[str]:
        """Return the names of the messages and terms that it uses."""
        return set(_references(self.node))

    @property
    def gaps(self) -> set[str]:
        """Return the names of what is filled in, or chooses a variant."""
        found = (part for part in nodes(self.node))
        return {p.id.name for p in found if isinstance(p, ftl.VariableReference)}

    @property
    def texts(self) -> list[str]:
        """Return the words that stand in it, one piece between two gaps."""
        found = (part for part in nodes(self.node))
        return [part.value for part in found if isinstance(part, ftl.TextElement)]

    def fault(self, severity: str, found: str, expected: str, rule: str) -> TextFault:
        """Return a fault of this message."""
        return TextFault(
            severity, self.file, self.line, self.name, found, expected, rule
        )


class Language:
    """The texts of one language."""

    def __init__(self, code: str, folder: Path) -> None:
        self.code = code
        self.folder = folder / code
        self.entries: dict[str, Entry] = {}
        self.faults: list[TextFault] = []
        self._resources: list[ftl.Resource] = []
        for path in sorted(self.folder.glob("*.ftl")):
            self._read(path)

    def _read(self, path: Path) -> None:
        file = f"{self.code}/{path.name}"
        try:
            words = path.read_text(encoding="utf-8-sig").replace("\r\n", "\n")
        except UnicodeDecodeError:
            found, expected = "bytes that are no letters", "a text saved as UTF-8"
            fault = TextFault(ERROR, file, None, None, found, expected, "text-file")
            self.faults.append(fault)
            return
        resource = FluentParser().parse(words)
        self._resources.append(resource)
        for node in resource.body:
            # A message starts with the comment above it; its name is meant.
            at = getattr(node, "id", node).span.start
            line = words.count("\n", 0, at) + 1
            if isinstance(node, ftl.Junk):
                self.faults.append(_no_fluent(node, file, line))
            elif isinstance(node, ftl.Message | ftl.Term):
                lead = "-" if isinstance(node, ftl.Term) else ""
                self._add(Entry(f"{lead}{node.id.name}", file, line, node))

    def _add(self, entry: Entry) -> None:
        first = self.entries.setdefault(entry.name, entry)
        if first is not entry:
            found = f"this name again, as in {first.place}"
            fault = entry.fault(ERROR, found, "each name once", "text-name")
            self.faults.append(fault)

    @cached_property
    def _bundle(self) -> FluentBundle:
        # Marks around what is filled in would be copied, searched and compared too.
        bundle = FluentBundle([self.code], use_isolating=False)
        for resource in self._resources:
            bundle.add_resource(resource)
        return bundle

    def say(self, name: str, args: dict[str, object]) -> str:
        """Return a message with its gaps filled; raise a `Fault` if one stays open."""
        if name.startswith("-") or name not in self.entries:
            raise Fault(f"{self.folder.name}/*.ftl: no message “{name}”")
        pattern = self._bundle.get_message(name).value
        if pattern is None:
            raise Fault(f"{self.entries[name].place}: “{name}” has no words")
        said, errors = self._bundle.format_pattern(pattern, args)
        if errors:
            why = "; ".join(map(str, errors))
            raise Fault(f"{self.entries[name].place}: “{name}”: {why}")
        return str(said)


def _no_fluent(junk: ftl.Junk, file: str, line: int) -> TextFault:
    found = quoted(junk.content.strip().partition("\n")[0])
    why = "; ".join(note.message for note in junk.annotations)
    expected = f"a message in Fluent ({why})"
    return TextFault(ERROR, file, line, None, found, expected, "text-syntax")


def read_words(folder: Path) -> list[tuple[int, str, str]]:
    """Return row, English word and own word from a language's list of words."""
    sheet = read_sheet(folder / WORDS)
    rows = zip(sheet.numbers[1:], sheet.rows[1:], strict=True)
    return [(n, *[*cells, "", ""][:2]) for n, cells in rows]


def installed(folder: Path) -> tuple[str, ...]:
    """Return the codes of the languages in a folder of texts, English first."""
    found = {one.parent.name for one in folder.glob("*/*")}
    return (ENGLISH, *sorted(filter(CODE.fullmatch, found - {ENGLISH})))


def nodes(node: object) -> Iterator[ftl.BaseNode]:
    """Yield a node and all inside it."""
    if isinstance(node, ftl.BaseNode):
        yield node
        for part in vars(node).values():
            yield from nodes(part)
    elif isinstance(node, list):
        for part in node:
            yield from nodes(part)


def _references(node: ftl.BaseNode) -> Iterator[str]:
    for part in nodes(node):
        if isinstance(part, ftl.MessageReference):
            yield part.id.name
        elif isinstance(part, ftl.TermReference):
            yield f"-{part.id.name}"
