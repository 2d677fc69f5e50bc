"""A list with query, facets, sort and pages, as the API gives plans, facilities and reports."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

from django.db.models import Model, QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import override

from cms.graphql.listing import Slice
from cms.graphql.rows import Reading, Row, Shape
from cms.graphql.selection import Selection
from cms.snapshots import Snapshots
from search import engines
from search.catalogue import Catalogue, Order, read_catalogue
from search.engines.engine import Listed, Wanted
from search.facets import Facet, chosen_values, counted
from search.findable import sources
from search.vocabulary import Vocabulary, vocabulary


@dataclass(frozen=True, eq=False)
class Listing:
    """What is listed: what the public sees of it in a locale, its facets, and how its rows are read."""

    model: type[Model]
    visible: Callable[[str], QuerySet]
    facets: Callable[[Vocabulary, str], list[Facet]]
    shape: Shape
    # Of the model's kinds those that are listed, if not all.
    kinds: tuple[str, ...] = ()

    def catalogue(self, reading: Reading) -> Catalogue:
        """What is listed in the locale of the read. Costs statements only after a change of content."""
        return _catalogues(reading.memo["version"], reading.locale, self)

    def facets_in(self, version: str, locale: str) -> dict[str, Facet]:
        """Its facets by key, with labels of the locale."""
        return _facets(version, locale, self)

    def answer(
        self,
        selection: Selection,
        reading: Reading,
        asked: Slice,
        *,
        q: str | None = None,
        filters: list[dict] | None = None,
        sort: Order | None = None,
    ) -> dict:
        """The list's fields of the contract."""
        fields = selection.fields()
        wanted = self.wanted(reading, asked, q=q, filters=filters, sort=sort).limited(
            items="items" in fields, facets="facets" in fields
        )
        found = engines.current().listed(wanted)
        return asked.answer(
            found.total,
            self._rows(found.ids, selection["items"], reading),
            facets=counted(wanted.counted, found.counts, wanted.chosen),
            corrected=found.instead if found.total else None,
            loosen=_loosened(wanted, found) if "loosen" in fields and not found.total else [],
        )

    def wanted(
        self,
        reading: Reading,
        page: Slice,
        *,
        q: str | None = None,
        filters: list[dict] | None = None,
        sort: Order | None = None,
    ) -> Wanted:
        """What is asked of an engine. Raises BadInput for an unknown facet or value."""
        facets = _facets(reading.memo["version"], reading.locale, self)
        return Wanted(
            reading=reading,
            kinds=self.kinds or tuple(source.kind for source in sources() if issubclass(source.model, self.model)),
            catalogue=lambda: self.catalogue(reading),
            q=q or "",
            facets=facets,
            chosen=chosen_values(filters, facets),
            counted=tuple(facets.values()),
            order=None if q and sort in (None, Order.RELEVANCE) else sort or Order.RELEVANCE,
            page=page,
        )

    def _rows(self, ids: list[int], selection: Selection, reading: Reading) -> list[Row]:
        if not ids:
            return []
        rows = self.shape.keyed("pk", self.model._default_manager.filter(pk__in=ids), selection, reading)
        return [rows[pk] for pk in ids if pk in rows]


def _loosened(wanted: Wanted, found: Listed) -> list[Row]:
    """The ways out of an empty list (contract: Loosening), the widest first. What was typed is not repeated: it may be
    anything."""
    ways = [{"facet": key, "label": wanted.facets[key].label, "total": found.without[key]} for key in wanted.chosen]
    if wanted.q:
        total = engines.current().listed(wanted.without_words()).total
        with override(wanted.reading.locale):
            ways.append({"facet": "q", "label": _("Search"), "total": total})
    return sorted((way for way in ways if way["total"]), key=lambda way: -way["total"])


@lru_cache(maxsize=64)
def _facets(version: str, locale: str, listing: Listing) -> dict[str, Facet]:
    return {facet.key: facet for facet in listing.facets(vocabulary(version, locale), locale)}


@Snapshots
def _catalogues(version: str, locale: str, listing: Listing) -> tuple[Catalogue, datetime]:
    return read_catalogue(listing.visible(locale), _facets(version, locale, listing))
