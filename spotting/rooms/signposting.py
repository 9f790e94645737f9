"""The fixed, calm words on sex that was not wanted: always there, never inferred."""

from __future__ import annotations

from spotting.markup import element, escape, items, text
from spotting.tables import Tables

# The rules it is made from; they are never matched, ranked or charted.
RULES = ("rf-assault", "rf-assault-heavy")


def signposting(tables: Tables) -> str:
    """Return the signposting: what to do, and the services of each country listed."""
    rules = tables.checked("help_rules").set_index("id")
    lines = [_rule(rules.loc[id_]) for id_ in RULES if id_ in rules.index]
    return element(
        "div",
        text("h3", "If the sex was not wanted"),
        text("p", "It is not your fault. Help is there whatever you decide."),
        items(lines),
        _services(tables),
        class_="les-card les-signpost",
    )


def _rule(rule) -> str:
    return f"{text('b', rule['situation'])}: {escape(rule['action'])}"


def _services(tables: Tables) -> str:
    services = tables.checked("local_help")
    return "".join(
        element(
            "details",
            text("summary", f"Who to contact in {_in_words(country)}"),
            items(_service(row) for row in rows),
        )
        for country, rows in (
            (country, list(part.itertuples()))
            for country, part in services.groupby("country", sort=False)
        )
    )


def _in_words(country: str) -> str:
    return "the UK" if country == "UK" else country


def _service(row) -> str:
    phone = f" {escape(row.phone)}" if row.phone else ""
    return f"<b>{escape(row.name)}</b>{phone}: {escape(row.what_for)}"
