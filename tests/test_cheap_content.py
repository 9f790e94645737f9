"""Content is cheap to change: new facts by CSV alone, and nothing else has to move.

Each change is made in a copy of the shipped tables, as an editor would make it.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from small import first, words_of

from spotting.checks.check import check
from spotting.checks.describing import stale
from spotting.choices.view import View
from spotting.lesson.plan import plan_of
from spotting.matching import countries
from spotting.page import Page
from spotting.parts.cause_card import cause_card
from spotting.parts.emergency_numbers import emergency_numbers
from spotting.paths import REPOSITORY, data_folder
from spotting.rooms.help.cards import level_card
from spotting.rooms.help.places import contacts
from spotting.tables import Tables, load_tables
from tests.damage import Copy

pytestmark = pytest.mark.shipped

DAY = "2026-11-22"


def add(copy: Copy, table: str, **cells: str) -> None:
    """Add a row at the end of a table; cells that are not named stay empty."""
    rows = copy.rows(table)
    assert set(cells) <= set(rows[0])
    row = [cells.get(column, "") for column in rows[0]]
    copy.write(table, [*rows, row])


def free_code(copy: Copy, table: str) -> str:
    """Return a code that no row of a table has."""
    place = copy.place(table, "code")
    used = {row[place] for row in copy.rows(table)}
    return next(code for code in map("z{:02}".format, range(100)) if code not in used)


def a_cause(copy: Copy) -> None:
    add(
        copy,
        "sources",
        id="new-source",
        kind="guideline or patient information",
        title="A page that was read today",
        address="https://health.example/bleeding",
        type="patient information",
        read="whole",
        says="It says that the new cause can give bleeding after sex, and a fever.",
        second_hand="no",
        role="evidence",
        date_checked=DAY,
        status="checked",
    )
    add(
        copy,
        "causes",
        id="new-cause",
        code=free_code(copy, "causes"),
        label="a cause that is new",
        medical_term="causa nova",
        category="infection",
        sites="cervix",
        life_stages="any",
        why="The cervix is sore.",
        silent="not stated",
        found="By a look with a speculum.",
        helps="Treatment for the infection.",
        urgency="routine appointment",
        evidence="B",
        shown_as="cause",
        in_article_a="no",
        sources="new-source",
        status="checked",
        date_checked=DAY,
    )
    a_link(copy, "new-cause", "a cause that is new", "pcb")
    a_link(copy, "new-cause", "a cause that is new", "fever")


def a_link(copy: Copy, cause: str, label: str, sign: str) -> None:
    """Link a cause with a sign, as the new cause's source or any other states it."""
    row = copy.find("symptoms", id=sign)
    cited = copy.find("causes", id=cause)
    add(
        copy,
        "cause_symptoms",
        cause_id=cause,
        cause_label=label,
        symptom_id=sign,
        symptom_label=copy.get("symptoms", row, "label"),
        frequency="common",
        certainty="moderate",
        basis="stated",
        sources=copy.get("causes", cited, "sources").split()[0],
        status="checked",
    )


def a_symptom(copy: Copy) -> None:
    add(
        copy,
        "symptoms",
        id="new-sign",
        code=free_code(copy, "symptoms"),
        label="a sign that is new",
        definition="Something that nobody noticed before.",
        group="whole body",
        role="sign",
        linked="yes",
        sources=a_source(copy),
        status="checked",
    )
    cause = copy.find("causes", shown_as="cause", status="checked")
    known = (copy.get("causes", cause, column) for column in ("id", "label"))
    a_link(copy, *known, "new-sign")


def a_help_rule(copy: Copy) -> None:
    add(
        copy,
        "help_rules",
        id="rf-new",
        situation="Fever and feeling faint, and it happened once",
        all_of="fever faint ctx-once",
        action="Do the new thing at once.",
        level="emergency",
        country="general",
        for_whom="reader",
        sources=a_source(copy),
        status="checked",
    )


def a_service(copy: Copy) -> None:
    row = copy.find("countries", choice="yes")
    add(
        copy,
        "local_help",
        id="new-clinic",
        country=copy.get("countries", row, "name"),
        kind="check or treatment",
        name="The new clinic",
        what_for="Bleeding after sex.",
        origin="the teacher's",
        status="checked",
    )


def a_country(copy: Copy) -> None:
    add(
        copy,
        "countries",
        id="new-land",
        name="Newland",
        in_words="Newland",
        choice="yes",
        find_help="Ask a pharmacy there.",
        status="checked",
    )
    add(
        copy,
        "local_help",
        id="newland-123",
        country="Newland",
        kind="emergency",
        name="Emergency services",
        what_for="Heavy bleeding that will not stop.",
        phone="123",
        origin="published",
        sources=a_source(copy),
        status="checked",
    )


def a_source(copy: Copy) -> str:
    return copy.get("causes", 2, "sources").split()[0]


# Where a reader looks for it


