"""Says so when the page no longer gets answers."""

from __future__ import annotations

from traitlets import Unicode

from spotting.controls._base import Control, script


class Connection(Control):
    """Shows ``words`` as an alert while the kernel is gone or cannot be reached.

    The page is marked meanwhile (``data-les-lost`` on its root element), so that
    sentences which answer an older choice can be hidden.
    """

    _esm = script("connection")

    words = Unicode().tag(sync=True)
