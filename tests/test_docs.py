"""What the documents say is so: commands, links, versions, modules."""

from __future__ import annotations

import json
import re
import subprocess
import tomllib
from datetime import date
from functools import cache
from pathlib import Path
from textwrap import dedent
from xml.etree import ElementTree

import nbformat
import pytest

from spotting.checks.texts import check_texts
from spotting.cli import main
from spotting.paths import LANGUAGE_VARIABLE, TEXTS_VARIABLE, notebook
from spotting.tables import load_tables
from spotting.text.loading import Language, read_words
from spotting.text.notebook import translated

ROOT = Path(__file__).parent.parent
DOCUMENTS = (
    "README.md",
    "CONTRIBUTING.md",
    "CHANGELOG.md",
    "data/README.md",
    "tests/data/README.md",
    "docs/architecture.md",
    "docs/accessibility.md",
    "docs/security.md",
    "docs/decisions/README.md",
    "benchmarks/README.md",
)
DECISIONS = tuple(
    sorted(
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "docs" / "decisions").glob("[0-9]*.md")
    )
)
IN_GIT = pytest.mark.skipif(
    not (ROOT / ".git").exists(), reason="git lists the files, and this is no clone"
)

LONGEST_RECORD = 30
"""Lines of a decision: who reads one wants to go on."""

# In parts, so that this file does not hold what it looks for.
REGISTRIES = (
    "py" + "pi.org",
    "python" + "hosted.org",
    "registry." + "npmjs",
    "registry." + "yarnpkg",
    "deb." + "debian.org",
    "conda." + "anaconda.org",
    "repo." + "anaconda.com",
)
MACHINE_PATH = re.compile(
    r"(?<![\w.:/-])/(?:home|Users|root|work|tmp|opt|mnt)/\w|\b[A-Z]:\\\w"
)


