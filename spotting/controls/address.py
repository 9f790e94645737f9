"""The view's code in the page's address, after the number sign."""

from __future__ import annotations

import re
from typing import ClassVar

from traitlets import TraitError, Unicode, validate

from spotting.controls._base import Control, script

CODE = re.compile(r"(v=[a-z0-9=&.~-]{0,1998})?")


class Address(Control):
    """Hands the code in the address to Python, and writes changes back.

    ``code`` is "" or starts with ``v=``; at most 2,000 letters a-z, digits and
    ``= & . ~ -``. What stands after ``#`` and is no code (a link to a heading) is
    left alone. Nothing is shown.

    Raises
    ------
    TraitError
        The code has other letters, or is too long.
    """

    _esm = script("address")
    from_browser: ClassVar[frozenset[str]] = frozenset({"code"})

    code = Unicode().tag(sync=True)

    @validate("code")
    def _check_code(self, proposal: dict) -> str:
        if not CODE.fullmatch(proposal["value"]):
            raise TraitError("code: v= and up to 1,998 of a-z 0-9 =&.~- are expected")
        return proposal["value"]
