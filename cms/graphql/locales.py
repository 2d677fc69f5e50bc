"""The locale of a query."""

from functools import lru_cache

from graphql import GraphQLResolveInfo
from wagtail.models import Locale

from cms.graphql.errors import UnknownLocale
from cms.graphql.rows import Reading
from cms.version import current_version


@lru_cache(maxsize=8)
def locale_codes(version: str) -> tuple[str, ...]:
    """The codes of the site's locales, the default first, then in the order in which they were added."""
    return tuple(Locale.objects.order_by("pk").values_list("language_code", flat=True))


def reading(info: GraphQLResolveInfo, locale: str) -> Reading:
    """A read in the locale. Raises UnknownLocale."""
    memo = info.context.memo
    if "version" not in memo:
        memo["version"] = current_version()
    if locale not in locale_codes(memo["version"]):
        raise UnknownLocale(locale)
    return Reading(locale, memo)
