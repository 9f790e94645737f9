"""Rules on the text of cells: break each, and one line must name it."""

from __future__ import annotations

from datetime import date

import pytest

from spotting.checks.check import check
from spotting.checks.rules import wording
from tests.damage import broken, filled, tell, where


def said(table: str, column: str, text: str):
    return where(table, {column: filled}, **{column: text})


BROKEN = [
    broken(
        wording.web_address_is_whole,
        "address that runs a script",
        where("local_help", {"web": filled}, web="javascript:alert(1)"),
        "local_help",
        "web",
        "starts with https://",
    ),
    broken(
        wording.address_is_safe,
        "source that runs a script",
        where("sources", {"address": filled}, address="JavaScript:alert(1)"),
        "sources",
        "address",
        "a DOI, a PMID or a web address",
    ),
    broken(
        wording.text_has_no_markup,
        "markup",
        said("glossary", "plain", "The <b>cervix</b> is the neck of the womb."),
        "glossary",
        "plain",
        '"<b>"',
    ),
    broken(
        wording.text_has_no_control_characters,
        "invisible letters",
        said("glossary", "plain", "The cer\u202evix."),
        "glossary",
        "plain",
        "U+202E",
    ),
    broken(
        wording.text_is_not_garbled,
        "garbled letters",
        said("sources", "authors", "Gülümser".encode().decode("cp1252")),
        "sources",
        "authors",
        '"GÃ¼lÃ¼mser"',
        "CSV UTF-8",
    ),
    broken(
        wording.text_is_short,
        "long text",
        said("thresholds", "guidance", "Many words. " * 60),
        "thresholds",
        "guidance",
        "found 719 letters",
    ),
    broken(
        wording.text_survives_a_spreadsheet,
        "text that a spreadsheet spoils",
        said("local_help", "phone", "0800123"),
        "local_help",
        "phone",
        '"0800123"',
    ),
    broken(
        wording.date_is_not_ahead,
        "checked tomorrow and later",
        said("causes", "date_checked", "2999-01-01"),
        "causes",
        "date_checked",
        "a day up to today",
    ),
]


@pytest.mark.parametrize("damage", BROKEN, ids=lambda damage: damage.name)
def test_broken_rule_is_told_once(damage, data_copy, usual_warnings):
    tell(damage, data_copy, usual_warnings)


@pytest.fixture(autouse=True)
def fixed_day(monkeypatch):
    monkeypatch.setattr(wording, "today", lambda: date(2026, 12, 1))


def test_old_dates_are_told_once_a_table(data_copy, monkeypatch):
    monkeypatch.setattr(wording, "today", lambda: date(2036, 1, 1))
    old = [fault for fault in check(data_copy) if fault.rule == "date-is-recent"]
    assert [fault.file for fault in old] == ["causes.csv", "sources.csv"]
    assert "(and 43 more rows)" in str(old[0])
