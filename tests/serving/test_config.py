"""What the server asks of Voilà and Jupyter."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

from spotting.serving import config
from spotting.serving.config import Options, OwnPython, settings

OPTIONS = Options(port=8866, folder=Path("data"))
SOURCES = {
    "en": SimpleNamespace(address="/the/socket"),
    "xx": SimpleNamespace(address="/another"),
}


def test_the_notebook_is_run_by_a_fork_of_its_languages_warm_process(monkeypatch):
    monkeypatch.setattr(OwnPython, "sources", {})
    settings(OPTIONS, SOURCES)
    command = OwnPython().get_kernel_spec("python3").argv
    assert command[1:] == [
        *("-m", "spotting.serving.notebook", "en=/the/socket", "xx=/another"),
        *("-f", "{connection_file}"),
    ]


def test_the_address_can_not_choose_another_template_or_theme():
    asked = settings(OPTIONS, SOURCES)["VoilaConfiguration"]
    assert (asked["allow_theme_override"], asked["allow_template_override"]) == (
        "NO",
        "NO",
    )


def test_every_reader_is_the_same_to_the_server():
    assert config.Reader().get_user(None).username == "reader"
