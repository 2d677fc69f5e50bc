"""The glossary in the admin: its list, and its way out to a spreadsheet and back (requirement W3)."""

import django_filters
from django.db.models import QuerySet
from django.urls import URLPattern, path, reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column
from wagtail.admin.widgets.button import Button, HeaderButton
from wagtail.snippets.views.snippets import IndexView, SnippetViewSet

from translation.admin.glossary_files import ExportView, ImportView
from translation.admin.glossary_form import TERM_FORM, language_choices
from translation.admin.menu import MENU_HOOK
from translation.models import GlossaryTerm


class GlossaryFilterSet(WagtailFilterSet):
    missing = django_filters.ChoiceFilter(
        label=_("Without a form in"), choices=language_choices, method="without_form", empty_label=_("Any")
    )

    class Meta:
        model = GlossaryTerm
        fields = ["keep"]

    def without_form(self, terms: QuerySet, name: str, code: str) -> QuerySet:
        return terms.exclude(forms__language_code=code).exclude(keep=True)


class GlossaryListView(IndexView):
    """A column for each language."""

    @cached_property
    def columns(self) -> list[Column]:
        languages = [
            Column(f"form_{code}", label=name, accessor=lambda term, code=code: _form(term, code))
            for code, name in language_choices()
        ]
        return [
            *super().columns,
            *languages,
            Column("keep", label=_("Leave as is"), accessor=lambda term: "✓" if term.keep else ""),
        ]

    def get_base_queryset(self) -> QuerySet:
        return super().get_base_queryset().prefetch_related("forms")

    def search_queryset(self, queryset: QuerySet) -> QuerySet:
        # Several forms of a term may hold the word.
        return super().search_queryset(queryset).distinct()

    @cached_property
    def header_buttons(self) -> list[HeaderButton]:
        buttons = list(super().header_buttons)
        if ImportView.may_import(self.request.user):
            buttons.append(HeaderButton(_("Import"), url=self._url("import"), icon_name="upload"))
        return buttons

    @cached_property
    def header_more_buttons(self) -> list[Button]:
        return [
            *super().header_more_buttons,
            Button(
                _("Download as Excel"), url=f"{self._url('export')}?format=xlsx", icon_name="download", priority=10
            ),
            Button(_("Download as CSV"), url=f"{self._url('export')}?format=csv", icon_name="download", priority=20),
        ]

    def _url(self, name: str) -> str:
        return reverse(GlossaryTerm.snippet_viewset.get_url_name(name))


def _form(term: GlossaryTerm, code: str) -> str:
    return next((form.text for form in term.forms.all() if form.language_code == code), "")


class GlossaryViewSet(SnippetViewSet):
    model = GlossaryTerm
    icon = "openquote"
    menu_label = _("Glossary")
    menu_name = "glossary"
    menu_hook = MENU_HOOK
    menu_order = 300
    index_view_class = GlossaryListView
    filterset_class = GlossaryFilterSet
    edit_handler = TERM_FORM
    list_display = ["term", "reading"]
    list_per_page = 50
    search_fields = ["term", "reading", "forms__text"]

    def get_urlpatterns(self) -> list[URLPattern]:
        own = {"import": ImportView, "export": ExportView}
        return [
            *super().get_urlpatterns(),
            *(path(f"{name}/", view.as_view(), name=name) for name, view in own.items()),
        ]