@cache
def document(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def code(name: str) -> str:
    """Return a document's code, in blocks and in lines, without its prose."""
    return "\n".join(re.findall(r"```.*?```|`[^`\n]+`", document(name), re.DOTALL))


def one_line(text: str) -> str:
    return " ".join(text.split())


# Commands


def make_targets() -> set[str]:
    phony = re.search(r"^\.PHONY: (.+)$", document("Makefile"), re.MULTILINE)
    return set(phony.group(1).split())


def told_targets(name: str) -> set[str]:
    return set(re.findall(r"\bmake (?:[A-Z]+=\S+ )?([a-z-]+)", code(name)))


def help_text(capsys: pytest.CaptureFixture, *command: str) -> str:
    with pytest.raises(SystemExit) as ended:
        main([*command, "--help"])
    assert ended.value.code == 0
    return capsys.readouterr().out


@pytest.fixture
def commands(capsys) -> set[str]:
    return set(re.findall(r"^ {2,}([a-z]+) {2,}\w", help_text(capsys), re.MULTILINE))


@pytest.fixture
def options(commands, capsys) -> set[str]:
    texts = (help_text(capsys, command) for command in commands)
    found = {option for text in texts for option in re.findall(r"--[a-z-]+", text)}
    return found - {"--help"}


@pytest.mark.parametrize("name", DOCUMENTS)
def test_make_targets_in_documents_exist(name):
    assert told_targets(name) <= make_targets()


def test_every_make_target_is_in_contributing():
    assert told_targets("CONTRIBUTING.md") == make_targets()


def test_contributing_names_commands_that_exist(commands):
    told = set(re.findall(r"\bspotting ([a-z]+)", code("CONTRIBUTING.md")))

    assert told
    assert told <= commands


def test_contributing_names_options_that_exist(options):
    told = re.findall(r"`spotting [^`]*`", document("CONTRIBUTING.md"))

    assert {o for line in told for o in re.findall(r"--[a-z-]+", line)} <= options


def test_contributing_names_files_and_modules_that_exist():
    """Scripts that a step runs, and what stands in code with a folder before it."""
    told = re.findall(r"[\w.]+(?:/[\w.]+)+", code("CONTRIBUTING.md"))
    told = [one for one in told if not one.startswith(".venv/bin")]

    made = ("data/text/de", "tables/causes.csv")  # by who translates
    assert told
    assert not [one for one in told if not (ROOT / one).exists() and one not in made]


def test_contributing_has_each_task_as_numbered_steps():
    parts = re.split(r"^## (.+)$", document("CONTRIBUTING.md"), flags=re.MULTILINE)
    tasks = dict(zip(parts[1::2], parts[2::2], strict=True))

    for task in (
        "Add a row",
        "Add a cause",
        "Change a sentence",
        "Change the lesson",
        "Add a room",
        "Translate",
    ):
        numbers = [int(n) for n in re.findall(r"^(\d+)\. ", tasks[task], re.MULTILINE)]
        assert numbers == list(range(1, len(numbers) + 1))
        assert len(numbers) > 3, task


@pytest.mark.shipped
def test_translating_as_contributing_says_gives_a_second_language(
    tmp_path, monkeypatch
):
    section = document("CONTRIBUTING.md").partition("## Translate")[2]
    blocks = re.findall(r"^ +```(\w+)\n(.+?)^ +```", section, re.MULTILINE | re.DOTALL)
    words = [dedent(text) for _, text in blocks[:4]]
    folder = tmp_path / "de"
    (folder / "tables").mkdir(parents=True)
    files = ("numbers.ftl", "notebook.md", "tables/causes.csv", "words.csv")
    for name, text in zip(files, words, strict=True):
        (folder / name).write_text(text, encoding="utf-8")

    assert {fault.severity for fault in check_texts(tmp_path)} == {"note"}
    assert Language("de", tmp_path).say("numbers-people", {"total": 1}) == "1 Person"
    assert ("same day", "am selben Tag") in [row[1:] for row in read_words(folder)]
    page = translated(nbformat.read(notebook(), 4), folder)
    assert "Zwei Ursachen" in "".join(cell.source for cell in page.cells)
    monkeypatch.setenv(LANGUAGE_VARIABLE, "de")
    monkeypatch.setenv(TEXTS_VARIABLE, str(tmp_path))
    assert "Kupferspirale" in set(load_tables().causes["label"])


def test_readme_gives_the_two_commands():
    assert {"run", "test"} <= told_targets("README.md")


def test_readme_names_every_command_and_no_other(commands):
    assert set(re.findall(r"\bspotting ([a-z]+)", code("README.md"))) == commands


def test_readme_names_every_option_and_no_other(options):
    assert set(re.findall(r"--[a-z-]+", code("README.md"))) == options


# The tables


def test_example_row_in_contributing_has_the_columns_of_its_table(tables):
    row = re.findall(
        r"^ +\| `(\w+)` \| (?:`(.+?)`)? ?\|", document("CONTRIBUTING.md"), re.M
    )

    assert [name for name, _ in row] == list(tables.cause_symptoms.columns)
    assert tuple(cell for _, cell in row) in set(
        tables.cause_symptoms.itertuples(index=False, name=None)
    )


# The version


def test_versions_agree():
    project = tomllib.loads(document("pyproject.toml"))["project"]
    changelog = re.search(r"^## (\S+)", document("CHANGELOG.md"), re.MULTILINE)

    assert changelog.group(1) == project["version"]
    assert json.loads(document("data/datapackage.json"))["version"] == changelog.group(
        1
    )
    assert f"version {project['version']}," in document("data/LICENSE")


# Links and hosts


def slugs(name: str) -> set[str]:
    """Return the anchors that headings get where Markdown is shown."""
    headings = re.findall(r"^#+ (.+)$", document(name), re.MULTILINE)
    kept = (re.sub(r"[^\w\- ]", "", heading.lower()) for heading in headings)
    return {heading.replace(" ", "-") for heading in kept}


@pytest.mark.parametrize("name", DOCUMENTS + DECISIONS)
def test_links_lead_to_files_and_headings_that_exist(name):
    for target in re.findall(r"\]\(([^)]+)\)", document(name)):
        if target.startswith("#"):
            assert target[1:] in slugs(name), target
        elif not target.startswith("https://"):
            place, _, heading = target.partition("#")
            path = ((ROOT / name).parent / place).resolve()
            assert path.exists(), target
            assert not heading or heading in slugs(path.relative_to(ROOT).as_posix())


def files_in_git() -> list[Path]:
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=True,
        text=True,
    ).stdout
    paths = (ROOT / name for name in listed.split("\0") if name)
    return [path for path in paths if path.is_file()]


