"""The languages of the site, from their codes (requirement W5)."""

from collections.abc import Iterable

from django.conf.locale import LANG_INFO
from django.core.exceptions import ImproperlyConfigured


def named(codes: Iterable[str], source: str) -> list[tuple[str, str]]:
    """Codes with the names that the languages have in themselves. Raises ImproperlyConfigured.

    A code is one of Django's, as it stands in addresses: `ko`, `pt-br`, `zh-hans`.
    """
    codes = list(dict.fromkeys(codes))
    unknown = [code for code in codes if "name_local" not in LANG_INFO.get(code, {})]
    if unknown:
        raise ImproperlyConfigured(f"HAMAYU_LANGUAGES: {', '.join(unknown)} is no language code that Django knows.")
    if codes[:1] != [source]:
        raise ImproperlyConfigured(f"HAMAYU_LANGUAGES has to begin with {source}, the language that staff write in.")
    names = {code: LANG_INFO[code]["name_local"] for code in codes}
    return [(code, name[:1].upper() + name[1:]) for code, name in names.items()]
