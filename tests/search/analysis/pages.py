"""The plainest engine there is: a page is found if it has each term in one of its streams."""

from search.analysis import Analysis, Phrase, Query, analysed, query_terms


def finds(typed: str, page: str, locale: str, **options) -> bool:
    query = query_terms(typed, locale, **options)
    return bool(query.terms) and matches(query, analysed(page, locale))


def matches(query: Query, page: Analysis) -> bool:
    return all(
        any(_holds(getattr(page, stream), phrase) for stream in Analysis._fields for phrase in getattr(term, stream))
        for term in query.terms
    )


def _holds(stream: list[str], phrase: Phrase) -> bool:
    return any(tuple(stream[place : place + len(phrase)]) == phrase for place in range(len(stream)))
