"""The page's own files, compressed once, and kept by browsers for a year."""

from __future__ import annotations

import mimetypes
import re
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path

from tornado.web import HTTPError

from spotting.paths import ENGLISH
from spotting.serving.headers import POLICY, Answer
from spotting.serving.rendering import pack
from spotting.text.saying import say_markup_in

FOR_EVER = "public, max-age=31536000, immutable"
MODULE = "text/javascript"

NEUTRAL = "times-tables.html"
"""The page that takes the lesson's place when a reader leaves. It alone may ask whether
a site outside can be reached, to go on there."""

OUTSIDE = ("https://www.bbc.co.uk", "https://www.bbc.com")
WAY_OUT = POLICY.replace(
    "connect-src 'self'", " ".join(["connect-src 'self'", *OUTSIDE])
)
_GAP = re.compile(r"\{(page-shell-[a-z-]+)\}")


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


class AssetHandler(Answer):
    """Serves a file by its name; an address with a version may be kept for ever."""

    def get(self, name: str) -> None:
        """Send it, compressed if the browser can."""
        assets, language = self.settings["assets"], self.get_query_argument("in", "")
        asset = assets.get(f"{language}/{name}") or assets.get(name)
        if asset is None:
            raise HTTPError(404)
        versioned = bool(self.get_query_argument("v", ""))
        self.set_header("Cache-Control", FOR_EVER if versioned else "no-cache")
        if name == NEUTRAL:
            self.set_header("Content-Security-Policy", WAY_OUT)
        self.send(asset.kind, asset.plain, asset.packed)

    head = get
