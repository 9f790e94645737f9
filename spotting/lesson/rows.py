"""How a lesson lies in the tables of its store, and how it comes back out of them.

How the lesson stands, closed counts and sums of secrets are all there is. Ballots, what
the box was asked, addresses and times of votes have no column.
"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sql

from spotting.lesson.clock import Clock
from spotting.lesson.standing import Counts, Stage, Standing
from spotting.lesson.votes import Round

FORMAT = 1
"""Which tables these are; their names hold it, so that others can lie beside them."""

KEPT = 16
"""Secrets of one right that are known at once: the newest ones."""

TABLES = sql.MetaData()


def _table(name: str, *columns: sql.Column[Any]) -> sql.Table:
    return sql.Table(f"class{FORMAT}_{name}", TABLES, *columns)


_lesson = _table(
    "lesson",
    sql.Column("lesson", sql.String, primary_key=True),
    sql.Column("running", sql.Boolean, nullable=False),
    sql.Column("ended", sql.Boolean, nullable=False),
    sql.Column("step", sql.String, nullable=False),
    sql.Column("black", sql.Boolean, nullable=False),
    sql.Column("box", sql.String, nullable=False),
    sql.Column("lesson_seconds", sql.Double, nullable=False),
    sql.Column("step_seconds", sql.Double, nullable=False),
    sql.Column("since", sql.Double),
)
_stages = _table(
    "stages",
    sql.Column("step", sql.String, primary_key=True),
    sql.Column("phase", sql.String, nullable=False),
    sql.Column("round", sql.Integer, nullable=False),
)
_counts = _table(
    "counts",
    sql.Column("question", sql.String, primary_key=True),
    sql.Column("round", sql.String, primary_key=True),
    sql.Column("option", sql.String, primary_key=True),
    sql.Column("votes", sql.Integer, nullable=False),
)
_rights = _table(
    "rights",
    sql.Column("number", sql.Integer, primary_key=True),
    sql.Column("sha256", sql.String, nullable=False),
    sql.Column("allows", sql.String, nullable=False),
)


def write(connection: sql.Connection, standing: Standing) -> None:
    """Put a lesson in place of what is there; the caller ends the transaction."""
    for table, rows in (
        (_lesson, [_lesson_row(standing)]),
        (_stages, _stage_rows(standing)),
        (_counts, _count_rows(standing)),
    ):
        connection.execute(sql.delete(table))
        if rows:
            connection.execute(sql.insert(table), rows)


def _lesson_row(standing: Standing) -> dict[str, Any]:
    clock = standing.clock
    names = ("lesson", "running", "ended", "step", "black", "box")
    times = {"lesson_seconds": clock.lesson, "step_seconds": clock.step}
    return {name: getattr(standing, name) for name in names} | {
        **times,
        "since": clock.since,
    }


def _stage_rows(standing: Standing) -> list[dict[str, Any]]:
    return [
        {"step": step, "phase": stage.phase, "round": stage.round}
        for step, stage in standing.stages.items()
    ]


def _count_rows(standing: Standing) -> list[dict[str, Any]]:
    return [
        {"question": question, "round": str(round_), "option": option, "votes": votes}
        for (question, round_), options in standing.counts.items()
        for option, votes in options.items()
    ]


def read(connection: sql.Connection) -> Standing | None:
    """Return the lesson that is there, if any."""
    row = connection.execute(sql.select(_lesson)).first()
    if row is None:
        return None
    return Standing(
        lesson=row.lesson,
        running=row.running,
        ended=row.ended,
        step=row.step,
        black=row.black,
        box=row.box,
        clock=Clock(row.lesson_seconds, row.step_seconds, row.since),
        stages=_read_stages(connection),
        counts=_read_counts(connection),
    )


def _read_stages(connection: sql.Connection) -> dict[str, Stage]:
    rows = connection.execute(sql.select(_stages))
    return {row.step: Stage(row.phase, row.round) for row in rows}


def _read_counts(connection: sql.Connection) -> Counts:
    counts: dict[tuple[str, Round], dict[str, int]] = {}
    for row in connection.execute(sql.select(_counts)):
        round_ = int(row.round) if row.round.isdigit() else row.round
        counts.setdefault((row.question, round_), {})[row.option] = row.votes
    return counts


# Secrets


def _is(right: str) -> sql.ColumnElement[bool]:
    return _rights.c.allows == right


def admit(connection: sql.Connection, sha256: str, right: str) -> None:
    """Keep a sum, and of its right no more than the newest."""
    connection.execute(sql.insert(_rights).values(sha256=sha256, allows=right))
    newest = sql.select(_rights.c.number).where(_is(right))
    kept = newest.order_by(_rights.c.number.desc()).limit(KEPT)
    numbers = [*connection.scalars(kept)]
    old = sql.delete(_rights).where(_is(right), _rights.c.number.not_in(numbers))
    connection.execute(old)


def dismiss(connection: sql.Connection, right: str) -> None:
    """Forget all sums of a right."""
    connection.execute(sql.delete(_rights).where(_is(right)))


def read_sums(connection: sql.Connection) -> list[tuple[str, str]]:
    """Return each sum with the right that it gives."""
    rows = connection.execute(sql.select(_rights.c.sha256, _rights.c.allows))
    return [(row.sha256, row.allows) for row in rows]
