"""The whole check: damage to files, all faults at once, and never a traceback."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from spotting.checks.check import check
from spotting.tables.schema import table_schemas
from tests.damage import Copy, Damage, bytes_of, cell, spoilt, tell
from tests.world import FROZEN


def missing(copy: Copy) -> None:
    copy.path("causes").unlink()


def misspelt(copy: Copy) -> None:
    copy.path("causes").rename(copy.folder / "causes (1).csv")


def folder_instead(copy: Copy) -> None:
    missing(copy)
    copy.path("causes").mkdir()


def rewritten(table: str, change) -> object:
    """Damage the text of a table by a function of it."""

    def do(copy: Copy) -> int | None:
        text = copy.path(table).read_text(encoding="utf-8")
        text, row = change(text)
        copy.path(table).write_text(text, encoding="utf-8", newline="")
        return row

    return do


def without_header(text: str) -> tuple[str, int]:
    return text.partition("\n")[2], 1


def quote_opened(text: str) -> tuple[str, int]:
    lines = text.split("\n")
    lines[2] = '"' + lines[2].replace('"', "")
    return "\n".join(lines), 3


def quote_inside(text: str) -> tuple[str, int]:
    lines = text.split("\n")
    lines[2] = '"ctx-once "again"",' + lines[2]
    return "\n".join(lines), 3


def _row_again(copy: Copy, table: str) -> int:
    rows = copy.rows(table)
    copy.write(table, [*rows, rows[1]])
    return len(rows) + 1


SCHEMA = [
    spoilt("words for a number", "estimates", "value", "ten", '"ten"', "such as 12.5"),
    spoilt("NaN", "estimates", "low", "NaN", "a number", "or an empty cell"),
    spoilt("not available", "studies", "participants", "n/a", "or an empty cell (not"),
    spoilt("part of a person", "estimates", "total", "12.5", "a whole number"),
    spoilt("below nothing", "tests", "fn", "-1", "0 or more"),
    spoilt("over 100 percent", "tests", "prevalence", "102", "100 or less"),
    spoilt("strange word", "causes", "urgency", "soonish", "one of: self-care advice;"),
    spoilt(
        "near word", "help_rules", "level", "emergancy", 'did you mean "emergency"?'
    ),
    spoilt("no word", "symptoms", "group", "", "found nothing", "one of: bleeding"),
    spoilt("no id", "studies", "label", "", "found nothing", "text"),
    spoilt("bad id", "thresholds", "id", "a b!", "an id of small letters"),
    spoilt("bad code", "symptoms", "code", "s001x", "two or three small letters"),
    Damage(
        "id twice",
        lambda copy: copy.set("help_rules", 7, id=copy.get("help_rules", 3, "id")),
        "help_rules",
        "id",
        ("again, as in row 3", "each id once"),
    ),
    Damage(
        "label twice",
        lambda copy: copy.set("contexts", 7, label=copy.get("contexts", 3, "label")),
        "contexts",
        "label",
        ("again, as in row 3", "each label once"),
    ),
    Damage(
        "link twice",
        lambda copy: _row_again(copy, "cause_symptoms"),
        "cause_symptoms",
        "cause_id and symptom_id",
        ("again, as in row 2", "each cause_id with symptom_id once"),
    ),
    spoilt(
        "unknown cause",
        "cause_symptoms",
        "cause_id",
        "frictoin",
        "an id of causes.csv",
        'did you mean "friction"?',
    ),
    spoilt("unknown study", "study_findings", "study_id", "x1900", "id of studies.csv"),
]

FILES = [
    Damage("missing file", missing, "causes", None, ("no file of this name",)),
    Damage("misspelt file", misspelt, "causes", None, ('mean "causes (1).csv"',)),
    Damage("folder instead", folder_instead, "causes", None, ("a folder of this",)),
    Damage("empty", bytes_of("studies", b""), "studies", None, ("an empty file",)),
    Damage(
        "blank lines", bytes_of("tests", b"\r\n,,,\r\n \r\n"), "tests", None, ("empty",)
    ),
    Damage(
        "workbook",
        bytes_of("claims", b"PK\x03\x04" + bytes(range(256))),
        "claims",
        None,
        ("a spreadsheet workbook", "CSV UTF-8"),
    ),
    Damage(
        "old workbook",
        bytes_of("claims", b"\xd0\xcf\x11\xe0\xa1\xb1"),
        "claims",
        None,
        ("(.xls)",),
    ),
    Damage(
        "half a UTF-16 file",
        bytes_of("fluids", "id,kind".encode("utf-16") + b"x"),
        "fluids",
        None,
        ("bytes that are",),
    ),
    Damage(
        "text with a title for headings",
        rewritten("symptoms", without_header),
        "symptoms",
        None,
        ("the headings id, code, label",),
    ),
]

ROWS = [
    Damage(
        "NUL bytes",
        lambda copy: bytes_of("fluids", b"id,kind\nf1,\0\n")(copy) or 2,
        "fluids",
        None,
        ("bytes that are not text",),
    ),
    Damage(
        "no letter of Windows-1252",
        lambda copy: (
            bytes_of("fluids", b"id,kind\r\nf1,x\r\nf2,\x81\xe9\r\n")(copy) or 3
        ),
        "fluids",
        None,
        ("bytes that are no letters",),
    ),
    Damage(
        "quotation mark never closed",
        rewritten("contexts", quote_opened),
        "contexts",
        None,
        ("quotation mark",),
    ),
    Damage(
        "quotation marks inside a cell",
        rewritten("contexts", quote_inside),
        "contexts",
        None,
        ("text after a closing quotation mark", "written twice"),
    ),
    Damage(
        "10 MB cell",
        cell("fluids", 4, "text", "very long " * 1_000_000),
        "fluids",
        None,
        ("a cell of more than 131,072 letters",),
    ),
]


@pytest.mark.parametrize(
    "damage", FILES + ROWS + SCHEMA, ids=lambda damage: damage.name
)
def test_damage_is_told_once(damage, data_copy, usual_warnings):
    tell(damage, data_copy, usual_warnings)


def test_header_only_is_told(data_copy):
    rows = Copy(data_copy).rows("thresholds")
    Copy(data_copy).write("thresholds", rows[:1])
    assert [str(f) for f in check(data_copy) if f.severity == "error"] == [
        "thresholds.csv: found no rows, expected at least one row"
    ]


def test_local_list_may_be_empty(data_copy):
    rows = Copy(data_copy).rows("local_help")
    Copy(data_copy).write("local_help", rows[:1])
    assert not [f for f in check(data_copy) if f.severity == "error"]


def test_file_that_may_not_be_opened(data_copy, monkeypatch):
    def refuse(path):
        if path.name == "causes.csv":
            raise PermissionError(13, "Permission denied")
        return read(path)

    read = Path.read_bytes
    monkeypatch.setattr(Path, "read_bytes", refuse)
    (fault,) = [f for f in check(data_copy) if f.severity == "error"]
    assert str(fault) == (
        "causes.csv: found a file that may not be opened, expected a readable file"
    )


def test_folder_that_is_not_there(tmp_path):
    (fault,) = check(tmp_path / "nowhere")
    assert "no folder of this name" in str(fault)
    assert fault.severity == "error"


def test_link_that_leads_nowhere(data_copy):
    (data_copy / "causes.csv").unlink()
    os.symlink(data_copy / "causes.csv", data_copy / "causes.csv")
    (fault,) = [f for f in check(data_copy) if f.severity == "error"]
    assert fault.file == "causes.csv"


def test_all_faults_come_at_once_in_the_order_of_tables_and_rows(data_copy):
    copy = Copy(data_copy)
    copy.set("sources", 3, kind="odd")
    copy.set("causes", 9, urgency="odd")
    copy.set("causes", 4, urgency="odd", category="odd")
    copy.path("studies").write_bytes(b"")
    places = [(f.file, f.row, f.column) for f in check(data_copy) if f.rule == "file"]
    errors = [f for f in check(data_copy) if f.severity == "error"]
    assert places == [("studies.csv", None, None)]
    assert [(f.file, f.row, f.column) for f in errors] == [
        ("causes.csv", 4, "category"),
        ("causes.csv", 4, "urgency"),
        ("causes.csv", 9, "urgency"),
        ("studies.csv", None, None),
        ("sources.csv", 3, "kind"),
    ]


def test_rows_are_counted_with_the_empty_ones(data_copy):
    copy = Copy(data_copy)
    rows = copy.rows("causes")
    rows[3][rows[0].index("urgency")] = "odd"
    copy.write("causes", [[""], *rows[:2], [], ["", ""], *rows[2:]])
    (fault,) = [f for f in check(data_copy) if f.severity == "error"]
    assert fault.row == 7


def test_schema_in_the_folder_is_not_believed(data_copy):
    (data_copy / "datapackage.json").write_text("{}")
    Copy(data_copy).set("causes", 4, urgency="odd")
    assert [f.row for f in check(data_copy) if f.severity == "error"] == [4]


def test_faults_are_one_line_each(data_copy):
    Copy(data_copy).set("causes", 4, urgency="odd\n\x1b[31m" + "long " * 100)
    (fault,) = [f for f in check(data_copy) if f.severity == "error"]
    assert str(fault).isprintable()
    assert len(str(fault)) < 250


no_fixture_check = settings(
    deadline=None,
    max_examples=15,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


def _restored(folder: Path, table: str) -> Path:
    """Return a table's file, whole again after an earlier example."""
    return Path(shutil.copy(FROZEN / f"{table}.csv", folder))


@no_fixture_check
@given(table=st.sampled_from(sorted(table_schemas())), content=st.binary(max_size=400))
def test_no_bytes_make_it_raise(table, content, data_copy):
    (data_copy / f"{table}.csv").write_bytes(content)
    for fault in check(data_copy):
        assert str(fault).isprintable()
    _restored(data_copy, table)


@no_fixture_check
@given(
    table=st.sampled_from(sorted(table_schemas())),
    data=st.data(),
    junk=st.text(alphabet='",;\n\r\t0aé€=#-\x00', min_size=1, max_size=8),
)
def test_no_edit_makes_it_raise(table, data, junk, data_copy):
    path = data_copy / f"{table}.csv"
    text = path.read_text(encoding="utf-8")
    start = data.draw(st.integers(0, len(text)))
    cut = data.draw(st.integers(0, 40))
    edited = text[:start] + junk + text[start + cut :]
    path.write_bytes(edited.encode(data.draw(st.sampled_from(["utf-8", "utf-16"]))))
    for fault in check(data_copy):
        assert str(fault).isprintable()
    _restored(data_copy, table)
