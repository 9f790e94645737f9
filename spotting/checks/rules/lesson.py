"""Rules on the lesson of a class: its steps, questions, options and stories."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spotting.checks.rules.citations import CHECKED, OPINION
from spotting.checks.rules.registry import error, warning
from spotting.tables.faults import Fault, listed, quoted
from spotting.tables.placeholders import BET, BRACES, COUNTS, named
from spotting.tables.records import Book, Record, Records
from spotting.tables.schema import TEXT

MINUTES = 50
"""How long the shipped lesson takes."""

APART = 4
"""Letters that options may differ by in length."""

MOST_WORDS = 40
"""Words of a refutation: it is read from a phone, in a class."""

ITEM, STORY, BET_KIND = "item", "story", "bet"
KIND_OF = {"items": ITEM, "story": STORY, "bet": BET_KIND}
"""The kind of question that belongs to an activity; an opinion fits to any."""

LESSON = ("lesson_steps", "misconceptions", "stories", "vote_questions", "vote_options")

_READER = re.compile(
    r"\b(?:have|had|do|did|are|were|was|has) you(?:r|rs|rself)?\b"
    r"|\bwhat would you do\b|\bhappen(?:ed|s)? to you\b"
    r"|\byour (?:own |first |last )?"
    r"(?:body|bod(?:y|ies)|sex|partners?|periods?|bleeding|health|experience)\b",
    re.IGNORECASE,
)
_UNWANTED = re.compile(
    r"\bunwanted\b|\b(?:not|never|n't) (?:really )?want(?:ed)?\b|n't want(?:ed)?\b"
    r"|\bagainst (?:her|his|their|the) will\b|\bforc(?:ed?|ing)\b|\brap(?:ed?|ing)\b"
    r"|\bassault|\babus|\bpressur|\bconsent|\bviolen",
    re.IGNORECASE,
)
_TYPED = re.compile(
    r"(?<![\w.,])\d[\d,]*(?= (?:of the )?(?:causes?|claims?)\b"
    r"| (?:stand )?on the (?:first|second) list\b)"
)


# Order and time


@error("lesson_steps", "vote_questions", "vote_options", "claims", whole=True)
def places_are_counted(records: Records, book: Book) -> Iterator[Fault]:
    """Require that places in an order are 1, 2, 3 and so on, each once."""
    column = "handout" if records.schema.name == "claims" else "position"
    group = {"vote_questions": "kind", "vote_options": "question_id"}
    within = group.get(records.schema.name, "")
    parts: dict[str, list[Record]] = {}
    for row in records.rows():
        if row[column]:
            parts.setdefault(row[within] if within else "", []).append(row)
    for rows in parts.values():
        rows.sort(key=lambda row: row.amount(column) or 0)
        for place, row in enumerate(rows, 1):
            if row.amount(column) != place:
                where = f" within its {within}" if within else ""
                yield row.fault(column, f"{place}: each place once, from 1 on{where}")
                break


@warning("lesson_steps", whole=True)
def lesson_takes_its_time(records: Records, book: Book) -> Iterator[Fault]:
    """Require that the minutes add up to a lesson; another length may be on purpose."""
    rows = [row for row in records.rows() if row["status"] == CHECKED]
    total = sum(int(row["minutes"]) for row in rows)
    if rows and total != MINUTES:
        expected = f"{MINUTES} minutes, unless yours is to take {total}"
        found = f"{total} minutes in {len(rows)} steps"
        yield Fault("", records.schema.file, None, "minutes", found, expected, "")


@error("lesson_steps")
def step_votes_in_rounds(row: Record, book: Book) -> Iterator[Fault]:
    """Require that a step with questions has rounds, and questions that fit to it."""
    if bool(row["questions"]) != bool(row["rounds"]):
        expected = (
            "1, 2 or both" if row["questions"] else "nothing: no question is asked"
        )
        yield row.fault("rounds", expected)
        return
    kind = KIND_OF.get(row["activity"], OPINION)
    known = book.table("vote_questions").by_id
    for id_ in row.ids("questions"):
        if id_ in known and known[id_]["kind"] not in (kind, OPINION):
            yield row.fault("questions", f"questions of the kind {kind}", quoted(id_))
            return
    for id_ in row.ids("shorter"):
        if id_ not in row.ids("questions"):
            yield row.fault("shorter", "ids out of its questions", quoted(id_))
            return


@error("lesson_steps", whole=True)
def round_comes_once(records: Records, book: Book) -> Iterator[Fault]:
    """Require that a question is asked once in each round of the whole lesson."""
    asked: set[tuple[str, str]] = set()
    for row in records.rows():
        for id_ in row.ids("questions"):
            for number in row.ids("rounds"):
                if (id_, number) in asked:
                    found = f"{quoted(id_)} in round {number} again"
                    yield row.fault("questions", "each question once a round", found)
                    return
                asked.add((id_, number))


# Questions and their options


def options_of(question: str, book: Book) -> list[Record]:
    """Return the options of a question, in their order."""
    rows = book.table("vote_options").rows()
    own = [row for row in rows if row["question_id"] == question]
    return sorted(own, key=lambda row: row.amount("position") or 0)


@error("vote_questions")
def question_has_one_right_option(row: Record, book: Book) -> Iterator[Fault]:
    """Require that a question has options, and one that is right; an opinion none."""
    options = options_of(row["id"], book)
    right = sum(bool(option["right"]) for option in options)
    wanted = 0 if row["kind"] == OPINION else 1
    if len(options) < 2:
        found = f"{len(options)} options in vote_options.csv"
        yield row.fault("id", "two options or more", found)
    elif right != wanted:
        found = f"{right} right options in vote_options.csv"
        how = (
            "none that is right: it is an opinion" if not wanted else "one right option"
        )
        yield row.fault("id", how, found)


@error("vote_questions")
def question_has_its_story(row: Record, book: Book) -> Iterator[Fault]:
    """Require that a question of a story names one that may be polled, others none."""
    story = book.table("stories").by_id.get(row["story"])
    if (row["kind"] == STORY) != bool(row["story"]):
        expected = "a story" if row["kind"] == STORY else "nothing: it is no story"
        yield row.fault("story", expected)
    elif story and story["polled"] != "yes":
        yield row.fault("story", "a story that is polled")


@error("vote_options")
def option_names_its_idea(row: Record, book: Book) -> Iterator[Fault]:
    """Require that each wrong option of an item but "Not sure" names an idea."""
    question = book.table("vote_questions").by_id.get(row["question_id"])
    if not question:
        return
    if question["kind"] == OPINION or row["right"]:
        if row["misconception"]:
            yield row.fault("misconception", "nothing: no idea is wrong here")
    elif question["kind"] == ITEM and not row["misconception"]:
        last = options_of(question["id"], book)[-1]["id"] == row["id"]
        if not last:
            yield row.fault("misconception", 'an idea, as only "Not sure" has none')


@error("vote_options")
def option_is_answered(row: Record, book: Book) -> Iterator[Fault]:
    """Require that each option of a story or a bet has an answer and a view."""
    question = book.table("vote_questions").by_id.get(row["question_id"])
    if not question or question["kind"] not in (STORY, BET_KIND):
        return
    if row["misconception"]:
        return
    for column in ("answer", "view"):
        if not row[column]:
            yield row.fault(column, f"one for each option of a {question['kind']}")
            return


@error("vote_questions")
def options_read_alike(row: Record, book: Book) -> Iterator[Fault]:
    """Require that the length of an item's options gives nothing away."""
    if row["kind"] == ITEM:
        yield from _unlike(row, book)


