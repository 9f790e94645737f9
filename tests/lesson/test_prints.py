"""What is handed out on paper: what stands on each sheet, and that it fits."""

from __future__ import annotations

import re
import subprocess
import sys
from dataclasses import replace

import pandas as pd
import pytest
from prose import grade

from spotting.lesson.plan import plan_of
from spotting.lesson.prints import html_of, pdf_of, sheet_names
from spotting.lesson.prints.fonts import missing
from spotting.lesson.prints.handout import is_public
from spotting.lesson.prints.parts import Heading
from spotting.lesson.prints.sheets import sheet_of
from spotting.matching import countries
from spotting.paths import english_folder
from spotting.rooms.claims.model import VERDICTS
from spotting.tables import load_tables
from spotting.text.loading import Language
from tests.small import POISON, poisoned, words_of

NAMES = list(sheet_names())
PAGES = {"plan": 2}
PUBLIC = "https://lesson.example.org/"
PUPILS = [name for name, teacher in sheet_names().items() if not teacher]


def pages(pdf: bytes) -> int:
    return len(re.findall(rb"/Type\s*/Page\b(?!s)", pdf))


def body_of(html: str) -> str:
    return html.partition("<main")[2].partition("</main>")[0]


def words(tables, name: str, country: str = "", address: str = "") -> str:
    html = html_of(name, tables, country, address)
    markup = re.sub(r"<br>|<col [^>]*>", " ", f"<main{body_of(html)}</main>")
    return words_of(markup)


def own_clinics(tables, number: int):
    """Add clinics of a teacher's own to the services of Scotland."""
    row = tables.local_help[tables.local_help["kind"] == "check or treatment"].iloc[0]
    rows = [
        {
            **row,
            "id": f"own-{n}",
            "country": "Scotland",
            "name": f"Clinic {n} of the town",
            "phone": f"01632 960{n:03}",
            "origin": "the teacher's",
        }
        for n in range(number)
    ]
    every = pd.concat([tables.local_help, pd.DataFrame(rows)], ignore_index=True)
    return replace(tables, local_help=every)


# Who may have which


def test_what_a_teacher_needs_is_for_teachers_alone():
    assert sheet_names() == {
        "handout": False,
        "claims": False,
        "body": False,
        "visit": False,
        "plan": True,
        "letter": True,
        "answers": True,
    }


@pytest.mark.parametrize("made", [html_of, pdf_of])
def test_there_is_no_other_sheet(made, tables):
    with pytest.raises(KeyError):
        made("../handout", tables, "")


# Pages


@pytest.mark.parametrize("name", NAMES)
def test_a_sheet_fits_its_pages(name, tables):
    pdf = pdf_of(name, tables, "Scotland", PUBLIC)
    assert pages(pdf) == PAGES.get(name, 1)


@pytest.mark.shipped
@pytest.mark.parametrize("name", NAMES)
def test_a_shipped_sheet_fits_its_pages_in_every_country(name):
    tables = load_tables()
    places = [countries.ALL, *countries.known(tables)]
    if name not in ("handout", "visit"):
        places = places[:1]
    counted = {place: pages(pdf_of(name, tables, place, PUBLIC)) for place in places}
    assert counted == dict.fromkeys(places, PAGES.get(name, 1))


def test_some_clinics_more_are_written_smaller(tables):
    assert pages(pdf_of("handout", own_clinics(tables, 6), "Scotland")) == 1


def test_what_a_page_cannot_hold_goes_on_overleaf_and_nothing_is_lost(tables):
    long = own_clinics(tables, 90)
    assert pages(pdf_of("handout", long, "Scotland")) > 1
    said = words(long, "handout", "Scotland")
    assert "It goes on overleaf" in said
    assert all(f"Clinic {n} of the town" in said for n in range(90))


def test_a_sheet_that_fits_speaks_of_no_other_page(tables):
    assert "overleaf" not in words(tables, "handout", "Scotland")


