"""What the reading rooms are set to, and its codes."""

from __future__ import annotations

import pytest
from traitlets import TraitError

from spotting.choices.settings import Settings, short

COUNTRIES = ("", "UK", "Scotland")


@pytest.fixture
def settings() -> Settings:
    settings = Settings()
    settings.offer("country", COUNTRIES, "")
    settings.offer("base", ("100", "1000"), "1000")
    return settings


def test_a_room_starts_with_what_it_offers(settings):
    assert (settings.country, settings.base) == ("", "1000")
    assert settings.code == ""


def test_what_differs_from_the_start_is_in_the_code(settings):
    settings.base = "100"
    assert settings.code == f"ba={short('100')}"
    settings.base = "1000"
    assert settings.code == ""


def test_it_tells_whether_settings_are_at_their_start(settings):
    assert settings.at_start("country", "base")
    settings.base = "100"
    assert settings.at_start("country")
    assert not settings.at_start("country", "base")


def test_the_code_says_nothing_in_words(settings):
    settings.country = "Scotland"
    assert "scot" not in settings.code.lower()


@pytest.mark.parametrize("value", ["France", "<b>", "x" * 5000])
def test_what_no_room_offers_gives_way_to_the_start(settings, value):
    settings.country = "UK"
    settings.country = value
    assert settings.country == ""


def test_a_forged_value_of_another_kind_is_refused(settings):
    with pytest.raises(TraitError):
        settings.country = ["UK"]
    assert settings.country == ""


def test_a_code_opens_the_same_settings_again(settings):
    settings.country, settings.base = "Scotland", "100"
    other = Settings()
    other.offer("country", COUNTRIES, "")
    other.offer("base", ("100", "1000"), "1000")
    other.open(f"v=1&s=s21&{settings.code}")
    assert (other.country, other.base) == ("Scotland", "100")


def test_a_code_that_came_before_the_room_is_honoured(settings):
    late = Settings()
    late.open(f"v=1&co={short('UK')}")
    assert late.country == ""
    late.offer("country", COUNTRIES, "")
    assert late.country == "UK"


def test_an_unknown_code_opens_the_start(settings):
    settings.country = "UK"
    settings.open("v=1&co=zzzzzz&zz=1&&==&ba")
    assert settings.country == ""


def test_what_an_address_does_not_name_goes_to_its_start(settings):
    settings.country, settings.base = "UK", "100"
    settings.open(f"v=1&co={short('UK')}")
    assert (settings.country, settings.base) == ("UK", "1000")


@pytest.mark.parametrize("value", ["0", "3.1", "100", "22.9"])
def test_a_share_may_be_set_to_a_tenth_of_a_percent(settings, value):
    settings.prevalence = value
    assert settings.code == f"pr={value}"
    settings.open(f"v=1&pr={value}")
    assert settings.prevalence == value


@pytest.mark.parametrize("value", ["-1", "100.1", "3.15", "nan", "1e2", "abc", "٣"])
def test_a_share_that_is_none_is_dropped(settings, value):
    settings.prevalence = value
    assert settings.prevalence == ""


@pytest.mark.parametrize("table", ["estimates", "studies", "tests", "claims"])
def test_no_two_ids_of_a_table_share_a_code(tables, table):
    assert tables[table]["id"].map(short).is_unique
