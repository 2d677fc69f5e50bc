"""What is handed to the checks, and what they find."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from translation.compare.text import visible


class Problem(NamedTuple):
    """Something wrong with a translation. A serious one stops approval unless the person says why."""

    code: str
    serious: bool
    message: str


class Term(NamedTuple):
    """A term of the source language and its form in the language of the translation.

    `keep` means that the term stays as it is; `forbidden` are translations that must not be used for it.
    """

    source: str
    form: str
    keep: bool = False
    forbidden: tuple[str, ...] = ()

    @property
    def wanted(self) -> str:
        return self.source if self.keep else self.form


@dataclass(frozen=True)
class Pair:
    """A piece of text and its translation, both as wagtail-localize keeps them; `limit` in visible characters."""

    source: str
    translation: str
    source_language: str
    language: str
    terms: Sequence[Term] = ()
    limit: int | None = None

    @cached_property
    def source_text(self) -> str:
        return visible(self.source)

    @cached_property
    def text(self) -> str:
        return visible(self.translation)

    @cached_property
    def text_without_terms(self) -> str:
        """The visible translation without what the glossary wants in it."""
        text = self.text
        for wanted in sorted({term.wanted for term in self.terms_in_source} - {""}, key=len, reverse=True):
            text = text.replace(wanted, "")
        return text

    @cached_property
    def terms_in_source(self) -> list[Term]:
        """The terms whose characters are in the source, if perhaps as part of a longer word."""
        text = self.source_text.lower()
        return [term for term in self.terms if term.source and term.source.lower() in text]


def around(text: str, start: int, end: int, width: int = 12) -> str:
    """The place with some characters before and after it, for a message."""
    before, after = max(0, start - width), min(len(text), end + width)
    return f"{'…' if before else ''}{text[before:after].strip()}{'…' if after < len(text) else ''}"
