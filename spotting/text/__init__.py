"""Sentences and labels by name, from the files of a language: `data/text/`."""

from __future__ import annotations

from spotting.text.loading import Fault
from spotting.text.saying import say, say_markup, say_word

__all__ = ["Fault", "say", "say_markup", "say_word"]
