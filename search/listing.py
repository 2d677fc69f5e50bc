"""A list with query, facets, sort and pages, as the API gives plans, facilities and reports."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from django.db.models import F, Model, QuerySet

from cms.graphql.listing import Slice
from cms.graphql.rows import Reading, Row
from cms.graphql.selection import Selection
from search import facets
from search.find import matching


class Order(StrEnum):
    RELEVANCE = "RELEVANCE"
    NEWEST = "NEWEST"
    TITLE = "TITLE"


# Without a better measure, what staff put first is the most relevant.
COLUMNS = {
    Order.RELEVANCE: ("path",),
    # Databases differ in where they put what is unknown.
    Order.NEWEST: (F("first_published_at").desc(nulls_last=True), "path"),
    Order.TITLE: ("title", "path"),
}
SEARCHED = ("title", "search_description", "lead")


@dataclass(frozen=True)
class Listing:
    """What is listed: its facets, and how rows of a page of it are read."""

    model: type[Model]
    facets: Callable[[Reading], list[facets.Facet]]
    read: Callable[[QuerySet, Selection, Reading], list[Row]]

    def answer(
        self,
        visible: QuerySet,
        selection: Selection,
        reading: Reading,
        asked: Slice,
        *,
        q: str | None = None,
        filters: list[dict] | None = None,
        sort: Order | None = None,
    ) -> dict:
        """The list's fields of the contract. Facets are counted only where they are selected."""
        known = self.facets(reading)
        chosen = facets.chosen_values(filters, known)
        base = matching(visible, q, SEARCHED) if q else visible
        found = facets.narrowed(base, known, chosen).order_by(*COLUMNS[sort or Order.RELEVANCE])
        wanted = selection.fields()
        return asked.answer(
            found.count() if wanted.keys() & {"total", "pages"} else 0,
            self.read(asked.cut(found), wanted["items"], reading) if "items" in wanted else [],
            facets=facets.counted(base, known, chosen) if "facets" in wanted else [],
        )
