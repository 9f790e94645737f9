"""What spreadsheets do to one cell: mended where that is safe, else told exactly."""

from __future__ import annotations

import re
from datetime import date

from spotting.tables.faults import any_of
from spotting.tables.schema import Field

# Columns of text in which a date may rightly stand alone.
DATED_TEXT = ("year", "period")

_PUNCTUATION = str.maketrans("‐‑‒–—−‘’“”\u00a0", "------''\"\" ")
_SUSPECT = re.compile(r"[#=]|\d{1,4}[-./,eE ]|[^\W\d]{3,5}\.?[- ]\d|Err:")
_TOO_NARROW = re.compile(r"#{2,}")
_FORMULA_ERROR = re.compile(r"#[A-Z][A-Z0-9/_]*[!?]?|Err:\d+")
_SHORTENED = re.compile(r"-?\d+([.,]\d+)?[eE][+-]?\d+")
_MONTHS = (
    "jan|janv|ene|gen|feb|fev|févr|fév|mar|mär|märz|mrz|mars|mrt|apr|abr|avr|avril|may|mai|"
    "mei|maj|mag|maggio|jun|juin|giu|jul|juil|juli|lug|aug|août|ago|sep|sept|set|oct|"
    "okt|out|ott|nov|dec|dez|déc|dic"
)
_DATE = re.compile(
    rf"\d{{1,2}}[-. /]{{1,2}}({_MONTHS})\.?([-. /]\d{{2,4}})?|({_MONTHS})\.?-\d{{2,4}}|"
    r"\d{1,2}([./-])\d{1,2}\4(\d{4}|\d{2})|\d{4}([-/])\d{2}\6\d{2}( [\d:]+)?",
    re.IGNORECASE,
)
_ISO_DATE = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_YEAR_LAST = re.compile(r"(\d{1,2})([./-])(\d{1,2})\2(\d{4})([ T][0:]+)?", re.ASCII)
_LOOSE_DATE = re.compile(r"(\d{4})([-/])(\d{2})\2(\d{2})([ T][0:]+)?", re.ASCII)

_NUMBER = re.compile(r"-?\d{1,15}(\.\d{1,15})?", re.ASCII)
_AMBIGUOUS = re.compile(r"[-+]?[1-9]\d{0,2},\d{3}", re.ASCII)
_DECIMAL_COMMA = re.compile(r"-?\d+,\d+", re.ASCII)
_SPACED = re.compile(r"-?\d{1,3}([ '\u202f\u2009]\d{3})+([.,]\d+)?", re.ASCII)
_COMMAS_THEN_POINT = re.compile(r"-?\d{1,3}(,\d{3})+(\.\d+)?", re.ASCII)
_POINTS_THEN_COMMA = re.compile(r"-?\d{1,3}(\.\d{3})+(,\d+)?", re.ASCII)
_CODE = "two or three small letters or digits"
_ID = "an id of small letters, digits, dots and hyphens, such as cx-polyp"
_A_DATE = "a date such as 2026-11-22"
_YES_NO = {"true": "yes", "false": "no"}


class CellFault(ValueError):
    """A cell that cannot be read safely; its text says what is expected."""


def mend(cell: str, field: Field) -> str:
    """Return a cell as the tables write it.

    Reads "12,5" as 12.5, "1 234" as 1234, "12.5%" in a column of percents, 22/11/2026
    as 2026-11-22, words with capitals, and ids with commas between them.

    Raises
    ------
    CellFault: the cell could mean two things, or a spreadsheet has lost its content.
    """
    if not cell or (field.is_number and _NUMBER.fullmatch(cell)):
        return _whole(cell, field)
    if field.type == "date":
        return _date(cell)
    if _SUSPECT.match(cell):
        _refuse_lost_content(cell, field)
    if field.is_number:
        return _whole(_number(cell, field), field)
    if field.is_list:
        return _folded(re.sub(r"[,;|\s]+", " ", cell).strip()).lower()
    if field.words:
        return _word(cell, field.words)
    return _folded(cell).lower() if field.is_id else cell


