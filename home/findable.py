"""How news, events and pages of their own are found."""

from cms.addresses import localised
from cms.kinds import ListingKind
from home.events import address, visible
from home.models import Event, LivingPage, NewsPage, StandardPage
from search.findable import Source, register


def _address_of_event(event: Event, locale: str) -> str:
    return event.url or localised(address(event.key), locale)


register(Source(kind=ListingKind.NEWS.value, model=NewsPage))
register(Source(kind=ListingKind.PAGE.value, model=StandardPage))
register(Source(kind=ListingKind.PAGE.value, model=LivingPage, body=("body", "menus")))
register(
    Source(
        kind=ListingKind.EVENT.value,
        model=Event,
        visible=visible,
        address=_address_of_event,
        key=lambda event: event.key.replace("-", " "),
        lead=("text",),
        body=("place",),
    )
)
