"""What a class asks of the server: wall, phones and teacher, votes and questions.

All of it is plain HTTP beside the kernels. What a teacher alone may ask is not there
for anybody else: whoever lacks the secret is told 404.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from io import BytesIO
from typing import TYPE_CHECKING, Any

import segno
from markupsafe import Markup
from tornado.iostream import StreamClosedError
from tornado.web import HTTPError

from spotting.lesson.refused import Refused
from spotting.serving.following import BEAT, HOLD, Following
from spotting.serving.headers import POLICY, Answer
from spotting.text.browser import browser_words

if TYPE_CHECKING:
    from spotting.lesson.room import ClassRoom

PAGES = ("wall", "teacher", "remote", "join")
OPEN = ("phone", "wall")
"""The surfaces that everybody may see."""

FRAMES = f"{POLICY}; frame-src 'self'"
"""On the wall the view of a step is the lesson's own page, in a frame."""

STATUS = {"malformed": 400, "not-allowed": 404, "wrong-digits": 404}
"""What a refusal is in HTTP; any other does not fit how the class stands."""


class Shell(Answer):
    """A page of words and a script, the same for all."""

    def shell(self, name: str, language: str | None) -> None:
        """Send it, in the language of its address, else in the teacher's."""
        root = self.settings["base_url"]
        away = f"&amp;in={language}" if language else ""
        base_url = f"{root}{language}/" if language else root
        language = language or self.settings["language"]
        page = self.settings["voila_jinja2_env"].get_template(f"{name}.html.j2")
        told = {
            "language": language,
            "root_url": root,
            "base_url": base_url,
            "away": away,
            "exit": "on" if self.settings["quick_exit"] else "off",
            # Made so that it can end no script of a page.
            "words": Markup(browser_words("class-", "page-shell-", language=language)),
        }
        self.set_header("Cache-Control", "no-store")
        self.set_header("Content-Type", "text/html; charset=utf-8")
        if name == "wall":
            self.set_header("Content-Security-Policy", FRAMES)
        self.finish(page.render(**told))


def right_of(handler: Answer) -> str | None:
    """Return who asks: "teacher", "remote", or None for everybody else."""
    following = handler.settings["teaching"].following
    word, _, secret = handler.request.headers.get("Authorization", "").partition(" ")
    return following.right(secret) if following and word == "Bearer" else None


class ClassAnswer(Answer):
    """An answer to a class; without one, there is nothing here."""

    def prepare(self) -> None:
        """Refuse what comes from elsewhere; find the class."""
        super().prepare()
        following = self.settings["teaching"].following
        if following is None:
            raise HTTPError(404)
        self.following: Following = following
        self.set_header("Cache-Control", "no-store")

    def given(self) -> dict[str, Any]:
        """Return what a page sent; raise 400 if it is no object in JSON."""
        kind = self.request.headers.get("Content-Type", "")
        try:
            found = json.loads(self.request.body)
        except (ValueError, RecursionError):
            raise HTTPError(400) from None
        if not isinstance(found, dict) or not kind.startswith("application/json"):
            raise HTTPError(400)
        return found

    def right(self) -> str:
        """Return "teacher" or "remote"; raise 404 for everybody else."""
        right = right_of(self)
        if right is None:
            raise HTTPError(404)
        return right

    def refuse(self, refused: Refused) -> None:
        """Tell a page why what it asked for is not done."""
        self.set_status(STATUS.get(refused.reason, 409))
        self.finish({"reason": refused.reason})


class ShellHandler(ClassAnswer, Shell):
    """A page of the class; what it shows, it asks for."""

    def get(self, name: str, language: str | None = None) -> None:
        """Send it."""
        self.shell(name, language)


class NowHandler(ClassAnswer):
    """What a surface shows now, or as soon as it is something new."""

    async def get(self) -> None:
        """Answer at once if a page knows less, else when there is more, or 204."""
        surface = self.following.surfaces[self.surface()]
        server = self.get_query_argument("server", "")
        version = self.get_query_argument("version", "")
        known = server == self.following.room.server and version.isdecimal()
        if not known:
            surface.look()  # a clock runs on between two changes
        if not known or await surface.beyond(int(version), HOLD):
            self.set_header("Content-Type", "application/json")
            self.finish(surface.bytes)
        else:
            self.set_status(204)

    def surface(self) -> str:
        """Return which surface is asked for."""
        name = self.get_query_argument("for", "phone")
        if name not in OPEN:
            raise HTTPError(404)
        self.following.came(self.request.remote_ip)
        return name


