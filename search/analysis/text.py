"""A text cut into words, by the languages of its locale and by its characters."""

import re
from collections.abc import Iterable, Iterator

from search.analysis import chinese, japanese, spaced
from search.analysis.folding import CJK, HIRAGANA, KANA, KATAKANA, fold, repeated, unaccented
from search.analysis.token import Phrase, Token

# Digits beside Japanese and Chinese characters belong to them: 3日間, 2楼.
_RUN = re.compile(rf"(?P<cjk>[0-9]*[{CJK}][{CJK}0-9]*)|(?P<spaced>{spaced.WORD})")
_CJK = re.compile(f"[{CJK}]")
_SIGNS = re.compile(rf"[{CJK}]|(?:(?![{CJK}\d])[^\W_])+|\d+")
# More are a sentence, which is cut well.
_FEW_KANA = re.compile(f"(?=[{KATAKANA}ー]*[{HIRAGANA}])[{KANA}]{{1,10}}")
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3})")


def folded(text: str, locale: str) -> str:
    """Text as it is compared in the locale: one width and case, in Chinese one script and vocabulary."""
    text = _THOUSANDS.sub("", fold(text))
    return chinese.unified(text) if is_chinese(locale) else text


def is_chinese(locale: str) -> bool:
    """Whether its pages are in Chinese, of whichever script."""
    return locale.partition("-")[0] == "zh"


def tokens(text: str, locale: str) -> Iterator[Token]:
    """The words of folded text. Japanese characters among words of other languages are read as Japanese."""
    language = locale.partition("-")[0]
    cut = chinese.tokens if is_chinese(locale) else japanese.tokens
    end = None
    for run in _RUN.finditer(text):
        if run["cjk"]:
            yield from cut(run[0])
            end = None
        else:
            beside = end is not None and text[end : run.start()] == " "
            yield spaced.token(run[0], language, after=" " if beside else None)
            end = run.end()


def parts(token: Token, locale: str) -> list[Token]:
    """The shortest words that a word in Japanese or Chinese characters is made of."""
    if not _CJK.search(token.text):
        return [token]
    found = chinese.parts(token.text) if is_chinese(locale) else japanese.parts(token.text)
    # A word that stays whole keeps what its neighbours say about it.
    return [token] if [part.text for part in found] == [token.text] else found


def runs(found: Iterable[Token]) -> list[list[Token]]:
    """The tokens that are written side by side, so that they may be one name."""
    together: list[list[Token]] = []
    for token in found:
        if token.after is None:
            together.append([])
        together[-1].append(token)
    return together


def joined(found: Iterable[Token]) -> str:
    """The text of tokens."""
    return "".join((token.after if token.after is not None else " ") + token.text for token in found).strip()


def is_spelled(text: str) -> bool:
    """A few kana, some of them hiragana. Dictionaries cut names in them into particles: とば, くまのこどう."""
    return bool(_FEW_KANA.fullmatch(text))


def signs(text: str) -> Phrase:
    """Folded text as it is written: Japanese and Chinese characters one by one, other words whole and not stemmed."""
    return tuple(sign if _CJK.match(sign) else unaccented(sign) for sign in _SIGNS.findall(repeated(text)))
