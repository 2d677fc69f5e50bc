"""Links to our own pages: ids and stored paths become addresses in the locale of the query."""

from collections.abc import Iterable
from typing import NamedTuple

from wagtail.models import Page

from cms.addresses import is_own, localised, public_path
from cms.graphql.rows import Reading, Row
from cms.graphql.streams import stream
from cms.visibility import visible_pages


class Target(NamedTuple):
    title: str
    url: str


def targets(ids: Iterable[int | None], reading: Reading) -> dict[int, Target]:
    """Where links to pages lead in the locale: page id (of any locale) → title and address. One statement or none.

    A page that the public may not see is left out, so a link to it is not shown.
    """
    known: dict[int, Target | None] = reading.memo.setdefault(("targets", reading.locale), {})
    missing = {pk for pk in ids if pk} - known.keys()
    if missing:
        known.update(dict.fromkeys(missing))
        keys = dict(Page.objects.filter(pk__in=missing).values_list("pk", "translation_key"))
        pages = visible_pages(reading.locale).filter(translation_key__in=set(keys.values()))
        found = {
            key: Target(title, public_path(path, reading.locale))
            for key, title, path in pages.values_list("translation_key", "title", "url_path")
        }
        known.update({pk: found.get(key) for pk, key in keys.items()})
    return {pk: target for pk, target in known.items() if target}


def link(title: str, page_id: int | None, url: str, reading: Reading) -> Row | None:
    """A Link of the contract, or None where it would lead to a page that is not public."""
    if page_id:
        target = targets([page_id], reading).get(page_id)
        return {"title": title or target.title, "url": target.url, "external": False} if target else None
    return (
        {"title": title, "url": localised(url, reading.locale), "external": False}
        if is_own(url)
        else {
            "title": title,
            "url": url,
            "external": True,
        }
    )


def links_of(column: str):
    """A reader of a stream of `LinkBlock`s."""

    def fetch(rows: list[Row], selection, reading: Reading) -> list[list[Row]]:
        streams = [[block["value"] for block in stream(row[column])] for row in rows]
        targets((value["page"] for values in streams for value in values), reading)
        return [
            [made for v in values if (made := link(v["title"], v["page"], v["url"] or "", reading))]
            for values in streams
        ]

    return fetch
