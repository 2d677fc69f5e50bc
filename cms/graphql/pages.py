"""What every page of the API has (contract: interface Page)."""

from collections.abc import Callable, Collection
from typing import Any

import graphene
from django.db.models import F, QuerySet
from django.utils.text import Truncator
from graphql import GraphQLResolveInfo
from wagtail.models import Page as WagtailPage

from cms.addresses import public_path
from cms.graphql.blocks import body_text, picture_ids
from cms.graphql.parts import Finder, finder, picture_in, translation_of
from cms.graphql.pictures import Image, picture_of
from cms.graphql.rows import Batch, Column, Reading, Row, Shape, batch, column
from cms.graphql.selection import Selection
from cms.graphql.streams import stream
from cms.graphql.types import Alternate, Link, Translation, many
from cms.visibility import SITE_ROOT_LENGTH, VisiblePageQuerySet, visible_pages

# Length that search engines show of a description.
DESCRIPTION_LENGTH = 120


class PageFields:
    id = graphene.ID(required=True)
    key = graphene.String(required=True)
    locale = graphene.String(required=True)
    title = graphene.String(required=True)
    url = graphene.String(required=True)
    seo_title = graphene.String(
        required=True,
        description="For search engines and link previews; staff's own text, else made from the page.",
    )
    description = graphene.String(required=True)
    image = graphene.Field(Image)
    published_at = graphene.DateTime(required=True)
    updated_at = graphene.DateTime(required=True)
    breadcrumbs = many(Link)
    alternates = graphene.List(
        graphene.NonNull(Alternate),
        required=True,
        description="The same page in every locale in which it is live, its own included.",
    )
    translation = graphene.Field(Translation, required=True)


class Page(PageFields, graphene.Interface):
    @classmethod
    def resolve_type(cls, instance: Row, info) -> str:
        return instance["__typename"]


def by_key(shape: Shape, visible: QuerySet, key: str, info: GraphQLResolveInfo, reading: Reading) -> Row | None:
    """The page with the key among those that are visible, None where there is none."""
    if "\x00" in key:  # PostgreSQL refuses to compare it with anything.
        return None
    return next(iter(shape.read(visible.filter(slug=key), Selection.of(info), reading)), None)


def page_fields(
    *texts: str, pictures: Collection[Finder] = (), parts: Collection[Finder] = ()
) -> dict[str, Column | Batch]:
    """Readers of the fields that every page has. `texts` are columns to make a description from, the best first.

    `pictures` and `parts` find what counts into the page's translation besides its picture and those of its texts.
    """
    own = [picture_in("image"), *map(_pictures_in_body, (text for text in texts if text != "lead"))]
    return {
        "id": column("pk", value=lambda row, reading: str(row["pk"])),
        "key": column("slug"),
        "locale": column("pk", value=lambda row, reading: reading.locale),
        "title": column("title"),
        "url": column("url_path", value=lambda row, reading: public_path(row["url_path"], reading.locale)),
        "seo_title": column("seo_title", "title", value=lambda row, reading: row["seo_title"] or row["title"]),
        "description": column("search_description", *texts, value=_description(texts)),
        "image": batch("image", fetch=picture_of("image")),
        "published_at": column("first_published_at", "last_published_at", value=_first_published),
        "updated_at": column("first_published_at", "last_published_at", value=_last_published),
        "breadcrumbs": batch("path", fetch=_breadcrumbs),
        "alternates": batch("translation_key", fetch=_alternates),
        "translation": translation_of(pictures=[*own, *pictures], parts=parts),
    }


def _pictures_in_body(name: str) -> Finder:
    def find(rows: list[Row], reading: Reading) -> list[list[int]]:
        return [[pk for block in stream(row[name]) for pk in picture_ids(block)] for row in rows]

    return finder(name, find=find)


def _description(texts: tuple[str, ...]) -> Callable[[Row, Reading], str]:
    def description(row: Row, reading: Reading) -> str:
        for text in texts if not row["search_description"] else ():
            words = row[text] if text == "lead" else body_text(row[text])
            if words:
                return Truncator(words).chars(DESCRIPTION_LENGTH)
        return row["search_description"]

    return description


def _first_published(row: Row, reading: Reading) -> Any:
    return row["first_published_at"] or row["last_published_at"]


def _last_published(row: Row, reading: Reading) -> Any:
    return row["last_published_at"] or row["first_published_at"]


def _breadcrumbs(rows: list[Row], selection: Selection, reading: Reading) -> list[list[Row]]:
    chains = [[row["path"][:end] for end in _ancestor_lengths(row["path"])] for row in rows]
    pages = visible_pages(reading.locale).filter(path__in={path for chain in chains for path in chain})
    found = {
        path: {"title": title, "url": public_path(url_path, reading.locale), "external": False}
        for path, title, url_path in pages.values_list("path", "title", "url_path")
    }
    return [[found[path] for path in chain if path in found] for chain in chains]


def _ancestor_lengths(path: str) -> range:
    return range(SITE_ROOT_LENGTH, len(path), WagtailPage.steplen)


def _alternates(rows: list[Row], selection: Selection, reading: Reading) -> list[list[Row]]:
    pages = (
        VisiblePageQuerySet(WagtailPage)
        .visible()
        .filter(translation_key__in={row["translation_key"] for row in rows})
        .order_by("locale_id")
        .values("translation_key", "title", "url_path", code=F("locale__language_code"))
    )
    found: dict[Any, list[Row]] = {}
    for page in pages:
        found.setdefault(page["translation_key"], []).append(
            {"locale": page["code"], "url": public_path(page["url_path"], page["code"]), "title": page["title"]}
        )
    return [found.get(row["translation_key"], []) for row in rows]
