"""Filters of admin lists by area, tag and the like, whose rows exist in four languages but are referred to in one."""

from django.db.models import QuerySet
from django.forms import CheckboxSelectMultiple
from django_filters import ModelChoiceFilter, ModelMultipleChoiceFilter
from wagtail.admin.views.pages.listing import PageFilterSet

from cms.models import TranslatableSnippet
from search.models import Area, Tag


def one_of(model: type[TranslatableSnippet], label: str) -> ModelChoiceFilter:
    return ModelChoiceFilter(label=label, queryset=lambda request: model.objects.source())


def any_of(model: type[TranslatableSnippet]) -> ModelMultipleChoiceFilter:
    """Those that have any of the rows that are ticked."""

    def source(request: object) -> QuerySet:
        return model.objects.source()

    return ModelMultipleChoiceFilter(
        label=model._meta.verbose_name, queryset=source, widget=CheckboxSelectMultiple, distinct=True
    )


class ListedPageFilterSet(PageFilterSet):
    """Wagtail's filters of pages and those by area and tag, for pages with `area`."""

    area = any_of(Area)
    tags = any_of(Tag)


class ListedPagesFilterSet(PageFilterSet):
    """The same for pages with `areas`."""

    areas = any_of(Area)
    tags = any_of(Tag)
