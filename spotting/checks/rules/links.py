"""Rules on what ties causes, signs and contexts together."""

from __future__ import annotations

from collections.abc import Iterator

from spotting.checks.rules.citations import CHECKED
from spotting.checks.rules.registry import error, warning
from spotting.tables.faults import Fault, quoted
from spotting.tables.records import Book, Record

OWN_PATH = "own path"
SAFETY = "safety"
"""The kind of context that concerns consent and safety, and no filter."""


@error("cause_symptoms", "study_findings")
def label_agrees_with_id(row: Record, book: Book) -> Iterator[Fault]:
    """Require that a label repeated beside an id is the label of that id."""
    for repeated, (column, table) in row.records.schema.repeated.items():
        target = book.table(table).by_id.get(row[column])
        if target and row[repeated] != target["label"]:
            yield row.fault(repeated, f"{quoted(target['label'])}, as in {table}.csv")


@error("symptoms")
def linked_agrees_with_links(row: Record, book: Book) -> Iterator[Fault]:
    """Require that a sign is marked as linked just where a checked link names it."""
    linked = "yes" if row["id"] in _checked_links(book, "symptom_id") else "no"
    if row["linked"] != linked:
        some = "a" if linked == "yes" else "no"
        yield row.fault("linked", f'"{linked}": {some} checked link names this sign')


@warning("causes")
def cause_has_link(row: Record, book: Book) -> Iterator[Fault]:
    """Require that a cause that is shown has at least one checked link to a sign."""
    if row["shown_as"] != "cause" or row["status"] != CHECKED:
        return
    if row["id"] not in _checked_links(book, "cause_id"):
        yield row.fault("id", "a cause with a checked link in cause_symptoms.csv")


def _checked_links(book: Book, column: str) -> set[str]:
    """Return the ids that checked links name in a column."""
    links = book.table("cause_symptoms")
    pairs = zip(links.sound_column(column), links.sound_column("status"), strict=True)
    return {name for name, status in pairs if status == CHECKED}


@warning("cause_symptoms", "vote_questions", "vote_options")
def link_joins_checked_rows(row: Record, book: Book) -> Iterator[Fault]:
    """Require that a checked link joins rows that are checked themselves."""
    if row["status"] != CHECKED:
        return
    for column, table in row.records.schema.links:
        target = book.table(table).by_id.get(row[column])
        if target and target["status"] != CHECKED:
            yield row.fault(column, f"a checked row of {table}.csv; it is left out")


@error("contexts")
def safety_context_is_marked(row: Record, book: Book) -> Iterator[Fault]:
    """Require that contexts that a help rule on safety names are never filters."""
    if row["kind"] == SAFETY:
        return
    for rule in book.table("help_rules").rows():
        if rule["safety"] and row["id"] in named(rule):
            expected = '"safety": it must stay out of filters and addresses'
            yield row.fault("kind", expected)
            return


@error("help_rules")
def rule_on_safety_is_marked(row: Record, book: Book) -> Iterator[Fault]:
    """Require that a help rule that names a context of safety says so."""
    known = book.table("contexts").by_id
    contexts = [known[name] for name in named(row) if name in known]
    if not row["safety"] and any(one["kind"] == SAFETY for one in contexts):
        yield row.fault("safety", '"private": it names a situation of safety')


def named(rule: Record) -> list[str]:
    """Return the ids that a help rule names."""
    return rule.ids("all_of") + rule.ids("any_of") + rule.ids("and_any_of")


@error("causes")
def signposting_is_for_safety(row: Record, book: Book) -> Iterator[Fault]:
    """Require that causes of consent and safety, and no others, are signposted."""
    known = book.table("contexts").by_id
    contexts = [known[name] for name in row.ids("contexts") if name in known]
    only_safety = bool(contexts) and all(c["kind"] == SAFETY for c in contexts)
    if only_safety:
        if row["shown_as"] != "signposting":
            expected = '"signposting": consent and safety are never ranked or charted'
            yield row.fault("shown_as", expected)
    elif row["shown_as"] == "signposting":
        yield row.fault("shown_as", '"cause": only consent and safety are signposted')


@error("cause_symptoms")
def own_path_stays_apart(row: Record, book: Book) -> Iterator[Fault]:
    """Require that blood from elsewhere is linked with its own cause alone."""
    sign = book.table("symptoms").by_id.get(row["symptom_id"])
    cause = book.table("causes").by_id.get(row["cause_id"])
    if sign and cause and sign["role"] == OWN_PATH != cause["shown_as"]:
        expected = f'a cause that is shown as "{OWN_PATH}": this sign is never matched'
        yield row.fault("cause_id", expected)


@error("causes")
def life_stage_exists(row: Record, book: Book) -> Iterator[Fault]:
    """Require that life stages of a cause are contexts of that kind."""
    contexts = book.table("contexts").by_id
    for name in row.ids("life_stages"):
        if name == "any":
            continue
        if name not in contexts or contexts[name]["kind"] != "life stage":
            expected = 'an id of contexts.csv with the kind "life stage"'
            yield row.fault("life_stages", expected, quoted(name))


@warning("causes")
def any_stands_alone(row: Record, book: Book) -> Iterator[Fault]:
    """Require that the word "any" stands alone."""
    for column in ("life_stages", "sites"):
        items = row.ids(column)
        if "any" in items and len(items) > 1:
            yield row.fault(column, '"any" alone, or the others without it')


@error("answers")
def answer_stands_for_one(row: Record, book: Book) -> Iterator[Fault]:
    """Require that an answer names a situation or a sign, or has words of its own."""
    if row["context_id"] and row["symptom_id"]:
        yield row.fault("symptom_id", "a situation or a sign, not both")
    elif not (row["context_id"] or row["symptom_id"] or row["label"]):
        yield row.fault("label", "words, as it names no situation and no sign")


@error("search_words")
def own_word_leads_somewhere(row: Record, book: Book) -> Iterator[Fault]:
    """Require that a reader's own word finds a row, or the help for unwanted sex."""
    lists = [column for column, field in row.fields.items() if field.is_list]
    if not row["not_wanted"] and not any(row.ids(column) for column in lists):
        yield row.fault("causes", "an id in one of the lists: the word finds nothing")
