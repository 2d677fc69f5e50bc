"""How plans are read, and how facilities and reports know their plans."""

from collections import Counter
from collections.abc import Iterable
from typing import Any

from django.db.models import F

from cms.graphql.blocks import blocks_of
from cms.graphql.gallery import gallery_of, pictures_of
from cms.graphql.links import link, links_of, targets
from cms.graphql.pages import page_fields
from cms.graphql.pictures import picture_of
from cms.graphql.rows import Batch, Reading, Row, Shape, batch, column, related
from cms.graphql.selection import Selection
from cms.graphql.streams import items, stream
from facilities import schema as facilities
from plans.models import Keyperson, PlanFacility, PlanGalleryImage, PlanPage
from reports.schema import REPORT
from search.rows import area_parts, areas_of, borne_by, tag_parts, tags_of

RELATED_AT_MOST = 3

KEYPERSON = Shape(
    types=("Keyperson",),
    fields={
        **{name: column(name) for name in ("name", "role", "text")},
        "portrait": batch("portrait", fetch=picture_of("portrait")),
        "links": batch("links", fetch=links_of("links")),
    },
)


def _keypersons(rows: list[Row], selection: Selection, reading: Reading) -> list[list[Row]]:
    shown = [row["pk"] for row in rows if row["keyperson_visible"]]
    people = Keyperson.objects.filter(page__in=shown, visible=True).order_by("sort_order", "pk")
    found = KEYPERSON.keyed("pk", people, selection, reading)
    return related(rows, people.values_list("page_id", "pk"), found)


def _report_buttons(rows: list[Row], selection: Selection, reading: Reading) -> list[Row | None]:
    shown = [row if row["report_visible"] else None for row in rows]
    targets((row["report"] for row in shown if row), reading)
    return [
        link(row["report_title"], row["report"], row["report_url"], reading)
        if row and (row["report"] or row["report_url"])
        else None
        for row in shown
    ]


def _facilities(rows: list[Row], selection: Selection, reading: Reading) -> list[list[Row]]:
    links = PlanFacility.objects.filter(page__in=[row["pk"] for row in rows]).order_by("sort_order", "pk")
    pairs = list(links.values_list("page_id", "facility__translation_key"))
    return related(rows, pairs, _facilities_by_key((key for _page, key in pairs), selection, reading))


def _facilities_by_key(keys: Iterable[Any], selection: Selection, reading: Reading) -> dict[Any, Row]:
    visible = facilities.visible(reading.locale).filter(translation_key__in=set(keys))
    return facilities.FACILITY.keyed("translation_key", visible, selection, reading)


def _itineraries(rows: list[Row], selection: Selection, reading: Reading) -> list[list[Row]]:
    days = [[day["value"] for day in stream(row["itinerary"])] for row in rows]
    stops = [stop for itinerary in days for day in itinerary for stop in items(day["stops"])]
    below = selection["stops"]
    found: dict[int, Row] = {}
    if "facility" in below.fields():
        ids = {stop["facility"] for stop in stops if stop["facility"]}
        keys = dict(facilities.FacilityPage.objects.filter(pk__in=ids).values_list("pk", "translation_key"))
        by_key = _facilities_by_key(keys.values(), below["facility"], reading)
        found = {pk: by_key[key] for pk, key in keys.items() if key in by_key}
    return [
        [
            {
                "title": day["title"],
                "stops": [{**stop, "facility": found.get(stop["facility"])} for stop in items(day["stops"])],
            }
            for day in itinerary
        ]
        for itinerary in days
    ]


def _related_plans(rows: list[Row], selection: Selection, reading: Reading) -> list[list[Row]]:
    """The plans that share most areas and tags with each; of equals the one that staff put first."""
    visible = PlanPage.objects.visible(reading.locale)
    shared: dict[int, Counter[int]] = {row["pk"]: Counter() for row in rows}
    for name in ("areas", "tags"):
        borne = borne_by(PlanPage, name, rows)
        for other, terms in borne_by(PlanPage, name, visible.values("pk"), set().union(*borne.values())).items():
            for own in shared:
                shared[own][other] += len(terms & borne.get(own, set()))
    place = dict(visible.filter(pk__in={pk for found in shared.values() for pk in found}).values_list("pk", "path"))
    nearest = {
        own: sorted((pk for pk in found if pk != own), key=lambda pk, found=found: (-found[pk], place[pk]))
        for own, found in shared.items()
    }
    chosen = {own: pks[:RELATED_AT_MOST] for own, pks in nearest.items()}
    wanted = PlanPage.objects.filter(pk__in={pk for pks in chosen.values() for pk in pks})
    found = PLAN.keyed("pk", wanted, selection, reading)
    return [[found[pk] for pk in chosen[row["pk"]]] for row in rows]


PLAN_FIELDS = {
    **page_fields(
        "lead",
        "body",
        pictures=[pictures_of(PlanGalleryImage), pictures_of(Keyperson, "portrait_id")],
        parts=[area_parts(PlanPage), tag_parts(PlanPage)],
    ),
    **{name: column(name) for name in ("lead", "days", "budget")},
    "areas": areas_of(PlanPage),
    "tags": tags_of(PlanPage),
    "gallery": gallery_of(PlanGalleryImage),
    "body": batch("body", fetch=blocks_of()),
    "itinerary": batch("itinerary", fetch=_itineraries),
    "keypersons": batch("keyperson_visible", fetch=_keypersons),
    "report_button": batch("report_visible", "report", "report_title", "report_url", fetch=_report_buttons),
    "facilities": batch("pk", fetch=_facilities),
    "related": batch("pk", fetch=_related_plans),
}
PLAN = Shape(types=("PlanPage", "Page"), fields=PLAN_FIELDS)


def _plans_by(column_name: str) -> Batch:
    """The visible plans that the column leads from, to the page of each row, in whatever language it was set."""

    def fetch(rows: list[Row], selection: Selection, reading: Reading) -> list[list[Row]]:
        keys = {row["translation_key"] for row in rows}
        plans = PlanPage.objects.visible(reading.locale).filter(**{f"{column_name}__in": keys}).order_by("path")
        pairs = plans.values_list(F(column_name), "pk")
        wanted = PlanPage.objects.filter(pk__in={pk for _key, pk in pairs})
        return related(rows, pairs, PLAN.keyed("pk", wanted, selection, reading), "translation_key")

    return batch("translation_key", fetch=fetch)


# Rooms below this one have fields of plans, whose readers they cannot import.
facilities.FACILITY.fields["plans"] = _plans_by("facility_links__facility__translation_key")
REPORT.fields["plans"] = _plans_by("report__translation_key")