def test_the_same_tables_give_the_same_bytes(tables):
    first = pdf_of("handout", tables, "Scotland")
    pdf_of.cache_clear()
    assert pdf_of("handout", tables, "Scotland") == first


# What a reader of the file is told


@pytest.mark.parametrize("name", NAMES)
def test_a_pdf_names_itself_neutrally_and_says_what_its_parts_are(name, tables):
    pdf = pdf_of(name, tables, "Scotland")
    assert b"/Title (Health lesson)" in pdf
    assert b"/Lang (en)" in pdf
    assert b"/Marked true" in pdf
    assert pdf.count(b"/Type /StructTreeRoot") == 1
    assert pdf.count(b"/StructParents ") == pages(pdf)
    if name != "letter":
        assert pdf.count(b"/S /H1") == 1


@pytest.mark.parametrize("name", NAMES)
def test_each_list_and_table_of_a_pdf_is_one(name, tables):
    pdf, html = pdf_of(name, tables, "Scotland"), html_of(name, tables, "Scotland")
    lists = html.count("<ul") + html.count("<ol") - html.count('class="facts"')
    assert len(re.findall(rb"/S /L\b(?!\w)", pdf)) == lists
    assert pdf.count(b"/S /Table") == html.count("<table")
    assert pdf.count(b"/S /TR") == html.count("<tr")


def test_a_drawing_is_told_in_words(tables):
    assert pdf_of("body", tables, "").count(b"/Alt ") == 2
    assert html_of("body", tables, "").count('role="img" aria-label="') == 2


@pytest.mark.parametrize("name", NAMES)
def test_a_page_is_whole_in_its_language_and_asks_for_nothing(name, tables):
    html = html_of(name, tables, "Scotland", PUBLIC)
    assert '<html lang="en">' in html
    assert "<title>Health lesson</title>" in html
    assert not re.search(r"<(script|link|img|iframe)|url\(|@import|src=", html)
    assert html.count("<h1") == 1
    words(tables, name, "Scotland", PUBLIC)  # every element is closed


@pytest.mark.parametrize("name", NAMES)
def test_every_letter_of_a_sheet_can_be_drawn(name, tables):
    assert missing(words(tables, name, "Scotland")) == set()


def test_marks_and_signs_can_be_drawn():
    assert missing("– — ’ “ ” … ≥ ≤ × é ß ł ő ş Č я і α ■ ▲ ◆ ◇ ○ ◌ ✓ ◐ ✕ □ •") == set()
    assert missing("漢") == {"漢"}


@pytest.mark.parametrize("name", NAMES)
def test_the_text_of_the_tables_is_no_markup(name, tables):
    hostile = poisoned(tables)
    html = html_of(name, hostile, "Scotland" + POISON)
    assert "<img" not in html
    assert pages(pdf_of(name, hostile, "Scotland" + POISON)) >= 1


def test_no_sheet_needs_widgets_or_a_kernel():
    code = (
        "import sys, spotting.lesson.prints\n"
        "print([n for n in ('ipywidgets', 'IPython', 'voila') if n in sys.modules])"
    )
    run = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert run.stdout.strip() == "[]"


# The handout


def test_the_handout_says_whom_to_call_in_one_country_alone(tables):
    assert "Call 999" in words(tables, "handout", "Scotland")
    assert "999" not in words(tables, "handout", "Australia")


def test_a_country_without_a_number_says_so_and_how_to_find_it(tables):
    rows = tables.local_help[tables.local_help["kind"] != "emergency"]
    said = words(replace(tables, local_help=rows), "handout", "Scotland")
    assert "No emergency number in Scotland is verified here" in said


def test_zeros_that_a_table_keeps_apart_are_dialled_together(tables):
    row = tables.local_help[tables.local_help["kind"] == "emergency"].iloc[0]
    own = pd.DataFrame([{**row, "country": "Australia", "phone": "0 0 0"}])
    html = html_of("handout", replace(tables, local_help=own), "Australia")
    assert '<a href="tel:000"><b>000</b></a>' in html


