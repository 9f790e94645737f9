"""The handout: what to keep in mind, how soon to get help, whom to call, and claims."""

from __future__ import annotations

import ipaddress
import re
from functools import lru_cache
from itertools import combinations
from urllib.parse import urlsplit

import pandas as pd

from spotting.charts.theme import URGENCY_SYMBOLS
from spotting.choices.view import URGENCIES
from spotting.lesson.prints.claims import cited, claims_on_the_sheet
from spotting.lesson.prints.marks import meant, waiting
from spotting.lesson.prints.parts import (
    Card,
    Code,
    Heading,
    Part,
    Points,
    Run,
    Text,
    Words,
    bold,
    plain,
)
from spotting.matching import countries
from spotting.matching.help_rules import READER, Advice, grouped, holds
from spotting.matching.sentences import listing, standing_line, upper_first
from spotting.parts.answers import offered
from spotting.rooms.claims.model import VERDICTS, verdict_word
from spotting.rooms.help.model import (
    EMERGENCY,
    HEADINGS,
    kinds_not_listed,
)
from spotting.tables import Tables
from spotting.text import say, say_word
from spotting.text.counts import short_name
from spotting.text.markup import sentence, web_address

FIRST = "help: "
"""What the questions of Help first's first screen start with in the answers."""
CALLED = 2
"""Numbers in a card."""
OWN = "the teacher's"
"""The origin of a service that a teacher has added."""


def head(public_address: str) -> tuple[Part, ...]:
    """Return what stands over the whole width."""
    said = (
        standing_line(),
        say("prints-message-harmless"),
        say("prints-message-blame"),
    )
    return (Points(tuple(map(bold, said)), "number", "lead"), *code(public_address))


def parts(tables: Tables, country: str) -> tuple[Part, ...]:
    """Return what stands in two columns."""
    return (
        *care_cards(tables, country),
        *local_help(tables, country),
        *claims(tables),
    )


def code(public_address: str) -> tuple[Part, ...]:
    """Return a public address to read the lesson again; of a laptop, nothing."""
    if not is_public(public_address):
        return ()
    return (Code(public_address, say("prints-handout-again")),)


def is_public(address: str) -> bool:
    """Return whether an address can be opened from home, as far as it tells itself."""
    try:
        parts = urlsplit(address)
        name = (parts.hostname or "").rstrip(".")
    except ValueError:
        return False
    if parts.scheme not in ("http", "https") or not name:
        return False
    try:
        return ipaddress.ip_address(name).is_global
    except ValueError:
        return "." in name and not name.endswith((".local", ".localhost", ".lan"))


# How soon to get help


def care_cards(tables: Tables, country: str) -> list[Part]:
    """Return a card a level, emergency first, of what the three questions lead to."""
    reached = set(_reached(tables, country))
    rules = _readers(tables, country)
    rules = rules[rules["id"].isin(reached)] if reached else rules
    advice = grouped(rules)
    levels = [level for level in reversed(URGENCIES) if level in set(rules["level"])]
    cards: list[Part] = [
        _card(tables, country, level, [one for one in advice if one.level == level])
        for level in levels
    ]
    signs, more = meant(rules["review"]), say("prints-handout-more")
    return [*cards, Text(plain(f"{signs} {more}".strip()), "small")]


def _readers(tables: Tables, country: str) -> pd.DataFrame:
    """Return the rules for readers; where no country is chosen, those of all."""
    rules = tables.checked("help_rules")
    rules = rules[rules["for_whom"] == READER]
    if country == countries.ALL:
        return rules[rules["country"] == countries.EVERYWHERE]
    return countries.there(tables, rules, country)


@lru_cache(maxsize=32)
def _reached(tables: Tables, country: str) -> tuple[str, ...]:
    """Return the rules that one answer of the three questions leads to, or two."""
    symptoms = tables.checked("symptoms")
    premise = set(symptoms.loc[symptoms["role"] == "premise", "id"])
    asks = dict.fromkeys(tables.checked("answers")["question"])
    asks = [ask for ask in asks if ask.startswith(FIRST)]
    answers = [one["id"] for ask in asks for one in offered(tables, ask)]
    held = [{one, other} | premise for one, other in combinations(answers, 2)]
    rules = _readers(tables, country).itertuples()
    return tuple(rule.id for rule in rules if any(holds(rule, one) for one in held))


def _card(tables: Tables, country: str, level: str, advice: list[Advice]) -> Card:
    parts: list[Part] = []
    for one in advice:
        parts += [Text(bold(one.action)), Points(tuple(map(_situation, _rows(one))))]
    if level == EMERGENCY:
        parts = [*_emergency(tables, country), *parts]
    else:
        parts += _to_call(tables, country, level)
    title = f"{URGENCY_SYMBOLS[level]} {say(HEADINGS[level])}"
    return Card(title, tuple(parts), _weight(level))


def _rows(advice: Advice) -> list:
    return list(advice.rules.itertuples())


