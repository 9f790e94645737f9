"""The page: rooms around one selection, tied to the page's address."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from IPython.display import HTML
from ipywidgets import Widget
from small import FEW, Markup, views, world

from spotting import page as page_module
from spotting import paths
from spotting.choices.settings import short
from spotting.choices.view import View, to_address
from spotting.controls import Connection, Notice
from spotting.page import SERVED_VARIABLE, Page, open_page, styles
from spotting.parts.steps import Step
from spotting.tables import TablesError
from tests.world import FROZEN


@pytest.fixture
def page(tables) -> Page:
    return Page(tables)


def browser_sets(page: Page, code: str) -> None:
    """Do what the browser does when the page's address changes."""
    page.address.set_state({"code": code})


def test_a_room_is_built_once(page):
    assert page.explore() is page.explore()
    assert page._compare is page._compare


def test_starting_brings_the_styles_and_ties_the_address(page, monkeypatch):
    shown = displayed(page.start, monkeypatch)
    assert len(shown) == 4
    assert all(map(isinstance, shown, (HTML, HTML, Connection, Notice)))
    assert page.start() is page.address


def displayed(call, monkeypatch) -> list:
    """Return what a call displays, in order."""
    shown: list = []
    monkeypatch.setattr(page_module, "display", lambda *parts, **_: shown.extend(parts))
    call()
    return shown


def test_the_notes_on_terms_stand_once_on_the_page(page, monkeypatch):
    shown = displayed(page.start, monkeypatch)
    for term in page.tables.checked("glossary")["id"]:
        assert shown[1].data.count(f'id="les-term-{term}"') == 1


def test_a_step_of_a_room_is_told_with_each_of_its_parts(page, monkeypatch):
    told: list = []
    monkeypatch.setattr(
        page_module,
        "display",
        lambda *parts, metadata=None: told.append((len(parts), metadata)),
    )
    page_module.show(["a", Step("one", "One", ["b", "c"]), Step("two", "Two", ["d"])])
    assert told == [
        (1, None),
        (2, {"step": "one", "first": True}),
        (1, {"step": "two", "first": False}),
    ]


def test_every_reading_room_shows_markup_and_widgets_in_its_order(page, monkeypatch):
    rooms = (
        page.help_first,
        page.numbers,
        page.normal_or_not,
        page.check_the_claims,
        page.words_and_sources,
    )
    for room in rooms:
        shown = displayed(room, monkeypatch)
        assert all(isinstance(part, HTML | Widget) for part in shown)
        again = displayed(room, monkeypatch)
        assert [one for one in shown if isinstance(one, Widget)] == [
            one for one in again if isinstance(one, Widget)
        ]


# The address


def test_the_address_is_empty_at_the_start(page):
    assert page.address.code == ""


def test_a_choice_writes_the_address(page):
    page.selection.signs = ["itch"]
    assert page.address.code == "v=1&s=s21"


def test_free_text_leaves_the_address_as_it_is(page):
    page.selection.text = "sores"
    assert page.address.code == ""


def test_a_further_choice_keeps_the_free_text(page):
    page.selection.text = "sores"
    page.selection.signs = ["itch"]
    assert page.selection.view == View(signs=("itch",), text="sores")


def test_an_address_opens_its_view_in_one_step(page):
    seen = []
    page.selection.observe(seen.append, "view")
    browser_sets(page, "v=1&s=s21.s16&m=o&f=k22&x=s21")
    assert page.selection.view == View(
        signs=("discharge-white", "itch"), mode="any", focus="thrush", cell="itch"
    )
    assert len(seen) == 1
    page.selection.undo()
    assert page.selection.view == View(focus="thrush", cell="itch")


def test_an_address_opens_the_same_view_in_another_window(page, tables):
    page.selection.change(
        signs=("itch",), absent=("fever",), first="bv", second="thrush"
    )
    other = Page(tables)
    browser_sets(other, page.address.code)
    assert other.selection.view == page.selection.view


@pytest.mark.parametrize("look", ["table", "list", "fit", "kinds"])
def test_an_address_opens_the_look_that_was_sent(page, tables, look):
    page.selection.signs = ["itch"]
    page._explore.look.set_state({"value": look})
    assert f"&lo={short(look)}" in page.address.code
    other = Page(tables)
    other.build()
    browser_sets(other, page.address.code)
    assert other._explore.look.value == look
    assert other.address.code == page.address.code


def test_an_address_older_than_the_looks_opens_the_usual_one(page):
    page._explore.look.set_state({"value": "list"})
    browser_sets(page, "v=1&s=s21")
    assert page._explore.look.value == "grid"
    assert page.address.code == "v=1&s=s21"


def test_an_emptied_address_opens_the_start(page):
    browser_sets(page, "v=1&s=s21")
    browser_sets(page, "")
    assert page.selection.view == View()


