"""What is made once for all: the page, the states of its widgets, and its files."""

from __future__ import annotations

import hashlib
import mimetypes
import re
import zlib
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path

from spotting.paths import ENGLISH
from spotting.text.saying import say_markup_in

MODULE = "text/javascript"

NEUTRAL = "times-tables.html"
"""The page that takes the lesson's place when a reader leaves."""

_GAP = re.compile(r"\{(page-shell-[a-z-]+)\}")

GZIP = 16 + zlib.MAX_WBITS
"""Tells zlib to write what browsers call gzip."""


@dataclass(frozen=True)
class Rendering:
    """The page as Voilà rendered it once, cut where the id of the kernel stands.

    `states` are those of all widgets, as JSON.
    """

    before: bytes
    after: bytes
    states: bytes

    @classmethod
    def of(cls, html: str, kernel: str, states: bytes) -> Rendering:
        """Cut a page at the id of the kernel that it was rendered with.

        Raises
        ------
        ValueError
            The id does not stand in the page exactly once.
        """
        parts = html.encode().split(kernel.encode())
        if len(parts) != 2:
            found = f"found the kernel's id {len(parts) - 1} times"
            raise ValueError(f"{found} in the page, expected it once")
        return cls(parts[0], parts[1], states)

    @cached_property
    def build(self) -> str:
        """Return the name of these states."""
        return fingerprint(self.states)

    @cached_property
    def packed_states(self) -> bytes:
        """Return the states, compressed."""
        return pack(self.states)

    @cached_property
    def _packed_before(self) -> tuple[bytes, object]:
        packer = zlib.compressobj(9, wbits=GZIP)
        return packer.compress(self.before) + packer.flush(zlib.Z_SYNC_FLUSH), packer

    def page(self, kernel: str) -> bytes:
        """Return the page of one visitor."""
        return self.before + kernel.encode() + self.after

    def packed_page(self, kernel: str) -> bytes:
        """Return the page of one visitor, compressed; its long part was so before."""
        packed, packer = self._packed_before
        own = packer.copy()
        return packed + own.compress(kernel.encode() + self.after) + own.flush()


@dataclass(frozen=True)
class Asset:
    """A file of the page, in memory."""

    kind: str
    plain: bytes

    @classmethod
    def read(cls, file: Path, language: str = ENGLISH) -> Asset:
        """Read a file; its name tells what it is."""
        kind = MODULE if file.suffix == ".js" else mimetypes.guess_type(file.name)[0]
        plain = file.read_bytes()
        return cls(
            kind or "application/octet-stream", _spoken(plain, file.name, language)
        )

    @cached_property
    def packed(self) -> bytes:
        """Return it compressed."""
        return pack(self.plain)


def _spoken(plain: bytes, name: str, language: str) -> bytes:
    """Fill in the messages that the neutral page names; its script does the same."""
    if name != NEUTRAL:
        return plain
    say = partial(say_markup_in, language)
    return _GAP.sub(lambda gap: say(gap[1]), plain.decode()).encode()


def read_assets(folder: Path, languages: tuple[str, ...] = ()) -> dict[str, Asset]:
    """Read and compress the files of a folder: no visitor's path ever opens one.

    The neutral page is there in English, and in each of the `languages`.
    """
    assets = {file.name: Asset.read(file) for file in sorted(folder.iterdir())}
    for code in languages:
        assets[f"{code}/{NEUTRAL}"] = Asset.read(folder / NEUTRAL, code)
    for asset in assets.values():
        asset.packed  # noqa: B018  now, not when the class waits
    return assets


def pack(plain: bytes) -> bytes:
    """Compress as well as gzip can."""
    packer = zlib.compressobj(9, wbits=GZIP)
    return packer.compress(plain) + packer.flush()


def fingerprint(*parts: bytes) -> str:
    """Return a short name that other bytes would not get."""
    return hashlib.sha256(b"".join(parts)).hexdigest()[:20]
