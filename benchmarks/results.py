"""All figures of one run of the benchmarks, as a table in Markdown."""

from __future__ import annotations

from dataclasses import dataclass, field

from benchmarks.runs import Runs


@dataclass(frozen=True)
class Row:
    """One thing that is measured."""

    label: str
    unit: str
    digits: int = 2

    @property
    def heading(self) -> str:
        """Return label and unit."""
        return f"{self.label}, {self.unit}" if self.unit else self.label


@dataclass
class Results:
    """Values by what is measured and by site, in the order in which they came."""

    rows: tuple[Row, ...]
    sites: tuple[str, ...]
    _values: dict[tuple[str, str], list[float]] = field(default_factory=dict)

    def add(self, row: str, site: str, *values: float) -> None:
        """Take the values of one more run.

        Raises
        ------
        KeyError
            There is no such row or site.
        """
        if row not in {one.label for one in self.rows} or site not in self.sites:
            raise KeyError(f"{row}, {site}")
        self._values.setdefault((row, site), []).extend(values)

    def runs(self, row: str, site: str) -> Runs:
        """Return the runs of one cell of the table."""
        return Runs.of(self._values.get((row, site), ()))

    def table(self) -> str:
        """Return the rows that were measured: median, then smallest and largest."""
        lines = [_line(["", *self.sites]), _line(["---"] * (len(self.sites) + 1))]
        for row in self.rows:
            runs = [self.runs(row.label, site) for site in self.sites]
            if any(run.values for run in runs):
                lines.append(_line([row.heading, *(r.words(row.digits) for r in runs)]))
        return "\n".join(lines)


def _line(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"
