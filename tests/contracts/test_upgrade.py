"""The look at the newest releases: what it installs, and what it tells of."""

from __future__ import annotations

from tests.contracts.upgrade import wanted, watched


def test_every_package_is_wanted_without_a_limit():
    assert {"voila", "ipywidgets", "anywidget", "ipykernel", "plotly"} <= set(wanted())
    assert not [name for name in wanted() if set(name) & set("<>=, ")]


def test_what_we_lean_on_is_told_with_its_version():
    frozen = "anywidget==1.0\nattrs==2.0\njupyter_client==9.0\nvoila==0.6\n"
    assert watched(frozen) == ["anywidget==1.0", "jupyter_client==9.0", "voila==0.6"]
