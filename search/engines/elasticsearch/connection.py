"""The connection of this process, and the names of the index."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache

from django.conf import settings
from elasticsearch import ApiError, BadRequestError, Elasticsearch, TransportError


class Away(Exception):
    """Elasticsearch does not answer, or has no index, or none that can be asked now."""


@contextmanager
def asking() -> Iterator[Elasticsearch]:
    """The client. Raises Away for whatever is not the fault of the request itself."""
    try:
        yield _client(settings.ELASTICSEARCH_URL, settings.HAMAYU_SEARCH_TIMEOUT)
    except BadRequestError:
        raise
    except (ApiError, TransportError) as error:
        raise Away(str(error)) from error


def live() -> str:
    """The alias of the index that is asked."""
    return settings.HAMAYU_SEARCH_PREFIX


def draft() -> str:
    """The alias of the index that is being made, if there is one."""
    return f"{live()}-next"


@lru_cache(maxsize=1)
def _client(url: str, timeout: float) -> Elasticsearch:
    # The engine of the database is the second try.
    return Elasticsearch(url, request_timeout=timeout, max_retries=0)
