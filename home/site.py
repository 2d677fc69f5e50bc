"""The site as the API shows it: name, languages, navigation, footer, accounts, notice."""

from django.conf import settings
from django.utils.translation import get_language_info

from cms.addresses import localised
from cms.graphql.links import links_of
from cms.graphql.locales import locale_ids
from cms.graphql.rows import Reading, Row, Shape, batch, column
from cms.graphql.selection import Selection
from home.models import SiteSettings


def language_name(code: str) -> str:
    """The language's name in itself, from the settings, else as Django knows it."""
    return dict(settings.LANGUAGES).get(code) or get_language_info(code)["name_local"]


def _locales(row: Row, reading: Reading) -> list[Row]:
    codes = locale_ids(reading.memo["version"])
    return [{"code": code, "name": language_name(code), "url": localised("/", code)} for code in codes]


SITE = Shape(
    types=("Site",),
    fields={
        "name": column("name"),
        "locale": column("pk", value=lambda row, reading: reading.locale),
        "locales": column("pk", value=_locales),
        "navigation": batch("navigation", fetch=links_of("navigation")),
        "footer": batch("footer", fetch=links_of("footer")),
        "social_accounts": batch("social_accounts", fetch=links_of("social_accounts")),
        "notice": column("notice", value=lambda row, reading: row["notice"] or None),
    },
)


def read(selection: Selection, reading: Reading) -> Row:
    """The settings of the locale, else those of the source language, else a site with a name and nothing else."""
    for locale in (reading.locale, settings.LANGUAGE_CODE):
        found = SITE.read(SiteSettings.objects.visible(locale), selection, reading)
        if found:
            return found[0]
    return {
        "name": settings.WAGTAIL_SITE_NAME,
        "locale": reading.locale,
        "locales": _locales({}, reading),
        "navigation": [],
        "footer": [],
        "social_accounts": [],
        "notice": None,
    }