@warning("vote_questions")
def options_of_story_read_alike(row: Record, book: Book) -> Iterator[Fault]:
    """Require that the length of a story's options gives nothing away."""
    if row["kind"] == STORY:
        yield from _unlike(row, book)


def _unlike(question: Record, book: Book) -> Iterator[Fault]:
    options = options_of(question["id"], book)
    told = [one for one in options if one["right"] or one["misconception"]]
    told.sort(key=lambda option: len(option["text"]))
    if told and len(told[-1]["text"]) - len(told[0]["text"]) > APART:
        lengths = listed(str(len(one["text"])) for one in (told[0], told[-1]))
        expected = f"options that are at most {APART} letters apart"
        found = f"options of {lengths} letters in vote_options.csv"
        yield question.fault("id", expected, found)


# Stories, refutations, and what is never asked


@error("stories")
def polled_story_is_safe(row: Record, book: Book) -> Iterator[Fault]:
    """Require that a polled story says when to stop, and touches nothing unwanted."""
    if row["polled"] != "yes":
        return
    if row["unwanted"] == "yes":
        yield row.fault("polled", '"no": it touches sex that was not wanted')
    elif not row["safety"]:
        yield row.fault("safety", "when to stop, and what to do then")


@error("stories")
def unwanted_sex_is_marked(row: Record, book: Book) -> Iterator[Fault]:
    """Require that a story that speaks of unwanted sex or pressure is marked so."""
    told = " ".join(row[column] for column in ("title", "text", "ask", "idea"))
    if row["unwanted"] == "no" and (found := _UNWANTED.search(told)):
        yield row.fault("unwanted", f'"yes", as it speaks of {quoted(found[0])}')


