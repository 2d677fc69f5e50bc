"""Runs → inline Markdown. Emphasis is tried in plain forms first, then in one that always reads back."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from cms.bundle.markdown.escape import escape, url
from cms.bundle.markdown.inline import runs_of
from cms.bundle.markdown.parser import parser
from cms.bundle.markdown.runs import normal
from cms.bundle.markdown.tree import Run

# How the sign of italics is written, and whether letters beside a sign are written as entities: to the parser an
# entity is punctuation, beside which a sign always counts.
FORMS = (("*", False), ("_", False), ("*", True), ("_", True))


def inline(runs: Sequence[Run]) -> str:
    """Markdown that reads back as the runs.

    Raises ValueError where there is none, which no test has found.
    """
    wanted = normal(runs)
    for sign, guarded in FORMS:
        written = "".join(_links(wanted, sign, guarded)).replace("\n", "\\\n")
        tokens = parser().parseInline(written)[0].children or []
        if runs_of(tokens, _ignore) == wanted:
            return written
    raise ValueError(f"cannot be written as Markdown: {wanted!r}")


def _ignore(_message: str) -> None:
    """A complaint would be about what has just been escaped; comparing finds out all the same."""


def _links(runs: Sequence[Run], sign: str, guarded: bool) -> Iterator[str]:
    for href, linked in groupby(runs, key=lambda run: run.href):
        words = "".join(_bold(list(linked), sign, guarded))
        yield f"[{words}]({url(href)})" if href else words


def _bold(runs: Sequence[Run], sign: str, guarded: bool) -> Iterator[str]:
    for bold, group in groupby(runs, key=lambda run: run.bold):
        words = "".join(_italic(list(group), sign, guarded))
        yield f"**{words}**" if bold else words


def _italic(runs: Sequence[Run], sign: str, guarded: bool) -> Iterator[str]:
    for italic, group in groupby(runs, key=lambda run: run.italic):
        text = "".join(run.text for run in group)
        words = _guard(text) if guarded else escape(text)
        yield f"{sign}{words}{sign}" if italic else words


def _guard(text: str) -> str:
    """The words with their first and last character as entities."""
    if len(text) == 1:
        return _entity(text)
    return _entity(text[0]) + escape(text[1:-1]) + _entity(text[-1])


def _entity(character: str) -> str:
    return character if character == "\n" else f"&#{ord(character)};"
