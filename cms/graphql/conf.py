"""Every number that bounds the endpoint. A setting HAMAYU_GRAPHQL_<NAME> overrides the one of that name."""

from django.conf import settings

DEFAULTS = {
    # What a request may be, in bytes, and a document, in tokens, comments included.
    "MAX_BODY": 16 * 1024,
    "MAX_URL": 2 * 1024,
    "MAX_TOKENS": 2_000,
    # The standard introspection query is 15 fields deep; no document of our own frontend is more than 9.
    "MAX_DEPTH": 15,
    # The standard rules compare fields with each other: 2,000 of one name take them a second, 400 a 20th of one.
    "MAX_SELECTIONS": 400,
    "MAX_ALIASES": 30,
    "MAX_DIRECTIVES": 20,
    "MAX_ROOT_FIELDS": 10,
    # Fields that one answer may hold, lists multiplied out. A field takes about 4 microseconds.
    "MAX_COST": 5_000,
    # Resolvers refuse larger pages by name of the argument, so that cost need not.
    "MAX_PAGE": 100,
    # How long a list without a page size is taken to be: tags of a plan, blocks of a body.
    "ASSUMED_LIST": 5,
    # The same for introspection, so that the standard query of it, half of whose price is lists in lists, is allowed.
    "ASSUMED_SCHEMA_LIST": 3,
    # Documents of strangers kept parsed. Each takes up to 0.7 MB in every process.
    "PARSED_DOCUMENTS": 64,
    "CACHE_SECONDS": 300,
    # Seconds of work that one network may cause in each minute with documents that are not the frontend's.
    "BUDGET_SECONDS": 20,
}


def limit(name: str) -> int:
    """The value in force. Raises KeyError for a name that is not in DEFAULTS."""
    return getattr(settings, f"HAMAYU_GRAPHQL_{name}", DEFAULTS[name])
