"""Where the index is asked. Each engine has the same tokens and ranks by the same weights."""

from django.conf import settings

from search.engines.engine import Engine, Key, Tokens, Way, Words

__all__ = ["Engine", "Key", "Tokens", "Way", "Words", "current"]


def current() -> Engine:
    """The engine that answers now."""
    from search.engines.database import DatabaseEngine
    from search.engines.fallback import ElasticsearchOrDatabase

    return ElasticsearchOrDatabase() if settings.ELASTICSEARCH_URL else DatabaseEngine()
