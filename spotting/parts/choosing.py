"""What rooms of choices share: standing line, causes to choose, undo and reset."""

from __future__ import annotations

from spotting.charts import theme
from spotting.choices.selection import Selection, observe_view
from spotting.choices.view import View
from spotting.controls import Actions
from spotting.matching.causes import Evidence
from spotting.matching.sentences import standing_line, upper_first
from spotting.text import say
from spotting.text.markup import text


def standing() -> str:
    """Return the standing line as a paragraph of its own."""
    return text("p", standing_line(), class_="les-standing")


def cause_options(evidence: Evidence) -> list[dict[str, str]]:
    """Return every cause that may be read about or compared, by name."""
    options = [
        {
            "id": cause.id,
            "label": theme.cause_label(upper_first(cause.label), cause.evidence),
        }
        for cause in evidence.rows
    ]
    return sorted(options, key=lambda option: option["label"].casefold())


def undo_and_reset(selection: Selection) -> Actions:
    """Return the two buttons, each there once it can act; both can be undone."""
    act = {"undo": selection.undo, "reset": selection.reset}
    buttons = Actions()
    buttons.on_press(lambda action: act[action]())

    def offer(*_: object) -> None:
        undo = {"id": "undo", "label": say("parts-undo")}
        reset = {"id": "reset", "label": say("parts-reset")}
        started = selection.view != View()
        buttons.actions = [undo] * selection.can_undo + [reset] * started

    selection.observe(offer, "can_undo")
    observe_view(selection, offer)
    return buttons
