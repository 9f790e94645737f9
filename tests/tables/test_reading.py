"""A CSV file as a spreadsheet would show it, whatever saved it."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from spotting.tables.reading import Sheet, read_sheet

ROWS = [["id", "label"], ["a", "naïve – “so”"], ["b", "two, three"]]


@pytest.fixture
def read(tmp_path: Path):
    def write_and_read(content: bytes | str) -> Sheet:
        path = tmp_path / "words.csv"
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return read_sheet(path)

    return write_and_read


def told(sheet: Sheet) -> list[str]:
    return [str(fault) for fault in sheet.faults]


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"]
)
def test_letters_are_read(encoding, read):
    text = 'id,label\r\na,naïve – “so”\r\nb,"two, three"\r\n'
    mark = b"\xff\xfe" if encoding == "utf-16-le" else b""
    assert read(mark + text.encode(encoding)).rows == ROWS


def test_windows_letters_are_read_behind_a_mark_of_utf_8(read):
    sheet = read(b"\xef\xbb\xbf" + "id;label\r\na;naïve – “so”\r\n".encode("cp1252"))
    assert sheet.rows == ROWS[:2]
    assert told(sheet)[0].endswith('read as such, for example "a;naïve"')


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_separators_and_line_ends_are_read(separator, ends, read):
    cells = [
        separator.join(f'"{cell}"' if separator in cell else cell for cell in row)
        for row in ROWS
    ]
    assert read(ends.join(cells)).rows == ROWS


def test_rows_are_numbered_as_a_spreadsheet_does(read):
    sheet = read('\n,,\nid,label\n\na,"one\ncell"\n,\nb,x\n')
    assert sheet.rows == [["id", "label"], ["a", "one cell"], ["b", "x"]]
    assert sheet.numbers == [3, 5, 7]


def test_sep_line_is_no_row(read):
    sheet = read("sep=;\r\nid;label\r\na;b\r\n")
    assert sheet.rows == [["id", "label"], ["a", "b"]]
    assert sheet.numbers == [1, 2]


def test_blanks_and_invisible_letters_at_the_ends_go(read):
    sheet = read("\ufeffid,label \n\u00a0a\u200b,\u2009b\u00a0c \n")
    assert sheet.rows == [["id", "label"], ["a", "b\u00a0c"]]


def test_letters_in_two_parts_become_one(read):
    assert read("id\nnai\u0308ve\n").rows[1] == ["naïve"]


def test_rows_may_differ_in_length(read):
    assert read("id,label\na\nb,c,d\n").rows == [
        ["id", "label"],
        ["a"],
        ["b", "c", "d"],
    ]


def test_inch_marks_are_read_as_they_stand(read):
    assert read('id,label\na,5" long\n').rows[1] == ["a", '5" long']


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "an empty file"),
        (b"\n,,\n\xc2\xa0\n", "an empty file"),
        (b"\x00\x01\x02", "row 1: found bytes that are not text"),
        (b"a\n\x81\n", "row 2: found bytes that are no letters"),
        (b"\xff\xfea", "bytes that are no letters"),
        (b"%PDF-1.7", "a PDF"),
        (b'a\n"b\nc\n', "row 2: found a quotation mark that never closes"),
        (b'a\n"b"c\n', "row 2: found text after a closing quotation mark"),
        (b"a\n" + b"b" * 131_073, "row 2: found a cell of more than 131,072 letters"),
    ],
)
def test_what_is_no_table_is_told(content, words, read):
    sheet = read(content)
    assert sheet.rows == []
    assert len(told(sheet)) == 1
    assert words in told(sheet)[0]


def test_very_large_file_is_told(read, monkeypatch):
    monkeypatch.setattr("spotting.tables.reading.LARGEST_FILE", 5)
    assert "more than 20 MB" in told(read("id,label\n"))[0]


def test_name_in_capitals_is_suggested(tmp_path):
    (tmp_path / "Words.CSV").write_text("id\n")
    assert 'did you mean "Words.CSV"?' in told(read_sheet(tmp_path / "words.csv"))[0]


def test_strange_file_is_told():
    assert "something that is not a file" in told(read_sheet(Path("/dev/null")))[0]


@settings(
    max_examples=300,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(st.binary(max_size=300))
@example(b"\xa0")
@example(b"\xff\xfe")
@example(b'sep=;\n"')
def test_no_bytes_make_it_raise(read, content):
    sheet = read(content)
    assert bool(sheet.rows) != any(f.severity == "error" for f in sheet.faults)
    assert all(line.isprintable() for line in told(sheet))
    assert len(sheet.rows) == len(sheet.numbers)


@settings(
    max_examples=200,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    st.lists(
        st.lists(st.text(alphabet='ab ,;"“é', max_size=6), min_size=2, max_size=2),
        max_size=6,
    ),
    st.sampled_from([",", ";", "\t"]),
    st.sampled_from(["utf-8", "utf-16"]),
)
def test_what_is_written_is_read(read, rows, separator, encoding):
    lines = [["id", "label"], *rows]
    doubled = [['"' + c.replace('"', '""') + '"' for c in row] for row in lines]
    text = "\r\n".join(separator.join(row) for row in doubled)
    stripped = [[cell.strip() for cell in row] for row in lines]
    expected = [row for row in stripped if any(row)]
    assert read(text.encode(encoding)).rows == expected