def lines_with(found) -> list[str]:
    return [
        f"{path.relative_to(ROOT)}:{number}"
        for path in files_in_git()
        for number, line in enumerate(
            path.read_text(encoding="utf-8", errors="ignore").splitlines(), start=1
        )
        if found(line)
    ]


@IN_GIT
@pytest.mark.shipped
def test_no_file_names_a_registry_host():
    assert lines_with(lambda line: any(host in line for host in REGISTRIES)) == []


@IN_GIT
@pytest.mark.shipped
def test_no_file_names_a_path_of_one_machine():
    assert lines_with(MACHINE_PATH.search) == []


# The architecture


def test_architecture_names_every_module_and_no_other():
    section = document("docs/architecture.md").split("## The floors")[1]
    rows = "".join(re.findall(r"^\| [\w: ]+ \| (`.+?`) \|", section, re.MULTILINE))
    package = ROOT / "spotting"
    modules = [path.relative_to(package).as_posix() for path in package.rglob("*.py")]

    assert sorted(re.findall(r"`([\w/]+\.py)`", rows)) == sorted(
        module for module in modules if not module.endswith("__init__.py")
    )


# The picture


PICTURE = "docs/architecture.svg"
SVG = "{http://www.w3.org/2000/svg}"


def test_the_picture_has_a_title_and_a_description_for_who_does_not_see_it():
    picture = ElementTree.fromstring(document(PICTURE))
    named = [picture.find(f"{SVG}{tag}") for tag in ("title", "desc")]

    assert all(one.text.strip() for one in named)
    assert picture.get("role") == "img"
    assert picture.get("aria-labelledby").split() == [one.get("id") for one in named]


def test_the_picture_is_small_has_real_text_and_knows_dark_pages():
    picture = ElementTree.fromstring(document(PICTURE))

    assert len(document(PICTURE).encode()) < 20_000
    assert len(picture.findall(f".//{SVG}text")) > 50
    assert not picture.findall(f".//{SVG}image")
    assert "prefers-color-scheme: dark" in document(PICTURE)


def test_architecture_shows_the_picture_and_says_what_it_shows():
    (words,) = re.findall(
        r"!\[([^]]+)\]\(architecture\.svg\)", document("docs/architecture.md")
    )

    assert len(words.split()) > 20


# The decisions


def title(name: str) -> tuple[int, str]:
    """Return the number and the words of a record's heading."""
    number, words = re.match(r"# (\d+)\. (.+)\n", document(name)).groups()
    return int(number), words


def test_decisions_are_numbered_without_a_gap():
    numbers = [int(Path(name).name[:4]) for name in DECISIONS]

    assert numbers == list(range(1, len(DECISIONS) + 1))
    assert [title(name)[0] for name in DECISIONS] == numbers


@pytest.mark.parametrize("name", DECISIONS)
def test_a_decision_has_a_date_and_the_four_parts(name):
    parts = re.split(r"^## (.+)$", document(name), flags=re.MULTILINE)
    day = re.search(r"^Date: (.+)$", parts[0], re.MULTILINE)

    assert date(2026, 11, 22) <= date.fromisoformat(day.group(1))
    assert parts[1::2] == ["Context", "Chosen among", "Decision", "Consequence"]
    assert all(text.strip() for text in parts[2::2])
    assert document(name).count("\n") <= LONGEST_RECORD


def test_the_list_of_decisions_has_each_with_its_title_and_date():
    listed = re.findall(
        r"^\| (\d+) \| \[(.+)\]\((.+)\) \| (\S+) \|$",
        document("docs/decisions/README.md"),
        re.MULTILINE,
    )

    assert listed == [
        (
            str(title(name)[0]),
            title(name)[1],
            Path(name).name,
            re.search(r"^Date: (.+)$", document(name), re.MULTILINE).group(1),
        )
        for name in DECISIONS
    ]


def test_architecture_links_every_decision_by_its_title():
    linked = re.findall(
        r"^- \[(.+)\]\((decisions/.+)\)$",
        document("docs/architecture.md"),
        re.MULTILINE,
    )

    assert linked == [
        (title(name)[1], name.removeprefix("docs/")) for name in DECISIONS
    ]
