"""pages/, news/ and events/."""

from dataclasses import dataclass

from django.conf import settings
from django.db.models import QuerySet

from cms.bundle.fields import Address, Body, Date, Entry, Fields, Key, Picture, Text
from cms.bundle.pages import PAGE_FIELDS, PagePart
from cms.bundle.parts import Part, Thing, Things
from cms.bundle.sources import Folder
from home.bundle.lists import MODELS
from home.models import Event, NewsPage, StandardPage

# What else stands right under the root of the site.
TAKEN = {
    *MODELS,
    "living",
    "diagnostic",
    "search",
    "admin",
    "graphql",
    "documents",
    "media",
    "static",
    "preview",
    "healthz",
    "readyz",
}


@dataclass(frozen=True, kw_only=True)
class StandardPart(PagePart):
    def rows(self) -> QuerySet:
        """Pages right under the top page; the format has no place for those below others."""
        return super().rows().filter(depth=3)

    def left_out(self) -> list[str]:
        return list(super().rows().exclude(depth=3).values_list("title", flat=True))

    def check(self, thing: Thing, things: Things) -> None:
        if thing.key in TAKEN or thing.key in dict(settings.WAGTAIL_CONTENT_LANGUAGES):
            thing.place.wrong(thing.key, f"cannot be the key of a page: /{thing.key}/ is something else")


PAGES = StandardPart(
    name="standard-page",
    plural="standard pages",
    source=Folder("pages"),
    fields=PAGE_FIELDS.plus(Entry("image", Picture(), "image_id"), Entry("body", Body())),
    model=StandardPage,
    rank=30,
)

NEWS = PagePart(
    name="news",
    plural="news",
    source=Folder("news"),
    fields=PAGE_FIELDS.plus(
        Entry("date", Date(), required=True), Entry("image", Picture(), "image_id"), Entry("body", Body())
    ),
    model=NewsPage,
    parent="news",
    rank=43,
)


class EventPart(Part):
    def public(self) -> QuerySet:
        return self.rows().filter(live=True)

    def check(self, thing: Thing, things: Things) -> None:
        starts, ends = thing.values.get("starts_on"), thing.values.get("ends_on")
        if starts and ends and ends < starts:
            thing.place.at("ends_on").wrong(ends, f"lies before the first day, {starts}")


EVENTS = EventPart(
    name="event",
    plural="events",
    source=Folder("events"),
    fields=Fields(
        Entry("title", Text(), required=True),
        Entry("text", Text()),
        Entry("starts_on", Date(), required=True),
        Entry("ends_on", Date()),
        Entry("place", Text()),
        Entry("area", Key("area"), "area_id"),
        Entry("image", Picture(), "image_id"),
        Entry("url", Address()),
    ),
    model=Event,
    rank=14,
)
