"""Whether the terms of the glossary are used in the form that they have in the language."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from django.utils.translation import gettext as _

from translation.quality.problem import Pair, Problem

LATIN, KATAKANA = "[A-Za-zÀ-ÿ0-9]", "[ァ-ヺー]"


def check(pair: Pair) -> Iterator[Problem]:
    used = counted((term.source for term in pair.terms_in_source), pair.source_text)
    terms = [term for term in pair.terms_in_source if used[term.source]]
    forms = counted((term.wanted for term in terms), pair.text)
    for term in terms:
        values = {"term": term.source, "form": term.wanted}
        if term.wanted and not forms[term.wanted]:
            yield Problem("glossary", True, _("The glossary wants “%(form)s” for %(term)s: use it here.") % values)
        elif term.wanted and forms[term.wanted] < sum(used[one.source] for one in terms if one.wanted == term.wanted):
            message = _("%(term)s is more often in the source than “%(form)s” is here: see that none is missing.")
            yield Problem("glossary", False, message % values)
        for wrong in _forbidden(term.forbidden, term.wanted, pair.text):
            message = _("“%(wrong)s” must not be used for %(term)s (glossary: “%(form)s”).")
            yield Problem("glossary", True, message % {**values, "wrong": wrong})


def counted(words: Iterable[str], text: str) -> Counter[str]:
    """How often each of the words is in the text, the longest first, so that 伊勢 is not found in 伊勢神宮."""
    known = {word: pattern_of(word) for word in sorted(set(words), key=len, reverse=True) if word}
    pattern = re.compile("|".join(f"({pattern})" for pattern in known.values()), re.IGNORECASE)
    names = list(known)
    return Counter(names[match.lastindex - 1] for match in pattern.finditer(text) if match.lastindex)


def pattern_of(word: str) -> str:
    """A pattern of the word that is not part of a longer one, as far as its script shows where words end.

    Hyphens and spaces are alike (Iga ware, an Iga-ware kiln), apostrophes too, and English may add an s.
    """
    pattern = re.sub(r"['’]", "['’]", re.sub(r"\\?[ -]", "[ -]", re.escape(word)))
    for script, plural in ((LATIN, r"(?!s\b)"), (KATAKANA, "")):
        if re.match(script, word):
            pattern = f"(?<!{script}){pattern}"
        if re.search(f"{script}$", word):
            pattern = f"{pattern}(?!{plural}{script})"
    return pattern


def _forbidden(words: Iterable[str], form: str, text: str) -> Iterator[str]:
    """The forbidden words that are in the text, outside the right form that may contain them."""
    rest = text.replace(form, " ") if form else text
    return (word for word in words if word and re.search(pattern_of(word), rest, re.IGNORECASE))
