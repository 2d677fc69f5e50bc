"""The two lists: all that waits, and everything by language."""

from collections.abc import Mapping
from typing import Any

from django.db.models import QuerySet
from django.middleware.csrf import get_token
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.paginator import WagtailPaginator
from wagtail.admin.ui.tables import Column, Table
from wagtail.admin.views.generic.base import BaseListingView
from wagtail.admin.widgets.button import Button
from wagtail.models import Locale

from translation.review.checks import Checks
from translation.review.edits import last_edits
from translation.review.filters import MatrixFilters, QueueFilters, search
from translation.review.matrix import Cell, Row, rows
from translation.review.summary import open_reports
from translation.review.text import Text, read
from translation.review.texts import WAITS, texts
from translation.review.views.addresses import text_url
from translation.review.views.base import ReviewMixin

PAGE_SIZE = 25
# What of an address says how a list is shown, and not what is in it.
OF_THE_LIST = ("p", "_w_filter_fragment")


class TemplateColumn(Column):
    def __init__(self, name: str, template: str, **kwargs: Any) -> None:
        super().__init__(name, **kwargs)
        self.cell_template_name = f"translation/review/cells/{template}.html"

    def get_cell_context_data(self, instance: Any, parent_context: Mapping[str, Any]) -> dict[str, Any]:
        context = super().get_cell_context_data(instance, parent_context)
        return {**context, "csrf_token": get_token(parent_context["request"])}


class LanguageColumn(TemplateColumn):
    """The cells of one language."""

    def __init__(self, locale: Locale, place: int) -> None:
        super().__init__(locale.language_code, "state", label=locale.get_display_name())
        self.place = place

    def get_value(self, instance: Row) -> Cell:
        return instance.cells[self.place]


class ReviewListView(ReviewMixin, BaseListingView):
    paginate_by = PAGE_SIZE
    is_searchable = True
    table_classname = "listing translation-listing"

    def get_trail(self) -> list[tuple[str, str]]:
        return []

    @property
    def query(self) -> str:
        """What is asked for, to be handed on to what opens from the list."""
        asked = self.request.GET.copy()
        for name in OF_THE_LIST:
            asked.pop(name, None)
        return asked.urlencode()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**kwargs, reports=open_reports(), query=self.query)


class QueuePaginator(WagtailPaginator):
    verbose_name = _("text")
    verbose_name_plural = _("texts")


class QueueView(ReviewListView):
    page_title = _("Translations to be checked")
    template_name = "translation/review/queue.html"
    results_template_name = "translation/review/queue_results.html"
    index_url_name = "translation_review:queue"
    index_results_url_name = "translation_review:queue_results"
    filterset_class = QueueFilters
    paginator_class = QueuePaginator
    columns = [
        TemplateColumn("text", "text", label=_("Text"), width="45%"),
        TemplateColumn("page", "page", label=_("Page"), width="20%"),
        TemplateColumn("why", "why", label=_("Reason"), width="20%"),
        TemplateColumn("since", "since", label=_("Waiting since"), width="15%"),
    ]

    def get_base_queryset(self) -> QuerySet:
        return texts().filter(WAITS)

    def search_queryset(self, queryset: QuerySet) -> QuerySet:
        return search(queryset, self.search_query)

    def get_table(self, object_list: QuerySet) -> Table:
        found = read(object_list)
        checks = {text.locale: Checks.of(text) for text in {text.locale: text for text in found}.values()}
        return super().get_table([Waiting(text, checks[text.locale], self.query) for text in found])


class Waiting:
    """A text in the queue, with its problems and the address by which it opens."""

    def __init__(self, text: Text, checks: Checks, query: str) -> None:
        self.text, self.query = text, query
        self.problems = checks.problems(text) if text.data else []

    @property
    def url(self) -> str:
        return text_url(self.text, self.query)


class MatrixView(ReviewListView):
    """Pages by language; `snippets` shows what else is translated."""

    page_title = _("Translations")
    template_name = "translation/review/matrix.html"
    results_template_name = "translation/review/matrix_results.html"
    index_url_name = "translation_review:matrix"
    index_results_url_name = "translation_review:matrix_results"
    filterset_class = MatrixFilters
    snippets = False

    @cached_property
    def locales(self) -> list[Locale]:
        return self.filters.locales()

    @cached_property
    def columns(self) -> list[Column]:
        languages = [LanguageColumn(locale, place) for place, locale in enumerate(self.locales)]
        return [TemplateColumn("thing", "thing", label=_("Title"), width="28%"), *languages]

    @cached_property
    def header_more_buttons(self) -> list[Button]:
        return [
            Button(
                gettext("Translate again: %(language)s") % {"language": locale.get_display_name()},
                url=reverse("translation_review:again", args=[locale.language_code]),
                icon_name="rotate",
                priority=priority,
            )
            for priority, locale in enumerate(self.locales)
        ]

    def get_queryset(self) -> list[Row]:
        """What has waited longest first; what does not wait in the order of the site."""
        words = self.search_query.casefold()
        found = self.filters.chosen(rows(pages=not self.snippets, locales=self.locales))
        found = [row for row in found if words in row.thing.title.casefold()]
        return sorted(found, key=lambda row: (row.oldest is None, row.oldest and row.oldest.timestamp()))

    def get_table(self, object_list: list[Row]) -> Table:
        edits = last_edits(row.thing.key for row in object_list)
        for row in object_list:
            for cell in row.cells:
                cell.edit = edits.get((cell.thing.key, cell.locale.pk))
        return super().get_table(object_list)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**kwargs, snippets=self.snippets)


class SnippetMatrixView(MatrixView):
    index_url_name = "translation_review:snippets"
    index_results_url_name = "translation_review:snippets_results"
    snippets = True
