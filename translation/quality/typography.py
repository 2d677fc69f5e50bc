"""Spaces, quotation marks and punctuation as the language writes them. None of it is serious."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from translation.quality.problem import Pair, Problem, around

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise as StrPromise

HAN = r"\u3400-\u4dbf\u4e00-\u9fff"
# Half-width marks that end or part what is written in Chinese characters.
HALF_WIDTH = rf"(?<=[{HAN}])[,;:!?](?![0-9])|(?<=[{HAN}])\.(?![0-9A-Za-z.])|\((?=[{HAN}])|(?<=[{HAN}])\)"
STRAIGHT = rf"\"|(?<=[{HAN}])'|'(?=[{HAN}])"


class Rule(NamedTuple):
    pattern: re.Pattern[str]
    reason: "StrPromise"


def _rules(*rules: tuple[str, "StrPromise"]) -> tuple[Rule, ...]:
    return tuple(Rule(re.compile(pattern), reason) for pattern, reason in rules)


_LATIN = _rules(
    (r"[「」『』]", gettext_lazy("Japanese quotation marks in “%(place)s”: use those of the language.")),
    (
        r"[、。，．・：；！？（）［］【】〜～]",
        gettext_lazy("Full-width punctuation in “%(place)s”: use that of the language."),
    ),
    (r"[０-９Ａ-Ｚａ-ｚ％＆＋＠]", gettext_lazy("Full-width letters or figures in “%(place)s”: use half-width ones.")),
)
_CHINESE = (
    (STRAIGHT, gettext_lazy("Straight quotation marks in “%(place)s”: use those of the language.")),
    (HALF_WIDTH, gettext_lazy("Half-width punctuation in “%(place)s”: use the full-width mark.")),
    (r"・", gettext_lazy("A Japanese middle dot in “%(place)s”: write “·” or “、”.")),
)
RULES = {
    "zh-hans": _rules(*_CHINESE, (r"[「」『』]", gettext_lazy("Write “ ” for 「 」 in “%(place)s”."))),
    "zh-hant": _rules(*_CHINESE, (r"[“”]", gettext_lazy("Write 「 」 for “ ” in “%(place)s”."))),
    "ko": _LATIN[:1],
}


def check(pair: Pair) -> Iterator[Problem]:
    yield from _spaces(pair)
    if pair.language.startswith("ja"):
        return
    text = pair.text_without_terms
    for pattern, reason in RULES.get(pair.language, _LATIN):
        found = pattern.search(text)
        if found:
            yield Problem("punctuation", False, reason % {"place": around(text, *found.span())})


def _spaces(pair: Pair) -> Iterator[Problem]:
    double = re.search(r"(?<=\S)[ \u00a0\u3000]{2,}(?=\S)", pair.text)
    if double and not re.search(r"(?<=\S)[ \u00a0\u3000]{2,}(?=\S)", pair.source_text):
        message = _("Two spaces or more in “%(place)s”: leave one.")
        yield Problem("spaces", False, message % {"place": around(pair.text, *double.span())})
    if _edges(pair.text) != _edges(pair.source_text):
        yield Problem(
            "spaces", False, _("Spaces at the beginning or the end that the source does not have, or the reverse.")
        )


def _edges(text: str) -> tuple[bool, bool]:
    return text[:1].isspace(), text[-1:].isspace()
