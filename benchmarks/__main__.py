"""`python -m benchmarks`: measure, and print the table."""

from __future__ import annotations

import argparse
import signal

from benchmarks import machine, parts
from benchmarks.charts import explore_charts
from benchmarks.results import Results
from benchmarks.sites import Site, all_sites

PARTS = ("pages", "home", "bytes", "clicks", "views", "class", "votes")


def main(arguments: list[str] | None = None) -> None:
    """Measure what is asked for and print it as Markdown."""
    options = parser().parse_args(arguments)
    # So that servers are ended, whichever way this is.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    known = all_sites(options.visitors)
    sites = [known[name] for name in options.sites]
    results = Results(parts.ROWS, tuple(site.name for site in sites))
    charts = len(explore_charts())
    try:
        for part in options.parts:
            _measure(part, results, sites, options, charts)
    except KeyboardInterrupt:
        parts.say("Ended early: the table holds what was measured until then.")
    print(_report(results, options))


def _measure(
    part: str,
    results: Results,
    sites: list[Site],
    options: argparse.Namespace,
    charts: int,
) -> None:
    if part == "class":
        parts.classes(results, sites, options.repeats, options.visitors)
        return
    if part == "votes":
        parts.votes(results, sites, options.repeats)
        return
    measure = {
        "pages": parts.pages,
        "home": parts.home,
        "bytes": parts.weights,
        "clicks": parts.clicks,
        "views": parts.rooms,
    }
    pages = [site for site in sites if site.has_page]
    measure[part](results, pages, options.repeats, charts)


def _report(results: Results, options: argparse.Namespace) -> str:
    how = (
        f"Median (smallest–largest) of {options.repeats} runs; a class has "
        f"{options.visitors} visitors who come within 2 s."
    )
    return f"{results.table()}\n\n{how}\n{machine.told()}"


def parser() -> argparse.ArgumentParser:
    """Return the options of the command."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--repeats", type=int, default=5, help="default: 5")
    parser.add_argument("--visitors", type=int, default=30, help="default: 30")
    parser.add_argument("--parts", nargs="+", choices=PARTS, default=PARTS)
    names = tuple(all_sites(0))
    parser.add_argument("--sites", nargs="+", choices=names, default=names)
    return parser


if __name__ == "__main__":
    main()
