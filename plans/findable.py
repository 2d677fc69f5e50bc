"""How plans are found."""

from collections.abc import Iterable

from plans.listing import LISTING
from plans.models import PlanPage
from search.findable import Source, register


def _keypersons(plan: PlanPage) -> Iterable[str]:
    """Those whom the page shows."""
    people = plan.keypersons.filter(visible=True) if plan.keyperson_visible else ()
    return [text for person in people for text in (person.name, person.role, person.text)]


register(
    Source(
        kind=PlanPage.kind.value,
        model=PlanPage,
        body=("body", "itinerary"),
        more=_keypersons,
        listing=LISTING,
    )
)
