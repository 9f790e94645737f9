"""What documents say of the tables: which places are filled, and what is remarked."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from spotting.checks.describing import (
    PLACE,
    descriptions,
    documents,
    filled,
    stale,
    write,
)
from spotting.cli import main
from spotting.paths import REPOSITORY, data_folder
from spotting.tables import TABLE_NAMES
from spotting.tables.schema import table_schemas
from tests.damage import Copy
from tests.world import FROZEN


@pytest.fixture(scope="module")
def told(tables) -> dict[str, str]:
    return descriptions(tables)


@pytest.fixture
def clone(tmp_path) -> Path:
    """Return a small clone: the frozen tables, and documents that are true of them."""
    shutil.copytree(FROZEN, tmp_path / "data")
    (tmp_path / "pyproject.toml").touch()
    (tmp_path / "docs").mkdir()
    for name in ("README.md", "data/README.md", "docs/more.md"):
        words = "<!-- causes -->0<!-- /causes --> causes"
        (tmp_path / name).write_text(words, encoding="utf-8")
    write(tmp_path / "data")
    return tmp_path


def add_a_country(clone: Path) -> None:
    copy = Copy(clone / "data")
    rows = copy.rows("countries")
    copy.write("countries", [*rows, ["new", "New", "New", *rows[1][3:]]])


def add_a_cause(clone: Path) -> None:
    copy = Copy(clone / "data")
    rows = copy.rows("causes")
    copy.write("causes", [*rows, ["new", "zz", "new", *rows[1][3:]]])


# Places


def test_a_place_is_filled_and_all_else_stays():
    mine = "b <!-- mine -->c<!-- /mine --> <!-- d -->"
    text = f"A <!-- causes -->\n5\n<!-- /causes --> {mine}"
    now = f"A <!-- causes -->44<!-- /causes --> {mine}"
    assert filled(text, {"causes": "44"}) == now


def test_a_document_that_was_filled_stays_as_it_is(told):
    text = "".join(f"<!-- {name} --><!-- /{name} -->\n" for name in told)
    once = filled(text, told)
    assert filled(once, told) == once
    assert [found["text"] for found in PLACE.finditer(once)] == list(told.values())


def test_each_table_has_its_number_of_rows(told, tables):
    assert {name: told[name] for name in TABLE_NAMES} == {
        name: str(len(tables[name])) for name in TABLE_NAMES
    }
    for name in TABLE_NAMES:
        assert re.search(rf"\b{len(tables[name])} {name}\b", told["rows"])


def test_what_is_not_verified_is_counted(told, tables):
    rows = [tables[name]["status"] == "not verified" for name in TABLE_NAMES]
    assert int(told["not verified"]) == sum(one.sum() for one in rows) > 0


def test_lines_of_the_changelog_are_no_longer_than_others(told):
    assert max(map(len, told["rows"].splitlines())) < 97


# Tables and columns


def sections(text: str) -> dict[str, str]:
    parts = re.split(r"^### (.+)\n", text, flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def test_every_table_is_listed_and_has_a_section(told):
    links = re.findall(r"^\| \[(\w+)\]\(#\1\) \| \w.+ \|$", told["tables"], re.M)
    assert tuple(links) == tuple(sections(told["columns"])) == TABLE_NAMES


@pytest.mark.parametrize("table", TABLE_NAMES)
def test_every_column_is_described_in_order(table, told):
    schema = table_schemas()[table]
    rows = re.findall(
        r"^\| `(\w+)` \| ([^|]+) \| ([^|]+) \| ([^|]+) \|$",
        sections(told["columns"])[table],
        re.MULTILINE,
    )
    assert [name for name, *_ in rows] == list(schema.fields)
    for name, kind, meaning, blank in rows:
        field = schema.fields[name]
        assert field.unit in kind
        assert all(f"`{word}`" in meaning for word in field.words)
        assert blank == ("never" if field.required else field.blank)


@pytest.mark.parametrize(
    ("column", "kind"),
    [
        ("causes.id", "id"),
        ("causes.code", "code"),
        ("causes.sites", "list"),
        ("causes.contexts", "list"),
        ("causes.category", "word"),
        ("causes.label", "text"),
        ("causes.date_checked", "date"),
        ("studies.participants", "whole number, people"),
        ("tests.sensitivity", "number, percent"),
    ],
)
def test_a_column_says_its_type_and_unit(column, kind, told):
    table, _, name = column.partition(".")
    assert f"\n| `{name}` | {kind} | " in sections(told["columns"])[table]


def test_a_section_names_rows_and_key(told):
    assert "\n168 rows. Key: `cause_id` and `symptom_id`. " in told["columns"]
    words = "`frequency`, `certainty`, `basis`, `status`"
    translated = f"Translated: `note`. Translated word by word: {words}.\n"
    assert translated in told["columns"]


# Documents


def test_a_true_document_is_not_remarked_on(clone):
    assert stale(clone / "data") == []
    assert write(clone / "data") == []
    assert "44" in (clone / "docs" / "more.md").read_text(encoding="utf-8")


def test_check_remarks_on_each_document_that_is_old_and_says_what_mends_it(
    clone, capsys
):
    add_a_cause(clone)
    told = [str(fault) for fault in stale(clone / "data")]
    assert [line.split(":")[0] for line in told] == [
        "README.md",
        "docs/more.md",
        "data/README.md",
    ]
    assert all("`spotting describe --write`" in line for line in told)


def test_a_remark_on_a_document_is_printed_and_is_no_error(clone, capsys, monkeypatch):
    monkeypatch.setattr("spotting.checks.check.check", lambda folder: [])
    add_a_cause(clone)
    assert main(["check", str(clone / "data")]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 4
    assert lines[0].startswith("note: README.md: found counts or columns")
    assert lines[-1] == "0 errors, 3 other remarks."


def test_writing_mends_what_is_remarked_on(clone):
    add_a_cause(clone)
    assert write(clone / "data") == ["README.md", "docs/more.md", "data/README.md"]
    assert stale(clone / "data") == []
    assert ">45<" in (clone / "README.md").read_text(encoding="utf-8")


def test_what_a_document_does_not_count_does_not_make_it_old(clone):
    add_a_country(clone)
    assert stale(clone / "data") == []


def test_documents_are_not_looked_at_while_tables_have_errors(clone, capsys):
    (clone / "data" / "causes.csv").unlink()
    assert main(["check", str(clone / "data")]) == 1
    assert "README" not in capsys.readouterr().out


def test_a_teachers_copy_beside_them_leaves_the_documents_of_a_clone_alone(clone):
    mine = clone / "my-tables"
    shutil.copytree(clone / "data", mine)
    Copy(mine).write("countries", Copy(mine).rows("countries")[:2])
    assert stale(mine) == []
    assert documents(mine) == [mine / "README.md"]


def test_every_place_in_our_documents_is_one_that_is_filled(told):
    found = {
        place["name"]
        for path in documents(data_folder())
        for place in PLACE.finditer(path.read_text(encoding="utf-8"))
    }
    assert found <= set(told)
    assert {"causes", "rows", "tables", "columns", "coverage"} <= found


def test_what_our_readmes_count_has_a_place():
    text = " ".join((REPOSITORY / "README.md").read_text("utf-8").split())
    for word in ("causes", "signs", "sources"):
        assert re.search(rf"<!-- /\w+ --> {word}\b", text), word
