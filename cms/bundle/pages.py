"""Parts whose things are pages."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import models
from wagtail.models import Locale, Page

from cms.bundle import tree
from cms.bundle.fields import Entry, Fields, Text
from cms.bundle.parts import Part, Thing

# What every page has. `seo_title` is our addition to the format.
PAGE_FIELDS = Fields(
    Entry("title", Text(), required=True),
    Entry("description", Text(), "search_description"),
    Entry("seo_title", Text()),
)


@dataclass(frozen=True, kw_only=True)
class PagePart(Part):
    """A type of page, found by its slug under its parent."""

    key_column: str = "slug"
    # The slug of the index page that holds the pages, empty for the top page itself, None for the root of the tree.
    parent: str | None = ""
    def rows(self) -> models.QuerySet:
        return self.model.objects.filter(pk__in=tree.source_pages().values("pk")).order_by("slug")

    def parent_page(self, thing: Thing) -> Page:
        root = tree.source_root()
        parent = root.get_children().get(slug=self.parent_slug(thing)) if self.parent_slug(thing) else root
        return parent.specific

    def parent_slug(self, thing: Thing) -> str:
        return self.parent or ""

    def path(self, thing: Thing) -> str:
        """The address without a locale."""
        return "/" + "".join(f"{part}/" for part in (self.parent_slug(thing), thing.key) if part)

    def make(self, thing: Thing) -> Page:
        return thing.model(locale=Locale.get_default(), live=False, slug=thing.key)
