"""Rate limit by time spent: a hostile query of 4 kB costs as much as a hundred common ones (requirement W31).

Each network (/24 of IPv4, /64 of IPv6) has a bucket of BUDGET_SECONDS of work, which fills up again within a minute.
It is charged for what strangers' documents take to parse, validate and execute; answers from the cache and documents
of the own frontend are free. Stored is only the moment at which the bucket will be full again.
"""

import math
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from ipaddress import ip_address, ip_network

from django.conf import settings

from cms.graphql import cache
from cms.graphql.conf import limit
from cms.graphql.errors import Refused

WINDOW_SECONDS = 60


def network_of(meta: Mapping[str, str]) -> str:
    """The network a request comes from, by the environment of WSGI.

    X-Forwarded-For is what anybody writes, but for the entries at its right end that our own proxies appended: with
    HAMAYU_TRUSTED_PROXIES of them, the client is the one that the outermost of them saw.
    """
    hops = getattr(settings, "HAMAYU_TRUSTED_PROXIES", 0)
    forwarded = meta.get("HTTP_X_FORWARDED_FOR", "").split(",")
    peer = meta.get("REMOTE_ADDR", "")
    return _network(forwarded[-hops].strip() if 0 < hops <= len(forwarded) else peer) or _network(peer) or "unknown"


def _network(address: str) -> str | None:
    try:
        parsed = ip_address(address)
        parsed = getattr(parsed, "ipv4_mapped", None) or parsed
        return str(ip_network(f"{parsed}/{24 if parsed.version == 4 else 64}", strict=False))
    except ValueError:
        return None


@contextmanager
def charged(network: str) -> Iterator[None]:
    """Charge the time of the block to the network. Raises Refused (429) if its bucket is empty."""
    key = f"hamayu.graphql.work.{network}"
    wait = (cache.read(key) or 0) - time.time() - WINDOW_SECONDS
    if wait > 0:
        seconds = str(math.ceil(wait))
        raise Refused(
            429, "TOO_MANY_REQUESTS", f"Your network has used up its time. Wait {seconds} s.", {"Retry-After": seconds}
        )
    start = time.perf_counter()
    try:
        yield
    finally:
        refill = (time.perf_counter() - start) * WINDOW_SECONDS / limit("BUDGET_SECONDS")
        now = time.time()
        full_at = max(cache.read(key) or 0, now) + refill
        cache.write(key, full_at, full_at - now + 1)
