"""Matches as the API shows them."""

from collections.abc import Collection

from cms.graphql.pictures import pictures
from cms.graphql.rows import Reading, Row
from search.analysis import Query
from search.engines import Key
from search.models import Document
from search.snippets import snippet


def documents(matches: Collection[Key], *columns: str) -> list[Row]:
    """The columns of each match's document, in their order, in one statement."""
    kinds, ids = {match.kind for match in matches}, [match.object_id for match in matches]
    found = Document.objects.filter(kind__in=kinds, object_id__in=ids).values("kind", "object_id", *columns)
    rows = {Key(row["kind"], row["object_id"]): row for row in found}
    return [rows[match] for match in matches if match in rows]


def hits(matches: Collection[Key], query: Query, reading: Reading) -> list[Row]:
    """The fields of a SearchHit of each match, in their order, in two statements."""
    rows = documents(matches, "title", "url", "text", "image_id")
    images = pictures((row["image_id"] for row in rows), reading)
    return [
        {
            **row,
            "snippet": snippet(row["text"], query, reading.locale),
            "image": images.get(row["image_id"]),
        }
        for row in rows
    ]
