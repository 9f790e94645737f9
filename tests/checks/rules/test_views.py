"""Rules on views that tables name: break each, and one line must name it."""

from __future__ import annotations

import pytest

from spotting.checks.check import check
from spotting.checks.rules import views
from spotting.choices import settings, view
from spotting.choices.filters import FILTERS
from spotting.choices.view import Vocabulary
from spotting.paths import data_folder
from tests.damage import Copy, broken, tell, where


def shown(address: str):
    return where("misconceptions", {"id": "m08"}, view=address)


BROKEN = [
    broken(
        views.view_is_understood,
        f"view that is not understood: {address}",
        shown(address),
        "misconceptions",
        "view",
        found,
    )
    for address, found in (
        ("Explor", 'did you mean "Explore"'),
        ("rule-rf-nothing", 'found "rule-rf-nothing"'),
        ("v=1&s=s04", 'found "v=1&s=s04"'),
        ("Explore&s=s04", "v=1 after the place"),
        ("Explore&v=1&s=s99", 'found "s=s99"'),
        ("Explore&v=1&s=s04.s99", 'found "s=s04.s99"'),
        ("Explore&v=1&f=k04", 'found "f=k04"'),
        ("Explore&v=1&f=k01.k02", 'found "f=k01.k02"'),
        ("Explore&v=1&l=c01", 'found "l=c01"'),
        ("Explore&v=1&c=c15", 'found "c=c15"'),
        ("Explore&v=1&k=zz", 'found "k=zz"'),
        ("Explore&v=1&m=x", 'found "m=x"'),
        ("Explore&v=1&z=s04", 'found "z=s04"'),
        ("Check-the-claims&v=1&cl=abcdef", 'found "cl=abcdef"'),
        ("Help-first&v=1&co=", 'found "co="'),
    )
]


@pytest.mark.parametrize("damage", BROKEN, ids=lambda damage: damage.name)
def test_broken_rule_is_told_once(damage, data_copy, usual_warnings):
    tell(damage, data_copy, usual_warnings)


@pytest.mark.parametrize(
    "address",
    [
        "Home",
        "Numbers",
        "not-wanted",
        "claim-b4",
        "Explore&v=1&s=s04.s14&m=o&l=c18&k=1.2&f=k16&x=s04&w=1",
        "Compare&v=1&a=k16&b=k17",
        "picture-a-risk&v=1&es=37aee4&e2=000000&ba=f21ad6",
        "Help-first&v=1&co=1a2b3c",
        f"Check-the-claims&v=1&cl={settings.short('a19')}",
    ],
)
def test_what_the_page_writes_is_understood(address, data_copy):
    shown(address)(Copy(data_copy))
    assert [str(fault) for fault in check(data_copy)] == []


def test_the_letters_are_those_of_the_choices(tables):
    own = {*views.CODES, *views.WORDS}
    assert own == set(view._LETTERS.values())
    many = {one.letter for one in FILTERS if one.many and one.letter} | {"s", "n"}
    assert set(views.MANY) == many
    assert {*views.FIXED, "v"} == {"m", "w", "v"}
    keys = {*views.SETTINGS, *views.SETTING_ROWS}
    assert keys == set(settings.LETTERS.values())


@pytest.mark.parametrize(
    "folder", [None, pytest.param(data_folder(), marks=pytest.mark.shipped)]
)
def test_the_codes_are_those_of_the_choices(folder, tables):
    from spotting.tables import load_tables
    from spotting.tables.columns import read_book

    folder = folder or tables.folder
    book = read_book(folder)
    codes = Vocabulary.of(load_tables(folder)).codes
    for field, letter in view._LETTERS.items():
        assert set(views._known(letter, book)) == set(codes[field].values()), field
