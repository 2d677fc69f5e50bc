"""Inline tokens of the parser as runs."""

from collections.abc import Callable, Iterable, Sequence

from markdown_it.token import Token

from cms.bundle.markdown.runs import normal, plain
from cms.bundle.markdown.tree import Image, Run

Complain = Callable[[str], None]


def runs_of(tokens: Sequence[Token], complain: Complain, newline: str = "") -> tuple[Run, ...]:
    """The tokens as runs. Wrapped lines are joined by `newline`, or by a space where the script has spaces."""
    runs: list[Run] = []
    bold = italic = 0
    href = ""
    for token in tokens:
        match token.type:
            case "strong_open" | "strong_close":
                bold += token.nesting
            case "em_open" | "em_close":
                italic += token.nesting
            case "link_open":
                href = str(token.attrs["href"])
            case "link_close":
                href = ""
            case "hardbreak":
                runs.append(Run("\n"))
            case "softbreak":
                runs.append(Run(newline or "\0"))
            case "image":
                complain("a picture stands on a line of its own")
            case _:
                runs.append(Run(token.content, bold > 0, italic > 0, href))
    return normal(_joined(runs))


def words_of(tokens: Sequence[Token], complain: Complain) -> str:
    """The tokens as plain words, for places that hold no markup. A link would be lost there, so it is a mistake."""
    runs = runs_of(tokens, complain)
    if any(run.href for run in runs):
        complain("a link cannot stand in a heading, quote or table")
    return plain(runs)


def image_of(token: Token) -> Image:
    alt = plain(Run(child.content or " ") for child in token.children or ())
    return Image(str(token.attrs["src"]), alt, " ".join(str(token.attrs.get("title", "")).split()))


def _joined(runs: list[Run]) -> Iterable[Run]:
    """Wrapped lines joined: without a space between wide characters, as Japanese and Chinese are set."""
    for index, run in enumerate(runs):
        if run.text == "\0":
            before = runs[index - 1].text[-1:] if index else ""
            after = runs[index + 1].text[:1] if index + 1 < len(runs) else ""
            yield Run("" if _wide(before) and _wide(after) else " ")
        else:
            yield run


def _wide(character: str) -> bool:
    # From the radicals of CJK on; the half-width forms at the end are set like the others.
    return character >= "\u2e80"
