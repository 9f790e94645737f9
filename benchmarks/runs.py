"""What several runs say: their median, and how far they lie apart."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True)
class Runs:
    """The values of one measurement, in its unit, in the order of the runs."""

    values: tuple[float, ...] = ()

    @classmethod
    def of(cls, values: Iterable[float]) -> Runs:
        """Return runs; a value that was not reached (not a number) stays among them."""
        return cls(tuple(values))

    @property
    def reached(self) -> list[float]:
        """Return the values of the runs that came to an end."""
        return [value for value in self.values if value == value]

    @property
    def median(self) -> float:
        """Return the middle value; not a number if no run came to an end."""
        return median(self.reached) if self.reached else float("nan")

    @property
    def spread(self) -> tuple[float, float]:
        """Return the smallest and the largest value."""
        return (
            (min(self.reached), max(self.reached))
            if self.reached
            else (self.median,) * 2
        )

    def words(self, digits: int = 2) -> str:
        """Return median and spread as a cell of a table; one run has no spread."""
        if not self.values:
            return "–"
        if not self.reached:
            return "not reached"
        low, high = (f"{value:.{digits}f}" for value in self.spread)
        middle = f"**{self.median:.{digits}f}**"
        lost = len(self.values) - len(self.reached)
        failed = f", {lost} not reached" if lost else ""
        apart = f" ({low}–{high})" if len(self.reached) > 1 else ""
        return middle + apart + failed