def test_without_a_country_each_number_stands_with_its_own(tables):
    said = words(tables, "handout", "")
    numbers = countries.numbers(tables)
    assert numbers
    for place, phones in numbers:
        where = countries.in_words(tables, place).removeprefix("the ")
        assert re.search(rf"{phones[-1]} \((The )?{where}\)", said)
    assert "No country is chosen" in said


def test_another_countrys_services_are_on_no_handout(tables):
    own = own_clinics(tables, 1)
    assert "Clinic 0 of the town" in words(own, "handout", "Scotland")
    assert "Clinic 0 of the town" not in words(own, "handout", "Australia")
    assert "Clinic 0 of the town" not in words(own, "handout", "")


def test_another_countrys_rules_are_on_no_handout(tables):
    rules = tables.help_rules
    there = rules["country"].where(rules["id"] != "rf-any", "Australia")
    action = rules["action"].where(rules["id"] != "rf-any", "Ask down there.")
    own = replace(tables, help_rules=rules.assign(country=there, action=action))
    assert "Ask down there." in words(own, "handout", "Australia")
    assert "Ask down there." not in words(own, "handout", "Scotland")
    assert "Ask down there." not in words(own, "handout", "")


def test_a_country_that_nobody_knows_is_none(tables):
    assert words(tables, "handout", "Atlantis") == words(tables, "handout", "")


def test_a_phone_can_call_the_numbers(tables):
    html = html_of("handout", tables, "Scotland")
    assert 'href="tel:999"' in html


def test_emergency_stands_first_and_the_ordinary_check_last(tables):
    said = words(tables, "handout", "Scotland")
    order = [said.index(sign) for sign in "■▲◆◇"]
    assert order == sorted(order)


def test_a_teachers_own_clinic_stands_before_all_others(tables):
    parts = sheet_of("handout", own_clinics(tables, 1), "Scotland").body
    at = parts.index(Heading("In Scotland"))
    assert parts[at + 1].items[0][0].words == "01632 960000"


def test_every_sheet_for_pupils_is_without_a_story(tables):
    plan = plan_of(tables)
    asked = [one for step in plan.steps for one in step.questions]
    stories = [one.story for one in [*asked, *plan.others] if one.story]
    assert stories
    for name in PUPILS:
        said = words(tables, name, "Scotland")
        assert not [s.title for s in stories if s.title in said or s.text in said]


def test_claims_are_told_with_who_says_so_and_when(tables):
    said = words(tables, "handout", "Scotland").partition("Claims from the lesson")[2]
    claims = tables.claims[tables.claims["handout"].notna()]
    assert len(claims)
    for claim in claims.itertuples():
        assert claim.claim in said
    assert len(re.findall(r"checked \d{4}-\d\d-\d\d", said)) >= len(claims) - 1


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("https://lesson.example.org/", True),
        ("http://lesson.example.org:8866/de/", True),
        ("https://93.184.216.34/", True),
        ("", False),
        ("http://192.168.1.5:8866/", False),
        ("http://10.0.0.7/", False),
        ("http://169.254.1.1/", False),
        ("http://[fe80::1]/", False),
        ("http://127.0.0.1:8866/", False),
        ("http://localhost:8866/", False),
        ("http://laptop.local/", False),
        ("http://laptop/", False),
        ("javascript:alert(1)", False),
        ("http://[", False),
    ],
)
def test_a_code_leads_only_where_a_home_can_go(address, public, tables):
    assert is_public(address) is public
    html = html_of("handout", tables, "Scotland", address)
    assert ('class="square"' in html) is public


# Claims, body, visit


def test_the_sheet_of_claims_gives_no_verdict_away(tables):
    claims = sheet_of("claims", tables, "").body[1].rows
    assert len({row[2] for row in claims}) == 1
    reasons = tables.claims.loc[tables.claims["handout"].notna(), "reason"]
    said = words(tables, "claims")
    assert not [reason for reason in reasons if reason in said]


