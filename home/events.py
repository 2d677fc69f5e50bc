"""Events as they are read and found. They have no page: the link of each leads outside or into the list (W16)."""

from django.db.models import QuerySet
from django.db.models.functions import Coalesce
from django.utils import timezone

from cms.graphql.links import link
from cms.graphql.parts import picture_in, translation_of
from cms.graphql.pictures import picture_of
from cms.graphql.rows import Reading, Row, Shape, batch, column
from home.models import Event
from search.rows import area_of, area_part


def address(key: str) -> str:
    """Where an event without a page elsewhere stands, without a locale."""
    return f"/events/#{key}"


def visible(locale: str, *, past: bool = False) -> QuerySet:
    """Events from today on, soonest first, or those that are over, latest first. One is over after its last day."""
    events = Event.objects.visible(locale).annotate(last_day=Coalesce("ends_on", "starts_on"))
    today = timezone.localdate()
    if past:
        return events.filter(last_day__lt=today).order_by("-starts_on", "key")
    return events.filter(last_day__gte=today).order_by("starts_on", "key")


def _link(row: Row, reading: Reading) -> Row:
    return link(row["title"], None, row["url"] or address(row["key"]), reading)


EVENT = Shape(
    types=("Event",),
    fields={
        **{name: column(name) for name in ("key", "title", "text", "starts_on", "ends_on", "place")},
        "translation": translation_of(pictures=[picture_in("image")], parts=[area_part()]),
        "area": area_of(),
        "image": batch("image", fetch=picture_of()),
        "link": column("title", "url", "key", value=_link),
    },
)
