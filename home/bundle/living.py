"""living.yaml: living in the prefecture."""

from cms.bundle.fields import Address, Blocks, Body, Entry, Fields, Items, Key, Picture, Stream, Target, Text
from cms.bundle.pages import PAGE_FIELDS, PagePart
from cms.bundle.parts import Thing, Things
from cms.bundle.sources import Single
from home.models import LivingPage

ITEM = Fields(Entry("title", Text(), required=True), Entry("text", Text()), Entry("image", Picture()), Target())
MENU = Fields(
    Entry("area", Key("area", by_key=True), required=True),
    Entry("heading", Text(), required=True),
    Entry("items", Items(ITEM)),
)


class LivingPart(PagePart):
    def check(self, thing: Thing, things: Things) -> None:
        """An area has one menu."""
        seen: set[str] = set()
        for number, menu in enumerate(thing.values.get("menus") or ()):
            if menu.get("area") in seen:
                thing.place.at("menus").item(number).at("area").wrong(menu["area"], "has two menus; put them into one")
            seen.add(menu.get("area"))


LIVING = LivingPart(
    name="living",
    plural="living page",
    source=Single("living.yaml", "living"),
    fields=PAGE_FIELDS.plus(
        Entry("image", Picture(), "image_id"),
        Entry("body", Body()),
        Entry("menus", Stream(MENU, "menu")),
        Entry("timelines", Blocks(Address(outside=True), "timeline")),
    ),
    model=LivingPage,
    rank=32,
)