def test_the_key_has_verdict_reason_source_and_date(tables):
    said = words(tables, "answers")
    for claim in tables.claims[tables.claims["handout"].notna()].itertuples():
        assert claim.claim in said
        assert f"{VERDICTS[claim.verdict].symbol} " in said
        assert claim.reason in said
    assert re.search(r"Read: .* \(\d{4}-\d\d-\d\d\)", said)


def test_an_example_is_no_source(tables):
    example = tables.sources[tables.sources["role"] == "example"].iloc[0]
    assert example["authors"] not in words(tables, "answers")


def test_names_of_the_body_stand_below_the_fold(tables):
    above, below = html_of("body", tables, "").split('class="fold"')
    sites = tables.sites[tables.sites["drawn"].notna()]
    drawn = above.partition("</desc>")[2]
    assert not [label for label in sites["label"] if label in drawn]
    assert all(label.split()[0] in below for label in sites["label"])


def test_the_visit_is_that_of_the_country(tables):
    advice = tables.checked("advice")
    said = words(tables, "visit", "Scotland")
    shown = advice[advice["part"].isin(["the visit", "your say"])]
    assert all(
        (row.text in said) is countries.holds(tables, row.country, "Scotland")
        for row in shown.itertuples()
    )


def test_what_waits_for_a_clinician_says_so(tables):
    waiting = tables.advice.assign(review="to be confirmed by a clinician")
    said = words(replace(tables, advice=waiting), "visit", "Scotland")
    assert said.count("◌ To be confirmed by a clinician.") == 1
    assert said.count("◌") > 5


# The plan and the letter


def test_the_plan_holds_every_step_with_what_a_teacher_needs(tables):
    plan = plan_of(tables)
    said = words(tables, "plan")
    assert f"{plan.minutes} minutes" in said
    assert f"{len(plan.steps)} steps" in said
    for step in plan.steps:
        told = (step.title, step.say, step.ask, step.watch, step.cut)
        assert not [one for one in told if one not in said]


def test_the_plan_says_each_right_answer_once(tables):
    plan = plan_of(tables)
    said = words(tables, "plan").partition("Answers")[2]
    asked = {one.id: one for step in plan.steps for one in step.questions}
    for question in asked.values():
        for option in question.options:
            assert (option.text in said) is option.right or not option.right
    assert said.count(next(iter(asked.values())).text) == 1


def test_the_calm_word_comes_before_the_first_step(tables):
    said = words(tables, "plan")
    assert said.index("You may pass, look away or leave") < said.index("The steps")


def test_the_letter_has_gaps_and_says_how_it_is_changed(tables):
    html = html_of("letter", tables, "")
    assert html.count('class="gap"') > 6
    assert 'contenteditable="true"' in html
    assert "Press into the text" in html.partition("<main")[0]
    assert f"{plan_of(tables).minutes} minutes" in html
    assert "[" not in body_of(html)


def test_other_sheets_are_not_changed_by_a_press(tables):
    assert not [
        name
        for name in NAMES
        if name != "letter" and "contenteditable=" in html_of(name, tables, "")
    ]


def test_a_sheet_for_teachers_links_nowhere(tables):
    linked = [name for name in NAMES if ".pdf" in html_of(name, tables, "")]
    assert linked == PUPILS


def test_what_the_pdf_has_no_letters_for_is_not_linked(tables):
    sites = tables.sites.assign(text="漢字")
    assert ".pdf" not in html_of("body", replace(tables, sites=sites), "")


def test_what_is_said_on_paper_is_plain():
    english = Language("en", english_folder().parent)
    said = [
        " ".join(entry.texts)
        for name, entry in english.entries.items()
        if name.startswith("prints-") and len(" ".join(entry.texts).split()) > 6
    ]
    assert len(said) > 30
    assert grade(said) <= 8
