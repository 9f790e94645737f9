"""Rules on the codes that stand for words in the page's address."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spotting.checks.rules.registry import error
from spotting.tables.faults import Fault, quoted
from spotting.tables.records import Book, Records
from spotting.tables.schema import Field

EXPECTED = "a code of its own for each word"
_CODE = re.compile(r"[0-9a-z]{1,3}")


@error(whole=True)
def words_have_codes(records: Records, book: Book) -> Iterator[Fault]:
    """Require that words which have codes have one each, and no two the same."""
    for column, field in records.schema.fields.items():
        for word in _uncoded(field) if field.codes else ():
            found = f"the code of {quoted(word)}"
            yield Fault("", records.schema.file, None, column, found, EXPECTED, "")


def _uncoded(field: Field) -> list[str]:
    """Return the words whose code is missing, malformed, another's or of no word."""
    used = [*field.codes.values()]
    return [
        word
        for word in dict.fromkeys((*field.words, *field.codes))
        if word not in field.words
        or not _CODE.fullmatch(field.codes.get(word, ""))
        or used.count(field.codes[word]) > 1
    ]
