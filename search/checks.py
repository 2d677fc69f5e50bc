"""System checks of what search is told by settings."""

import re
from urllib.parse import urlsplit

from django.conf import settings
from django.core.checks import CheckMessage, Error, register

# https://www.elastic.co/guide/en/elasticsearch/reference/8.19/indices-create-index.html#indices-create-api-path-params
INDEX_NAME = re.compile(r"[a-z0-9][a-z0-9_-]{0,99}")


def connect() -> None:
    register(check_elasticsearch)


def check_elasticsearch(app_configs=None, **kwargs) -> list[CheckMessage]:
    """What leads to Elasticsearch can lead there."""
    found: list[CheckMessage] = []
    if settings.ELASTICSEARCH_URL and not _is_server(settings.ELASTICSEARCH_URL):
        found.append(
            Error(
                "ELASTICSEARCH_URL is no address of a server.",  # It may hold a password, so it is not shown.
                hint="Give it as https://user:password@host:9200, or leave it empty to search in the database.",
                id="search.E001",
            )
        )
    if not INDEX_NAME.fullmatch(settings.HAMAYU_SEARCH_PREFIX):
        found.append(
            Error(
                f"HAMAYU_SEARCH_PREFIX is {settings.HAMAYU_SEARCH_PREFIX!r}, which no index can be called.",
                hint="Take small letters, digits, - and _, beginning with a letter or digit, 100 at most.",
                id="search.E002",
            )
        )
    if settings.HAMAYU_SEARCH_TIMEOUT <= 0:
        found.append(
            Error(
                f"HAMAYU_SEARCH_TIMEOUT is {settings.HAMAYU_SEARCH_TIMEOUT}, so Elasticsearch could never answer.",
                hint="Give the seconds that a visitor may wait for it, such as 2.",
                id="search.E003",
            )
        )
    return found


def _is_server(url: str) -> bool:
    try:
        parts = urlsplit(url)
        return parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False
