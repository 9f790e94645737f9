"""The fixed, calm words on sex that was not wanted: always there, never inferred."""

from __future__ import annotations

import re

from markupsafe import Markup

from spotting.matching import countries
from spotting.parts.country import only_in
from spotting.parts.links import NOT_WANTED
from spotting.tables import Tables
from spotting.text import say, say_markup
from spotting.text.markup import element, escape, items, link, sentence, text


def signposting(tables: Tables) -> str:
    """Return the signposting: what to do, and the services of each country listed."""
    rules = tables.checked("help_rules")
    rules = rules[rules["safety"] == "signposted"]
    lines = [_rule(rule) for rule in rules.to_dict("records")]
    return element(
        "div",
        text("h3", say("parts-signpost")),
        text("p", say("parts-signpost-lead")),
        items(lines),
        _services(tables),
        class_="les-card les-signpost",
    )


def signpost_link() -> str:
    """Return the signposting in short, with a link to what to do and to contacts."""
    return element(
        "div",
        text("h3", say("parts-signpost")),
        text("p", say("parts-signpost-lead")),
        text("a", say("parts-signpost-link"), href=f"#{NOT_WANTED}"),
        class_="les-card les-signpost les-signpost-short",
    )


def _rule(rule) -> str:
    situation = Markup(text("b", rule["situation"]))
    return say_markup("parts-signpost-rule", situation=situation, action=rule["action"])


def _services(tables: Tables) -> str:
    kinds = signposted(tables)
    return "".join(
        element(
            "details",
            text("summary", _contacts_in(tables, country)),
            items(map(service, fitting)),
            **only_in(tables, country),
        )
        for country, rows in by_country(tables)
        if (fitting := [row for row in rows if row.kind in kinds])
    )


def signposted(tables: Tables) -> set[str]:
    """Return the kinds of services that belong to it."""
    kinds = tables.checked("help_kinds")
    return set(kinds.loc[kinds["signposted"] == "yes", "kind"])


def _contacts_in(tables: Tables, country: str) -> str:
    place = countries.in_words(tables, country)
    return say("parts-signpost-contacts", country=place)


def by_country(tables: Tables) -> list[tuple[str, list]]:
    """Return each country that has services, with their rows, in the table's order."""
    parts = tables.checked("local_help").groupby("country", sort=False)
    return [(country, list(rows.itertuples())) for country, rows in parts]


def service(row) -> str:
    """Return one service: name, number, what for, and what else is known of it."""
    phone = f" {phone_link(row.phone)}" if row.phone else ""
    hours = f" {escape(sentence(row.hours))}" if row.hours else ""
    web = f" {link(row.web, say('parts-service-web'))}." if row.web else ""
    note = f" {text('span', sentence(row.note), class_='les-hint')}" if row.note else ""
    said = say_markup(
        "parts-service",
        name=Markup(f"<b>{escape(row.name)}</b>{phone}"),
        what_for=sentence(row.what_for),
    )
    return f"{said}{hours}{web}{note}"


def phone_link(phone: str) -> str:
    """Return a number that a phone can dial; what holds words stays text."""
    dialled = re.sub(r"[^\d+]", "", phone)
    # A spreadsheet would make 0 of 000, so the table has blanks in it.
    if re.fullmatch(r"\d( \d)+", phone):
        phone = dialled
    one = dialled and not re.search(r"[^\d+ ()/.-]", phone)
    return text("a", phone, href=f"tel:{dialled}") if one else escape(phone)
