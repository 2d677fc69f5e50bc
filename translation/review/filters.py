"""What may be asked of the queue and of the matrix."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

import django_filters
from django import forms
from django.contrib.contenttypes.models import ContentType
from django.db.models import Exists, Q, QuerySet
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.models import Locale, Page, get_page_models
from wagtail_localize.models import StringSegment, StringTranslation, TranslationSource

from translation.models import Reason
from translation.review.matrix import Cell, Row, State
from translation.review.text import WHY
from translation.review.texts import WAITS, of_the_same, texts
from translation.words import MACHINE, MANUAL

Choices = list[tuple[str, Any]]
AGES = [("1", _("more than a day")), ("7", _("more than a week")), ("30", _("more than a month"))]
WRITERS = [(MACHINE, _("a machine")), (MANUAL, _("a person"))]


def targets() -> list[Locale]:
    """The languages that are translated into."""
    return list(Locale.objects.exclude(pk=Locale.get_default().pk).order_by("pk"))


def _languages() -> Choices:
    return [(locale.language_code, locale.get_display_name()) for locale in targets()]


def _objects() -> Choices:
    sources = TranslationSource.objects.filter(locale=Locale.get_default()).order_by("object_repr")
    return [(str(key), title) for key, title in sources.values_list("object_id", "object_repr")]


class QueueFilters(WagtailFilterSet):
    language = django_filters.ChoiceFilter(label=_("Language"), choices=_languages, method="in_language")
    why = django_filters.ChoiceFilter(
        label=_("Reason"), choices=lambda: [*WHY.items(), *Reason.choices], method="for_reason"
    )
    writer = django_filters.ChoiceFilter(label=_("Written by"), choices=WRITERS, field_name="kind")
    age = django_filters.ChoiceFilter(label=_("Waiting"), choices=AGES, method="waiting_for")
    page = django_filters.ChoiceFilter(
        label=_("Page or entry"), choices=_objects, field_name="source__object", widget=forms.Select
    )

    class Meta:
        model = StringSegment
        fields: list[str] = []

    def in_language(self, rows: QuerySet, name: str, code: str) -> QuerySet:
        return rows.filter(locale=Locale.objects.get(language_code=code).pk)

    def for_reason(self, rows: QuerySet, name: str, why: str) -> QuerySet:
        if why in WHY:
            return rows.filter(reason="", kind=MACHINE if why == MACHINE else "")
        return rows.filter(reason=why)

    def waiting_for(self, rows: QuerySet, name: str, days: str) -> QuerySet:
        return rows.filter(since__lt=timezone.now() - timedelta(days=int(days)))


def waiting(params: Mapping[str, str], words: str) -> QuerySet:
    """The texts that wait and are asked for; what cannot be understood of the question is left out."""
    filters = QueueFilters(params, queryset=search(texts().filter(WAITS), words))
    return filters.qs if filters.is_valid() else filters.queryset


def search(rows: QuerySet, words: str) -> QuerySet:
    """Those of the texts that have the words in source, translation or title."""
    if not words:
        return rows
    translated = of_the_same(StringTranslation, "translation_of", data__icontains=words)
    return rows.filter(Q(string__data__icontains=words) | Q(source__object_repr__icontains=words) | Exists(translated))


def _kinds() -> Choices:
    kinds = ContentType.objects.get_for_models(*(model for model in get_page_models() if model is not Page))
    return [(str(kind.pk), capfirst(model._meta.verbose_name)) for model, kind in kinds.items()]


def _is(cell: Cell, state: str) -> bool:
    """What failed or stopped at the limit is not translated either: that is what the dashboard counts."""
    return state in cell.states or (state == State.MISSING and cell.incomplete)


class MatrixFilters(WagtailFilterSet):
    """Of rows, not of a queryset: `chosen` says which."""

    language = django_filters.ChoiceFilter(label=_("Language"), choices=_languages)
    state = django_filters.ChoiceFilter(label=_("State"), choices=State.choices)
    kind = django_filters.ChoiceFilter(label=_("Kind of page"), choices=_kinds)

    class Meta(QueueFilters.Meta):
        pass

    def chosen(self, rows: list[Row]) -> list[Row]:
        kind, state = self._value("kind"), self._value("state")
        return [
            row
            for row in rows
            if (not kind or str(row.thing.content_type) == kind)
            and (not state or any(_is(cell, state) for cell in row.cells))
        ]

    def locales(self) -> list[Locale]:
        """The language that is asked for, or all."""
        code = self._value("language")
        return [locale for locale in targets() if code in ("", locale.language_code)]

    def _value(self, name: str) -> str:
        return self.form.cleaned_data.get(name, "") if self.is_valid() else ""
