"""A whole class: wall, teacher, remote, five phones with a page and more without."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import LAPTOP, PHONE, SLOW, serving
from tests.browser.waiting import until
from tests.classroom import Phone, Teacher, ask, secret_in
from tests.world import SERVE_FROZEN

pytestmark = pytest.mark.browser

PLAIN = 25
ASKED = "Does a swab hurt, and who sees the result?"
NEXT = ".les-t-next"
PROJECTOR = {"width": 1280, "height": 720}


@pytest.fixture(scope="module")
def home(tmp_path_factory) -> Path:
    return tmp_path_factory.mktemp("class")


@pytest.fixture(scope="module")
def classroom(home):
    store = f"sqlite:///{home}/class.sqlite"
    with serving(home, *SERVE_FROZEN, "--class", "--store", store) as url:
        secret = secret_in(home / "server.log")
        yield url, secret


class Played:
    """A class that is played: its pages, and all that phones and wall were sent."""

    def __init__(self, visit, url: str, secret: str) -> None:
        self.url, self.secret = url, secret
        self.leads = Teacher(url, secret)
        self.plain = [Phone(url) for _ in range(PLAIN)]
        self.desk = visit(f"{url}teacher#{secret}", viewport=LAPTOP)
        self.wall = visit(f"{url}wall", viewport=PROJECTOR)
        self.phones = [visit(f"{url}join", viewport=PHONE) for _ in range(3)]
        self.phones += [visit(url, views=True, viewport=PHONE) for _ in range(2)]
        self.sent: list[bytes] = []

    def look(self) -> dict:
        """Take down what phones and wall are sent now; return what the teacher sees."""
        for surface in ("phone", "wall"):
            self.plain[0].sees(surface)
        return self.leads.sees()

    def press_on(self) -> dict:
        """Press the one large button, and wait until something came of it."""
        before = self.look()["version"]
        self.desk.locator(NEXT).click()
        return self.until(lambda seen: seen["version"] != before)

    def until(self, holds) -> dict:
        """Wait until the class stands in some way; return what the teacher sees."""
        for _ in range(600):
            seen = self.look()
            if holds(seen):
                return seen
            self.desk.wait_for_timeout(100)
        raise AssertionError(f"never so: {seen}")

    def vote(self, seen: dict) -> None:
        """Have everybody answer what is open, the plain ones by turns."""
        for vote in seen["votes"]:
            options = [option["id"] for option in vote["options"]]
            for number, phone in enumerate(self.plain):
                option = options[number % 2]
                assert phone.vote(vote["question"], option, seen["round"]) == 204
        for page in self.phones:
            groups = page.locator(".les-cl-ballot:visible")
            expect(groups).to_have_count(len(seen["votes"]))
            for number in range(len(seen["votes"])):
                groups.nth(number).get_by_role("radio").first.check()
                expect(groups.nth(number)).to_contain_text("Your answer is in")
        everybody = len(self.plain) + len(self.phones)
        self.until(lambda now: set(now["answered"].values()) == {everybody})

    def fill_the_box(self) -> None:
        """Have one page send a question, and all others none."""
        for page in self.phones[1:]:
            page.get_by_role("button", name="No question today").click()
        self.phones[0].get_by_role("textbox").fill(ASKED)
        self.phones[0].get_by_role("button", name="Send").click()
        expect(self.phones[0].locator("body")).to_contain_text("question is in")
        for phone in self.plain:
            assert phone.write("") == 204


def test_a_whole_lesson(visit, classroom, home):
    """From the first step to the end, as a teacher presses through it."""
    url, secret = classroom
    played = Played(visit, url, secret)
    expect(played.desk).not_to_have_url(f"{url}teacher#{secret}")
    played.desk.get_by_role("button", name="Begin the class").click()
    seen = played.until(lambda seen: seen["running"])
    remote = with_remote(visit, played)
    met = []
    while not (seen["step"]["number"] == seen["step"]["of"] and done(seen)):
        if seen["phase"] == "open":
            played.vote(seen)
        elif seen["box"] == "open":
            played.fill_the_box()
        if seen["step"]["number"] not in met:
            met.append(seen["step"]["number"])
            follows(played, seen)
        seen = played.press_on()
        if seen["box"] == "closed" and seen["asked"]:
            assert ASKED in seen["asked"]
    assert met == list(range(1, seen["step"]["of"]))
    remote.get_by_role("button", name="Back").click()
    played.until(lambda now: now["step"]["number"] == seen["step"]["number"] - 1)
    end(played)
    nothing_was_told(played)
    nothing_is_left(played, home)


def done(seen: dict) -> bool:
    return seen["phase"] in (None, "published") and seen["box"] in (None, "closed")


def with_remote(visit, played: Played):
    """Let a phone of the teacher in by the digits of the teacher's page."""
    played.desk.get_by_text("Steps, remote, begin anew").click()
    played.desk.get_by_role("button", name="Show digits").click()
    digits = played.desk.locator(".les-t-digits")
    expect(digits).to_be_visible()
    remote = visit(f"{played.url}remote", viewport=PHONE)
    remote.get_by_role("textbox").fill(digits.inner_text())
    remote.keyboard.press("Enter")
    expect(remote.get_by_role("button", name="Next").first).to_be_visible()
    return remote


