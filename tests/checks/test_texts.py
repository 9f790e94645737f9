"""The check of the texts: what is wrong, where, and what is only remarked on."""

from __future__ import annotations

import pytest
import textstat

from spotting.checks import texts
from spotting.checks.texts import check_texts, grade_of, hard_sentences

ENGLISH = """a-one = One
a-gap = { $n } of { $total }
a-plural = { $n ->
    [one] { $n } sign
   *[other] { $n } signs
 }
a-uses = See { a-gap }
"""

HARD = (
    "Epidemiological heterogeneity necessitates circumspect interpretation of all "
    "institutional prevalence approximations notwithstanding considerable rigour "
    "and always"
)

CELLS = {"start": "# Health lesson\n\nOne.", "explore": "## Explore\n\nTwo."}
NOTEBOOK = "<!-- cell: start -->\n# A\n\n<!-- cell: explore -->\n## B\n"


@pytest.fixture
def told(tmp_path, monkeypatch):
    """Check one file of another language beside a small English one."""
    shipped = tmp_path / "shipped" / "en"
    monkeypatch.setattr(texts, "english_folder", lambda: shipped)
    monkeypatch.setattr(texts, "_english_cells", lambda: CELLS)
    monkeypatch.setattr(texts, "check_translations", lambda folder: [])

    def check(own: str = "", english: str = ENGLISH, notebook: str = NOTEBOOK):
        shipped.mkdir(parents=True)
        (shipped / "a.ftl").write_text(english, encoding="utf-8")
        folder = tmp_path / "own"
        (folder / "de").mkdir(parents=True)
        if own:
            (folder / "de" / "a.ftl").write_text(own, encoding="utf-8")
            (folder / "de" / "notebook.md").write_text(notebook, encoding="utf-8")
        else:
            (folder / "de").rmdir()
        return [(fault.severity, str(fault)) for fault in check_texts(folder)]

    return check


def changed(before: str, after: str) -> str:
    assert before in ENGLISH
    return ENGLISH.replace(before, after)


def test_a_whole_translation_has_no_fault(told):
    assert told(ENGLISH) == []


@pytest.mark.parametrize(
    ("own", "severity", "fault"),
    [
        (
            changed("a-one = One", "a-one One"),
            "error",
            'de/a.ftl, line 1: found "a-one One", expected a message in Fluent (',
        ),
        (
            ENGLISH + "a-one = Two\n",
            "error",
            "de/a.ftl, line 8, a-one: found this name again, as in de/a.ftl, line 1,",
        ),
        (
            ENGLISH + "a-onne = Two\n",
            "error",
            'de/a.ftl, line 8, a-onne: found "a-onne", expected a message of English '
            '(did you mean "a-one"?)',
        ),
        (
            changed("a-one = One\n", ""),
            "note",
            "de/a.ftl, a-one: found no such message (en/a.ftl, line 1), English",
        ),
        (
            changed("{ $n } of { $total }", "{ $n } von { $all } { $total }"),
            "error",
            "de/a.ftl, line 2, a-gap: found $all, expected $n and $total, as in Eng",
        ),
        (
            changed("{ $n } of { $total }", "{ $n } von vielen"),
            "warning",
            "de/a.ftl, line 2, a-gap: found no $total, expected $total, as in English",
        ),
        (
            changed("See { a-gap }", "See { a-gab } { $n } { $total }"),
            "error",
            'de/a.ftl, line 7, a-uses: found "a-gab", expected a message or term of '
            'de/ (did you mean "a-gap"?)',
        ),
        (
            changed("One", "<b>Eins</b>"),
            "warning",
            'de/a.ftl, line 1, a-one: found "<b>", expected plain text',
        ),
        (
            changed("a-one = One", 'a-one = { "" }'),
            "error",
            "de/a.ftl, line 1, a-one: found no words, expected a sentence or a label",
        ),
        (
            changed("a-one = One", "a-one = { TODAY() }"),
            "error",
            "de/a.ftl, line 1, a-one: found TODAY(), expected one of: NUMBER; DATETIME",
        ),
        (
            changed("One", "grÃ¼n"),
            "warning",
            'de/a.ftl, line 1, a-one: found "grÃ¼n", expected the letter that was lost',
        ),
    ],
)
def test_a_fault_is_told_with_its_line(told, own, severity, fault):
    found = told(own)
    assert [told for told in found if told[0] == severity and fault in told[1]], found


def test_a_language_may_have_terms_of_its_own(told):
    assert told(changed("One", "{ -eins }") + "-eins = Eins\n") == []


def test_what_a_message_uses_fills_its_gaps(told):
    assert told(changed("See { a-gap }", "{ $n } von { $total }")) == []


@pytest.mark.parametrize(
    ("english", "fault"),
    [
        ("b-one = One\n", 'found "b-one", expected a name that starts with its file'),
        ("a-one = { $allOf }\n", "found $allOf, expected a name of small letters"),
        (
            "a-one = "
            + "Institutional prevalence approximations notwithstanding " * 4
            + ".\n",
            "found school grade",
        ),
    ],
)
def test_english_is_judged_by_itself(told, english, fault):
    ((_, found),) = told(english=english)
    assert found.startswith("en/a.ftl, line 1, ")
    assert fault in found


@pytest.mark.parametrize(
    ("notebook", "severity", "fault"),
    [
        ("<!-- cell: start -->\n# A\n", "note", "explore: found no such cell, English"),
        (
            NOTEBOOK.replace("explore", "explor"),
            "error",
            'line 4, explor: found "explor", expected the id of a text cell of app.',
        ),
        (
            NOTEBOOK + NOTEBOOK,
            "error",
            "line 6, start: found this cell again, as in li",
        ),
        (
            NOTEBOOK.replace("# A", ""),
            "warning",
            "line 1, start: found nothing, expect",
        ),
        (
            NOTEBOOK.replace("## B", "# B"),
            "error",
            'line 4, explore: found "# B", expec',
        ),
        (
            NOTEBOOK + "\n<i>x</i>",
            "warning",
            'line 4, explore: found "<i>", expected M',
        ),
    ],
)
def test_faults_of_text_cells_are_told_with_their_lines(
    told, notebook, severity, fault
):
    found = told(ENGLISH, notebook=notebook)
    assert (severity, f"de/notebook.md, {fault}") in [
        (grave, text[: len(f"de/notebook.md, {fault}")]) for grave, text in found
    ], found


def test_the_shipped_texts_have_no_fault():
    assert list(map(str, check_texts())) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Any bleeding after sex should be checked, even a little, even once",
        "The lowest and the highest figures of the studies are no margin of error",
        HARD,
    ],
)
def test_the_grade_is_near_that_of_the_measure_in_the_tests(sentence):
    measured = textstat.flesch_kincaid_grade(f"{sentence}.")
    assert grade_of(sentence) == pytest.approx(measured, abs=1.5)


def test_only_long_sentences_are_told():
    words = f"Epidemiological heterogeneity. {HARD}. It is so."
    assert [sentence for sentence, _ in hard_sentences(words)] == [HARD]
