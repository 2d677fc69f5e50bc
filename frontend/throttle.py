"""How often one network may send something. Kept is a number under a keyed hash, for an hour, and no address (W34)."""

from django.core.cache import cache
from django.http import HttpRequest
from django.utils.crypto import salted_hmac

from cms.graphql.throttle import network_of

SALT = "hamayu.frontend.throttle"
SECONDS = 60 * 60


def allowed(request: HttpRequest, name: str, most: int) -> bool:
    """Count one more of the kind `name` for the network of the request; False where it has had `most` this hour."""
    key = f"hamayu.{name}.{salted_hmac(SALT, network_of(request.META)).hexdigest()}"
    cache.add(key, 0, SECONDS)
    try:
        return cache.incr(key) <= most
    except ValueError:  # It ran out in between.
        return True
