"""What documents say of the tables, written by one command: counts, tables, columns.

A document marks the places, and the command fills them: in Markdown they look like
`<!-- causes -->44<!-- /causes -->`, and nobody sees the marks where it is shown.
"""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from textwrap import fill

from spotting.checks.coverage import coverage, coverage_text
from spotting.paths import data_folder
from spotting.tables import TABLE_NAMES, Tables, load_tables
from spotting.tables.faults import NOTE, Fault, listed
from spotting.tables.schema import TEXT, WORD, Field, TableSchema, table_schemas

COMMAND = "spotting describe --write"
PLACE = re.compile(r"<!-- (?P<name>[\w ]+) -->(?P<text>.*?)<!-- /(?P=name) -->", re.S)

IN_A_CLONE = ("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "docs/*.md")
WIDTH = 92
"""Letters of a line in the changelog, whose lists are indented by two blanks."""


def descriptions(tables: Tables) -> dict[str, str]:
    """Return what stands in each place of a document, by the name of the place.

    The name of a table stands for its number of rows.
    """
    counts = {name: str(len(tables[name])) for name in TABLE_NAMES}
    unverified = coverage(tables)["not_verified"].sum()
    return {
        **counts,
        "number of tables": str(len(TABLE_NAMES)),
        "rows": _rows(counts),
        "not verified": str(unverified),
        "tables": f"\n{_contents()}\n",
        "columns": f"\n{_sections(counts)}\n",
        "coverage": f"\n{coverage_text(tables)}\n",
    }


def describe(tables: Tables) -> str:
    """Return all that documents say of the tables, for a terminal."""
    told = descriptions(tables)
    names = [name for name in told if name not in TABLE_NAMES]
    return "\n".join(f"{name}: {told[name]}" for name in names)


def filled(document: str, told: dict[str, str]) -> str:
    """Return a document with all its places filled; other comments stay."""

    def place(found: re.Match) -> str:
        name = found["name"]
        text = told.get(name, found["text"])
        return f"<!-- {name} -->{text}<!-- /{name} -->"

    return PLACE.sub(place, document)


def stale(folder: Path) -> list[Fault]:
    """Return a remark for each document of a clone that its tables have outrun.

    What a teacher's own copy says of itself is not looked at.
    """
    if not _is_in_clone(folder):
        return []
    found = "counts or columns that the tables no longer have"
    told = f"`{COMMAND}` writes them anew"
    return [
        Fault(NOTE, _name(path, folder), None, None, found, told, "documents-agree")
        for path in _outrun(folder)
    ]


def write(folder: Path) -> list[str]:
    """Write what has changed into the documents; return the names of these."""
    changed = _outrun(folder)
    for path, text in changed.items():
        path.write_text(text, encoding="utf-8", newline="")
    return [_name(path, folder) for path in changed]


def _outrun(folder: Path) -> dict[Path, str]:
    """Return each document that is no longer true, and how it should read."""
    told = descriptions(load_tables(folder))
    texts = {path: path.read_text(encoding="utf-8") for path in documents(folder)}
    true = {path: filled(text, told) for path, text in texts.items()}
    return {path: text for path, text in true.items() if text != texts[path]}


def documents(folder: Path) -> list[Path]:
    """Return the documents on a folder's tables: its own, and those of its clone."""
    home = folder.resolve().parent
    names = IN_A_CLONE if _is_in_clone(folder) else ()
    around = [path for name in names for path in sorted(home.glob(name))]
    own = folder / "README.md"
    return [*around, own] if own.is_file() else around


def _is_in_clone(folder: Path) -> bool:
    """Return whether a folder is the `data/` of a clone, whatever the tables are."""
    whole = folder.resolve()
    return whole.name == "data" and (whole.parent / "pyproject.toml").is_file()


def _name(path: Path, folder: Path) -> str:
    """Return a document's name, seen from the folder above the tables."""
    return path.resolve().relative_to(folder.resolve().parent).as_posix()


def _rows(counts: dict[str, str]) -> str:
    """Return the number of rows of every table, as lines of a list's item."""
    # A number and its table stay on one line.
    words = listed(f"{counts[name]}_{name}" for name in TABLE_NAMES)
    lines = fill(words, WIDTH, subsequent_indent="  ", break_on_hyphens=False)
    return re.sub(r"(?<=\d)_", " ", lines)


@cache
def _resources() -> dict[str, dict]:
    """Return what the package says of each table, besides its columns."""
    text = (data_folder() / "datapackage.json").read_text(encoding="utf-8")
    return {resource["name"]: resource for resource in json.loads(text)["resources"]}


def _contents() -> str:
    """Return the list of the tables, each with what one of its rows is."""
    lines = ["| table | one row is |", "|---|---|"]
    for name, resource in _resources().items():
        one = re.search(r"One row is (.+)\.$", resource["description"])
        lines.append(f"| [{name}](#{name}) | {one.group(1)} |")
    return "\n".join(lines)


def _sections(counts: dict[str, str]) -> str:
    schemas = table_schemas().values()
    return "\n\n".join(_section(schema, counts[schema.name]) for schema in schemas)


def _section(schema: TableSchema, rows: str) -> str:
    """Return a table's section: what it holds, how many rows, and each column."""
    resource = _resources()[schema.name]
    key = " and ".join(f"`{column}`" for column in schema.key)
    lines = [
        f"### {schema.name}",
        "",
        f"{resource['description']} {resource['remarks']}",
        "",
        f"{rows} rows. Key: {key}.{_translated(schema)}",
        "",
        "| column | type, unit | meaning | blank |",
        "|---|---|---|---|",
        *(_column(schema, field) for field in schema.fields.values()),
    ]
    return "\n".join(lines)


def _translated(schema: TableSchema) -> str:
    """Return which columns another language has, and whose words it lists."""
    told = {TEXT: "Translated", WORD: "Translated word by word"}
    fields = schema.fields.values()
    names = {
        kind: ", ".join(f"`{f.name}`" for f in fields if f.translate == kind)
        for kind in told
    }
    return "".join(f" {told[kind]}: {names[kind]}." for kind in told if names[kind])


def _column(schema: TableSchema, field: Field) -> str:
    texts = {one["name"]: one["description"] for one in schema.descriptor["fields"]}
    words = ", ".join(f"`{word}`" for word in field.words)
    allowed = f". Allowed: {words}" if words else ""
    unit = f", {field.unit}" if field.unit else ""
    blank = "never" if field.required else field.blank
    cells = f"{_kind(field)}{unit}", f"{texts[field.name]}{allowed}", blank
    return f"| `{field.name}` | {' | '.join(cells)} |"


def _kind(field: Field) -> str:
    """Return the type of a column in a word."""
    if field.is_list:
        return "list"
    if field.words:
        return "word"
    if field.is_id:
        return "code" if field.name == "code" else "id"
    kinds = {"integer": "whole number", "string": "text"}
    return kinds.get(field.type, field.type)
