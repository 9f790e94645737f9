"""Which rules a card holds and which kinds of help are missed: as the tables say."""

from __future__ import annotations

from dataclasses import replace

from spotting.choices.view import URGENCIES
from spotting.rooms.help import model


def test_a_rule_stands_in_one_card(tables):
    cards = [model.level_rules(tables, level) for level in URGENCIES]
    cards += [model.timed_rules(tables), model.clinician_rules(tables)]
    shown = [id_ for card in cards for id_ in card["id"]]
    assert sorted(shown) == sorted(tables.checked("help_rules")["id"])


def test_the_table_says_which_help_has_a_limit_of_days(tables):
    assert "rf-pregnancy-risk" in set(model.timed_rules(tables)["id"])
    none = replace(tables, contexts=tables.contexts.assign(time_limit=""))
    assert model.timed_rules(none).empty


def test_a_kind_is_missed_where_the_table_expects_it(tables):
    assert model.kinds_not_listed(tables, "Australia")[0] == "emergency"
    none = replace(tables, help_kinds=tables.help_kinds.assign(expected="no"))
    assert model.kinds_not_listed(none, "Australia") == []
