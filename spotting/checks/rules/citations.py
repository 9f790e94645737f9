"""Rules on sources, ids and the status of a row."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from spotting.checks.rules.registry import error, warning
from spotting.tables.faults import Fault, any_of, quoted, suggestion
from spotting.tables.records import Book, Record, Records, Unjudged
from spotting.tables.schema import Field, table_schemas

NOT_VERIFIED = "not verified"
CHECKED = "checked"

# What is no fact of a source: names of places.
NEEDS_NO_SOURCE = ("countries",)
# A teacher's own clinic has no publication behind it.
OWN = "the teacher's"
# Sources on how to inform well: the page goes by them, no row states them.
GUIDES_OF_THE_PAGE = ("information quality",)
# Where claims that are checked stand; what backs the verdict stands beside it.
MAY_CITE_EXAMPLES = ("claims", "contradictions")
# A teacher's own tables may do without these.
MAY_BE_EMPTY = (
    "local_help",
    "countries",
    "asked",
    "help_cases",
    "search_words",
    "steps",
    "lesson_steps",
    "misconceptions",
    "stories",
    "vote_questions",
    "vote_options",
    "waiting",
)
# An opinion that is voted on states nothing.
OPINION = "opinion"


@error(whole=True)
def table_has_rows(records: Records, book: Book) -> Iterator[Fault]:
    """Require that a table has at least one row."""
    schema = records.schema
    if not records.numbers and schema.name not in MAY_BE_EMPTY:
        yield Fault("", schema.file, None, None, "no rows", "at least one row", "")


@error()
def listed_ids_exist(row: Record, book: Book) -> Iterator[Fault]:
    """Require that each id or word in a list cell is known."""
    for column, field in row.fields.items():
        if field.is_list and column in row.records.columns:
            yield from _unknown_items(row, column, field, book)


def _unknown_items(
    row: Record, column: str, field: Field, book: Book
) -> Iterator[Fault]:
    if row.is_bad(column):
        return
    known = list(field.words)
    try:
        for table in field.tables:
            known += book.table(table).column("id")
    except Unjudged:
        return
    files = " or ".join(f"{table}.csv" for table in field.tables)
    wanted = f"an id of {files}" if files else any_of(field.words)
    lost = any(book[table].has_lost_ids for table in field.tables)
    for item in row.ids(column):
        if item not in known and not lost:
            yield row.fault(column, wanted + suggestion(item, known), quoted(item))


@warning()
def listed_ids_stand_once(row: Record, book: Book) -> Iterator[Fault]:
    """Require that no id stands twice in a list cell."""
    for column, field in row.fields.items():
        if field.is_list and column in row.records.columns and not row.is_bad(column):
            counts = Counter(row.ids(column))
            for item in (item for item, count in counts.items() if count > 1):
                yield row.fault(column, "each id once", f"{quoted(item)} twice")


@error()
def row_has_source(row: Record, book: Book) -> Iterator[Fault]:
    """Require that a row cites a source, or its status is "not verified"."""
    if "sources" not in row.fields or row.records.schema.name in NEEDS_NO_SOURCE:
        return
    free = "origin" in row.fields and row["origin"] == OWN
    free |= row.records.schema.name == "vote_questions" and row["kind"] == OPINION
    if row["status"] == CHECKED and not row["sources"] and not free:
        yield row.fault("sources", f'a source, or the status "{NOT_VERIFIED}"')


@error()
def example_backs_nothing(row: Record, book: Book) -> Iterator[Fault]:
    """Require that a text whose claims are checked is cited as nothing else."""
    if "sources" not in row.fields or row.records.schema.name in MAY_CITE_EXAMPLES:
        return
    known = book.table("sources").by_id
    for item in row.ids("sources"):
        if item in known and known[item]["role"] == "example":
            yield row.fault("sources", "sources that are evidence", quoted(item))


@error("cause_symptoms")
def stated_link_has_source(row: Record, book: Book) -> Iterator[Fault]:
    """Require that a link that the cited sources are said to state cites one."""
    if row["basis"] == "stated" and not row["sources"]:
        yield row.fault("sources", 'a source, since the basis is "stated"')


@warning("cause_symptoms")
def possible_sources_are_the_causes(row: Record, book: Book) -> Iterator[Fault]:
    """Require that a link "stated in one of" some sources names the cause's own."""
    if row["basis"] != "stated in one of":
        return
    cause = book.table("causes").by_id.get(row["cause_id"])
    for item in row.ids("sources") if cause else ():
        if item not in cause.ids("sources"):
            expected = f"sources that {quoted(cause['label'])} has in causes.csv"
            yield row.fault("sources", expected, quoted(item))


@warning("sources", whole=True)
def source_is_cited(records: Records, book: Book) -> Iterator[Fault]:
    """Require that a source is cited by a row of another table."""
    schemas = table_schemas().items()
    citing = [name for name, schema in schemas if "sources" in schema.fields]
    cells = (cell for name in citing for cell in book.table(name).column("sources"))
    cited = {source for cell in cells for source in cell.split()}
    for row in records.rows():
        if row.is_bad("id") or row["kind"] in GUIDES_OF_THE_PAGE:
            continue
        if row["id"] not in cited:
            yield row.fault("id", "a source that some row cites")


@warning("claims", "fluids")
def verdict_agrees_with_status(row: Record, book: Book) -> Iterator[Fault]:
    """Require that a verdict is "not verified" just where the status is."""
    verdict, status = row["verdict"], row["status"]
    if (verdict == NOT_VERIFIED) != (status == NOT_VERIFIED):
        expected = f"a status that agrees with the verdict {quoted(verdict)}"
        yield row.fault("status", expected)


@warning("causes")
def weak_evidence_is_explained(row: Record, book: Book) -> Iterator[Fault]:
    """Require that a cause with evidence C says what limits the evidence."""
    if row["evidence"] == "C" and not row["evidence_note"]:
        yield row.fault("evidence_note", "what limits the evidence, since it is C")