def _weight(level: str) -> int:
    return max(0, URGENCIES.index(level) - 1)


def _situation(rule) -> Words:
    return plain(f"{sentence(rule.situation)}{waiting(rule.review)}")


def _emergency(tables: Tables, country: str) -> list[Part]:
    """Return the emergency numbers of a country; of all, each under its own name."""
    numbers = countries.numbers(tables, country)
    if not numbers:
        place = countries.in_words(tables, country)
        none = say("parts-emergency-none", country=place)
        how = countries.find_help(tables, country)
        return [Text(plain(f"{none} {how}".strip()))]
    here = len(numbers) == 1 and country != countries.ALL
    runs: list[Run] = []
    for place, phones in numbers:
        name = upper_first(countries.in_words(tables, place))
        before = say("prints-list-between") if runs else ""
        runs.append(Run(f"{before}{say('prints-call')} ", bold=True))
        for phone in phones:
            between = say("prints-or") if phone != phones[0] else ""
            runs += [Run(between, bold=True), _number(phone)]
        runs.append(Run("" if here else f" {say('prints-number-in', place=name)}"))
    return [Text(tuple(run for run in runs if run.words), "big" if here else "lead")]


def _number(phone: str) -> Run:
    """Return a number in bold, which a phone calls if it is one."""
    words = dialled(phone)
    digits = re.sub(r"[^\d+]", "", phone)
    one = digits and not re.search(r"[^\d+ ()/.-]", phone)
    return Run(words, bold=True, dial=digits if one else "")


def dialled(phone: str) -> str:
    """Return a number as it is dialled: a table has blanks in 0 0 0, for safety."""
    digits = phone.replace(" ", "")
    return digits if digits.isdigit() and len(digits) <= 3 else phone


def _to_call(tables: Tables, country: str, level: str) -> list[Part]:
    """Return whom to call for a level first; the whole list stands beside the cards."""
    kinds = tables.checked("help_kinds")
    kinds = kinds.loc[kinds["level"] == level, "kind"]
    rows = services(tables, country)
    rows = rows[rows["kind"].isin(kinds) & (rows["phone"] != "")]
    return [
        Text((_number(row.phone), Run(f" {upper_first(row.name)}")))
        for row in rows.head(CALLED).itertuples()
    ]


# Local help


def services(tables: Tables, country: str) -> pd.DataFrame:
    """Return the services of a country, a teacher's own first; of none, none."""
    rows = tables.checked("local_help")
    if country == countries.ALL:
        return rows[:0]
    rows = countries.there(tables, rows, country)
    return rows.sort_values("origin", key=lambda one: one != OWN, kind="stable")


def local_help(tables: Tables, country: str) -> list[Part]:
    """Return who can be called or seen, and how to find what is not listed."""
    if country == countries.ALL:
        return [Heading(say("prints-local")), Text(plain(say("prints-local-none")))]
    place = countries.in_words(tables, country)
    rows = services(tables, country)
    rows = rows[rows["kind"] != countries.EMERGENCY]
    parts: list[Part] = [Heading(say("help-contacts-in", place=place))]
    if len(rows):
        lines = tuple(_service(row) for row in rows.itertuples())
        parts.append(Points(lines, look="small"))
    if said := _not_listed(tables, country, place):
        parts.append(Text(plain(said), "small"))
    return parts


def _service(row) -> Words:
    known = [f"{row.name}.", sentence(row.what_for), sentence(row.hours)]
    if row.web and not row.phone:
        known.append(web_address(row.web))
    words = " ".join(filter(None, known))
    return (_number(row.phone), Run(f" {words}")) if row.phone else plain(words)


def _not_listed(tables: Tables, country: str, place: str) -> str:
    missing = kinds_not_listed(tables, country)
    if not missing:
        return ""
    return say(
        "help-not-listed",
        place=place,
        kinds=listing(map(say_word, missing)),
        how=countries.find_help(tables, country) or say("help-own-list"),
    )


# Claims


def claims(tables: Tables) -> list[Part]:
    """Return the claims of the lesson: what the check says, by whom, read when."""
    rows = claims_on_the_sheet(tables)
    if not rows:
        return []
    lines = tuple(_claim(tables, claim) for claim in rows)
    return [Heading(say("prints-handout-claims")), Points(lines, look="small")]


def _claim(tables: Tables, claim) -> Words:
    verdict = f"{VERDICTS[claim.verdict].symbol} {verdict_word(claim.verdict)}"
    where = say("prints-handout-claim", claim=claim.claim)
    return (Run(where), Run(f" {verdict}. ", bold=True), Run(_read(tables, claim)))


def _read(tables: Tables, claim) -> str:
    """Name who says so, and when that was last checked."""
    sources = cited(tables, claim.sources)
    if not sources:
        return ""
    names = dict.fromkeys(short_name(one.authors or one.title) for one in sources)
    date = max(one.date_checked for one in sources)
    return say("prints-read", sources=listing(names), date=date)
