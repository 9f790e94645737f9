"""Matching, on tables that can be counted on fingers, and by what always holds."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from small import (
    CAUSES,
    EVIDENCE,
    FEW,
    SYMPTOMS,
    WORDS,
    always,
    first,
    second,
    views,
    world,
)

from spotting.choices.filters import FILTERS
from spotting.choices.view import URGENCIES, View
from spotting.matching.causes import (
    FREQUENCIES,
    GRID_COLUMNS,
    GRID_ROWS,
    GRID_SIGNS,
    MATCH_COLUMNS,
    MOST_ROWS,
    Evidence,
    cause_sign_grid,
    chosen_signs,
    first_list,
    fold,
    grid_rows,
    kinds_of,
    left_out,
    match,
)
from spotting.tables import ids


def row(cause: str, view: View) -> pd.Series:
    return match(EVIDENCE, view).set_index("cause").loc[cause]


# Signs that are there


def test_without_a_sign_every_cause_is_in_the_first_list_by_urgency_and_name():
    assert first(EVIDENCE, View()) == [
        "praevia",  # emergency
        "silent",  # within days, chlamydia
        "trich",  # within days, trichomonas
        "bv",  # routine, bacterial
        "lichen",  # routine, Ménard
        "thrush",  # routine, thrush
    ]
    assert second(EVIDENCE, View()) == []


def test_one_sign_lists_causes_that_it_is_linked_with():
    assert first(EVIDENCE, View(signs=("itch",))) == ["trich", "lichen", "thrush"]


def test_a_missing_sign_moves_a_cause_to_the_second_list():
    assert second(EVIDENCE, View(signs=("itch",))) == ["praevia", "silent", "bv"]


def test_all_asks_for_every_sign():
    view = View(signs=("itch", "white"), mode="all")
    assert first(EVIDENCE, view) == ["lichen", "thrush"]
    assert second(EVIDENCE, view) == ["trich", "praevia", "silent", "bv"]


def test_any_asks_for_one_of_the_signs_and_puts_more_matches_first():
    view = View(signs=("itch", "white"), mode="any")
    assert first(EVIDENCE, view) == ["lichen", "thrush", "trich"]
    assert second(EVIDENCE, view) == ["praevia", "silent", "bv"]


def test_equal_matches_are_in_order_of_urgency_then_name():
    view = View(signs=("white", "smell"), mode="any")
    assert first(EVIDENCE, view) == ["trich", "bv", "lichen", "thrush"]


def test_accents_do_not_change_the_order_of_names():
    causes = CAUSES.assign(
        label=["zebra", "Änne", "b", "c", "d", "alpha"], urgency=URGENCIES[0]
    )
    evidence = replace(EVIDENCE, causes=causes)
    order = ["lichen", "bv", "trich", "silent", "praevia", "thrush"]
    assert first(evidence, View()) == order


def test_a_sign_that_nothing_links_leaves_the_first_list_empty():
    view = View(signs=("egg",))
    assert first(EVIDENCE, view) == []
    assert len(second(EVIDENCE, view)) == 6


def test_a_sign_that_is_not_typical_does_not_speak_for_a_cause():
    bv = row("bv", View(signs=("itch",)))
    assert (bv["place"], bv["matched"], bv["not_typical"]) == ("second", 0, ("itch",))


def test_a_link_of_unknown_frequency_fits_and_is_told_apart():
    trich = row("trich", View(signs=("itch",)))
    assert (trich["place"], trich["matched"]) == ("first", 1)
    assert (trich["speaks_for"], trich["not_stated"]) == ((), ("itch",))


def test_each_chosen_sign_is_in_its_state():
    trich = row("trich", View(signs=("itch", "white", "smell"), mode="any"))
    assert trich["speaks_for"] == ("smell",)
    assert trich["not_stated"] == ("itch",)
    assert trich["not_linked"] == ("white",)
    assert trich["not_typical"] == ()


# Signs that are not there


def test_an_absent_sign_moves_the_causes_that_can_show_it():
    view = View(absent=("itch",))
    assert first(EVIDENCE, view) == ["praevia", "silent", "bv"]
    assert second(EVIDENCE, view) == ["trich", "lichen", "thrush"]


def test_a_moved_cause_names_the_absent_signs_that_it_can_show():
    view = View(absent=("itch", "white", "smell"))
    assert row("trich", view)["shows_absent"] == ("itch", "smell")
    assert row("bv", view)["shows_absent"] == ("smell",)
    assert row("silent", view)["shows_absent"] == ()


def test_signs_there_and_absent_work_together():
    view = View(signs=("smell",), absent=("itch",))
    assert first(EVIDENCE, view) == ["bv"]
    assert second(EVIDENCE, view)[0] == "trich"


# The lesson's premise


@pytest.mark.parametrize("mode", ["all", "any"])
@pytest.mark.parametrize("field", ["signs", "absent"])
def test_the_premise_alone_changes_nothing(mode, field):
    alone = match(EVIDENCE, View(mode=mode, **{field: ("pcb",)}))
    pd.testing.assert_frame_equal(alone, match(EVIDENCE, View()))


def test_the_premise_does_not_count_as_a_match():
    thrush = row("thrush", View(signs=("pcb", "itch")))
    assert (thrush["matched"], thrush["speaks_for"]) == (1, ("itch",))


def test_the_premise_does_not_open_the_first_list_under_any():
    view = View(signs=("pcb", "itch"), mode="any")
    assert first(EVIDENCE, view) == first(EVIDENCE, View(signs=("itch",), mode="any"))


def test_chosen_signs_leave_the_premise_out():
    assert chosen_signs(EVIDENCE, View(signs=("pcb", "itch"))) == ["itch"]


# Filters


def left(**choices: object) -> set[str]:
    reasons = left_out(EVIDENCE, View(**choices))
    return {cause for cause, reason in reasons.items() if not reason}


def test_a_life_stage_keeps_causes_of_it_and_of_any():
    assert left(life_stage="ctx-pregnant") == {
        "thrush",
        "bv",
        "trich",
        "silent",
        "praevia",
    }


def test_a_situation_keeps_only_causes_tied_to_it():
    assert left(contexts=("ctx-new",)) == {"trich", "silent"}


def test_several_situations_keep_causes_tied_to_one_of_them():
    assert left(contexts=("ctx-new", "ctx-old")) == {"trich", "silent", "lichen"}


def test_kinds_of_cause_keep_causes_of_one_of_them():
    assert left(categories=("pregnancy", "skin")) == {"praevia", "lichen"}


def test_urgencies_keep_causes_of_one_of_them():
    assert left(urgencies=("emergency", "within days")) == {
        "praevia",
        "trich",
        "silent",
    }


@pytest.mark.parametrize("text", ["menard", "MÉNARD", "Me\u0301nard", " ménard  lich"])
def test_search_words_are_found_whatever_the_case_and_the_accents(text):
    assert left(text=text) == {"lichen"}


def test_every_search_word_must_be_found():
    assert left(text="infection tri") == {"trich"}
    assert left(text="infection skin") == set()


@pytest.mark.parametrize("text", ["", " ", "\t \n"])
def test_blank_search_words_leave_nothing_out(text):
    assert len(left(text=text)) == 6


def test_search_words_are_no_pattern():
    assert left(text=".*") == set()


def test_the_reason_names_the_first_filter_that_leaves_a_cause_out():
    view = View(life_stage="ctx-old", categories=("skin",), text="thrush")
    reasons = left_out(EVIDENCE, view)
    assert reasons["praevia"] == "life_stage"
    assert reasons["thrush"] == "categories"
    assert reasons["lichen"] == "text"


@pytest.mark.parametrize(
    ("ignored", "choices"),
    [
        ("life_stage", {"life_stage": "ctx-old"}),
        ("contexts", {"contexts": ("ctx-new",)}),
        ("categories", {"categories": ("skin",)}),
        ("urgencies", {"urgencies": ("emergency",)}),
        ("text", {"text": "thrush"}),
    ],
)
def test_an_ignored_filter_leaves_nothing_out(ignored, choices):
    assert len(match(EVIDENCE, View(**choices))) < 6
    assert len(match(EVIDENCE, View(**choices), ignore=ignored)) == 6


def test_an_ignored_filter_leaves_the_others_at_work():
    view = View(categories=("skin",), urgencies=("emergency",))
    assert match(EVIDENCE, view, ignore="categories")["cause"].tolist() == ["praevia"]


# Nothing at all


def test_nothing_left_is_an_empty_frame_with_every_column():
    matched = match(EVIDENCE, View(text="zzzz", signs=("itch",)))
    assert matched.empty
    assert list(matched.columns) == MATCH_COLUMNS
    assert list(first_list(matched).columns) == MATCH_COLUMNS


def test_tables_without_rows_match_nothing():
    empty = Evidence(CAUSES.head(0), SYMPTOMS.head(0), EVIDENCE.links.head(0), {})
    assert match(empty, View()).empty
    assert left_out(empty, View(text="x")) == {}
    assert empty.premises == frozenset()


def test_matching_leaves_the_frames_as_they_were():
    before = EVIDENCE.causes.copy(), EVIDENCE.links.copy()
    match(EVIDENCE, View(signs=("itch",), absent=("white",), text="a"))
    pd.testing.assert_frame_equal(EVIDENCE.causes, before[0])
    pd.testing.assert_frame_equal(EVIDENCE.links, before[1])


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Candidiasis", "candidiasis"),
        ("oestrogène", "oestrogene"),
        ("STRAẞE", "strasse"),
    ],
)
def test_fold(text, folded):
    assert fold(text) == folded


# What is taken from the tables


def test_evidence_holds_checked_causes_that_are_shown_as_causes(tables):
    evidence = Evidence.of(tables)
    causes = tables.causes.set_index("id")
    kept = causes[(causes["status"] == "checked") & (causes["shown_as"] == "cause")]
    assert evidence.causes["id"].tolist() == kept.index.tolist()


def test_evidence_holds_no_link_that_is_not_verified(tables):
    states = Evidence.of(tables).states
    unsure = tables.cause_symptoms[tables.cause_symptoms["status"] != "checked"]
    assert len(unsure)
    for link in unsure.itertuples():
        assert link.symptom_id not in states.get(link.cause_id, {})


def test_evidence_holds_every_checked_link_of_its_causes(tables):
    evidence = Evidence.of(tables)
    links = tables.checked("cause_symptoms")
    links = links[links["cause_id"].isin(evidence.causes["id"])]
    assert len(links) == sum(len(signs) for signs in evidence.states.values())


def test_injury_without_consent_is_nowhere_in_the_evidence(tables):
    evidence = Evidence.of(tables)
    label = tables.causes.set_index("id").loc["assault", "label"]
    assert "assault" not in evidence.states
    assert "assault" not in set(evidence.links["cause_id"])
    assert "assault" not in evidence.words
    assert not any(label in words for words in evidence.words.values())


def test_a_row_that_loses_its_check_leaves_the_evidence(tables):
    causes = tables.causes.assign(
        status=tables.causes["status"].mask(tables.causes["id"] == "thrush", "no")
    )
    evidence = Evidence.of(replace(tables, causes=causes))
    assert "thrush" not in evidence.states
    assert "thrush" not in set(evidence.links["cause_id"])


def search(tables, text: str) -> set[str]:
    return set(match(Evidence.of(tables), View(text=text))["cause"])


def test_search_finds_labels_terms_signs_and_glossary_words(tables):
    causes = tables.causes.set_index("id")
    assert "thrush" in search(tables, "yeast infection")
    assert "thrush" in search(tables, causes.loc["thrush", "medical_term"])
    assert "thrush" in search(tables, "itching")
    term = next(row for row in tables.checked("glossary").itertuples() if row.causes)
    assert set(ids(term.causes)) & search(tables, term.term)


def test_search_does_not_find_a_sign_that_is_not_typical(tables):
    evidence = Evidence.of(tables)
    assert evidence.states["praevia"]["belly-pain"] == "not typical"
    assert "praevia" not in search(tables, "tummy pain")


# What always holds


@always
def test_no_cause_is_ever_lost(name, data):
    given_world = world(name)
    view = data.draw(views(given_world.vocabulary))
    evidence = given_world.evidence
    matched = match(evidence, view)
    listed = matched["cause"].tolist()
    out = [cause for cause, reason in left_out(evidence, view).items() if reason]
    assert sorted([*listed, *out]) == sorted(evidence.causes["id"])
    assert set(matched["place"]) <= {"first", "second"}


@always
def test_a_further_sign_under_all_never_adds_to_the_first_list(name, data):
    given_world = world(name)
    view = replace(data.draw(views(given_world.vocabulary)), mode="all")
    sign = data.draw(st.sampled_from(list(given_world.vocabulary.codes["signs"])))
    more = replace(view, signs=(*view.signs, sign))
    evidence = given_world.evidence
    assert set(first(evidence, more)) <= set(first(evidence, view))


@always
def test_a_further_sign_under_any_never_removes_from_the_first_list(name, data):
    given_world = world(name)
    evidence = given_world.evidence
    view = replace(data.draw(views(given_world.vocabulary)), mode="any")
    sign = data.draw(st.sampled_from(list(given_world.vocabulary.codes["signs"])))
    assume(chosen_signs(evidence, view))
    more = replace(view, signs=(*view.signs, sign))
    assert set(first(evidence, view)) <= set(first(evidence, more))


@always
def test_any_lists_at_least_what_all_lists(name, data):
    given_world = world(name)
    view = data.draw(views(given_world.vocabulary))
    evidence = given_world.evidence
    every = set(first(evidence, replace(view, mode="all")))
    assert every <= set(first(evidence, replace(view, mode="any")))


@always
def test_a_further_absent_sign_never_adds_to_the_first_list(name, data):
    given_world = world(name)
    view = data.draw(views(given_world.vocabulary))
    sign = data.draw(st.sampled_from(list(given_world.vocabulary.codes["absent"])))
    more = replace(view, absent=(*view.absent, sign))
    evidence = given_world.evidence
    assert set(first(evidence, more)) <= set(first(evidence, view))


@always
def test_signs_never_change_who_is_left_out(name, data):
    given_world = world(name)
    view = data.draw(views(given_world.vocabulary))
    bare = replace(view, signs=(), absent=(), mode="all")
    evidence = given_world.evidence
    assert left_out(evidence, view) == left_out(evidence, bare)


@always
def test_choosing_the_premise_changes_nothing(name, data):
    given_world = world(name)
    evidence = given_world.evidence
    view = data.draw(views(given_world.vocabulary))
    without = [s for s in view.signs if s not in evidence.premises]
    bare = replace(view, signs=tuple(without))
    chosen = replace(view, signs=(*evidence.premises, *without))
    pd.testing.assert_frame_equal(match(evidence, chosen), match(evidence, bare))


@always
def test_the_order_is_by_place_matches_urgency_and_name(name, data):
    given_world = world(name)
    matched = match(given_world.evidence, data.draw(views(given_world.vocabulary)))
    keys = [
        (
            row.place,
            -row.matched,
            -URGENCIES.index(row.urgency),
            -len(row.speaks_for),
            fold(row.label),
        )
        for row in matched.itertuples()
    ]
    assert keys == sorted(set(keys))


@always
def test_the_order_does_not_hang_on_the_order_of_the_rows(name, data):
    given_world = world(name)
    evidence = given_world.evidence
    view = data.draw(views(given_world.vocabulary))
    turned = replace(evidence, causes=evidence.causes[::-1].reset_index(drop=True))
    pd.testing.assert_frame_equal(match(turned, view), match(evidence, view))


@always
def test_every_row_agrees_with_the_links(name, data):
    given_world = world(name)
    evidence = given_world.evidence
    view = data.draw(views(given_world.vocabulary))
    links = evidence.links
    words = {(c, s): f for c, s, f in links[LINK].itertuples(False)}
    signs = set(view.signs) - evidence.premises
    absent = set(view.absent) - evidence.premises
    for cause in match(evidence, view).itertuples():
        shown = {s for (c, s), f in words.items() if c == cause.cause} & {
            s
            for (c, s), f in words.items()
            if c == cause.cause and f in (*FREQUENCIES, "not stated")
        }
        enough = (
            signs <= shown if view.mode == "all" else not signs or bool(signs & shown)
        )
        assert (cause.place == "first") == (enough and not absent & shown)
        assert cause.matched == len(signs & shown)
        assert set(cause.speaks_for) | set(cause.not_stated) == signs & shown
        assert set(cause.not_typical) | set(cause.not_linked) == signs - shown
        assert set(cause.shows_absent) == absent & shown


LINK = ["cause_id", "symptom_id", "frequency"]


@FEW
@given(text=st.text(max_size=40))
def test_any_search_words_leave_whole_rows(text):
    reasons = left_out(EVIDENCE, View(text=text))
    assert set(reasons) == set(WORDS)
    assert set(reasons.values()) <= {"", FILTERS[-1].field}


# The grid of causes and signs


def grid(**choices: object) -> pd.DataFrame:
    view = View(**choices)
    return cause_sign_grid(EVIDENCE, match(EVIDENCE, view), view)


def distinct(cells: pd.Series) -> list:
    return list(dict.fromkeys(cells))


def test_the_grid_opens_with_what_fits_then_what_is_not_ruled_out():
    cells = grid(signs=("itch", "white"), mode="all")
    first_rows = cells[cells["place"] == "first"]
    assert distinct(first_rows["cause"]) == ["lichen", "thrush"]
    assert distinct(cells["cause"])[:2] == ["lichen", "thrush"]
    assert distinct(cells["sign"]) == ["itch", "white", "smell"]


def test_the_grid_is_cut_to_what_stands_in_sight_with_its_headings():
    evidence = world("frozen").evidence
    cells = cause_sign_grid(evidence, match(evidence, View()), View())
    assert cells["cause"].nunique() == GRID_ROWS


def test_a_few_causes_that_fit_are_all_in_the_grid():
    evidence = world("frozen").evidence
    view = View(signs=("imb",))
    matched = match(evidence, view)
    fitting = len(first_list(matched))
    assert GRID_ROWS < fitting <= MOST_ROWS
    cells = cause_sign_grid(evidence, matched, view)
    assert cells["cause"].nunique() == fitting
    assert cells["sign"].nunique() == GRID_SIGNS


def test_a_row_says_of_how_many_signs_its_sources_speak():
    read = grid().set_index("cause")["read"]
    assert set(read["thrush"]) == {3}
    assert set(read["silent"]) == {1}


def test_no_cancer_leads_because_more_was_written_about_it():
    """Whoever is read about most stands where fit and urgency put it."""
    evidence = world("frozen").evidence
    longest = max(evidence.read, key=evidence.read.get)
    view = View(signs=("itch",), mode="any")
    rows = match(evidence, view)
    key = [
        (row.place, -row.matched, -URGENCIES.index(row.urgency))
        for row in rows.itertuples()
    ]
    assert key == sorted(key)
    assert rows["cause"].iloc[0] != longest
    assert rows["category"].iloc[0] != "cancer"


def test_the_grid_has_one_row_a_cell():
    cells = grid(signs=("itch",))
    assert len(cells) == cells["cause"].nunique() * cells["sign"].nunique()
    assert not cells[["cause", "sign"]].duplicated().any()
    assert list(cells.columns) == GRID_COLUMNS


def test_a_cell_has_the_word_of_its_link_or_is_not_linked():
    cells = grid(whole_grid=True).set_index(["cause", "sign"])["state"]
    assert cells["thrush", "itch"] == "typical"
    assert cells["bv", "itch"] == "not typical"
    assert cells["trich", "itch"] == "not stated"
    assert cells["silent", "itch"] == "not linked"


def test_rows_stand_in_the_order_of_the_lists():
    assert distinct(grid()["cause"]) == match(EVIDENCE, View())["cause"].tolist()


def test_chosen_signs_come_first_and_are_marked():
    cells = grid(signs=("smell",))
    assert distinct(cells["sign"])[0] == "smell"
    assert set(cells.loc[cells["chosen"], "sign"]) == {"smell"}


def test_a_chosen_sign_that_nothing_links_has_its_column():
    assert "egg" in set(grid(signs=("itch", "egg"), mode="any")["sign"])


def test_the_whole_grid_has_every_cause_left_and_every_sign():
    cells = grid(signs=("egg",), categories=("infection",), whole_grid=True)
    assert cells["cause"].nunique() == 4
    assert cells["sign"].nunique() == 5


@pytest.mark.parametrize("whole", [True, False])
def test_nothing_left_is_an_empty_grid(whole):
    cells = grid(text="zzzz", whole_grid=whole)
    assert cells.empty
    assert list(cells.columns) == GRID_COLUMNS


def test_where_nothing_fits_the_grid_has_what_is_not_ruled_out():
    assert set(grid(signs=("egg",))["place"]) == {"second"}
    assert len(grid(signs=("egg",), whole_grid=True)) == 30


def test_kinds_stand_in_the_order_of_the_tables():
    assert kinds_of(EVIDENCE) == ["infection", "pregnancy", "skin"]


@always
def test_the_grid_agrees_with_the_lists_and_the_links(name, data):
    given_world = world(name)
    evidence = given_world.evidence
    view = data.draw(views(given_world.vocabulary))
    matched = match(evidence, view)
    cells = cause_sign_grid(evidence, matched, view)
    shown = grid_rows(matched, view.whole_grid)["cause"]
    assert sorted(set(cells["cause"])) == sorted(shown) or cells["sign"].empty
    for cell in cells.itertuples():
        state = evidence.states[cell.cause].get(cell.sign, "not linked")
        assert cell.state == state
        assert cell.chosen == (cell.sign in view.signs)
    assert "assault" not in set(cells["cause"])
