"""The texts of public objects in each language, and which of them wait for a person (requirement W3).

A text is named by the ids of its context and its string, as in the pipeline: rows of segments are made anew when
blocks are reordered, and a form that was opened before that still has to find its text.
"""

from typing import Any

from django.db.models import Exists, F, FilteredRelation, Model, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce
from wagtail.models import Locale
from wagtail_localize.models import StringSegment, StringTranslation

from translation.models import SegmentState
from translation.pipeline.queue import source_models
from translation.words import MANUAL

# The oldest first, then in reading order.
ORDER = ("since", "source", "order", "pk", "locale")
WAITS = ~Q(kind=MANUAL) | ~Q(reason="")
MISSING = Q(kind="")


def texts() -> QuerySet:
    """Segments of what is public, once for each language that they are translated into.

    Each has the id of its `locale`, the `kind` of the translation (empty without one), the `reason` to look at it, and
    `since` when that is so.
    """
    done = of_the_same(StringTranslation, "translation_of", has_error=False)
    reasons = of_the_same(SegmentState, "string").exclude(reason="")
    return (
        StringSegment.objects.annotate(
            target=FilteredRelation("source__translations", condition=Q(source__translations__enabled=True))
        )
        .filter(_public(), target__isnull=False)
        .annotate(locale=F("target__target_locale"))
        .annotate(
            kind=Coalesce(Subquery(done.values("translation_type")[:1]), Value("")),
            reason=Coalesce(Subquery(reasons.values("reason")[:1]), Value("")),
            since=Coalesce(
                Subquery(reasons.values("since")[:1]),
                Subquery(done.values("updated_at")[:1]),
                F("source__last_updated_at"),
            ),
        )
        .exclude(Exists(_twins()))
        .order_by(*ORDER)
    )


def of_the_same(model: type[Model], string: str, **conditions: Any) -> QuerySet:
    """Rows of the model for the text and language of an outer query by `texts`."""
    same = {string: OuterRef("string"), "context": OuterRef("context"), "locale": OuterRef("locale")}
    return model._default_manager.filter(**same, **conditions)


def after(rows: QuerySet, place: tuple) -> QuerySet:
    """Those of the rows that come later than the place, which is a value for each of ORDER."""
    later, same = Q(), Q()
    for name, value in zip(ORDER, place, strict=True):
        later |= same & Q(**{f"{name}__gt": value})
        same &= Q(**{name: value})
    return rows.filter(later)


def _twins() -> QuerySet:
    """The same text earlier at the same place, as where two paragraphs of a rich text are equal."""
    same = {name: OuterRef(name) for name in ("source", "context", "string")}
    return StringSegment.objects.filter(**same, pk__lt=OuterRef("pk"))


def _public() -> Q:
    """What is public in the source language: sources stay when their object is gone."""
    default = Locale.get_default()
    public = Q()
    for model in source_models():
        keys = model._default_manager.filter(locale=default, live=True).values("translation_key")
        public |= Q(source__object__in=keys)
    return public & Q(source__locale=default)
