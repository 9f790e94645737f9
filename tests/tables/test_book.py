"""The frozen tables: types, blanks, what is checked, and what is refused."""

from __future__ import annotations

import dataclasses
import json
import subprocess
import sys

import pandas as pd
import pytest

from spotting.tables import TABLE_NAMES, TablesError, ids, load_tables
from spotting.tables.schema import table_schemas
from tests.damage import Copy
from tests.world import FROZEN


def test_tables_are_those_of_the_schema_in_its_order():
    assert list(TABLE_NAMES) == list(table_schemas())


@pytest.mark.parametrize("name", TABLE_NAMES)
def test_columns_and_types_are_those_of_the_schema(name, tables):
    kinds = {"integer": "Int64", "number": "float64", "string": "str", "date": "str"}
    wanted = {f.name: kinds[f.type] for f in table_schemas()[name].fields.values()}
    assert {c: str(t) for c, t in tables[name].dtypes.items()} == wanted
    assert list(tables[name].columns) == list(wanted)


@pytest.mark.parametrize("name", TABLE_NAMES)
def test_rows_stand_in_the_order_of_the_file(name, tables):
    frame = tables[name]
    assert list(frame.index) == list(range(len(frame)))
    # read apart, by pandas alone
    raw = pd.read_csv(FROZEN / f"{name}.csv", dtype=str, keep_default_na=False)
    texts = frame.select_dtypes("str")
    assert texts.astype(object).equals(raw[texts.columns].astype(object))


def test_blank_text_is_empty_and_a_blank_number_is_missing(tables):
    silent = tables.estimates[tables.estimates["id"] == "risk_25_34"].iloc[0]
    assert silent["note"] != ""
    assert silent["published_as"] == ""
    assert pd.isna(silent["count"])
    assert pd.isna(silent["value"])


def test_tables_cannot_be_exchanged(tables):
    with pytest.raises(dataclasses.FrozenInstanceError):
        tables.causes = tables.symptoms


def test_unknown_table_is_refused(tables):
    with pytest.raises(KeyError):
        tables["folder"]


def test_ids_of_a_list_cell():
    assert ids("a b-c d.1") == ("a", "b-c", "d.1")
    assert ids("") == ()


def test_words_are_those_that_the_schema_allows(tables):
    assert tables.words("causes", "evidence") == ("A", "B", "C")
    assert tables.words("causes", "life_stages")[0] == "any"
    assert tables.words("causes", "label") == ()


def test_folder_is_remembered(data_copy):
    assert load_tables(data_copy).folder == data_copy


@pytest.mark.parametrize("name", TABLE_NAMES)
def test_no_row_that_is_not_verified_is_checked(name, tables):
    checked = tables.checked(name)
    assert set(checked["status"]) == {"checked"}
    assert list(checked.index) == list(range(len(checked)))


def test_links_of_an_unverified_cause_or_sign_are_not_checked(data_copy, tables):
    copy = Copy(data_copy)
    copy.set("causes", copy.find("causes", id="thrush"), status="not verified")
    copy.set("symptoms", copy.find("symptoms", id="itch"), status="not verified")
    links = load_tables(data_copy).checked("cause_symptoms")
    assert "thrush" not in set(links["cause_id"])
    assert "itch" not in set(links["symptom_id"])
    gone = tables.cause_symptoms.query(
        "status == 'checked' and (cause_id == 'thrush' or symptom_id == 'itch')"
    )
    whole = tables.checked("cause_symptoms")
    assert len(whole) - len(links) == len(gone)


def test_findings_of_an_unverified_study_are_not_checked(data_copy):
    copy = Copy(data_copy)
    copy.set("studies", copy.find("studies", id="abu2006"), status="not verified")
    findings = load_tables(data_copy).checked("study_findings")
    assert "abu2006" not in set(findings["study_id"])


def test_all_that_cannot_be_read_is_told_at_once(data_copy):
    copy = Copy(data_copy)
    copy.path("causes").unlink()
    copy.path("tests").write_bytes(b"\0")
    copy.set("estimates", 2, value="ten")
    with pytest.raises(TablesError) as refused:
        load_tables(data_copy)
    lines = str(refused.value).splitlines()
    assert lines[0] == "The tables cannot be read."
    assert [line.split(".csv")[0] for line in lines[1:]] == [
        "causes",
        "estimates",
        "tests",
    ]
    assert 'row 2, column value: found "ten"' in lines[2]


def test_missing_column_is_refused(data_copy):
    copy = Copy(data_copy)
    copy.write("contexts", [row[:-1] for row in copy.rows("contexts")])
    with pytest.raises(TablesError, match="column status: found no such heading"):
        load_tables(data_copy)


def test_folder_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(TablesError, match="no file of this name"):
        load_tables(tmp_path / "nowhere")


def test_loading_waits_for_no_validator():
    code = (
        "import sys, json; from spotting.tables import load_tables; load_tables(); "
        "import spotting.checks.check; print(json.dumps(sorted(sys.modules)))"
    )
    run = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    modules = json.loads(run.stdout)
    assert not {"frictionless", "ipywidgets", "plotly", "voila"} & set(modules)
