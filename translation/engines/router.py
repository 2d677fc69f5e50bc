"""Which engine translates between two languages: HAMAYU_TRANSLATION says it, `ja>en:deepl,zh-hans>zh-hant:opencc`."""

from functools import cache, lru_cache

from django.conf import settings
from django.core.checks import CheckMessage, Error, register
from django.core.exceptions import ImproperlyConfigured

from translation.engines.deepl import DeepL
from translation.engines.engine import Engine
from translation.engines.google import Google
from translation.engines.libretranslate import LibreTranslate
from translation.engines.opencc import OpenCC

ENGINES: dict[str, type[DeepL | Google | LibreTranslate | OpenCC]] = {
    engine.name: engine for engine in (DeepL, Google, LibreTranslate, OpenCC)
}
# Without these there is nobody to ask.
NEEDED = {
    "deepl": "HAMAYU_DEEPL_KEY",
    "google": "HAMAYU_GOOGLE_PROJECT",
    "libretranslate": "HAMAYU_LIBRETRANSLATE_URL",
}


def engine_for(source: str, target: str) -> Engine | None:
    """The engine for texts of the source language, or None where there is none. Raises ImproperlyConfigured.

    It is made once for the values of its settings, as it may keep what it has learned from its service.
    """
    name = pairs(settings.HAMAYU_TRANSLATION).get((source, target))
    return _made(name, *(getattr(settings, setting) for setting in ENGINES[name].settings)) if name else None


@cache
def pairs(setting: str) -> dict[tuple[str, str], str]:
    """The engine's name by source and target. Raises ImproperlyConfigured, with the entry that is wrong."""
    found = {}
    for entry in filter(None, (part.strip() for part in setting.split(","))):
        languages, _, name = (part.strip() for part in entry.partition(":"))
        source, _, target = (part.strip() for part in languages.partition(">"))
        if not source or not target or name not in ENGINES:
            known = ", ".join(ENGINES)
            raise ImproperlyConfigured(f"HAMAYU_TRANSLATION: “{entry}” is not of the form ja>en:engine ({known}).")
        found[source, target] = name
    return found


@register
def check_engines(app_configs: object = None, **kwargs: object) -> list[CheckMessage]:
    """Whether HAMAYU_TRANSLATION can be read, and every engine in it has what it needs."""
    try:
        names = set(pairs(settings.HAMAYU_TRANSLATION).values())
    except ImproperlyConfigured as error:
        return [Error(str(error), id="translation.E006")]
    return [
        Error(f"HAMAYU_TRANSLATION names {name}, and {NEEDED[name]} is empty.", id="translation.E007")
        for name in sorted(names & NEEDED.keys())
        if not getattr(settings, NEEDED[name])
    ]


@lru_cache(maxsize=16)
def _made(name: str, *values: str) -> Engine:
    return ENGINES[name](*values)