@error("vote_options")
def unwanted_sex_is_not_voted_on(row: Record, book: Book) -> Iterator[Fault]:
    """Require that no option of a vote speaks of unwanted sex or pressure."""
    for column in ("text", "answer"):
        if found := _UNWANTED.search(row[column]):
            expected = "no words on sex that was not wanted: it is never voted on"
            yield row.fault(column, expected, quoted(found[0]))


@error("misconceptions")
def refutation_is_short(row: Record, book: Book) -> Iterator[Fault]:
    """Require that a refutation can be read at once."""
    words = len(row["refutation"].split())
    if words > MOST_WORDS:
        yield row.fault("refutation", f"at most {MOST_WORDS}", f"{words} words")


ASKED = {
    "lesson_steps": ("question", "ask"),
    "stories": ("ask",),
    "vote_questions": ("question",),
    "vote_options": ("text",),
}


@error(*ASKED)
def nobody_is_asked_of_themselves(row: Record, book: Book) -> Iterator[Fault]:
    """Require that no question is about the reader's own body, sex or experience."""
    for column in ASKED[row.records.schema.name]:
        if found := _READER.search(row[column]):
            expected = "a question about somebody who does not exist, or in general"
            yield row.fault(column, expected, quoted(found[0]))


# Counts


def _texts(row: Record) -> Iterator[tuple[str, str]]:
    """Yield the columns and cells whose counts are filled in."""
    for column, field in row.fields.items():
        told = field.translate == TEXT and column in row.records.columns
        if told and not row.is_bad(column):
            yield column, row[column]


@error(*LESSON)
def count_has_a_name(row: Record, book: Book) -> Iterator[Fault]:
    """Require that what stands in braces is a count that the lesson knows."""
    if row.records.schema.name not in LESSON:
        return
    known = {*COUNTS, *book.table("estimates").by_id}
    for column, text in _texts(row):
        wrong = [f"{{{name}}}" for name in named(text) if name not in known]
        left = re.search(r"[{}]", BRACES.sub("", text))
        if wrong or left:
            expected = f"a count: {listed(COUNTS)}, or an id of estimates.csv"
            yield row.fault(column, expected, quoted([*wrong, left and left[0]][0]))


@error(*LESSON)
def count_can_be_worked_out(row: Record, book: Book) -> Iterator[Fault]:
    """Require that the tables hold what a text counts."""
    for column, text in _texts(row):
        for name in named(text):
            if lacks := _lacks(name, book):
                yield row.fault(column, lacks, quoted(f"{{{name}}}"))
                break


def _lacks(name: str, book: Book) -> str:
    """Return what a count needs and the tables do not have, "" if nothing."""
    if figure := book.table("estimates").by_id.get(name):
        there = figure["status"] == CHECKED and figure["value"]
        return "" if there else f"a checked {name} with a value in estimates.csv"
    if not name.startswith(BET) or name not in COUNTS:
        return ""
    steps = book.table("lesson_steps").rows()
    signs = (s for s in steps if s["activity"] == "bet" and "&s=" in s["view"])
    return "" if any(signs) else "a step that is a bet, with a view that chooses signs"


@warning(*LESSON)
def count_is_not_typed(row: Record, book: Book) -> Iterator[Fault]:
    """Require that a count of rows is a name in braces: the tables change."""
    for column, text in _texts(row):
        if found := _TYPED.search(text):
            expected = "a name in braces, such as {causes}"
            yield row.fault(column, expected, quoted(found[0]))


@error("claims")
def sheet_has_claims_to_guess(row: Record, book: Book) -> Iterator[Fault]:
    """Require that claims of the printed sheet are checked, and can be guessed."""
    ready = row["guess"] == "yes" and row["status"] == CHECKED
    if row["handout"] and not ready:
        yield row.fault("handout", "nothing: its verdict cannot be guessed")
