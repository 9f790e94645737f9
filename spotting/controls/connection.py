"""Says so when the page no longer gets answers, and when it does again."""

from __future__ import annotations

from traitlets import Unicode

from spotting.controls._base import Control, script


class Connection(Control):
    """Shows an alert while the kernel is gone or cannot be reached.

    The lesson's own front-end connects again by itself: it shows ``again`` while it
    tries, ``full`` while the server has no room, and ``back`` for a moment when it
    has succeeded. Anywhere else a reload is needed, and ``words`` say so. The page is
    marked meanwhile (``data-les-lost`` on its root element), so that sentences which
    answer an older choice can be hidden.
    """

    _esm = script("connection")

    words = Unicode().tag(sync=True)
    again = Unicode().tag(sync=True)
    full = Unicode().tag(sync=True)
    back = Unicode().tag(sync=True)
