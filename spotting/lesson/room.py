"""One class: what its teacher does, what its phones send, and what each is told."""

from __future__ import annotations

import secrets
import time
from collections.abc import Callable
from typing import Any

from spotting.lesson import snapshots
from spotting.lesson.acts import REMOTE, Moment, acted
from spotting.lesson.box import Box
from spotting.lesson.digits import Digits
from spotting.lesson.disclosure import about
from spotting.lesson.plan import Plan
from spotting.lesson.refused import Refused, check_page, refuse_unless
from spotting.lesson.standing import (
    CLOSED,
    OPEN,
    Standing,
    fitting,
    fresh,
    open_questions,
    options_of,
)
from spotting.lesson.store import REMOTE_RIGHT, TEACHER_RIGHT, Store, StoreError
from spotting.lesson.votes import PAIR, ROUNDS, Ballots, Round

__all__ = ["ClassRoom", "Refused"]


class ClassRoom:
    """A lesson that a teacher runs and phones follow, for one thread.

    `store` keeps how it stands, `clock` tells seconds. `server` is another in each
    process: pages that see it change send their ballots again. `version` grows when
    what everybody sees changes, `teacher_version` when what the teacher sees does as
    well: were they one, each phone could count the ballots of the others.
    """

    def __init__(
        self, plan: Plan, store: Store, clock: Callable[[], float] = time.time
    ) -> None:
        self.server = secrets.token_hex(8)
        self.version = self.teacher_version = 1
        self._plan, self._store, self._clock = plan, store, clock
        self._ballots, self._pairs, self._box = Ballots(), Ballots(), Box()
        self._digits = Digits(clock)
        self._watchers: list[Callable[[], None]] = []
        self._teachers: list[Callable[[], None]] = []
        self._standing = fitting(store.load() or fresh(), plan)
        store.save(self._standing)
        self._public = snapshots.public(self._standing, plan)

    def on_change(self, callback: Callable[[], None], teacher: bool = False) -> None:
        """Call when what everybody sees has changed; for a teacher, when more has."""
        (self._teachers if teacher else self._watchers).append(callback)

    # What is done

    def act(self, action: object, right: str = TEACHER_RIGHT) -> None:
        """Do what a teacher asks for, {"do": name, ...}; it is stored before it shows.

        Raises
        ------
        Refused
            It is "malformed" or an "unknown-act", this right does not reach so far
            ("not-allowed"), it could not be stored ("not-stored"), or it is not done
            now, by a reason of `spotting.lesson.acts`.
        """
        if not isinstance(action, dict):
            raise Refused("malformed")
        allowed = right == TEACHER_RIGHT or action.get("do") in REMOTE
        refuse_unless(allowed, "not-allowed")
        moment = Moment(
            self._plan,
            self._clock(),
            action,
            self._ballots,
            self._pairs,
            not self._box.texts,
        )
        after = acted(self._standing, moment)
        if after != self._standing:
            self._keep(after)

    def _keep(self, after: Standing) -> None:
        before = self._standing
        anew = after.lesson != self._standing.lesson
        try:
            self._store.save(after, REMOTE_RIGHT if anew else "")
        except StoreError as error:
            raise Refused("not-stored") from error
        self._standing = after
        self._let_go(before, after)
        self._tell()

    def _let_go(self, before: Standing, after: Standing) -> None:
        """Forget what counts were made of, and what was said in a lesson that ended."""
        if after.ended or after.lesson != before.lesson:
            self._pairs.forget()
            self._box.forget()
        if after.stage.phase != OPEN:
            self._ballots.forget()
        if (before.box, after.box) == (OPEN, CLOSED):
            self._box.close()
        shown = after.counts.keys() - before.counts.keys()
        for question in [question for question, round_ in shown if round_ == PAIR]:
            self._pairs.forget(question)

    def _tell(self) -> None:
        public = snapshots.public(self._standing, self._plan)
        changed = public != self._public
        self._public = public
        if changed:
            self.version += 1
        self.teacher_version += 1
        for callback in [*(self._watchers if changed else ()), *self._teachers]:
            callback()

    def digits(self) -> str:
        """Return six new digits by which one phone can become the remote."""
        return self._digits.make()

    def admit_remote(self, digits: object) -> str:
        """Return the token of a remote, for digits that hold.

        Raises
        ------
        Refused
            They do not hold ("wrong-digits"), or it was "not-stored".
        """
        refuse_unless(self._digits.take(digits), "wrong-digits")
        token = secrets.token_urlsafe(32)
        try:
            self._store.admit(token, REMOTE_RIGHT)
        except StoreError as error:
            raise Refused("not-stored") from error
        return token

    # What phones send

    def vote(self, page: str, question: str, round_: Round, option: str) -> None:
        """Take a page's ballot for round 1, 2 or "pair", in place of its last one.

        Raises
        ------
        Refused
            It is "malformed" or "unknown", that round is "not-open", or as many
            pages voted as may: "full".
        """
        check_page(page)
        refuse_unless(isinstance(question, str), "malformed")
        refuse_unless(type(round_) in (int, str) and round_ in ROUNDS, "malformed")
        refuse_unless(option in self._options(question, round_), "unknown")
        ballots = self._taking(question, round_)
        before = about(ballots.answered(question, round_))
        ballots.cast(page, question, round_, option)
        if about(ballots.answered(question, round_)) != before:
            self._tell()

    def _options(self, question: str, round_: Round) -> tuple[str, ...]:
        try:
            return options_of(self._plan.question(question), round_)
        except KeyError as error:
            raise Refused("unknown") from error

    def _taking(self, question: str, round_: Round) -> Ballots:
        """Return where ballots for a round of a question go now.

        Raises
        ------
        Refused
            Nowhere: "not-open".
        """
        taken = open_questions(self._standing, self._plan).get(round_, ())
        refuse_unless(question in taken, "not-open")
        return self._pairs if round_ == PAIR else self._ballots

    def ask(self, page: str, text: str) -> None:
        """Take a page's question for the box, in place of its last one.

        Raises
        ------
        Refused
            The box is "not-open", or does not take this: see `Box.put`.
        """
        check_page(page)
        refuse_unless(self._standing.box == OPEN, "not-open")
        self._box.put(page, text)

    # What is told

    def phone(self) -> dict[str, Any]:
        """Return what a phone is told: nothing that is not everybody's."""
        return {"server": self.server, "version": self.version, **self._public}

    def wall(self) -> dict[str, Any]:
        """Return what the wall is told: the same."""
        return self.phone()

    def teacher(self) -> dict[str, Any]:
        """Return what the teacher is told, the notes and open counts too."""
        told = snapshots.private(
            self._standing, self._plan, self._clock(), self._ballots, self._pairs
        )
        asked = snapshots.asked(self._standing, self._box)
        return {**self.phone(), "version": self.teacher_version, **told, "asked": asked}

    def remote(self) -> dict[str, Any]:
        """Return what the teacher's second phone is told."""
        told = snapshots.remote(self._standing, self._plan, self._clock())
        return {"server": self.server, "version": self.teacher_version, **told}
