"""Where the index lies and is asked. Each engine gets the same tokens and ranks by the same weights."""

from search.engines.engine import Engine, Entry, Match, Tokens

__all__ = ["Engine", "Entry", "Match", "Tokens", "current"]


def current() -> Engine:
    """The engine that answers now."""
    from search.engines.database import DatabaseEngine

    return DatabaseEngine()
