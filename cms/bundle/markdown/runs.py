"""Running text in its normal form, so that equal looks are equal values."""

import re
from collections.abc import Iterable

from cms.bundle.markdown.tree import Run

SPACES = re.compile(r"[ \t\r\f\v]+")
EDGE = re.compile(r"^(\s*)(.*?)(\s*)$", re.DOTALL)


def normal(runs: Iterable[Run]) -> tuple[Run, ...]:
    """Runs without empty ones and doubled spaces; those of one look are one."""
    return tuple(_trimmed(_merged(part for run in _merged(runs) for part in _edges(run))))


def plain(runs: Iterable[Run]) -> str:
    """The words alone, on one line."""
    return " ".join("".join(run.text for run in runs).split())


def _edges(run: Run) -> Iterable[Run]:
    """The run in pieces: words keep their look; line breaks, and spaces at an edge of words, have none."""
    for piece in re.split(r"(\n)", run.text):
        before, words, after = EDGE.match(piece).groups()
        yield from (Run(before), run._replace(text=words), Run(after))


def _merged(runs: Iterable[Run]) -> list[Run]:
    merged: list[Run] = []
    for run in runs:
        if merged and merged[-1][1:] == run[1:]:
            merged[-1] = run._replace(text=merged[-1].text + run.text)
        elif run.text:
            merged.append(run)
    return merged


def _trimmed(runs: list[Run]) -> list[Run]:
    """No space at the start, the end, beside a line break or after another space."""
    trimmed: list[Run] = []
    last = "\n"
    for run in runs:
        text = re.sub(r" ?\n ?", "\n", SPACES.sub(" ", run.text))
        if last in " \n":
            text = text.lstrip(" ")
        if text.startswith("\n") and last == " ":
            trimmed[-1] = trimmed[-1]._replace(text=trimmed[-1].text.rstrip(" "))
        if text:
            last = text[-1]
        trimmed.append(run._replace(text=text))
    while trimmed and not trimmed[-1].text.strip():
        trimmed.pop()
    while trimmed and not trimmed[0].text.strip():
        trimmed.pop(0)
    if trimmed:
        trimmed[-1] = trimmed[-1]._replace(text=trimmed[-1].text.rstrip())
        trimmed[0] = trimmed[0]._replace(text=trimmed[0].text.lstrip())
    return _merged(run for run in trimmed if run.text)


def collapse(text: str) -> str:
    """Text of several lines without spaces at their edges and with one empty line at most between two."""
    lines = "\n".join(" ".join(line.split()) for line in text.strip().split("\n"))
    return re.sub(r"\n{3,}", "\n\n", lines)
