"""Claims to judge on paper, and the key to them for the teacher."""

from __future__ import annotations

from spotting.lesson.prints.parts import (
    Heading,
    Part,
    Points,
    Run,
    Table,
    Text,
    Words,
    bold,
    labelled,
    plain,
)
from spotting.matching.sentences import clauses
from spotting.rooms.claims.model import AGAINST, VERDICTS, claims_of, verdict_word
from spotting.tables import CHECKED, Tables, ids
from spotting.text import say
from spotting.text.markup import sentence

TO_GUESS = ("supported", "partly", *AGAINST)
"""The verdicts that are offered."""
EXAMPLE = "example"
"""The role of a source that is judged here, and backs nothing."""
BOX = "□"


def claims_on_the_sheet(tables: Tables) -> list:
    """Return the claims that the table puts on the sheet, in its order."""
    claims = claims_of(tables)
    claims = claims[claims["can_guess"] & (claims["status"] == CHECKED)]
    claims = claims[claims["handout"].notna()].sort_values("handout", kind="stable")
    return list(claims.itertuples())


def cited(tables: Tables, cell: str) -> list:
    """Return the sources of a list cell that back something."""
    named = set(ids(cell))
    rows = tables.sources
    rows = rows[rows["id"].isin(named) & (rows["role"] != EXAMPLE)]
    return list(rows.itertuples())


# To judge


def to_judge(tables: Tables) -> tuple[Part, ...]:
    """Return the claims with boxes to tick and room for a reason, and what to ask."""
    rows = tuple(
        (plain(str(number)), plain(claim.claim), _boxes(), plain(""))
        for number, claim in enumerate(claims_on_the_sheet(tables), start=1)
    )
    head = tuple(map(say, HEAD))
    return (
        Text(plain(say("prints-claims-how")), "lead"),
        Table(head, rows, (6, 33, 33, 28), room=4),
        Heading(say("prints-claims-ask")),
        Points(tuple(_question(step) for step in _steps(tables)), "box"),
    )


HEAD = (
    "prints-claims-number",
    "prints-claims-claim",
    "prints-claims-verdict",
    "prints-claims-why",
)
KEY_HEAD = ("prints-claims-number", "prints-claims-claim", "prints-claims-reason")


def _boxes() -> Words:
    words = "\n".join(f"{BOX} {verdict_word(verdict)}" for verdict in TO_GUESS)
    return plain(words)


def _steps(tables: Tables) -> list:
    return list(tables.checked("steps").itertuples())


def _question(step) -> Words:
    return labelled(sentence(step.name), step.question)


# The key


def key(tables: Tables) -> tuple[Part, ...]:
    """Return the verdicts with their reasons, sources and dates."""
    rows = tuple(
        (plain(str(number)), _judged(claim), _reason(tables, claim))
        for number, claim in enumerate(claims_on_the_sheet(tables), start=1)
    )
    head = tuple(map(say, KEY_HEAD))
    return (
        Text(plain(say("prints-key-how")), "lead"),
        Table(head, rows, (6, 36, 58)),
        Heading(say("prints-key-verdicts")),
        Points(tuple(_meaning(verdict) for verdict in TO_GUESS), look="small"),
    )


def _judged(claim) -> Words:
    symbol, word = VERDICTS[claim.verdict].symbol, verdict_word(claim.verdict)
    note = f"\n{sentence(claim.verdict_note)}" if claim.verdict_note else ""
    return (Run(f"{claim.claim}\n"), Run(f"{symbol} {word}", bold=True), Run(note))


def _reason(tables: Tables, claim) -> Words:
    sources = clauses(_source(one) for one in cited(tables, claim.sources))
    where = say("prints-key-source", sources=sources) if sources else ""
    return plain("\n".join(filter(None, [claim.reason, where])))


def _source(source) -> str:
    return say(
        "prints-source",
        who=source.authors or source.title,
        date=source.date_checked,
    )


def _meaning(verdict: str) -> Words:
    found = VERDICTS[verdict]
    return (*bold(f"{found.symbol} {say(found.word)}"), Run(f" {say(found.meaning)}"))
