"""Languages of the site by the codes that files carry."""

from collections.abc import Collection

from django.utils.translation import gettext as _
from wagtail.models import Locale

from translation.exchange.mistakes import BadFile

# Some programs know Chinese by country only.
BY_COUNTRY = {"zh-cn": "zh-hans", "zh-sg": "zh-hans", "zh-tw": "zh-hant", "zh-hk": "zh-hant", "zh-mo": "zh-hant"}


def bcp47(code: str) -> str:
    """The code as XML has it: `zh-Hant` for `zh-hant`, `en-GB` for `en-gb` (BCP 47)."""
    language, *subtags = code.split("-")
    return "-".join([language, *(part.title() if len(part) == 4 else part.upper() for part in subtags)])


def locale_of(codes: Collection[str]) -> Locale:
    """The one language of a file. Raises BadFile."""
    others = Locale.objects.exclude(pk=Locale.get_default().pk)
    known = {locale.language_code: locale for locale in others}
    meant = {_meant(code, known) for code in codes}
    if len(meant) == 1 and meant <= known.keys():
        return known[meant.pop()]
    found, possible = ", ".join(sorted(codes)), ", ".join(map(bcp47, known))
    words = _("A file is in one language of the site (%(possible)s); this one says: “%(found)s”.")
    raise BadFile(words % {"possible": possible, "found": found})


def _meant(code: str, known: Collection[str]) -> str:
    code = code.strip().lower().replace("_", "-")
    code = BY_COUNTRY.get(code, code)
    return code if code in known else code.split("-")[0]
