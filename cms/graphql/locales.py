"""The locale of a query."""

from functools import lru_cache

from graphql import GraphQLResolveInfo
from wagtail.models import Locale

from cms.graphql.errors import UnknownLocale
from cms.graphql.rows import Reading
from cms.version import current_version


@lru_cache(maxsize=8)
def locale_ids(version: str) -> dict[str, int]:
    """The site's locales by code, in the order in which they were added: the default first."""
    return dict(Locale.objects.order_by("pk").values_list("language_code", "pk"))


def reading(info: GraphQLResolveInfo, locale: str) -> Reading:
    """A read in the locale. Raises UnknownLocale."""
    memo = info.context.memo
    if "version" not in memo:
        memo["version"] = current_version()
    known = locale_ids(memo["version"])
    if locale not in known:
        raise UnknownLocale(locale)
    return Reading(locale, known[locale], memo)
