"""A checklist that can be searched, for lists too long to read through."""

from __future__ import annotations

from typing import ClassVar

from traitlets import Bool, List, Unicode, observe, validate

from spotting.controls._base import Control, script
from spotting.controls._fields import known_ids, records


class Checklist(Control):
    """A searchable group of checkboxes; the chosen ones also stand on top.

    ``options`` are records of ``id`` and ``label``, and if wanted ``group`` (the
    heading it stands under), ``words`` (synonyms that the search also finds) and
    ``note`` (small print). ``value`` holds the chosen ids in the order of choosing;
    ids that are no option are dropped. ``noun`` and ``nouns`` are what one and
    several options are called in the sentences of the control.

    Raises
    ------
    TraitError
        An option has no id or label, or two options have the same id.
    """

    _esm = script("checklist")
    from_browser: ClassVar[frozenset[str]] = frozenset({"value"})

    label = Unicode().tag(sync=True)
    hint = Unicode().tag(sync=True)
    search_label = Unicode("Search signs").tag(sync=True)
    noun = Unicode("sign").tag(sync=True)
    nouns = Unicode("signs").tag(sync=True)
    options = List().tag(sync=True)
    value = List(Unicode()).tag(sync=True)
    disabled = Bool(False).tag(sync=True)

    @validate("options")
    def _check_options(self, proposal: dict) -> list[dict]:
        return records(proposal["value"], "option", "id label", "group words note")

    @validate("value")
    def _check_value(self, proposal: dict) -> list[str]:
        return known_ids(proposal["value"], self.options)

    @observe("options")
    def _drop_unknown(self, _change: dict) -> None:
        self.value = known_ids(self.value, self.options)
