"""Messages for the browser's scripts, which fill gaps and choose plurals themselves."""

from __future__ import annotations

import json

from fluent.syntax import ast as ftl

from spotting.text.loading import Entry, Fault, Language
from spotting.text.saying import languages, spoken_in

Pattern = str | list
"""Words with gaps in braces, or [gap, {value or plural: pattern}], "" the default."""


def browser_words(*starts: str, language: str = "") -> str:
    """Return the messages whose names start so, as JSON that may stand in a page.

    Without a `language` they are in that of the process.

    It holds `lang`, whose plurals and numbers are meant, and `said`, the patterns by
    name; `spotting/controls/words.js` reads it.

    Raises
    ------
    Fault
        If a message does more than a browser is told of: fill gaps, choose by one.
    """
    own, *_ = spoken = spoken_in(language) if language else languages()
    said: dict[str, Pattern] = {}
    for one in reversed(spoken):
        for entry in one.entries.values():
            if entry.name.startswith(starts):
                _add(said, one, entry)
    told = {"lang": own.code, "said": said}
    words = json.dumps(told, ensure_ascii=False, separators=(",", ":"))
    return words.replace("<", "\\u003c")  # it can end no script of a page


def _add(said: dict[str, Pattern], language: Language, entry: Entry) -> None:
    try:
        said[entry.name] = _pattern(entry, language)
    except Fault:
        if entry.name not in said:
            raise  # else a reader gets English, as from `say`


def _pattern(entry: Entry, language: Language) -> Pattern:
    if entry.node.value is None:
        raise Fault(f"{entry.place}: “{entry.name}” has no words")
    return _part(entry.node.value, entry, language)


def _part(node: ftl.Pattern, entry: Entry, language: Language) -> Pattern:
    choice = _choice(node)
    if choice is None:
        return "".join(_piece(one, entry, language) for one in node.elements)
    variants = {
        _key(variant): _part(variant.value, entry, language)
        for variant in choice.variants
    }
    return [choice.selector.id.name, variants]


def _choice(node: ftl.Pattern) -> ftl.SelectExpression | None:
    """Return the choice that a pattern is, if it is one and by a gap."""
    inner = getattr(node.elements[0], "expression", None)
    chooses = len(node.elements) == 1 and isinstance(inner, ftl.SelectExpression)
    by_gap = chooses and isinstance(inner.selector, ftl.VariableReference)
    return inner if by_gap else None


def _key(variant: ftl.Variant) -> str:
    if variant.default:
        return ""
    key = variant.key
    return key.name if isinstance(key, ftl.Identifier) else key.value


def _piece(
    node: ftl.TextElement | ftl.Placeable, entry: Entry, language: Language
) -> str:
    if isinstance(node, ftl.TextElement):
        return node.value
    inner = node.expression
    if isinstance(inner, ftl.VariableReference):
        return f"{{{inner.id.name}}}"
    if isinstance(inner, ftl.MessageReference) and inner.id.name in language.entries:
        words = _pattern(language.entries[inner.id.name], language)
        if isinstance(words, str):
            return words
    raise Fault(f"{entry.place}: “{entry.name}”: scripts fill gaps or choose by one")
