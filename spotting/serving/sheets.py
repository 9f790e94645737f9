"""What a class can take home or do alone: printed sheets, and the lesson's own pace."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from tornado.web import HTTPError

from spotting.lesson.plan import Plan
from spotting.serving.classroom import Shell, in_languages, right_of
from spotting.serving.headers import Answer

TAUGHT = ("minutes", "say", "ask", "watch", "cut")
"""What a step holds for the teacher alone."""


class NoClass(Answer):
    """What is there where no class is held."""

    def prepare(self) -> None:
        """Refuse while a class is held: its answers come at its own pace."""
        super().prepare()
        if self.settings["teaching"].held:
            raise HTTPError(404)


class AloneHandler(NoClass, Shell):
    """The page on which the lesson is taken alone."""

    def get(self, name: str, language: str | None = None) -> None:
        """Send it."""
        self.shell(name, language)


class AlonePlanHandler(NoClass):
    """The lesson for one who takes it alone: steps, questions, answers."""

    def get(self) -> None:
        """Send it."""
        self.set_header("Content-Type", "application/json")
        self.finish(json.dumps(alone(self.settings["teaching"].plan)))


def alone(plan: Plan) -> dict[str, Any]:
    """Return the steps without what is said and watched by a teacher."""
    steps = [asdict(step) for step in plan.steps]
    for step in steps:
        for name in TAUGHT:
            del step[name]
        for question in step["questions"]:
            if question["story"]:
                del question["story"]["safety"]
    return {"steps": steps}


class PrintHandler(Answer):
    """A sheet to print."""

    def get(self, name: str, kind: str) -> None:
        """Make it of the tables; those with answers are the teacher's."""
        # The maker of PDF takes its time to import; no page waits for it.
        from spotting.lesson.prints.sheets import html_of, pdf_of, sheet_names

        teaching = self.settings["teaching"]
        closed = sheet_names().get(name)
        if closed is None or (closed and right_of(self) != "teacher"):
            raise HTTPError(404)
        make = pdf_of if kind == "pdf" else html_of
        self.set_header("Cache-Control", "no-store")
        kind = "application/pdf" if kind == "pdf" else "text/html; charset=utf-8"
        self.set_header("Content-Type", kind)
        self.finish(make(name, teaching.tables, teaching.country, teaching.public))


def routes(languages: tuple[str, ...]) -> list[tuple]:
    """Return the addresses of sheets and of the lesson alone."""
    return [
        (in_languages(languages, "alone"), AloneHandler),
        (r"/class/alone.json", AlonePlanHandler),
        (r"/class/print/([a-z-]+)\.(html|pdf)", PrintHandler),
    ]
