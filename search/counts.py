"""How many plans and facilities lie in each area, for the map (W9). Rooms register what they count."""

from cms.graphql.rows import Reading
from search.listing import Listing

_listings: dict[str, Listing] = {}


def register(name: str, listing: Listing) -> None:
    """Count the entries of a list by area."""
    _listings[name] = listing


def area_counts(reading: Reading) -> dict[tuple[str, str], int]:
    """(what, key of the area) → number."""
    return {
        (name, key): found.bit_count()
        for name, listing in _listings.items()
        for key, found in listing.catalogue(reading).sets("area").items()
    }
