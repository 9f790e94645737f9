"""The `spotting` command: its arguments, what it prints, its exit codes."""

from __future__ import annotations

import sys
from types import SimpleNamespace

import pytest

from spotting import paths
from spotting.cli import PORT, main
from spotting.serving.config import Options
from tests import languages
from tests.damage import Copy
from tests.world import FROZEN


@pytest.fixture
def served(monkeypatch) -> list[Options]:
    """Stand in for the server: keep what it would have been started with."""
    calls: list[tuple] = []
    server = SimpleNamespace(serve=calls.append)
    monkeypatch.setitem(sys.modules, "spotting.serving.server", server)
    return calls


@pytest.fixture
def sound(monkeypatch) -> None:
    """Stand in for the check, which takes a moment: no fault is found."""
    monkeypatch.setattr("spotting.checks.check.check", lambda folder: [])


def damage(folder) -> None:
    causes = folder / "causes.csv"
    words = causes.read_text(encoding="utf-8")
    broken = words.replace(",infection,", ",infecton,", 1)
    assert broken != words
    causes.write_text(broken, encoding="utf-8", newline="")


def test_serve_shows_our_tables_on_the_usual_port(served, sound):
    assert main(["serve"]) == 0
    ours = paths.data_folder().resolve()
    assert served == [Options(PORT, ours, open_in_browser=True)]


def test_serve_takes_its_options(served, sound, data_copy):
    command = f"serve --port 8000 --share --no-browser --data {data_copy}"
    assert main(command.split()) == 0
    assert served == [Options(8000, data_copy.resolve(), share=True)]


def test_a_class_is_shared_and_kept_where_it_is_asked_for(served, sound):
    more = ["--store", "sqlite:///a.db", "--public-address", "https://a.example/"]
    assert main(["serve", "--data", str(FROZEN), "--class", *more]) == 0
    [options] = served
    assert options.teach
    assert options.share
    assert (options.store, options.public_address) == (more[1], more[3])


def test_a_public_address_is_one_that_a_phone_can_open(served, sound, capsys):
    with pytest.raises(SystemExit):
        main(["serve", "--public-address", "lesson.example"])
    assert "expected https://" in capsys.readouterr().err


@pytest.mark.parametrize("asked", ["Scotland", "scotland"])
def test_serve_starts_with_the_teachers_country(served, sound, asked):
    assert main(["serve", "--data", str(FROZEN), "--country", asked]) == 0
    assert served[0].country == "Scotland"


def test_serve_knows_the_country_of_a_teachers_own_services(served, sound, data_copy):
    Copy(data_copy).set("local_help", 2, country="Ghana")
    command = ["serve", "--data", str(data_copy), "--country", "Ghana"]
    assert main(command) == 0
    assert served[0].country == "Ghana"


def test_serve_refuses_an_unknown_country_and_lists_the_known(served, sound, capsys):
    assert main(["serve", "--data", str(FROZEN), "--country", "Atlantis"]) == 1
    told = capsys.readouterr().err
    assert served == []
    assert "'Atlantis'" in told
    assert "UK, England and Wales, Scotland, Australia" in told


def test_serve_takes_the_country_from_the_environment(served, sound, monkeypatch):
    monkeypatch.setenv("LESSON_COUNTRY", "Atlantis")
    assert main(["serve", "--data", str(FROZEN)]) == 1
    monkeypatch.setenv("LESSON_COUNTRY", "Australia")
    assert main(["serve", "--data", str(FROZEN)]) == 0
    assert served[0].country == "Australia"


def test_serve_speaks_an_installed_language_and_knows_all(
    served, sound, tmp_path, monkeypatch
):
    monkeypatch.setenv("LESSON_TEXTS", str(languages.write(tmp_path)))
    assert main(["serve", "--data", str(FROZEN), "--language", "XX"]) == 0
    assert (served[0].language, served[0].languages) == ("xx", ("en", "xx"))


def test_serve_refuses_an_unknown_language_and_lists_the_installed(
    served, sound, tmp_path, monkeypatch, capsys
):
    monkeypatch.setenv("LESSON_TEXTS", str(languages.write(tmp_path)))
    assert main(["serve", "--data", str(FROZEN), "--language", "tlh"]) == 1
    told = capsys.readouterr().err
    assert served == []
    assert "language: found 'tlh', expected one of: en, xx." in told
    assert str(tmp_path) in told


def test_serve_takes_the_language_from_the_environment(served, sound, monkeypatch):
    monkeypatch.setenv("LESSON_LANGUAGE", "tlh")
    assert main(["serve", "--data", str(FROZEN)]) == 1


def test_serve_takes_the_size_of_the_class_and_the_way_out(served, sound):
    main(["serve", "--class-size", "30", "--no-quick-exit", "--name", "Lesson.School"])
    assert (served[0].class_size, served[0].quick_exit) == (30, False)
    assert served[0].names == ("lesson.school",)


