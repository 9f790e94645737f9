"""The fixed words on sex that was not wanted: always there, never ranked."""

from __future__ import annotations

from dataclasses import replace

import pytest
from small import POISON, Markup, markup_of, poisoned, words_of

from spotting.parts.signposting import (
    phone_link,
    signpost_link,
    signposted,
    signposting,
)


def test_it_says_what_to_do_and_blames_nobody(tables):
    words = words_of(signposting(tables))
    assert "It is not your fault." in words
    rules = tables.help_rules[tables.help_rules["safety"] == "signposted"]
    assert len(rules) == 3
    for action in rules["action"]:
        assert action in words


def test_services_stand_under_their_country(tables):
    words = words_of(signposting(tables))
    services, kinds = tables.checked("local_help"), signposted(tables)
    assert set(services["kind"].isin(kinds)) == {True, False}
    for service in services.itertuples():
        assert (service.name in words) is (service.kind in kinds)
    assert "999" in words
    assert words.index("the UK") < words.index("999")


def test_a_teachers_own_services_stand_under_their_own_country(tables):
    own = tables.local_help.head(1).assign(country="Ghana", name="Clinic", phone="5")
    words = words_of(signposting(replace(tables, local_help=own)))
    assert "in Ghana" in words
    assert "999" not in words
    assert "the UK" not in words


def test_it_stands_without_any_service(tables):
    none = tables.local_help.head(0)
    assert "It is not your fault." in words_of(
        signposting(replace(tables, local_help=none))
    )


def test_a_service_that_is_not_verified_is_not_shown(tables):
    unsure = tables.local_help.assign(status="not verified")
    assert "999" not in signposting(replace(tables, local_help=unsure))


def test_it_holds_no_markup_from_the_tables(tables):
    markup = signposting(poisoned(tables))
    assert "img" not in Markup(markup).names
    assert POISON in words_of(markup)


def test_it_stands_in_both_rooms_with_the_way_to_all_of_it(explore, compare):
    assert signpost_link() in markup_of(explore.widget)
    assert signpost_link() in compare.parts
    assert 'href="#not-wanted"' in signpost_link()


@pytest.mark.parametrize(
    ("phone", "dialled", "shown"),
    [
        ("0808 500 2222", "tel:08085002222", "0808 500 2222"),
        ("+44 (0)20 1234", "tel:+440201234", "+44 (0)20 1234"),
        ("0 0 0", "tel:000", "000"),
    ],
)
def test_a_number_can_be_dialled_from_a_phone(phone, dialled, shown):
    assert phone_link(phone) == f'<a href="{dialled}">{shown}</a>'


@pytest.mark.parametrize("phone", ["112 or 999", "ask at the desk", ""])
def test_what_is_no_single_number_stays_text(phone):
    assert phone_link(phone) == phone
