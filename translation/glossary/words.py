"""Where words begin and end in Japanese, which has no spaces: by Sudachi and its dictionary."""

from functools import lru_cache

from sudachipy import Morpheme, SplitMode

from translation.sudachi import LONGEST_RUN, tokenizer

# What makes the name of a place that of an administrative unit: 相差町 is one word of the dictionary, and names 相差.
_UNITS = frozenset("都道府県市区郡町村")


class Words:
    """The shortest words of a text, with the places where they begin and end."""

    def __init__(self, text: str) -> None:
        self._words = [
            (start + word.begin(), start + word.end(), word.is_oov(), word.surface())
            for start in range(0, len(text), LONGEST_RUN)
            for word in _split(text[start : start + LONGEST_RUN])
        ]

    def hold(self, start: int, end: int, term: str) -> bool:
        """Whether the term, which the text has between these places, is a word there or several.

        A term that is a word of the dictionary has to be one here too: 京都 is none in 東京都, nor 三重 in
        二重三重, nor 伊勢 in 伊勢崎. Of one that the dictionary does not have (答志 in 答志島, where it sees 答 and
        志島) nothing can be said but that it is none where it begins and ends in the middle of others, as in 解答志望.
        """
        within = [word for word in self._words if start < word[1] and word[0] < end]
        begins, ends = within[0][0] == start, within[-1][1] == end
        if not _is_word(term):
            return begins or ends
        if len(within) > 1:
            return False
        [(_start, _end, unknown, surface)] = within
        return unknown or (begins and (ends or surface.removeprefix(term) in _UNITS))


@lru_cache(maxsize=4096)
def _is_word(term: str) -> bool:
    words = _split(term)
    return len(words) == 1 and not words[0].is_oov()


def _split(text: str) -> list[Morpheme]:
    return list(tokenizer().tokenize(text, SplitMode.A))
