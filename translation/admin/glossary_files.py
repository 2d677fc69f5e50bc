"""The glossary as a file: downloaded, uploaded, shown, applied."""

from typing import Any

from django.contrib.auth.models import AbstractBaseUser
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.generic import View
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.permissions import ModelPermissionPolicy

from translation.exchange import glossary
from translation.exchange.forms import UploadForm
from translation.exchange.held import MOST_BYTES, given_back, held
from translation.exchange.mistakes import BadFile
from translation.exchange.sheets import CSV_TYPE, EXCEL_TYPE, read_sheet, saved, write_csv, write_excel
from translation.models import GlossaryTerm

POLICY = ModelPermissionPolicy(GlossaryTerm)
ENDINGS = ("xlsx", "csv")


class ExportView(View):
    """The whole glossary, as `?format=` csv or xlsx."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not POLICY.user_has_any_permission(request.user, ["add", "change", "delete", "view"]):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get(self, request: HttpRequest) -> HttpResponse:
        columns, rows = glossary.columns(), glossary.table()
        if request.GET.get("format") == "csv":
            data, kind, ending = write_csv(columns, rows), CSV_TYPE, "csv"
        else:
            data, kind, ending = saved(write_excel(columns, rows, "glossary")), EXCEL_TYPE, "xlsx"
        disposition = {"Content-Disposition": f'attachment; filename="glossary.{ending}"'}
        return HttpResponse(data, content_type=kind, headers=disposition)


class ImportView(WagtailAdminTemplateMixin, View):
    """Takes a file, shows what it would change or what is wrong, and applies it when it comes back with `held`."""

    page_title = _("Import the glossary")
    header_icon = "upload"
    template_name = "translation/glossary/import.html"

    @staticmethod
    def may_import(user: AbstractBaseUser) -> bool:
        return all(POLICY.user_has_permission(user, action) for action in ("add", "change"))

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not self.may_import(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get(self, request: HttpRequest) -> HttpResponse:
        return self._answer(form=self._form())

    def post(self, request: HttpRequest) -> HttpResponse:
        try:
            if "held" in request.POST:
                return self._apply(given_back(request.POST["held"], request.user))
            form = self._form(request.POST, request.FILES)
            if not form.is_valid():
                return self._answer(form=form)
            data = form.cleaned_data["file"].read()
            plan = glossary.plan(read_sheet(data))
        except BadFile as error:
            return self._answer(form=self._form(), mistakes=error.mistakes)
        return self._answer(plan=plan, held=held(data, request.user))

    def _apply(self, data: bytes) -> HttpResponse:
        plan = glossary.apply(read_sheet(data), self.request.user)
        numbers = {"added": len(plan.added), "changed": len(plan.changed)}
        messages.success(self.request, gettext("Glossary: %(added)s added, %(changed)s changed.") % numbers)
        return redirect(self._list())

    def _form(self, *args: Any) -> UploadForm:
        return UploadForm(*args, endings=ENDINGS, most=MOST_BYTES)

    def _list(self) -> str:
        return reverse(GlossaryTerm.snippet_viewset.get_url_name("list"))

    def _answer(self, **context: Any) -> HttpResponse:
        return self.render_to_response(self.get_context_data(columns=glossary.columns(), **context))

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        own = [{"url": self._list(), "label": _("Glossary")}, {"url": "", "label": self.page_title}]
        return [*super().get_breadcrumbs_items(), *own]
