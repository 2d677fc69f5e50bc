"""Facilities are found by what matters for work, and only by what applies to them."""

import pytest

from facilities.models import WorkspacePage
from tests.api import ask

pytestmark = [pytest.mark.requirement("C8", "W13"), pytest.mark.database]

FACILITIES = (
    'query($kind: ListingKind, $filters: [FacetFilter!]) { facilities(locale: "ja", kind: $kind, filters: $filters) '
    "{ total facets { key values { key count } } } }"
)


@pytest.mark.parametrize("kind", [None, "LODGING", "WORKSPACE", "ACTIVITY"])
def test_a_facility_is_counted_where_choosing_shows_it(demo, kind):
    answer = ask(FACILITIES, kind=kind)["facilities"]
    for facet in answer["facets"]:
        for value in facet["values"]:
            filters = [{"facet": facet["key"], "values": [value["key"]]}]
            assert ask(FACILITIES, kind=kind, filters=filters)["facilities"]["total"] == value["count"]


def test_only_facets_that_apply_to_the_kind_are_shown(demo):
    work = {"wifi", "booths", "hours"}
    shown = {kind: ask(FACILITIES, kind=kind)["facilities"]["facets"] for kind in ("LODGING", "WORKSPACE", "ACTIVITY")}
    applying = {kind: {facet["key"] for facet in facets} & work for kind, facets in shown.items()}
    assert applying == {"LODGING": {"wifi"}, "WORKSPACE": work, "ACTIVITY": set()}
    values = [value for facet in shown["WORKSPACE"] if facet["key"] in work for value in facet["values"]]
    assert sum(value["count"] > 0 for value in values) > len(values) / 2


def test_what_matters_for_work_is_found_by_wifi_booths_and_hours(demo):
    filters = [{"facet": "hours", "values": ["always"]}, {"facet": "wifi", "values": ["200-"]}]
    assert ask(FACILITIES, kind="WORKSPACE", filters=filters)["facilities"]["total"] == 1
    desk = WorkspacePage.objects.get(slug="toba-wharf-desk", locale__language_code="en")
    assert desk.hours == ["early", "evening", "weekend"], "the same in every language"
