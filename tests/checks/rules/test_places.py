"""Rules on countries and services: break each, and one line must name it."""

from __future__ import annotations

import pytest

from spotting.checks.check import check
from spotting.checks.rules import places
from tests.damage import Copy, broken, tell, where

BROKEN = [
    broken(
        places.country_is_known,
        "rule of a country that nobody can choose",
        where("help_rules", {"id": "rf-35-4wk"}, country="Scotlnd"),
        "help_rules",
        "country",
        'found "Scotlnd"',
        "countries.csv",
        "Scotland",
    ),
    broken(
        places.whole_is_known,
        "part of an unknown place",
        where("countries", {"name": "Scotland"}, part_of="Great Britain"),
        "countries",
        "part_of",
        'found "Great Britain"',
        "countries.csv",
    ),
    broken(
        places.whole_is_known,
        "part of itself",
        where("countries", {"name": "Australia"}, part_of="Australia"),
        "countries",
        "part_of",
        "not one of its own parts",
    ),
    broken(
        places.service_has_country,
        "service of no country",
        where("local_help", {"id": "uk-pharmacy"}, country="general"),
        "local_help",
        "country",
        "the country of the service",
    ),
    broken(
        places.service_is_shown,
        "service that would vanish",
        where("local_help", {"id": "uk-pharmacy"}, status="not verified", sources=""),
        "local_help",
        "status",
        "shown nowhere",
        "needs no source",
    ),
    broken(
        places.phone_keeps_its_zero,
        "phone number without its zero",
        where("local_help", {"id": "uk-pharmacy"}, phone="1632960123"),
        "local_help",
        "phone",
        'found "1632960123"',
        "was a 0 or + lost?",
    ),
    broken(
        places.phone_is_one_number,
        "two phone numbers in a cell",
        where("local_help", {"id": "uk-999"}, phone="112 or 999"),
        "local_help",
        "phone",
        "one number",
    ),
]


@pytest.mark.parametrize("damage", BROKEN, ids=lambda damage: damage.name)
def test_broken_rule_is_told_once(damage, data_copy, usual_warnings):
    tell(damage, data_copy, usual_warnings)


@pytest.mark.parametrize(
    "phone", ["01632 960123", "+44 1632 960123", "111", "116 123", ""]
)
def test_a_number_as_it_is_dialled_there_is_taken(phone, data_copy, usual_warnings):
    copy = Copy(data_copy)
    copy.set("local_help", copy.find("local_help", id="uk-pharmacy"), phone=phone)

    assert {str(fault) for fault in check(data_copy)} == usual_warnings


def test_a_part_of_a_country_dials_as_the_whole_does(data_copy, usual_warnings):
    copy = Copy(data_copy)
    copy.set("countries", copy.find("countries", name="Scotland"), phone_starts="")
    row = copy.find("local_help", id="uk-pharmacy")
    copy.set("local_help", row, phone="1632960123", country="Scotland")

    (fault,) = [f for f in check(data_copy) if str(f) not in usual_warnings]
    assert (fault.row, fault.column, fault.rule) == (
        row,
        "phone",
        "phone-keeps-its-zero",
    )


def test_a_teachers_own_clinic_needs_no_source(data_copy, usual_warnings):
    copy = Copy(data_copy)
    row = copy.find("local_help", id="uk-pharmacy")
    copy.set("local_help", row, sources="", origin="the teacher's")

    assert {str(fault) for fault in check(data_copy)} == usual_warnings


def test_a_published_service_needs_one(data_copy, usual_warnings):
    copy = Copy(data_copy)
    row = copy.find("local_help", id="uk-pharmacy")
    copy.set("local_help", row, sources="")

    (fault,) = [f for f in check(data_copy) if str(f) not in usual_warnings]
    assert (fault.row, fault.column, fault.severity) == (row, "sources", "error")
