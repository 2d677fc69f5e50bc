"""The site as the API shows it: name, languages, navigation, footer, accounts, notice."""

from django.conf import settings
from django.utils.translation import get_language_info

from cms.addresses import localised
from cms.graphql.links import links_of
from cms.graphql.locales import locale_ids
from cms.graphql.parts import Part, finder, translation_of
from cms.graphql.rows import Reading, Row, Shape, batch, column
from cms.graphql.selection import Selection
from cms.graphql.streams import stream
from home.models import HomePage, SiteSettings
from search.schema import terms
from translation.status import Status


def language_name(code: str) -> str:
    """The language's name in itself, from the settings, else as Django knows it."""
    return dict(settings.LANGUAGES).get(code) or get_language_info(code)["name_local"]


def _locales(row: Row, reading: Reading) -> list[Row]:
    """The languages whose top page is public, the source language first. Until then a new one leads nowhere."""
    known = locale_ids(reading.memo["version"])
    public = set(HomePage.objects.visible().values_list("locale", flat=True))
    codes = [code for code, pk in known.items() if pk in public or code == settings.LANGUAGE_CODE]
    return [{"code": code, "name": language_name(code), "url": localised("/", code)} for code in codes]


LINKS = ("navigation", "footer", "social_accounts")


def _own_parts(rows: list[Row], reading: Reading) -> list[list[Part]]:
    return [
        [Part(row["translation_key"]) if row["locale_id"] == reading.locale_id else Part(None, _texts(row))]
        for row in rows
    ]


def _texts(row: Row) -> tuple[str, ...]:
    titles = [block["value"]["title"] for name in LINKS for block in stream(row[name])]
    return tuple(filter(None, (row["name"], row["notice"], *titles)))


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
        "translation": translation_of(
            own=finder("translation_key", "locale_id", "name", "notice", *LINKS, find=_own_parts),
            parts=[finder(find=lambda rows, reading: [terms(reading).parts] * len(rows))],
        ),
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
        "translation": {
            "status": Status.SOURCE,
            "total": 0,
            "reviewed": 0,
            "machine": 0,
            "missing": 0,
            "fallbacks": [],
        },
    }
