"""Finding by words, in its plain form: every word must stand in the title, description or lead.

Rooms register what can be found (`register`), so nothing here names a page type.
"""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass

from django.db.models import Q, QuerySet
from django.utils.html import escape

from cms.graphql.errors import BadInput
from cms.graphql.rows import Reading, Row

# What a visitor types is never longer; the rest would only cost.
MAX_QUERY = 100
SNIPPET = 120


@dataclass(frozen=True)
class Source:
    """Something that can be found. `visible` gives what the public sees in a locale, `columns` are searched with the
    title first, and `hit` makes the fields of a SearchHit but snippet and image from a row of `columns`."""

    kinds: tuple[str, ...]
    visible: Callable[[str], QuerySet]
    columns: tuple[str, ...]
    hit: Callable[[Row, Reading], Row]
    extra: tuple[str, ...] = ()


_sources: list[Source] = []


def register(source: Source) -> None:
    """Make something findable. Called once by each room when it is loaded."""
    _sources.append(source)


def words(query: str) -> list[str]:
    """The words of what was typed, widths unified (NFKC). Raises BadInput if it is too long."""
    if len(query) > MAX_QUERY:
        raise BadInput("q", query, f"a query has at most {MAX_QUERY} characters.")
    return unicodedata.normalize("NFKC", query).replace("\x00", " ").split()


def matching(queryset: QuerySet, query: str, columns: tuple[str, ...]) -> QuerySet:
    """Entries that hold every word of the query in one of the columns."""
    for word in words(query):
        condition = Q()
        for name in columns:
            condition |= Q(**{f"{name}__icontains": word})
        queryset = queryset.filter(condition)
    return queryset


def hits(query: str, kinds: list[str] | None, reading: Reading) -> list[Row]:
    """Everything found, those with a word in the title first. An empty query finds nothing."""
    sought = words(query)
    found: list[tuple[int, Row]] = []
    for source in _sources if sought else ():
        if kinds and not set(kinds) & set(source.kinds):
            continue
        title, *texts = source.columns
        for row in matching(source.visible(reading.locale), query, source.columns).values(
            "pk", "image", *source.columns, *source.extra
        ):
            hit = source.hit(row, reading)
            if kinds and hit["kind"] not in kinds:
                continue
            text = next((row[name] for name in texts if row[name]), "")
            in_title = sum(word.casefold() in row[title].casefold() for word in sought)
            found.append((-in_title, {**hit, "snippet": snippet(text, sought), "image": row["image"]}))
    return [hit for _rank, hit in sorted(found, key=lambda pair: pair[0])]


def snippet(text: str, sought: list[str]) -> str:
    """Escaped HTML in which only <mark> stands, around the words that were sought."""
    pattern = re.compile("|".join(re.escape(word) for word in sought), re.IGNORECASE)
    first = pattern.search(text)
    start = max(0, first.start() - SNIPPET // 3) if first else 0
    part = text[start : start + SNIPPET]
    pieces, end = [], 0
    for match in pattern.finditer(part):
        pieces += [escape(part[end : match.start()]), "<mark>", escape(match[0]), "</mark>"]
        end = match.end()
    return "".join([*pieces, escape(part[end:])])