def a_lesson_step(copy: Copy) -> None:
    """Follow the steps of CONTRIBUTING; a minute is taken from the longest step."""
    steps = copy.rows("lesson_steps")[1:]
    place = copy.place("lesson_steps", "minutes")
    longest = max(range(len(steps)), key=lambda row: int(steps[row][place])) + 2
    minutes = int(copy.get("lesson_steps", longest, "minutes"))
    copy.set("lesson_steps", longest, minutes=str(minutes - 1))
    add(
        copy,
        "misconceptions",
        id="new-idea",
        idea="Something that is not so.",
        held_because="It sounds right.",
        refutation="No. The new thing holds instead.",
        view="Explore",
        sources=a_source(copy),
        status="checked",
    )
    add(
        copy,
        "vote_questions",
        id="new-item",
        position=str(1 + sum("item" in row for row in copy.rows("vote_questions"))),
        kind="item",
        question="What holds?",
        sources=a_source(copy),
        status="checked",
    )
    options = (
        {"text": "The new thing", "right": "yes", "answer": "Yes."},
        {"text": "Another thing", "misconception": "new-idea"},
        {"text": "Not sure"},
    )
    for number, cells in enumerate(options, 1):
        add(
            copy,
            "vote_options",
            id=f"new-item-{number}",
            question_id="new-item",
            position=str(number),
            status="checked",
            **cells,
        )
    add(
        copy,
        "lesson_steps",
        id="new-step",
        position=str(len(steps) + 1),
        minutes="1",
        title="A step that is new",
        activity="items",
        view="Explore",
        questions="new-item",
        rounds="1",
        say="One more question, of {causes} causes.",
        sources=a_source(copy),
        status="checked",
    )


def cause_is_shown(tables: Tables, page: Page) -> None:
    card = words_of(cause_card(tables, "new-cause", ()))
    assert "a cause that is new" in card.lower()
    assert "A page that was read today" in card
    page.selection.show(View(signs=("fever",), focus="new-cause"))
    assert page._explore.side.card.value == cause_card(tables, "new-cause", ("fever",))
    assert "new-cause" in first(page.evidence, page.selection.view)


def symptom_is_shown(tables: Tables, page: Page) -> None:
    assert "new-sign" in {one["id"] for one in page._explore.filters.signs.options}


def help_rule_is_shown(tables: Tables, page: Page) -> None:
    assert "Do the new thing at once." in words_of(level_card(tables, "emergency"))


def service_is_shown(tables: Tables, page: Page) -> None:
    assert "The new clinic" in words_of(contacts(tables))


def country_is_shown(tables: Tables, page: Page) -> None:
    assert "Newland" in countries.known(tables)
    assert "Newland" in page.settings._offered["country"].values()
    assert "123 Newland" in words_of(emergency_numbers(tables))


def lesson_is_shown(tables: Tables, page: Page) -> None:
    plan = plan_of(tables)
    step = plan.steps[-1]
    assert (step.title, step.minutes, plan.minutes) == ("A step that is new", 1, 50)
    (question,) = step.questions
    wrong = question.options[1]
    assert wrong.answer == "No. The new thing holds instead."
    assert wrong.view == "Explore"


CHANGES = {
    "a cause with two links and a new source": (a_cause, cause_is_shown),
    "a symptom": (a_symptom, symptom_is_shown),
    "a help rule": (a_help_rule, help_rule_is_shown),
    "a local service": (a_service, service_is_shown),
    "a country with its own emergency number": (a_country, country_is_shown),
    "a step of the lesson with an item": (a_lesson_step, lesson_is_shown),
}


@pytest.fixture
def shipped_copy(tmp_path) -> Path:
    return shutil.copytree(data_folder(), tmp_path / "data")


@pytest.mark.parametrize(("change", "is_shown"), CHANGES.values(), ids=CHANGES)
def test_new_rows_need_nothing_but_the_tables(change, is_shown, shipped_copy):
    change(Copy(shipped_copy))
    assert [str(fault) for fault in check(shipped_copy)] == []
    tables = load_tables(shipped_copy)
    page = Page(tables)
    page.build()
    is_shown(tables, page)


# The tests themselves

LEFT_OUT = shutil.ignore_patterns(".*", "node_modules", "__pycache__", "my-tables")
MARK = "mark.shipped"
TESTS = ("-m", "shipped and not browser", "-q")
THERE = """
from spotting.tables import load_tables
assert {"new-cause"} <= {*load_tables().causes["id"]}
"""


@pytest.fixture
def whole(tmp_path) -> Path:
    """Return a copy of all files, with every change of the tables made in it."""
    copy = shutil.copytree(REPOSITORY, tmp_path / "whole", ignore=LEFT_OUT)
    for change, _ in CHANGES.values():
        change(Copy(copy / "data"))
    return copy


def python(whole: Path, *arguments: str) -> None:
    """Run this Python on the files of a copy."""
    run = subprocess.run(
        [sys.executable, *arguments],
        cwd=whole,
        env={**os.environ, "PYTHONPATH": str(whole)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, (run.stdout + run.stderr)[-5000:]


def marked() -> list[str]:
    """Return the files with tests that read the shipped tables, and not this one."""
    every = set((REPOSITORY / "tests").rglob("test_*.py")) - {Path(__file__)}
    files = [path for path in every if MARK in path.read_text(encoding="utf-8")]
    return sorted(path.relative_to(REPOSITORY).as_posix() for path in files)


def test_the_tests_stay_green_with_all_new_rows(whole):
    """Run every test that reads the shipped tables; the others cannot know."""
    python(whole, "-c", THERE)
    python(whole, "-m", "pytest", "-p", "no:cacheprovider", *TESTS, *marked())


def test_old_counts_are_remarked_on(whole):
    names = {fault.file for fault in stale(whole / "data")}
    assert names == {"README.md", "CHANGELOG.md", "data/README.md"}
