"""What Frictionless finds, told in plain words and with the spreadsheet's row."""

from __future__ import annotations

import pytest

from tests.damage import Copy, Damage, spoilt, tell


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


@pytest.mark.parametrize("damage", SCHEMA, ids=lambda damage: damage.name)
def test_damage_is_told_once(damage, data_copy, usual_warnings):
    tell(damage, data_copy, usual_warnings)
