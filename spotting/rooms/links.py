"""Links inside the page: to a view of Explore, to a setting, to a source or a claim."""

from __future__ import annotations

from spotting.markup import text
from spotting.settings import LETTERS, short
from spotting.views import VERSION, View, Vocabulary, to_address

# Ids of the headings, as the notebook's headings get them.
EXPLORE = "Explore"
NUMBERS = "Numbers"
CLAIMS = "Check-the-claims"
FLUIDS = "Normal-or-not"

LABS = {
    "counted": "who-was-counted",
    "study_outcome": "studies-side-by-side",
    "estimate": "picture-a-risk",
    "test": "what-a-test-result-means",
}
"""The heading of the lab that a setting belongs to."""


def explore_link(words: str, view: View, vocabulary: Vocabulary) -> str:
    """Return a link that opens a view in Explore; the browser's Back returns."""
    return text(
        "a", words, href=f"#{to_address(view, vocabulary)}", data_les_room=EXPLORE
    )


def setting_link(words: str, room: str, **settings: str) -> str:
    """Return a link that sets a room, or its lab, and leaves all else as it is.

    `settings` are fields of `Settings` with an id, or for `prevalence` the number.
    """
    place = LABS.get(next(iter(settings)), room) if room == NUMBERS else room
    adds = "&".join(
        f"{LETTERS[name]}={value if name == 'prevalence' else short(value)}"
        for name, value in settings.items()
    )
    return text(
        "a",
        words,
        href=f"#{VERSION}&{adds}",
        data_les_adds=adds,
        data_les_room=place,
    )


def anchor(kind: str, id_: str) -> str:
    """Return the id of the element that shows a row: a source, a claim, a rule."""
    return f"{kind}-{id_}"


def row_link(kind: str, id_: str, words: str) -> str:
    """Return a link to the element that shows a row."""
    return text("a", words, href=f"#{anchor(kind, id_)}")