@pytest.mark.parametrize("size", ["0", "501", "-3", "many"])
def test_serve_refuses_what_is_no_size_of_a_class(served, size, capsys):
    with pytest.raises(SystemExit):
        main(["serve", f"--class-size={size}"])
    assert "expected 1 to 500" in capsys.readouterr().err


def test_serve_finds_a_copy_from_the_folder_it_is_called_in(
    served, sound, data_copy, monkeypatch
):
    monkeypatch.chdir(data_copy.parent)
    assert main(["serve", "--data", "data"]) == 0
    assert served[0].folder == data_copy.resolve()


def test_serve_refuses_faulty_tables_and_prints_the_faults(served, data_copy, capsys):
    damage(data_copy)
    assert main(["serve", "--data", str(data_copy)]) == 1
    told = capsys.readouterr().err
    assert served == []
    assert "causes.csv, row " in told
    assert "infecton" in told
    assert "The lesson is not started" in told


def test_serve_refuses_a_folder_that_is_not_there(served, tmp_path, capsys):
    assert main(["serve", "--data", str(tmp_path / "no")]) == 1
    assert served == []
    assert "no folder of this name" in capsys.readouterr().err


@pytest.mark.parametrize("port", ["0", "-1", "65536", "abc", ""])
def test_serve_refuses_what_is_no_port(served, port, capsys):
    with pytest.raises(SystemExit) as stopped:
        main(["serve", f"--port={port}"])
    assert stopped.value.code == 2
    assert "--port" in capsys.readouterr().err
    assert served == []


@pytest.mark.parametrize("port", [1, 65535])
def test_serve_takes_every_port_there_is(served, sound, port):
    main(["serve", "--port", str(port)])
    assert served[0].port == port


@pytest.mark.shipped
def test_check_finds_no_error_in_our_tables(capsys):
    assert main(["check"]) == 0
    assert capsys.readouterr().out.splitlines()[-1].startswith("0 errors, ")


def test_check_prints_one_line_a_fault_and_fails(data_copy, capsys):
    damage(data_copy)
    assert main(["check", str(data_copy)]) == 1
    *faults, last = capsys.readouterr().out.splitlines()
    assert any("infecton" in fault for fault in faults)
    assert last.endswith("other remarks.")
    assert not last.startswith("0 errors")


@pytest.mark.shipped
def test_check_tells_a_fault_of_a_text_with_its_line(tmp_path, monkeypatch, capsys):
    (tmp_path / "de").mkdir()
    (tmp_path / "de" / "numbers.ftl").write_text("numbers-span = { $all }\n", "utf-8")
    monkeypatch.setenv(paths.TEXTS_VARIABLE, str(tmp_path))
    assert main(["check"]) == 1
    told = capsys.readouterr().out
    assert "de/numbers.ftl, line 1, numbers-span: found $all, expected $high" in told


def test_check_does_not_fail_for_what_was_mended(data_copy, capsys):
    causes = data_copy / "causes.csv"
    causes.write_bytes(b"\xef\xbb\xbf" + causes.read_bytes())
    assert main(["check", str(data_copy)]) == 0


@pytest.mark.shipped
def test_what_our_tables_hold_is_printed(capsys):
    assert main(["describe"]) == 0
    assert "| causes |" in capsys.readouterr().out


def test_what_a_copy_holds_is_printed(data_copy, capsys):
    assert main(["describe", str(data_copy)]) == 0
    assert "| causes | 44 |" in capsys.readouterr().out


def test_what_a_copy_holds_is_written_into_its_own_description(data_copy, capsys):
    own = data_copy / "README.md"
    own.write_text("<!-- causes -->5<!-- /causes --> causes", encoding="utf-8")
    assert main(["describe", str(data_copy), "--write"]) == 0
    assert capsys.readouterr().out == "Written: data/README.md.\n"
    assert own.read_text(encoding="utf-8") == "<!-- causes -->44<!-- /causes --> causes"
    assert main(["describe", str(data_copy), "--write"]) == 0
    assert "nothing: all documents are true" in capsys.readouterr().out


def test_tables_that_cannot_be_read_are_not_described(tmp_path, capsys):
    assert main(["describe", str(tmp_path)]) == 1
    assert "causes.csv" in capsys.readouterr().err


@pytest.mark.parametrize(
    "arguments", [[], ["open"], ["check", "a", "b"], ["serve", "x"]]
)
def test_what_is_no_command_is_refused(arguments, capsys):
    with pytest.raises(SystemExit) as stopped:
        main(arguments)
    assert stopped.value.code == 2
    assert "usage: spotting" in capsys.readouterr().err


def test_help_names_every_command(capsys):
    with pytest.raises(SystemExit) as stopped:
        main(["--help"])
    assert stopped.value.code == 0
    told = capsys.readouterr().out
    for command in ("serve", "check", "describe"):
        assert command in told
