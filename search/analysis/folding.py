"""What is written alike is made alike: width, case, long-vowel marks, iteration marks, accents.

Widths and case as Unicode's NFKC_Casefold has them (UAX #15); iteration marks as Lucene's
JapaneseIterationMarkCharFilter reads them.
"""

import re
import unicodedata

KANJI = r"\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
HIRAGANA = r"\u3041-\u3096"
KATAKANA = r"\u30a1-\u30fa\u31f0-\u31ff"
KANA = HIRAGANA + KATAKANA + "ー"
CJK = r"\u3005-\u3007" + KANJI + KANA

_UNPRINTED = re.compile(r"[\x00-\x1f\x7f-\x9f\xad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff]")
_SURROGATES = re.compile(r"[\ud800-\udfff]")
_WAVE = re.compile(f"(?<=[{HIRAGANA}{KATAKANA}])[〜~](?=[{HIRAGANA}{KATAKANA}])")
_LONG = re.compile(r"ー{2,}")
_KANA_AGAIN = re.compile(f"([{HIRAGANA}{KATAKANA}])([ゝゞヽヾ]+)")
_KANA_MARK = re.compile("[ゝゞヽヾ]")
_KANJI_AGAIN = re.compile(f"([{KANJI}]{{1,4}})(々{{1,4}})")
_SMALL_KE = str.maketrans("ヵヶ", "カケ")
_VOICED = "\u3099"


def fold(text: str) -> str:
    """Text in one width, case and spelling of marks. What nobody sees or nothing can encode becomes a space or goes.

    々 stays, as dictionaries list words with it: see `repeated`.
    """
    text = _SURROGATES.sub(" ", text)
    text = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())
    text = _UNPRINTED.sub(lambda match: " " if match[0] in "\t\n\r\0\x0b\x0c\x85\u2028\u2029" else "", text)
    text = _KANA_MARK.sub("", _KANA_AGAIN.sub(_again, text.translate(_SMALL_KE)))
    return _LONG.sub("ー", _WAVE.sub("ー", text))


def repeated(text: str) -> str:
    """Text with the kanji that 々 stands for: 人々 as 人人, 馬鹿々々 as 馬鹿馬鹿."""
    return _KANJI_AGAIN.sub(lambda match: match[1] + (match[1][-len(match[2]) :] * 4)[: len(match[2])], text)


def unaccented(text: str) -> str:
    """Latin, Greek and Cyrillic letters without their accents. Not for kana, whose voicing is no accent."""
    bare = (char for char in unicodedata.normalize("NFD", text) if not unicodedata.combining(char))
    return unicodedata.normalize("NFC", "".join(bare))


def _again(match: re.Match[str]) -> str:
    """ゝ repeats the kana before it without voice, ゞ with it."""
    base = unicodedata.normalize("NFD", match[1])[0]
    marks = (base + _VOICED if mark in "ゞヾ" else base for mark in match[2])
    return match[1] + "".join(unicodedata.normalize("NFC", kana) for kana in marks)
