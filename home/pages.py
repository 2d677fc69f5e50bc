"""All public addresses, for site maps and for whoever builds another frontend (requirement W27)."""

from django.db.models import QuerySet
from wagtail.models import Locale, Page

from cms.addresses import public_path
from cms.graphql.pages import page_fields
from cms.graphql.rows import Shape, column
from cms.visibility import VisiblePageQuerySet

_LANGUAGE = "locale__language_code"
_FIELDS = page_fields()
ADDRESS = Shape(
    types=("Address",),
    fields={
        "locale": column(_LANGUAGE),
        "url": column("url_path", _LANGUAGE, value=lambda row, reading: public_path(row["url_path"], row[_LANGUAGE])),
        "updated_at": _FIELDS["updated_at"],
        "alternates": _FIELDS["alternates"],
    },
)


def visible() -> QuerySet:
    """Every page that the public may see, in every language of the site."""
    return VisiblePageQuerySet(Page).visible().filter(locale__in=Locale.objects.all()).order_by("path")
