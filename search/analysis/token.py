"""What each language's analysis hands on."""

from functools import cache
from pathlib import Path
from typing import NamedTuple

Phrase = tuple[str, ...]


@cache
def function_words(language: str) -> frozenset[str]:
    """Words that say nothing by themselves, as `Token.empty` is marked by, in the file of that name."""
    return frozenset((Path(__file__).parent / "function_words" / f"{language}.txt").read_text("utf-8").split())


class Token(NamedTuple):
    """One word of a text.

    `words` and `readings` go part by part: compounds have several, 英虞湾 is 英虞 and 湾, Wi-Fi is wi and fi.
    """

    text: str
    words: Phrase
    readings: Phrase = ()
    # The parts in one, where they may be written so or are read differently: wifi, ロテンブロ.
    word: str = ""
    reading: str = ""
    # Written as it sounds, in kana or Latin letters.
    spoken: bool = False
    # Says nothing by itself: a particle, an article.
    empty: bool = False
    # Says little, as it is said with whatever is sought: a place, nearby.
    filler: bool = False
    # What parts it from the token before it, where the two may be one name: 温泉旅館, Kumano Kodo.
    after: str | None = None
    # Makes one word with the token before it, as 枚 with 千.
    bound: bool = False
    # One character cut from a longer word: found as a word alone, as it stands inside any number of others.
    piece: bool = False
