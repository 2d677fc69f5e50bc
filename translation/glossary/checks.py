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
    held = list(dict.fromkeys(terms_in(source, terms)))
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


def terms_in(source: str, terms: Terms) -> Iterator[Term]:
    """The terms that the fragment has, in its order. Raises BrokenMarkup."""
    for piece in read(source):
        if isinstance(piece, Words):
            yield from (place.term for place in terms.found(piece.text))


def keeps(translation: str, former: str, form: str) -> bool:
    """Whether the fragment has the former form still, letter by letter, and not as a part of the one it has now.

    Raises BrokenMarkup.
    """
    text = plain(read(translation))
    right = _exactly(form, text) if form else []
    return any(not _within(span, right) for span in _exactly(former, text))


def _exactly(written: str, text: str) -> list[tuple[int, int]]:
    return [match.span() for match in pattern(written, in_target=True).finditer(text) if match[0] == written]


def _within(span: tuple[int, int], others: list[tuple[int, int]]) -> bool:
    return any(start <= span[0] and span[1] <= end for start, end in others)
