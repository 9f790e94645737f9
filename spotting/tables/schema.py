"""What `data/datapackage.json` says about the tables, read once."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from typing import Any

from spotting.paths import data_folder

NUMBERS = ("integer", "number")
SCHEMA_FILE = "datapackage.json"

TEXT = "text"
"""What is translated cell by cell: a sentence, or a label."""
WORD = "word"
"""What is translated word by word: code or other rows know the English one."""


@dataclass(frozen=True, eq=False)
class Field:
    """A column: its type, the words it allows, and what its list items are.

    `words` are allowed words (of the cell, or of each item of a list cell), `tables`
    are the tables whose ids a list cell may name, `blank` is what an empty cell means,
    `codes` are what words are called in addresses. `translate` is how another language
    gives its cells: as `TEXT`, as a `WORD`, or, if it is "", not at all.
    """

    name: str
    type: str
    required: bool
    pattern: str
    words: tuple[str, ...]
    is_list: bool
    tables: tuple[str, ...]
    minimum: float | None
    maximum: float | None
    unit: str
    blank: str
    codes: dict[str, str]
    translate: str

    @property
    def is_number(self) -> bool:
        """Return whether cells are numbers, whole or not."""
        return self.type in NUMBERS

    @property
    def is_id(self) -> bool:
        """Return whether a cell is one id or code."""
        return bool(self.pattern) and not self.is_list


@dataclass(frozen=True, eq=False)
class TableSchema:
    """A table: its fields by name and in order, its key and its links.

    `links` are pairs of a column and the table whose ids it holds, one id a cell.
    `descriptor` is the table's schema as it stands in the file, `description` says what
    the table holds, and is translated like a word; `folder` is what stands
    before the file's name where a fault is told.
    """

    name: str
    fields: dict[str, Field]
    key: tuple[str, ...]
    links: tuple[tuple[str, str], ...]
    descriptor: dict[str, Any]
    description: str = ""
    folder: str = ""

    @property
    def file(self) -> str:
        """Return the name of the table's file."""
        return f"{self.folder}{self.name}.csv"

    @property
    def repeated(self) -> dict[str, tuple[str, str]]:
        """Return each column that repeats the label of a linked row, for readers.

        To each belong the column with that row's id, and the table of the row.
        """
        labels = {id_.removesuffix("_id") + "_label": (id_, t) for id_, t in self.links}
        return {name: pair for name, pair in labels.items() if name in self.fields}


@cache
def table_schemas() -> dict[str, TableSchema]:
    """Return the schema of every table by name, in the order of the package."""
    text = (data_folder() / SCHEMA_FILE).read_text(encoding="utf-8")
    return {
        resource["name"]: _table(resource) for resource in json.loads(text)["resources"]
    }


def _table(resource: dict[str, Any]) -> TableSchema:
    schema = resource["schema"]
    return TableSchema(
        name=resource["name"],
        fields={field["name"]: _field(field) for field in schema["fields"]},
        key=tuple(schema["primaryKey"]),
        links=tuple(
            (link["fields"][0], link["reference"]["resource"])
            for link in schema.get("foreignKeys", [])
        ),
        descriptor=schema,
        description=resource.get("description", ""),
    )


def _field(field: dict[str, Any]) -> Field:
    constraints = field.get("constraints", {})
    items = field.get("items", {})
    tables = items.get("tables") or [items[k] for k in ("table",) if k in items]
    return Field(
        name=field["name"],
        type=field["type"],
        required=constraints.get("required", False),
        pattern=constraints.get("pattern", ""),
        words=tuple(items.get("words") or constraints.get("enum") or ()),
        is_list=bool(items),
        tables=tuple(tables),
        minimum=constraints.get("minimum"),
        maximum=constraints.get("maximum"),
        unit=field.get("unit", ""),
        blank=field.get("blank", ""),
        codes=field.get("codes", {}),
        translate=field.get("translate", ""),
    )
