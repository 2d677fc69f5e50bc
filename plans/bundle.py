"""How model plans stand in a content bundle: plans/KEY.yaml."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from cms.bundle.fields import (
    Address,
    Body,
    Entry,
    Fields,
    Flag,
    Key,
    Keys,
    Link,
    Number,
    Picture,
    Pictures,
    Plain,
    Rows,
    Stream,
    Text,
)
from cms.bundle.fields.nested import Items
from cms.bundle.lookup import Lookup
from cms.bundle.mistakes import Place
from cms.bundle.pages import PAGE_FIELDS, PagePart
from cms.bundle.showing import Showing
from cms.bundle.sources import Folder
from plans.diagnostic.bundle import DIAGNOSTIC
from plans.models import PlanPage
from translation.sync import Words

STOP = Fields(
    Entry("time", Plain()),
    Entry("title", Text(), required=True),
    Entry("text", Text()),
    Entry("facility", Key("facility")),
)
DAY = Fields(Entry("title", Text(), required=True), Entry("stops", Items(STOP)))
KEYPERSON = Fields(
    Entry("name", Text(), required=True),
    Entry("role", Text()),
    Entry("portrait", Picture(), "portrait_id"),
    Entry("text", Text()),
    Entry("links", Stream(Link, "link")),
    # Our addition to the format: one person can be hidden while the others are shown.
    Entry("visible", Flag(default=True)),
)
ELSEWHERE = Fields(
    Entry("title", Text(), "report_title", required=True), Entry("url", Address(), "report_url", required=True)
)


@dataclass(frozen=True)
class Report(Entry):
    """`report: KEY` of one of our reports, or `{title, url}` of one elsewhere. `field` is that of the key."""

    def read(self, raw: Any, place: Place) -> Any:
        return ELSEWHERE.read(raw, place) if isinstance(raw, dict) else self.field.read(raw, place)

    def store(self, value: Any, lookup: Lookup) -> dict[str, Any]:
        elsewhere = ELSEWHERE.store(value if isinstance(value, dict) else {}, lookup)
        return {self.column: self.field.store(value, lookup) if isinstance(value, str) else None} | elsewhere

    def words(self, value: Any, stored: Mapping[str, Any], path: str, lookup: Lookup) -> Iterable[Words]:
        return ELSEWHERE.words(value, stored, path, lookup) if isinstance(value, dict) else ()

    def show(self, stored: Mapping[str, Any], path: str, showing: Showing) -> Any:
        key, elsewhere = super().show(stored, path, showing), ELSEWHERE.show(stored, path, showing)
        # Of a report that is left out only the label remains, which would not load.
        return key or (elsewhere if "url" in elsewhere else None)


PLANS = PagePart(
    name="plan",
    plural="plans",
    source=Folder("plans"),
    fields=PAGE_FIELDS.plus(
        Entry("lead", Text()),
        Entry("areas", Keys("area"), required=True),
        Entry("tags", Keys("tag", listing="PLAN")),
        Entry("days", Number(1, 365), required=True),
        Entry("budget", Number(0, 2_147_483_647)),
        Entry("image", Picture(), "image_id"),
        Entry("gallery", Pictures(), "gallery_images"),
        Entry("body", Body()),
        Entry("itinerary", Stream(DAY, "day")),
        Entry("keyperson_visible", Flag(default=True)),
        Entry("keypersons", Rows(KEYPERSON)),
        Entry("report_visible", Flag(default=True)),
        Report("report", Key("report"), "report_id"),
        Entry("facilities", Keys("facility", column="facility_id"), "facility_links"),
    ),
    model=PlanPage,
    parent="plans",
    rank=42,
)

PARTS = [PLANS, DIAGNOSTIC]