def follows(played: Played, seen: dict) -> None:
    """Wall and phones show the step, and neither loses its reader's place."""
    for page in played.phones[:3]:
        expect(page.locator("body")).to_contain_text(seen["step"]["title"])
    expect(played.wall.locator("body")).to_contain_text(
        seen["step"]["question"] or seen["step"]["title"]
    )
    for page in (*played.phones, played.wall, played.desk):
        assert page.faults == []


def end(played: Played) -> None:
    played.leads.act("end")
    for page in played.phones[:3]:
        expect(page.locator("body")).to_contain_text("The class is over")
    assert played.look()["ended"]


def nothing_was_told(played: Played) -> None:
    """No phone and no wall was sent notes, open counts or the secret."""
    pages = [ask(f"{played.url}{path}")[1] for path in ("wall", "join", "teacher", "")]
    sent = b"\n".join([*played.plain[0].heard, *pages])
    assert played.secret.encode() not in sent
    for name in ("notes", "answered", "totals", "plan", "asked", "clock"):
        assert f'"{name}":'.encode() not in sent
    assert ASKED.encode() not in sent
    for surface in map(json.loads, played.plain[0].heard):
        assert all("right" not in option for one in options(surface) for option in one)


def options(seen: dict):
    """Return the options of a vote whose results are not published."""
    return [vote["options"] for vote in seen["votes"] if not vote["results"]]


def nothing_is_left(played: Played, home: Path) -> None:
    """Nothing of a ballot, a question or an address is on the disk or in the log."""
    kept = [home / "class.sqlite", home / "server.log"]
    found = b"\n".join(path.read_bytes() for path in kept)
    numbers = [phone.page for phone in played.plain]
    for word in (ASKED, "swab hurt", *numbers):
        assert word.encode() not in found
    assert b"127.0.0.1" not in kept[0].read_bytes()


def test_who_opens_the_teachers_page_without_its_secret_sees_the_lesson(
    visit, classroom
):
    url, _ = classroom
    page = visit(f"{url}teacher", views=True)
    page.wait_for_url(url, timeout=SLOW)
    expect(page.get_by_role("heading", level=1).first).to_be_visible()


def test_a_phone_keeps_its_place_and_its_focus_as_the_teacher_steps(visit, classroom):
    url, secret = classroom
    leads = Teacher(url, secret)
    leads.act("anew")
    leads.act("begin")
    leads.go_to("box")
    leads.act("box-open")
    page = visit(f"{url}join", viewport=PHONE)
    field = page.get_by_role("textbox")
    field.fill("half a quest")
    leads.act("clock", running=False)
    leads.act("black", on=True)
    leads.act("black", on=False)
    until(page, "() => document.activeElement.matches('textarea, input')")
    expect(field).to_have_value("half a quest")


@pytest.mark.parametrize("path", ["join", "wall", "teacher", "remote"])
def test_a_page_of_the_class_asks_nobody_else(visit, classroom, path):
    url, secret = classroom
    address = f"{url}{path}#{secret}" if path == "teacher" else f"{url}{path}"
    page = visit(address)
    expect(page.locator("main")).to_be_visible()
    assert page.outside == []
    assert page.faults == []
    assert page.context.cookies() == []
