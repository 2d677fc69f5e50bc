"""What a bundle refers to must be in it or in the database."""

from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from functools import partial
from urllib.parse import urlsplit

from django.conf import settings

from cms.bundle import tree
from cms.bundle.lookup import Lookup
from cms.bundle.mistakes import Findings
from cms.bundle.pages import PagePart
from cms.bundle.parts import Part, Thing, all_parts
from cms.bundle.pictures.rows import keyed
from cms.bundle.showing import Index

SEARCH = "/search/"
EVENTS = "/events/"


def kinds() -> Lookup:
    """Ids of everything that can be referred to."""
    return Lookup({part.name: part.keyed for part in all_parts()} | {"picture": keyed, "page": tree.paths})


def names() -> Index:
    """Names of everything that a dump holds, so that nothing in it refers to what is left out."""
    parts = all_parts()
    named = {part.name: partial(lambda part: part.keys_of(part.public()), part) for part in parts}
    public = {pk for part in parts if isinstance(part, PagePart) for pk in part.public().values_list("pk", flat=True)}
    everywhere = tree.paths()
    here = {path: pk for path, pk in everywhere.items() if pk in public}
    lookup = Lookup(named | {"picture": keyed, "page": lambda: here})

    def is_left_out(address: str) -> bool:
        parts = urlsplit(address)
        if parts.path == EVENTS and parts.fragment:
            return parts.fragment not in lookup.ids("event")
        return parts.path in everywhere and parts.path not in here

    return Index(lookup, is_left_out)


def check_references(findings: Findings, things: Mapping[tuple[str, str], Thing], pictures: Iterable[str]) -> None:
    """Note references to nothing, and to something that may not be used there."""
    lookup = kinds()
    parts = {part.name: part for part in all_parts()}
    here: dict[str, set[str]] = {"picture": set(pictures)}
    for kind, key in things:
        here.setdefault(kind, set()).add(key)
    addresses = _Addresses(things, lookup, here)
    for reference in findings.references:
        kind, _colon, use = reference.kind.partition(":")
        if kind == "address":
            message = addresses.wrong(reference.value)
        elif reference.value not in here.get(kind, ()) and reference.value not in lookup.ids(kind):
            message = f"is no {_name(parts.get(kind), kind)} of this bundle or of the database"
            message += _hint(reference.value, here.get(kind, set()) | lookup.ids(kind).keys())
        else:
            message = parts[kind].refusal(reference.value, use, things) if use else None
        if message:
            reference.place.wrong(reference.value, message)


def _name(part: Part | None, kind: str) -> str:
    return (part.name if part else kind).replace("-", " ")


def _hint(value: str, known: Iterable[str]) -> str:
    near = get_close_matches(value, known, n=1)
    return f"; did you mean {near[0]}?" if near else ""


class _Addresses:
    """Paths of our own site that lead somewhere."""

    def __init__(self, things: Mapping[tuple[str, str], Thing], lookup: Lookup, here: Mapping[str, set[str]]) -> None:
        pages = {thing.part.path(thing) for thing in things.values() if isinstance(thing.part, PagePart)}
        self.paths = {SEARCH, *pages, *tree.paths()}
        self.events = {*here.get("event", ()), *lookup.ids("event")}

    def wrong(self, address: str) -> str | None:
        """What is wrong with the address, None for nothing."""
        parts = urlsplit(address)
        first = parts.path.split("/")[1]
        if first in dict(settings.WAGTAIL_CONTENT_LANGUAGES):
            rest = parts.path.removeprefix(f"/{first}") or "/"
            return f"names a locale; write {rest}, the locale is added where it is served"
        if parts.path not in self.paths:
            near = parts.path + "/" if parts.path + "/" in self.paths else None
            return "leads nowhere" + (f"; did you mean {near}?" if near else _hint(parts.path, self.paths))
        if parts.path == EVENTS and parts.fragment and parts.fragment not in self.events:
            return f"leads nowhere: there is no event {parts.fragment}"
        return None
