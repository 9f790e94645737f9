"""The files of one language, read once: its messages, and where each stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from fluent.runtime import FluentBundle
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl


class Fault(LookupError):
    """A text that cannot be said: the file, the line and the message it is about."""


@dataclass(frozen=True)
class Entry:
    """One message or term, with where it stands; a term's name starts with "-"."""

    name: str
    place: str
    node: ftl.Message | ftl.Term

    @property
    def refers_to(self) -> set[str]:
        """Return the names of the messages and terms that it uses."""
        return set(_references(self.node))


class Language:
    """The texts of one language."""

    def __init__(self, code: str, folder: Path) -> None:
        self.code = code
        self.folder = folder / code
        self.entries: dict[str, Entry] = {}
        self.faults: list[str] = []
        self._resources: list[ftl.Resource] = []
        for path in sorted(self.folder.glob("*.ftl")):
            self._read(path)

    def _read(self, path: Path) -> None:
        words = path.read_text(encoding="utf-8").replace("\r\n", "\n")
        resource = FluentParser().parse(words)
        self._resources.append(resource)
        for node in resource.body:
            # A message starts with the comment above it; its name is meant.
            at = getattr(node, "id", node).span.start
            line = words.count("\n", 0, at) + 1
            place = f"{self.code}/{path.name}, line {line}"
            if isinstance(node, ftl.Junk):
                why = "; ".join(note.message for note in node.annotations)
                self.faults.append(f"{place}: this is no Fluent: {why}")
            elif isinstance(node, ftl.Message | ftl.Term):
                self._add(node, place)

    def _add(self, node: ftl.Message | ftl.Term, place: str) -> None:
        name = f"-{node.id.name}" if isinstance(node, ftl.Term) else node.id.name
        if name in self.entries:
            first = self.entries[name].place
            self.faults.append(f"{place}: “{name}” stands in {first} already")
        else:
            self.entries[name] = Entry(name, place, node)

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


def _nodes(node: object) -> Iterator[ftl.BaseNode]:
    """Yield a node and all inside it."""
    if isinstance(node, ftl.BaseNode):
        yield node
        for part in vars(node).values():
            yield from _nodes(part)
    elif isinstance(node, list):
        for part in node:
            yield from _nodes(part)


def _references(node: ftl.BaseNode) -> Iterator[str]:
    for part in _nodes(node):
        if isinstance(part, ftl.MessageReference):
            yield part.id.name
        elif isinstance(part, ftl.TermReference):
            yield f"-{part.id.name}"