def test_undo_and_reset_write_the_address(page):
    page.selection.signs = ["itch"]
    page.selection.signs = ["itch", "fever"]
    page.selection.undo()
    assert page.address.code == "v=1&s=s21"
    page.selection.reset()
    assert page.address.code == ""


def test_an_address_that_says_the_same_is_no_step(page):
    browser_sets(page, "v=1&s=s16.s21")
    browser_sets(page, "v=1&s=s21.s16")
    page.selection.undo()
    assert page.selection.view == View()


@pytest.mark.parametrize(
    "code", ["v=1&s=zz", "v=1&c=c15", "v=9", "v=1", "v=1&f=k04", "v=1&&&==", "x" * 500]
)
def test_an_address_that_is_not_understood_opens_the_start(page, code):
    browser_sets(page, code)
    assert page.selection.view == View()
    assert not page.selection.can_undo


@pytest.mark.parametrize("code", [None, 5, ["v=1"], {"v": 1}, "V=1&S=ITCH", "v=1<b>"])
def test_a_forged_address_changes_nothing(page, code):
    page.selection.signs = ["itch"]
    browser_sets(page, code)
    assert page.selection.view == View(signs=("itch",))
    assert page.address.code == "v=1&s=s21"


@pytest.fixture(scope="module")
def same_page(tables) -> Page:
    return Page(tables)


@FEW
@given(data=st.data())
def test_the_address_follows_any_view(same_page, data):
    page = same_page
    vocabulary = page.selection.vocabulary
    view = data.draw(views(vocabulary))
    page.selection.show(view)
    assert page.address.code == to_address(view, vocabulary)
    page.selection.undo()
    assert page.address.code == to_address(page.selection.view, vocabulary)


# Settings of the reading rooms


@pytest.fixture
def with_countries(page) -> Page:
    page.settings.offer("country", ["", "UK", "Scotland"], "")
    return page


def test_a_setting_joins_the_address_and_the_view(with_countries):
    page = with_countries
    page.settings.country = "Scotland"
    assert page.address.code == f"v=1&co={short('Scotland')}"
    page.selection.signs = ["itch"]
    assert page.address.code == f"v=1&s=s21&co={short('Scotland')}"
    page.settings.country = ""
    assert page.address.code == "v=1&s=s21"


def test_an_address_sets_a_room_and_a_view_at_once(with_countries):
    page = with_countries
    browser_sets(page, f"v=1&s=s21&co={short('UK')}")
    assert page.settings.country == "UK"
    assert page.selection.view == View(signs=("itch",))


def test_an_address_is_the_whole_state(with_countries):
    page = with_countries
    page.settings.country = "UK"
    browser_sets(page, "v=1&f=k22")
    assert page.settings.country == ""
    assert page.address.code == "v=1&f=k22"


# Loading


@pytest.mark.shipped
def test_the_shipped_tables_open_by_default(monkeypatch):
    monkeypatch.delenv(paths.DATA_VARIABLE, raising=False)
    assert open_page().tables.folder == paths.data_folder()


def test_a_copy_opens_where_the_server_names_one(monkeypatch, data_copy):
    monkeypatch.setenv(paths.DATA_VARIABLE, str(data_copy))
    assert open_page().tables.folder == data_copy


def test_a_named_copy_wins(monkeypatch, data_copy, tmp_path):
    monkeypatch.setenv(paths.DATA_VARIABLE, str(tmp_path))
    assert open_page(data_copy).tables.folder == data_copy


def test_missing_tables_are_told(tmp_path):
    with pytest.raises(TablesError, match=r"causes\.csv"):
        open_page(tmp_path)


def test_a_page_that_was_prepared_is_opened_once(monkeypatch, data_copy):
    monkeypatch.setenv(paths.DATA_VARIABLE, str(data_copy))
    page_module.prepare()
    (prepared,) = page_module._prepared
    assert open_page() is prepared
    assert open_page() is not prepared


def test_a_page_that_was_prepared_from_other_tables_is_not_opened(
    monkeypatch, data_copy
):
    monkeypatch.setenv(paths.DATA_VARIABLE, str(data_copy))
    page_module.prepare()
    assert open_page(FROZEN).tables.folder == FROZEN
    page_module._prepared.clear()


# Styles


def test_styles_come_with_the_page(monkeypatch):
    monkeypatch.delenv(SERVED_VARIABLE, raising=False)
    css = styles().data
    assert Markup(css).names == ["style"]
    for name in page_module.STYLES:
        sheet = (paths.PACKAGE / "styles" / name).read_text(encoding="utf-8")
        assert sheet in css


def test_our_server_brings_the_styles_itself(monkeypatch):
    monkeypatch.setenv(SERVED_VARIABLE, "yes")
    assert styles().data == ""


def test_the_page_knows_what_matching_knows(page):
    assert list(page.evidence.states) == list(world("frozen").evidence.states)
