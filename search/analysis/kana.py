"""Readings: kana with one spelling for each long vowel, and the Latin letters that visitors write for them.

Latin letters are read as Hepburn, as Kunrei (ISO 3602) and as they are typed for kana, with or without signs for long
vowels, which most leave out. Not v, which no Japanese name has: vegan would be found where something began.
"""

import re
from functools import lru_cache

from search.analysis.folding import unaccented

_VOWELS = "aiueo"
# A space where the row has no kana.
_ROWS = {
    "": "アイウエオ",
    "k": "カキクケコ",
    "s": "サシスセソ",
    "t": "タチツテト",
    "n": "ナニヌネノ",
    "h": "ハヒフヘホ",
    "m": "マミムメモ",
    "y": "ヤ ユ ヨ",
    "r": "ラリルレロ",
    "w": "ワ   ヲ",
    "g": "ガギグゲゴ",
    "z": "ザジズゼゾ",
    "d": "ダヂヅデド",
    "b": "バビブベボ",
    "p": "パピプペポ",
}
_SMALL = {"a": "ャ", "u": "ュ", "o": "ョ", "e": "ェ"}
_KUNREI = {
    row + vowel: kana for row, line in _ROWS.items() for vowel, kana in zip(_VOWELS, line, strict=True) if kana != " "
}
_HEPBURN = {"shi": "シ", "chi": "チ", "tsu": "ツ", "fu": "フ", "ji": "ジ", "dzu": "ヅ"}
_GLIDES = {f"{row}y": _ROWS[row][1] for row in "kstnhmrgzdbp"} | {
    "cy": "チ",
    "jy": "ジ",
    "sh": "シ",
    "ch": "チ",
    "j": "ジ",
}
_GLIDED = {glide + vowel: kana + small for glide, kana in _GLIDES.items() for vowel, small in _SMALL.items()}
# As Japanese keyboards take it.
_TYPED = {small + tsu: "ッ" for small in "xl" for tsu in ("tu", "tsu")}
_FOREIGN = {"fa": "ファ", "fi": "フィ", "fe": "フェ", "fo": "フォ", "wi": "ウィ", "we": "ウェ"}

_SYLLABLES = {**_TYPED, **_KUNREI, **_HEPBURN, **_GLIDED, **_FOREIGN}
# Of several spellings the last, which is Hepburn's. Then what is written for sounds that the table lacks.
_LETTERS = {kana: latin for latin, kana in _SYLLABLES.items()} | {"ン": "n", "ー": "", "ッ": "+", "ヴ": "bu"}
_LETTERS |= {"ティ": "chi", "ディ": "ji", "トゥ": "tsu", "ドゥ": "zu"}
_LETTERS |= dict(zip("ァィゥェォャュョヮ", ["a", "i", "u", "e", "o", "ya", "yu", "yo", "wa"], strict=True))

_SYLLABLE = re.compile("|".join(sorted(_SYLLABLES, key=len, reverse=True)))
_N = re.compile(r"n'|nn?(?![aiueoy])|m(?=[bpm])")
_DOUBLED = re.compile(r"([kstcpgzjdbfhr])(?=\1)|t(?=ch)")
_H = re.compile(r"(?<=o)h(?![aiueoy])")
_UNIT = re.compile("|".join(sorted(_LETTERS, key=len, reverse=True)))
_DOUBLE = re.compile(r"\+(\w?)")
_LONG_VOWELS = [
    (re.compile(f"(?<=[{rows}])[{long}]+"), "ー")
    for rows, long in (
        ("アカサタナハマヤラワガザダバパァャヮ", "アー"),
        ("イキシチニヒミリギジビピィ", "イー"),
        ("ウクスツヌフムユルグズブプゥュヴ", "ウー"),
        ("エケセテネヘメレゲゼデベペェ", "エイー"),
        ("オコソトノホモヨロゴゾドボポォョ", "オウー"),
    )
]
_ALIKE = str.maketrans("ヲヂヅ", "オジズ")
_TO_KATAKANA = {code: code + 0x60 for code in range(0x3041, 0x3097)}
_TO_HIRAGANA = {katakana: code for code, katakana in _TO_KATAKANA.items()}


def katakana(text: str) -> str:
    """Text with katakana in place of hiragana."""
    return text.translate(_TO_KATAKANA)


def hiragana(text: str) -> str:
    """Text with hiragana in place of katakana."""
    return text.translate(_TO_HIRAGANA)


@lru_cache(maxsize=50_000)
def spoken(kana: str) -> str:
    """Kana as katakana with ー for every long vowel: とうきょう, トーキョー and トオキョオ are トーキョー."""
    kana = katakana(kana).translate(_ALIKE)
    for pattern, mark in _LONG_VOWELS:
        kana = pattern.sub(mark, kana)
    return kana


@lru_cache(maxsize=50_000)
def kana_of(latin: str) -> str:
    """The kana of a word in Latin letters, or "" if it cannot be read as Japanese."""
    latin = _H.sub("", unaccented(latin))
    found, place = [], 0
    while place < len(latin):
        if syllable := _SYLLABLE.match(latin, place):
            found.append(_SYLLABLES[syllable[0]])
            place = syllable.end()
        elif match := _N.match(latin, place):
            found.append("ン")
            place = match.end()
        elif match := _DOUBLED.match(latin, place):
            found.append("ッ")
            place = match.end()
        else:
            return ""
    return spoken("".join(found))


@lru_cache(maxsize=50_000)
def letters(kana: str) -> str:
    """Spoken kana in Latin letters without signs for long vowels, one spelling for each sound.

    It serves to compare: Jingu, Jingū and zinguu all come to the letters of ジングウ.
    """
    return _DOUBLE.sub(r"\1\1", _UNIT.sub(lambda unit: _LETTERS[unit[0]], kana))
