"""What a visitor typed, as things to look for. Nothing in it is syntax: signs part words, and that is all they do."""

from typing import NamedTuple

from search.analysis.lexicon import Group, Synonym, lexicon
from search.analysis.term import Term, sought, united
from search.analysis.text import folded, signs, tokens
from search.analysis.token import Phrase

MAX_CHARACTERS = 200
MAX_TERMS = 16
STREAMS = frozenset({"words", "readings", "exact"})


class Query(NamedTuple):
    """`terms` are sought together. `exact` is all that was typed as one phrase; pages that have it are the best."""

    terms: tuple[Term, ...]
    exact: Phrase


def query_terms(
    text: str,
    locale: str,
    *,
    words: frozenset[str] = frozenset(),
    synonyms: frozenset[Synonym] = frozenset(),
    streams: frozenset[str] = STREAMS,
    parts: bool = False,
) -> Query:
    """What to look for on the pages of the locale (C8, W13). Any text gives a query, if an empty one; never an error.

    Only the first MAX_CHARACTERS count, and the first MAX_TERMS different terms. `words` are names (of areas, tags,
    the glossary) that are sought whole; hand in the same object while they stay the same. `streams` says where to
    look: "exact" alone seeks Chinese and Japanese by single characters, "words" alone by words. `parts` seeks words in
    those characters by their parts, wherever these stand.
    """
    typed = folded(text[:MAX_CHARACTERS], locale)[:MAX_CHARACTERS]
    known = lexicon(words, synonyms, locale)
    found = known.parts(typed) if parts else known.groups(typed)
    # Fillers are sought if nothing else was typed but function words, and these if nothing else at all.
    says = [group for group in found if not group.empty]
    groups = [group for group in says if not group.filler] or says or [known.whole(typed)]
    terms = (_within(streams, _term(group, locale)) for group in groups)
    different = {term[1:]: term for term in terms if any(term[1:])}
    return Query(tuple(different.values())[:MAX_TERMS], signs(typed))


def _term(group: Group, locale: str) -> Term:
    others = (folded(term, locale) for term in group.meant)
    meant = [_meant(sought(other, tokens(other, locale), locale), locale) for other in others]
    return united(group.text, [sought(group.text, group.tokens, locale), *meant])


def _meant(term: Term, locale: str) -> Term:
    """Who types 宿泊施設 means the word 宿, and not 宿題. Chinese dictionaries cut more coarsely: 带狗."""
    return term._replace(exact=()) if locale == "ja" and len(term.text) == 1 and term.words else term


def _within(streams: frozenset[str], term: Term) -> Term:
    return Term(
        term.text,
        words=term.words if "words" in streams else (),
        readings=term.readings if "readings" in streams else (),
        exact=term.exact if "exact" in streams else (),
    )
