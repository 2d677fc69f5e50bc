"""Where pages of the source language stand."""

from django.conf import settings
from wagtail.models import Locale, Page, PageQuerySet, Site

from cms.addresses import public_path


def source_root() -> Page | None:
    """The top page in the source language, None before a site has one."""
    keys = Site.objects.filter(is_default_site=True).values("root_page__translation_key")
    roots = Page.objects.filter(translation_key__in=keys, locale__language_code=settings.LANGUAGE_CODE, depth=2)
    page = roots.first()
    return page.specific if page else None


def source_pages() -> PageQuerySet:
    """All pages of the site in the source language, the top page included."""
    root = source_root()
    return Page.objects.none() if root is None else root.get_descendants(inclusive=True)


def paths() -> dict[str, int]:
    """Pages of the source language by their address without a locale."""
    found = source_pages().values_list("url_path", "pk")
    return {public_path(url_path, settings.LANGUAGE_CODE): pk for url_path, pk in found}


def target_locales() -> list[Locale]:
    """The languages that are translated into, in the order of the settings."""
    order = [code for code, _name in settings.WAGTAIL_CONTENT_LANGUAGES]
    locales = Locale.objects.exclude(language_code=settings.LANGUAGE_CODE)
    return sorted(
        locales, key=lambda locale: order.index(locale.language_code) if locale.language_code in order else 99
    )
