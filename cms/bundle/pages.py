"""Parts whose things are pages."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.conf import settings
from django.db import models
from wagtail.models import Page

from cms.bundle import tree
from cms.bundle.fields import Entry, Fields, Text
from cms.bundle.parts import Part, Thing
from cms.visibility import visible_pages

# What every page has. `seo_title` is our addition to the format.
PAGE_FIELDS = Fields(
    Entry("title", Text(), required=True),
    Entry("description", Text(), "search_description"),
    Entry("seo_title", Text()),
)


@dataclass(frozen=True, kw_only=True)
class PagePart(Part):
    """A type of page, found by its slug."""

    key_column: str = "slug"
    # The slug of the list that holds the pages; empty where they stand right under the top page.
    parent: str = ""

    def rows(self) -> models.QuerySet:
        return self.model.objects.filter(pk__in=tree.source_pages().values("pk")).order_by("slug")

    def find(self, key: str) -> Page | None:
        page = super().find(key)
        return page.specific if page else None

    def public(self) -> models.QuerySet:
        return self.rows().filter(pk__in=visible_pages(settings.LANGUAGE_CODE).values("pk"))

    def dumped(self) -> Iterable[Page]:
        return self.public().specific()

    def make(self, thing: Thing) -> Page:
        return thing.model(**self.identity(thing), slug=thing.key)

    def parent_slug(self, thing: Thing) -> str:
        return self.parent

    def parent_page(self, thing: Thing) -> Page:
        """Where a new page goes."""
        root = tree.source_root()
        slug = self.parent_slug(thing)
        return root.get_children().get(slug=slug).specific if slug else root

    def placed(self, page: Page) -> None:
        """What else must be so before other pages can be made; called for new and old pages."""

    def path(self, thing: Thing) -> str:
        """The address without a locale."""
        return "/" + "".join(f"{part}/" for part in (self.parent_slug(thing), thing.key) if part)
