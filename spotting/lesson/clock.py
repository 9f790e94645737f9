"""How long the lesson and its step have run; a clock that can be stopped."""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Clock:
    """Seconds that were counted, of the lesson and of its step.

    `since` is the time from which more are to be counted, None for a clock that stands.
    """

    lesson: float = 0.0
    step: float = 0.0
    since: float | None = None

    @property
    def running(self) -> bool:
        """Tell whether time is counted."""
        return self.since is not None

    def at(self, now: float) -> Clock:
        """Return the clock with all counted up to now; time never runs back."""
        if self.since is None:
            return self
        more = max(0.0, now - self.since)
        return Clock(self.lesson + more, self.step + more, now)

    def run(self, now: float) -> Clock:
        """Return the clock running; one that runs already loses nothing."""
        return replace(self.at(now), since=now)

    def stop(self, now: float) -> Clock:
        """Return the clock standing."""
        return replace(self.at(now), since=None)

    def next_step(self, now: float) -> Clock:
        """Return the clock at the start of a step."""
        return replace(self.at(now), step=0.0)


def minutes_late(seconds: float, planned: float) -> int:
    """Return the whole minutes that seconds are above what was planned, else 0."""
    return max(0, int((seconds - planned) // 60))
