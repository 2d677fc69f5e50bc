"""A list with query, facets, sort and pages, as the API gives plans, facilities and reports."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from django.db.models import Case, F, Model, QuerySet, When

from cms.graphql.listing import Slice
from cms.graphql.rows import Reading, Row
from cms.graphql.selection import Selection
from search import facets
from search.find import among, find
from search.findable import sources


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


@dataclass(frozen=True)
class Listing:
    """What is listed: its facets, and how rows of a page of it are read."""

    model: type[Model]
    facets: Callable[[Reading], list[facets.Facet]]
    read: Callable[[QuerySet, Selection, Reading], list[Row]]
    # Of the model's kinds those that are listed, if not all.
    kinds: tuple[str, ...] = ()

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
        best = find(q, reading, self._kinds()).ids if q else []
        base = among(visible, best) if q else visible
        found = facets.narrowed(base, known, chosen)
        wanted = selection.fields()
        if q and sort in (None, Order.RELEVANCE):
            total, page = _best_first(found, best, asked)
        else:
            total = found.count() if wanted.keys() & {"total", "pages"} else 0
            page = asked.cut(found.order_by(*COLUMNS[sort or Order.RELEVANCE]))
        return asked.answer(
            total,
            self.read(page, wanted["items"], reading) if "items" in wanted else [],
            facets=facets.counted(base, known, chosen) if "facets" in wanted else [],
        )

    def _kinds(self) -> list[str]:
        return list(self.kinds) or [source.kind for source in sources() if issubclass(source.model, self.model)]


def _best_first(found: QuerySet, best: list[int], asked: Slice) -> tuple[int, QuerySet]:
    """How many there are, and the asked page of them in the order of `best`."""
    there = set(found.order_by().values_list("pk", flat=True))
    page = asked.cut([pk for pk in best if pk in there])
    places = Case(*(When(pk=pk, then=place) for place, pk in enumerate(page)), default=0)
    return len(there), found.model.objects.filter(pk__in=page).order_by(places)