def _refuse_lost_content(cell: str, field: Field) -> None:
    if _TOO_NARROW.fullmatch(cell):
        raise CellFault("the content (the spreadsheet's column was too narrow)")
    if _FORMULA_ERROR.fullmatch(cell):
        raise CellFault("a value (a spreadsheet's formula has failed here)")
    if cell.startswith("="):
        raise CellFault("a value, not a formula")
    if _SHORTENED.fullmatch(cell):
        raise CellFault("all digits (a spreadsheet has shortened the number)")
    if _DATE.fullmatch(cell) and field.name not in DATED_TEXT:
        raise CellFault(
            f"{kind_of(field)}, not a date (a spreadsheet may have made a date of it, "
            'for example of "3-5")'
        )


def kind_of(field: Field) -> str:
    """Return what a cell of the column must be, as a phrase."""
    kinds = {
        "integer": "a whole number",
        "number": "a number such as 12.5",
        "date": _A_DATE,
    }
    if field.type in kinds:
        return kinds[field.type]
    if field.is_list:
        return "ids with one space between them"
    if field.words:
        return any_of(field.words)
    if field.is_id:
        return _CODE if field.name == "code" else _ID
    return "text"


def kind_or_blank(field: Field) -> str:
    """Return what a cell must be, and what an empty one means where that is allowed."""
    if field.required:
        return kind_of(field)
    meaning = f" ({field.blank})" if field.blank else ""
    return f"{kind_of(field)}, or an empty cell{meaning}"


def _date(cell: str) -> str:
    if _ISO_DATE.fullmatch(cell):
        return cell
    if loose := _LOOSE_DATE.fullmatch(cell):
        return "-".join(loose.group(1, 3, 4))
    if year_last := _YEAR_LAST.fullmatch(cell):
        return _turned_date(*year_last.group(1, 2, 3, 4))
    raise CellFault(_A_DATE)


def _turned_date(first: str, mark: str, second: str, year: str) -> str:
    """Return a date that a spreadsheet has turned round, where only one is possible."""
    first, second = first.zfill(2), second.zfill(2)
    day_first, month_first = f"{year}-{second}-{first}", f"{year}-{first}-{second}"
    possible = [day for day in (day_first, month_first) if _is_day(day)]
    if mark == ".":  # points stand after the day everywhere
        possible = [day for day in possible if day == day_first]
    if len(set(possible)) > 1:
        raise CellFault(f"{day_first} or {month_first} (it can mean both)")
    if not possible:
        raise CellFault(_A_DATE)
    return possible[0]


def _is_day(iso: str) -> bool:
    try:
        return bool(date.fromisoformat(iso))
    except ValueError:
        return False


def _number(cell: str, field: Field) -> str:
    text = _folded(cell).removeprefix("'").removeprefix("+")
    if field.unit == "percent":
        text = text.removesuffix("%").rstrip()
    if _AMBIGUOUS.fullmatch(text):
        point, none = text.replace(",", "."), text.replace(",", "")
        raise CellFault(f"{point} or {none} (three digits after a comma can mean both)")
    if _SPACED.fullmatch(text):
        text = re.sub(r"[ '\u202f\u2009]", "", text)
    if _DECIMAL_COMMA.fullmatch(text):
        text = text.replace(",", ".")
    elif _COMMAS_THEN_POINT.fullmatch(text):
        text = text.replace(",", "")
    elif _POINTS_THEN_COMMA.fullmatch(text) and not _NUMBER.fullmatch(text):
        text = text.replace(".", "").replace(",", ".")
    if text.startswith("."):
        text = f"0{text}"
    if not _NUMBER.fullmatch(text):
        raise CellFault(kind_or_blank(field))
    return text


def _whole(text: str, field: Field) -> str:
    if field.type != "integer" or "." not in text:
        return text
    whole, _, rest = text.partition(".")
    if rest.strip("0"):
        raise CellFault(kind_or_blank(field))
    return whole


def _word(cell: str, words: tuple[str, ...]) -> str:
    if cell in words:
        return cell
    folded = " ".join(_folded(cell).casefold().split())
    if set(words) == {"yes", "no"}:
        folded = _YES_NO.get(folded, folded)
    by_folded = {word.casefold(): word for word in words}
    return by_folded.get(folded, cell)


def _folded(cell: str) -> str:
    return cell.translate(_PUNCTUATION)
