"""Matches as the API shows them."""

from collections.abc import Collection

from cms.graphql.pictures import pictures
from cms.graphql.rows import Reading, Row
from search.analysis import Query
from search.engines import Match
from search.models import Document
from search.snippets import snippet


def hits(matches: Collection[Match], query: Query, reading: Reading) -> list[Row]:
    """The fields of a SearchHit of each match, in their order, in two statements."""
    rows = {
        (row.kind, row.object_id): row
        for row in Document.objects.filter(object_id__in=[match.object_id for match in matches]).defer("words")
    }
    shown = [rows[match[:2]] for match in matches if match[:2] in rows]
    images = pictures((row.image_id for row in shown), reading)
    return [
        {
            "kind": row.kind,
            "title": row.title,
            "url": row.url,
            "snippet": snippet(row.text, query, reading.locale),
            "image": images.get(row.image_id),
        }
        for row in shown
    ]
