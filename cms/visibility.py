"""Who may see what: one queryset from which every resolver, list, search and feed starts (design: visibility)."""

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.db.models.functions import Length, Substr
from django.utils import timezone
from wagtail.models import Page, PageManager, PageViewRestriction, Site
from wagtail.query import PageQuerySet

# Treebeard's materialised path: a root page of a site stands on the second level.
SITE_ROOT_LENGTH = 2 * Page.steplen


class VisiblePageQuerySet(PageQuerySet):
    def visible(self, locale: str | None = None) -> QuerySet:
        """Pages that an anonymous visitor may see in the locale: live, not expired, in no private part, of this site.

        Without a locale, in whichever they are. Everything is in one statement, so it costs no query of its own.
        """
        restricted = PageViewRestriction.objects.filter(page__path=Substr(OuterRef("path"), 1, Length("page__path")))
        site_root = Page.objects.filter(
            path=Substr(OuterRef("path"), 1, SITE_ROOT_LENGTH),
            translation_key__in=Site.objects.filter(is_default_site=True).values("root_page__translation_key"),
        )
        pages = self.filter(
            Q(expire_at=None) | Q(expire_at__gt=timezone.now()), ~Exists(restricted), Exists(site_root), live=True
        )
        return pages.filter(locale__language_code=locale) if locale else pages


VisiblePageManager = PageManager.from_queryset(VisiblePageQuerySet)


def visible_pages(locale: str) -> VisiblePageQuerySet:
    """Pages of every type that the public may see in the locale."""
    return VisiblePageQuerySet(Page).visible(locale)
