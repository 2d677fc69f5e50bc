"""Japanese on a page of another language says so, for screen readers, fonts and search engines (WCAG 2.2, 3.1.2).

The API tells which texts fell back to Japanese (`Translation.fallbacks`), wherever a document asks for it; they are
gathered before a page is made. What nobody translates, such as names, is told by its letters.
"""

import re
from html import unescape
from typing import Any

SOURCE = "ja"
_KANA = re.compile(r"[\u3041-\u30ff]")
_LETTER = re.compile(r"[A-Za-z\u3041-\u30ff\u3400-\u9fff]")
# Japanese has at least so many kana in a letter; a sentence that only names something in kana has fewer.
_LEAST_KANA = 1 / 6
_LINE_BREAK = re.compile(r"<br\s*/?>")
_MARKUP = re.compile(r"<[^>]+>")
# An element of sanitised rich text (contract: TextBlock), up to the next one.
_ELEMENT = re.compile(r"<(p|li|h3|h4|blockquote)>((?:(?!</?(?:p|ul|ol|li|h3|h4|blockquote)\b).)*)", re.DOTALL)


def gathered(answer: Any) -> frozenset[str]:
    """All texts that an answer of the API, or any part of it, calls fallbacks."""
    found: set[str] = set()
    waiting = [answer]
    while waiting:
        part = waiting.pop()
        if isinstance(part, dict):
            found.update(part.get("fallbacks", ()))
            waiting += part.values()
        elif isinstance(part, list):
            waiting += part
    return frozenset(found)


def status(answer: dict[str, Any]) -> str | None:
    """How far the page's own text and that of the events on it can be trusted: the worst of them, or None."""
    things = [answer.get("page"), *answer.get("events", {}).get("items", ())]
    found = {thing["translation"]["status"] for thing in things if thing and "translation" in thing}
    return next((worst for worst in ("PARTIAL", "MACHINE") if worst in found), None)


def is_japanese(text: str, fallbacks: frozenset[str]) -> bool:
    """Whether a text on a page of another language is Japanese."""
    return " ".join(text.split()) in fallbacks or _looks_japanese(text)


def marked(html: str, fallbacks: frozenset[str]) -> str:
    """Sanitised rich text in which each element that is in Japanese has its `lang`."""

    def mark(element: re.Match) -> str:
        words = unescape(_MARKUP.sub("", _LINE_BREAK.sub(" ", element[2])))
        return f'<{element[1]} lang="{SOURCE}">{element[2]}' if is_japanese(words, fallbacks) else element[0]

    return _ELEMENT.sub(mark, html)


def _looks_japanese(text: str) -> bool:
    kana = len(_KANA.findall(text))
    return bool(kana) and kana >= len(_LETTER.findall(text)) * _LEAST_KANA
