"""environment.yml asks for what pyproject.toml asks for."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parent.parent

# What conda needs besides the package's own dependencies.
TOOLS = {"python", "pip"}


@pytest.fixture(scope="module")
def project() -> dict:
    return tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]


@pytest.fixture(scope="module")
def listed() -> list:
    environment = yaml.safe_load((ROOT / "environment.yml").read_text("utf-8"))
    return environment["dependencies"]


@pytest.fixture(scope="module")
def by_pip(listed) -> list[str]:
    return next(entry["pip"] for entry in listed if isinstance(entry, dict))


@pytest.fixture(scope="module")
def by_conda(listed) -> list[str]:
    return [entry for entry in listed if isinstance(entry, str)]


def specified(lines: list[str]) -> dict[str, str]:
    requirements = map(Requirement, lines)
    return {canonicalize_name(r.name): str(r.specifier) for r in requirements}


def test_names_and_versions_are_those_of_pyproject(project, by_conda, by_pip):
    conda = [line for line in by_conda if line.split("=")[0] not in TOOLS]
    pip = [line for line in by_pip if line != "."]

    assert specified([*conda, *pip]) == specified(project["dependencies"])


def test_the_package_itself_is_installed(by_pip):
    assert by_pip[-1] == "."


def test_python_is_the_oldest_that_pyproject_allows(project, by_conda):
    oldest = project["requires-python"].removeprefix(">=")

    assert f"python={oldest}" in by_conda


def test_pip_is_there_for_its_section(by_conda):
    assert "pip" in by_conda