class EventsHandler(NowHandler):
    """What a surface shows, again and again, over one connection."""

    async def get(self) -> None:
        """Send it now and whenever it is new; a beat in between keeps the line."""
        name = self.surface()
        self.set_header("Content-Type", "text/event-stream")
        self.set_header("X-Accel-Buffering", "no")
        with self.following.counted(name):
            await self._tell(name)

    async def _tell(self, name: str) -> None:
        surface, version = self.following.surfaces[name], -1
        surface.look()
        try:
            while True:
                fresh = await surface.beyond(version, BEAT)
                version = surface.version
                self.write(b"data: %b\n\n" % surface.bytes if fresh else b":\n\n")
                await self.flush()
        except StreamClosedError:
            return


class TeacherNowHandler(NowHandler):
    """What the teacher's page shows, or the remote."""

    def surface(self) -> str:
        """Return the surface of who asks."""
        return self.right()


class TeacherEventsHandler(TeacherNowHandler, EventsHandler):
    """What the teacher's page shows, again and again."""

    get = EventsHandler.get


class SendHandler(ClassAnswer):
    """What a phone sends, at a pace that a class needs."""

    def initialize(self, take: Callable[[ClassRoom, dict[str, Any]], None]) -> None:
        """Know what takes it."""
        self.take = take

    def post(self) -> None:
        """Take it; tell why if it is not taken."""
        if not self.settings["teaching"].allows(self.request.remote_ip):
            raise HTTPError(429)
        try:
            self.take(self.following.room, self.given())
        except Refused as refused:
            return self.refuse(refused)
        except KeyError:  # what a page of ours never leaves out
            raise HTTPError(400) from None
        self.set_status(204)


def take_vote(room: ClassRoom, given: dict[str, Any]) -> None:
    """Count a vote of the open round; the same page again changes it."""
    room.vote(*(given[name] for name in ("page", "question", "round", "option")))


def take_question(room: ClassRoom, given: dict[str, Any]) -> None:
    """Keep a question for the box until the lesson ends; "" is none today."""
    room.ask(given["page"], given["text"])


class ActHandler(ClassAnswer):
    """What the teacher does."""

    def post(self) -> None:
        """Do it; a remote steps, pauses and darkens, and no more."""
        right = self.right()
        try:
            self.following.room.act(self.given(), right)
        except Refused as refused:
            return self.refuse(refused)
        self.set_status(204)


class DigitsHandler(ClassAnswer):
    """Six digits that make a phone the teacher's remote."""

    def get(self) -> None:
        """Show new ones to the teacher."""
        if self.right() != "teacher":
            raise HTTPError(404)
        self.finish({"digits": self.following.room.digits()})


class RemoteHandler(ClassAnswer):
    """A phone that becomes the remote."""

    def post(self) -> None:
        """Give it a secret of its own for the digits that the teacher's page shows."""
        try:
            token = self.following.room.admit_remote(self.given().get("digits"))
        except Refused as refused:
            return self.refuse(refused)
        self.finish({"token": token})


class CodeHandler(ClassAnswer):
    """The code that phones point at."""

    def get(self) -> None:
        """Draw the likeliest address."""
        if not self.following.addresses:
            raise HTTPError(404)
        code = segno.make(self.following.addresses[0], micro=False)
        self.set_header("Content-Type", "image/svg+xml")
        drawn = BytesIO()
        # With its namespace, without which no browser draws it as a picture.
        code.save(drawn, kind="svg", scale=8, border=2, light="white")
        self.finish(drawn.getvalue())


def in_languages(languages: tuple[str, ...], pages: str) -> str:
    """Return the pattern of pages that each language has."""
    return rf"/(?:(?P<language>{'|'.join(languages)})/)?(?P<name>{pages})"


def routes(languages: tuple[str, ...]) -> list[tuple]:
    """Return the addresses of a class."""
    return [
        (in_languages(languages, "|".join(PAGES)), ShellHandler),
        (r"/class/now", NowHandler),
        (r"/class/events", EventsHandler),
        (r"/class/votes", SendHandler, {"take": take_vote}),
        (r"/class/box", SendHandler, {"take": take_question}),
        (r"/class/teacher/now", TeacherNowHandler),
        (r"/class/teacher/events", TeacherEventsHandler),
        (r"/class/teacher/act", ActHandler),
        (r"/class/teacher/digits", DigitsHandler),
        (r"/class/remote", RemoteHandler),
        (r"/class/qr.svg", CodeHandler),
    ]
