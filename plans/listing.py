"""The list of plans: by area, tags and days."""

from django.db.models import Count
from django.utils.translation import gettext as _
from django.utils.translation import override

from cms.graphql.rows import Reading
from plans.models import PlanPage
from plans.rows import PLAN
from search import counts
from search.facets import Band, Facet, area_facet, band_facet, tag_facets
from search.listing import Listing
from search.schema import area_label, terms


def _days(locale: str) -> Facet:
    with override(locale):
        bands = [
            Band("1", _("1 day"), 1, 1),
            Band("2-3", _("2 to 3 days"), 2, 3),
            Band("4-6", _("4 to 6 days"), 4, 6),
            Band("7-", _("A week and more"), 7, None),
        ]
        return band_facet("days", _("Days"), "days", bands)


def _facets(reading: Reading) -> list[Facet]:
    words = terms(reading)
    return [
        area_facet(PlanPage, "areas", area_label(reading.locale), words),
        _days(reading.locale),
        *tag_facets(PlanPage, [PlanPage.kind.value], words),
    ]


LISTING = Listing(PlanPage, _facets, PLAN.read)


def _count(reading: Reading) -> dict[str, int]:
    keys = {pk: term.key for pk, term in terms(reading).areas.items()}
    rows = PlanPage.objects.visible(reading.locale).order_by().values_list("areas").annotate(Count("pk"))
    return {keys[pk]: count for pk, count in rows if pk in keys}


counts.register("plan", _count)
