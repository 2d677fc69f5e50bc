"""By what lists of facilities are narrowed: area, what matters for work, and tags (W13)."""

from collections.abc import Collection

from django.db.models.functions import Coalesce
from django.utils.translation import gettext as _
from django.utils.translation import override

from facilities.models import FacilityPage, Hours
from search.facets import Band, Facet, area_facet, band_facet, list_facet, tag_facets
from search.schema import area_label
from search.vocabulary import Vocabulary


def facets_of(kinds: Collection[str], words: Vocabulary, locale: str) -> list[Facet]:
    """The facets that apply to any of the kinds."""
    return [
        area_facet(FacilityPage, "area", area_label(locale), words),
        *([_wifi(locale)] if {"LODGING", "WORKSPACE"} & set(kinds) else []),
        *([_booths(locale), _hours(locale)] if "WORKSPACE" in kinds else []),
        *tag_facets(FacilityPage, kinds, words),
    ]


def _wifi(locale: str) -> Facet:
    with override(locale):
        bands = [
            Band("-99", _("Less than 100 Mbps"), 0, 99),
            Band("100-199", _("100 to 199 Mbps"), 100, 199),
            Band("200-", _("200 Mbps and more"), 200, None),
        ]
        measured = Coalesce("lodgingpage__wifi_mbps", "workspacepage__wifi_mbps")
        return band_facet("wifi", _("Wi-Fi speed"), measured, bands)


def _booths(locale: str) -> Facet:
    with override(locale):
        bands = [Band("1-2", _("One or two"), 1, 2), Band("3-", _("Three and more"), 3, None)]
        return band_facet("booths", _("Private booths"), "workspacepage__private_booths", bands)


def _hours(locale: str) -> Facet:
    with override(locale):
        values = {hours.value: str(hours.label) for hours in Hours}
        return list_facet("hours", _("Opening hours"), "workspacepage__hours", values)
