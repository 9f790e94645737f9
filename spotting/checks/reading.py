"""How hard an English sentence is to read, by its length and its syllables."""

from __future__ import annotations

import re
from collections.abc import Iterator

HARDEST = 12
"""US school grade of a single sentence; a whole room is held to grade 8 by tests."""
LONG = 15
"""Words from which a sentence is measured: a label has no grade."""

_SENTENCE = re.compile(r"[^.!?:;]+")
_WORD = re.compile(r"[A-Za-z][A-Za-z'’-]*")
_VOWELS = re.compile(r"[aeiouy]+")
_SILENT = re.compile(r"(?:[^laeiouy]e|[^aeiouytd]ed|[^aeiouyscgxz]es)$")


def hard_sentences(words: str) -> Iterator[tuple[str, float]]:
    """Yield each long sentence that is above the hardest grade, with its grade."""
    for found in _SENTENCE.finditer(words):
        sentence = " ".join(found.group().split())
        if len(_WORD.findall(sentence)) >= LONG:
            grade = grade_of(sentence)
            if grade > HARDEST:
                yield sentence, grade


def grade_of(sentence: str) -> float:
    """Return the US school grade of one sentence, after Flesch and Kincaid."""
    words = _WORD.findall(sentence)
    syllables = sum(map(_syllables, words)) / max(len(words), 1)
    return 0.39 * len(words) + 11.8 * syllables - 15.59


def _syllables(word: str) -> int:
    """Count groups of vowels, but for an e that is not heard; at least one."""
    word = word.lower()
    return max(1, len(_VOWELS.findall(word)) - bool(_SILENT.search(word)))
