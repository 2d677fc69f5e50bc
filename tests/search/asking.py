"""Asking the search of the API in a test."""

from tests.api import ask

SEARCH = """query($locale: String!, $q: String!, $kinds: [ListingKind!], $asTyped: Boolean, $page: Int) {
    search(locale: $locale, q: $q, kinds: $kinds, asTyped: $asTyped, page: $page, perPage: 100) {
        total corrected kinds { kind total } items { kind title url snippet } } }"""
# Events pass, so what of them is found depends on the day.
LASTING = ["PLAN", "LODGING", "WORKSPACE", "ACTIVITY", "REPORT", "NEWS", "PAGE"]


def found(text: str, locale: str = "ja", kinds: list[str] | None = None, *, as_typed: bool = False) -> dict:
    """The SearchList."""
    return ask(SEARCH, locale=locale, q=text, kinds=kinds, asTyped=as_typed)["search"]


def titles(text: str, locale: str = "ja") -> list[str]:
    return [item["title"] for item in found(text, locale)["items"]]


def keys(text: str, locale: str = "ja") -> list[str]:
    """The last parts of the addresses of lasting pages, best first."""
    return [item["url"].strip("/").rpartition("/")[2] for item in found(text, locale, LASTING)["items"]]


def suggested(text: str, locale: str = "ja", limit: int = 8) -> list[str]:
    query = "query($l: String!, $q: String!, $n: Int) { suggest(locale: $l, q: $q, limit: $n) { text kind url } }"
    return [row["text"] for row in ask(query, l=locale, q=text, n=limit)["suggest"]]
