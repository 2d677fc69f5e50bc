"""Whether a translation holds to the glossary, whoever wrote it."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from translation.glossary.fragments import Words, plain, read
from translation.glossary.terms import Term, Terms, pattern


def problems(source: str, translation: str, terms: Terms) -> list[str]:
    """What is wrong, in words for staff: terms of the source without their form, forbidden translations of them.

    Both texts are fragments; raises BrokenMarkup. One occurrence of the form is enough, as people write "it" for the
    second; what a forbidden word has in common with a right form is no fault.
    """
    text = plain(read(translation))
    held = list(dict.fromkeys(_terms(source, terms)))
    right = [match.span() for term in held for match in pattern(term.target, in_target=True).finditer(text)]
    found = [
        _("“%(term)s” has to be “%(form)s”.") % {"term": term.source, "form": term.target}
        for term in held
        if not pattern(term.target, in_target=True).search(text)
    ]
    for term in held:
        for forbidden in term.forbidden:
            spans = [match.span() for match in pattern(forbidden, in_target=True).finditer(text)]
            if any(not _within(span, right) for span in spans):
                words = {"term": term.source, "forbidden": forbidden}
                found.append(_("“%(forbidden)s” is forbidden for “%(term)s”.") % words)
    return found


def _terms(source: str, terms: Terms) -> Iterator[Term]:
    for piece in read(source):
        if isinstance(piece, Words):
            yield from (place.term for place in terms.found(piece.text))


def _within(span: tuple[int, int], others: list[tuple[int, int]]) -> bool:
    return any(start <= span[0] and span[1] <= end for start, end in others)
