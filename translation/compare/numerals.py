"""Numbers written in words: Chinese numerals, as Japanese and Chinese use them, and English number words."""

import re
from decimal import Decimal

DIGITS = {
    char: value
    for value, chars in enumerate(["〇零", "一壱", "二弐两兩", "三参", "四", "五", "六", "七", "八", "九"])
    for char in chars
}
TENS = {"十": 10, "百": 100, "千": 1000}
MYRIADS = {"万": 10**4, "萬": 10**4, "億": 10**8, "亿": 10**8}
NUMERAL = f"[{''.join((*DIGITS, *TENS, *MYRIADS))}]"

UNITS = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    *(f"{stem}teen" for stem in ("thir", "four", "fif", "six", "seven", "eigh", "nine")),
]
DECADES = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
ORDINALS = [
    "zeroth",
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
]
ORDINALS += [f"{word}th" for word in UNITS[13:]]
ENGLISH = (
    {word: value for value, word in enumerate(UNITS)}
    | {word: value for value, word in enumerate(ORDINALS)}
    | {word: 20 + 10 * index for index, word in enumerate(DECADES)}
    | {f"{word[:-1]}ieth": 20 + 10 * index for index, word in enumerate(DECADES)}
)
LARGE = {"thousand": 10**3, "million": 10**6}


def _any(words: list[str]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


_BELOW_100 = rf"(?:(?:{_any(DECADES)})(?:[- ](?:{_any(UNITS[1:10])}))?|{_any(UNITS[1:])})"
_BELOW_1000 = rf"(?:{_BELOW_100}(?:[- ]hundred(?:(?: and)? {_BELOW_100})?)?|(?:a )?hundred(?:(?: and)? {_BELOW_100})?)"
CARDINAL = rf"(?:{_BELOW_1000}|a)[- ](?:{_any([*LARGE])})(?:,?(?: and)? {_BELOW_1000})?|{_BELOW_1000}|zero"
ORDINAL = rf"(?:(?:{_any(DECADES)})[- ])?(?:{_any(ORDINALS[1:])})|{_any([f'{word[:-1]}ieth' for word in DECADES])}"


def numeral_value(text: str) -> Decimal:
    """The value of Chinese numerals, by places (二〇二六) or with tens and myriads (千二百, 一万二千)."""
    if not any(char in TENS or char in MYRIADS for char in text):
        return Decimal("".join(str(DIGITS[char]) for char in text))
    total = section = digit = 0
    for char in text:
        if char in DIGITS:
            digit = DIGITS[char]
        elif char in TENS:
            section += (digit or 1) * TENS[char]
            digit = 0
        else:
            total += (section + digit or 1) * MYRIADS[char]
            section = digit = 0
    return Decimal(total + section + digit)


def english_value(text: str) -> Decimal:
    """The value of English number words, cardinal or ordinal: "two hundred and sixteen", "twenty-third"."""
    total = current = 0
    for word in re.findall("[a-z]+", text.lower()):
        if word == "hundred":
            current = (current or 1) * 100
        elif word in LARGE:
            total += (current or 1) * LARGE[word]
            current = 0
        else:
            current += ENGLISH.get(word, 0)
    return Decimal(total + current)


def numeral(value: int) -> str:
    """3 to 99 in Chinese numerals. Below that the word depends on what is counted, above on the language."""
    if not 3 <= value <= 99:
        raise ValueError(value)
    tens, ones = divmod(value, 10)
    digits = "〇一二三四五六七八九"
    return (digits[tens] if tens > 1 else "") + ("十" if tens else "") + (digits[ones] if ones else "")


def english(value: int, *, ordinal: bool = False) -> str:
    """0 to 99 in English words."""
    if not 0 <= value <= 99:
        raise ValueError(value)
    if value < 20:
        return (ORDINALS if ordinal else UNITS)[value]
    tens, ones = divmod(value, 10)
    decade = DECADES[tens - 2]
    if ones:
        return f"{decade}-{english(ones, ordinal=ordinal)}"
    return f"{decade[:-1]}ieth" if ordinal else decade
