"""The `spotting` command: serve the lesson, check tables, describe them."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from spotting import paths

if TYPE_CHECKING:
    from spotting.tables.faults import Fault

PORT = 8866
NAME = "another name by which browsers reach this computer"
TEACH = "teach: open the teacher's page, and the lesson to the class"
PUBLIC = "where the lesson is at home, for the handout's code: https://..."
STORE = "where a class is kept: sqlite:///... or postgresql://..."


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; return its exit code, 1 if tables have errors."""
    options = _parser().parse_args(arguments)
    return options.run(options)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="spotting", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    serve = commands.add_parser("serve", help="open the lesson on this computer")
    serve.add_argument("--port", type=_port, default=PORT, help=f"default {PORT}")
    serve.add_argument("--share", action="store_true", help="open it to the class")
    serve.add_argument("--data", type=Path, help="show your own copy of the tables")
    serve.add_argument("--country", default="", help="the country to start with")
    serve.add_argument("--language", default="", help="the language to start with")
    serve.add_argument("--class-size", type=_size, default=40, help="default 40")
    serve.add_argument("--name", action="append", default=[], help=NAME)
    serve.add_argument("--class", dest="teach", action="store_true", help=TEACH)
    serve.add_argument("--store", default="", help=STORE)
    serve.add_argument("--public-address", type=_public, default="", help=PUBLIC)
    serve.add_argument("--no-quick-exit", action="store_true", help="show no way out")
    serve.add_argument("--no-browser", action="store_true", help="open no browser")
    serve.set_defaults(run=_serve)

    check = commands.add_parser("check", help="check tables, one line a fault")
    check.add_argument("folder", type=Path, nargs="?", help="default: ours")
    check.set_defaults(run=_check)

    describe = commands.add_parser("describe", help="print what is in the tables")
    describe.add_argument("folder", type=Path, nargs="?", help="default: ours")
    describe.add_argument("--write", action="store_true", help="into the documents")
    describe.set_defaults(run=_describe)
    return parser


def _port(words: str) -> int:
    if not words.isdecimal() or not 0 < int(words) < 65536:
        raise argparse.ArgumentTypeError(f"found {words!r}, expected 1 to 65535")
    return int(words)


def _size(words: str) -> int:
    if not words.isdecimal() or not 0 < int(words) <= 500:
        raise argparse.ArgumentTypeError(f"found {words!r}, expected 1 to 500")
    return int(words)


def _public(words: str) -> str:
    if words and not words.startswith(("https://", "http://")):
        raise argparse.ArgumentTypeError(f"found {words!r}, expected https://...")
    return words


def _serve(options: argparse.Namespace) -> int:
    folder = (options.data or paths.data_folder()).resolve()
    if _print_faults(folder, errors_only=True):
        print("The lesson is not started: mend the lines above first.", file=sys.stderr)
        return 1
    country = _country(options.country, folder)
    language = _language(options.language)
    if country is None or language is None:
        return 1
    # Voilà takes a second to import, so it waits until the tables are known good.
    from spotting.serving.config import Options
    from spotting.serving.server import serve
    from spotting.text.loading import installed

    serve(
        Options(
            port=options.port,
            folder=folder,
            share=options.share or options.teach,
            open_in_browser=not options.no_browser,
            country=country,
            class_size=options.class_size,
            quick_exit=not options.no_quick_exit,
            names=tuple(name.lower() for name in options.name),
            language=language,
            languages=installed(paths.text_folder()),
            teach=options.teach,
            store=options.store,
            public_address=options.public_address,
        )
    )
    return 0


def _country(asked: str, folder: Path) -> str | None:
    """Return a country as the tables write it, "" for none; print what is unknown."""
    from spotting.matching.countries import COUNTRY_VARIABLE, known
    from spotting.tables import load_tables

    asked = asked or os.environ.get(COUNTRY_VARIABLE, "")
    if not asked:
        return ""
    names = {name.casefold(): name for name in known(load_tables(folder))}
    if asked.casefold() not in names:
        listed = ", ".join(names.values())
        told = f"country: found {asked!r}, expected one of: {listed}."
        print(f"{told} A service in local_help.csv adds its own.", file=sys.stderr)
    return names.get(asked.casefold())


def _language(asked: str) -> str | None:
    """Return the code of an installed language; print what is not installed."""
    from spotting.text.loading import installed

    asked = asked or paths.chosen_language()
    codes = {code.casefold(): code for code in installed(paths.text_folder())}
    if asked.casefold() not in codes:
        listed = ", ".join(codes.values())
        told = f"language: found {asked!r}, expected one of: {listed}."
        print(
            f"{told} A folder in {paths.text_folder()} adds its own.", file=sys.stderr
        )
    return codes.get(asked.casefold())


def _check(options: argparse.Namespace) -> int:
    from spotting.checks.texts import check_texts

    # A copy of the tables has no texts of its own.
    texts = [] if options.folder else check_texts()
    return 1 if _print_faults(options.folder or paths.data_folder(), texts) else 0


def _print_faults(
    folder: Path, texts: Sequence[Fault] = (), errors_only: bool = False
) -> int:
    from spotting.checks.check import check
    from spotting.checks.describing import stale

    faults = [*check(folder), *texts]
    errors = [fault for fault in faults if fault.severity == "error"]
    if not errors and not errors_only:
        faults += stale(folder)
    for fault in errors if errors_only else faults:
        lead = "" if fault.severity == "error" else f"{fault.severity}: "
        print(f"{lead}{fault}", file=sys.stderr if errors_only else sys.stdout)
    if not errors_only:
        others = len(faults) - len(errors)
        print(f"{_many(len(errors), 'error')}, {_many(others, 'other remark')}.")
    return len(errors)


def _many(count: int, thing: str) -> str:
    """Return a number and a word; this is what the terminal tells, not the page."""
    return f"{count} {thing}{'' if count == 1 else 's'}"


def _describe(options: argparse.Namespace) -> int:
    from spotting.checks.describing import describe, write
    from spotting.tables import TablesError, load_tables

    folder = options.folder or paths.data_folder()
    try:
        if options.write:
            changed = ", ".join(write(folder)) or "nothing: all documents are true"
            print(f"Written: {changed}.")
        else:
            print(describe(load_tables(folder)))
    except TablesError as error:
        print(error, file=sys.stderr)
        return 1
    return 0
