"""The list of plans: by area, days, budget and tags."""

from django.utils.translation import gettext as _
from django.utils.translation import override

from plans.models import PlanPage
from plans.rows import PLAN
from search import counts
from search.facets import Band, Facet, area_facet, band_facet, tag_facets
from search.listing import Listing
from search.schema import area_label
from search.vocabulary import Vocabulary


def _days(locale: str) -> Facet:
    with override(locale):
        bands = [
            Band("1", _("1 day"), 1, 1),
            Band("2-3", _("2 to 3 days"), 2, 3),
            Band("4-6", _("4 to 6 days"), 4, 6),
            Band("7-", _("A week and more"), 7, None),
        ]
        return band_facet("days", _("Days"), "days", bands)


def _budget(locale: str) -> Facet:
    with override(locale):
        bands = [
            Band("-30000", _("Up to ¥30,000"), 0, 30_000),
            Band("30000-40000", _("¥30,000 to ¥40,000"), 30_001, 40_000),
            Band("40000-60000", _("¥40,000 to ¥60,000"), 40_001, 60_000),
            Band("60000-", _("More than ¥60,000"), 60_001, None),
        ]
        return band_facet("budget", _("Budget per person"), "budget", bands)


def _facets(words: Vocabulary, locale: str) -> list[Facet]:
    return [
        area_facet(PlanPage, "areas", area_label(locale), words),
        _days(locale),
        _budget(locale),
        *tag_facets(PlanPage, [PlanPage.kind.value], words),
    ]


LISTING = Listing(PlanPage, PlanPage.objects.visible, _facets, PLAN)

counts.register("plan", LISTING)
