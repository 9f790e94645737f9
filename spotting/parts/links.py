"""Links inside the page: to a view of Explore, to a setting, to a source or a claim."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache

from spotting.choices.settings import LETTERS, short
from spotting.choices.view import View, Vocabulary, to_address
from spotting.tables import Tables
from spotting.text.markup import text

# Ids of the headings, as the notebook's headings get them.
HOME = "Home"
HELP = "Help-first"
EXPLORE = "Explore"
COMPARE = "Compare"
NUMBERS = "Numbers"
CLAIMS = "Check-the-claims"
FLUIDS = "Normal-or-not"
WORDS = "Words-and-sources"
DRAWN = (EXPLORE, NUMBERS)
"""The rooms that show a chart at once: a link to one has its library fetched first."""
BODY = "body"
FIND = "words-find"
"""The id of the search's heading, and the message that stands there."""
MONTH = "over-a-month"
NOT_WANTED = "not-wanted"
"""The id of the element with the signposting in Help first."""

LABS = {
    "counted": "who-was-counted",
    "study_outcome": "studies-side-by-side",
    "estimate": "picture-a-risk",
    "test": "what-a-test-result-means",
}
"""The heading of the lab that a setting belongs to."""

PLACES = {
    **dict.fromkeys(("counted",), LABS["counted"]),
    **dict.fromkeys(
        ("study_outcome", "study_setting", "study_order"), LABS["study_outcome"]
    ),
    **dict.fromkeys(("estimate", "second_estimate", "base"), LABS["estimate"]),
    **dict.fromkeys(("test", "prevalence"), LABS["test"]),
    **dict.fromkeys(("article", "topic", "verdict", "claim"), CLAIMS),
    "country": HELP,
    "look": EXPLORE,
    "body": MONTH,
}
"""Where a setting is seen: for addresses that name settings and no place."""


def places() -> str:
    """Return the place of each key of an address, as the page's script reads them."""
    own = {LETTERS[field]: place for field, place in PLACES.items()}
    return " ".join(
        f"{key}={place}" for key, place in {**own, "v": EXPLORE, "ab": COMPARE}.items()
    )


def explore_link(words: str, view: View, vocabulary: Vocabulary) -> str:
    """Return a link that opens a view in Explore; the browser's Back returns.

    The address script writes the view into the link's own address when a reader
    comes near it; without a script it is a link to the room.
    """
    return view_link(words, EXPLORE, view, vocabulary)


def compare_link(words: str, view: View, vocabulary: Vocabulary) -> str:
    """Return a link that opens a view's two causes in Compare, as a button looks."""
    return view_link(words, COMPARE, view, vocabulary, class_="les-bar-button")


def view_link(
    words: str, room: str, view: View, vocabulary: Vocabulary, **more: str
) -> str:
    """Return a link that opens a view in a room."""
    return text(
        "a",
        words,
        href=f"#{room}",
        data_les_code=to_address(view, vocabulary),
        data_les_room=room,
        **more,
    )


def setting_link(words: str, room: str, sight: str = "", **settings: str) -> str:
    """Return a link that sets a room, or its lab, and leaves all else as it is.

    `settings` are fields of `Settings` with an id, or for `prevalence` the number.
    `sight` is the id of what a reader wants to see of it, if it is not the top.
    """
    place = LABS.get(next(iter(settings)), room) if room == NUMBERS else room
    adds = "&".join(
        f"{LETTERS[name]}={value if name == 'prevalence' else short(value)}"
        for name, value in settings.items()
    )
    return text(
        "a",
        words,
        href=f"#{place}",
        data_les_adds=adds,
        data_les_room=place,
        **({"data_les_sight": sight} if sight else {}),
    )


def anchor(kind: str, id_: str) -> str:
    """Return the id of the element that shows a row: a source, a claim, a rule."""
    return f"{kind}-{id_}"


def row_link(kind: str, id_: str, words: str) -> str:
    """Return a link to the element that shows a row."""
    return text("a", words, href=f"#{anchor(kind, id_)}")


def source_link(source: tuple) -> str:
    """Return a link from a source's title to its place in the list of sources."""
    return row_link("source", source.id, source.title)


def source_links(
    tables: Tables,
    cited: Iterable[str],
    say: Callable[[tuple], str] = source_link,
) -> list[str]:
    """Return a link for each source that is cited by its id; unknown ids are left out.

    `say` turns a source, a row with the columns of `sources`, into markup.
    """
    known = _sources(tables)
    return [say(known[id_]) for id_ in cited if id_ in known]


@lru_cache(maxsize=8)
def _sources(tables: Tables) -> dict[str, tuple]:
    return {source.id: source for source in tables.sources.itertuples()}
