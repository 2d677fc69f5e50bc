"""Whether a translation is written in the characters of its language, and is one at all."""

import re
from collections.abc import Iterator
from functools import lru_cache

from django.utils.translation import gettext as _
from opencc import OpenCC

from translation.quality.problem import Pair, Problem, around

KANA = re.compile(r"[ぁ-ゖァ-ヺｦ-ｯｱ-ﾝ]+[ーぁ-ゖァ-ヺｦ-ﾟ]*")
HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003ffff]")
# Characters of the second level of Big5, Taiwan's standard, that are words of their own there (公厘, 淀川, 拮据) and
# the simplified form of another as well.
TRADITIONAL_TOO = set("厘淀栖熏据涂洒凄")
# Traditional characters that GB 2312, the standard of mainland China, has for names alone.
IN_GB2312_FOR_NAMES = set("後於麽菸")


def check(pair: Pair) -> Iterator[Problem]:
    text = pair.text_without_terms
    if pair.language == pair.source_language:
        return
    if _untranslated(pair):
        message = _("The translation is the same as the source, in %(language)s still: translate it.")
        yield Problem("untranslated", True, message % {"language": pair.source_language})
    if pair.language.startswith("ja"):
        return
    kana = KANA.search(text)
    if kana:
        message = _("Japanese kana is left in “%(place)s”: translate it, or spell it in the script of the language.")
        yield Problem("kana", True, message % {"place": around(text, *kana.span())})
    if pair.language.startswith("zh"):
        yield from _other_script(text, pair.language)
    else:
        yield from _left_in_han(text)


def _untranslated(pair: Pair) -> bool:
    """The same words may well be right between languages that share characters, if no kana is among them."""
    text = pair.text_without_terms
    if pair.translation.strip() != pair.source.strip():
        return False
    return bool(KANA.search(text) or (HAN.search(text) and not pair.language.startswith("zh")))


def _left_in_han(text: str) -> Iterator[Problem]:
    found = HAN.search(text)
    if found:
        message = _("Chinese characters are left in “%(place)s”: translate them, or spell the name.")
        yield Problem("script", True, message % {"place": around(text, *found.span())})


def _other_script(text: str, language: str) -> Iterator[Problem]:
    wrong = {char: right for char in dict.fromkeys(HAN.findall(text)) if (right := right_form(char, language))}
    if wrong:
        listed = " · ".join(f"{char} → {right}" for char, right in wrong.items())
        if language == "zh-hant":
            message = _("Not written in traditional Chinese: %(characters)s.")
        else:
            message = _("Not written in simplified Chinese: %(characters)s.")
        yield Problem("script", True, message % {"characters": listed})


@lru_cache(maxsize=8192)
def right_form(char: str, language: str) -> str | None:
    """The form of a character in traditional ("zh-hant") or else simplified Chinese, if this one is not used there.

    A character is wrong if OpenCC turns it into another and the standard character set of the region does not have
    it: Big5 level 1 (frequent characters) or GB 2312. Those sets are why 台, 里, 后, 面 and 干 are right in both: by
    itself OpenCC can only guess which word they are.
    """
    if language == "zh-hant":
        if char in TRADITIONAL_TOO or _in_big5_level_1(char):
            return None
        right = _convert("jp2t", char) if _convert("s2t", char) == char else _convert("s2tw", char)
    else:
        if _in_gb2312(char) and char not in IN_GB2312_FOR_NAMES:
            return None
        right = _convert("t2s", _convert("jp2t", char))
    return right if right != char else None


def _convert(way: str, text: str) -> str:
    return _converter(way).convert(text)


@lru_cache
def _converter(way: str) -> OpenCC:
    return OpenCC(way)


def _in_big5_level_1(char: str) -> bool:
    try:
        return 0xA4 <= char.encode("big5")[0] <= 0xC6
    except UnicodeEncodeError:
        return False


def _in_gb2312(char: str) -> bool:
    try:
        return len(char.encode("gb2312")) == 2
    except UnicodeEncodeError:
        return False
