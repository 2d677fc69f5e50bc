"""Files for translators who have no account here: out as XLIFF or Excel, and back (requirement W3)."""

from typing import Any

from django.conf import settings
from django.core.exceptions import ObjectDoesNotExist
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from django.views.generic import View
from wagtail.admin import messages
from wagtail.models import Locale
from wagtail_localize.models import Translation

from translation.admin.translator_forms import ExportForm, TranslationsForm
from translation.exchange import worksheet, xliff
from translation.exchange.apply import Applied, apply
from translation.exchange.languages import bcp47
from translation.exchange.mistakes import BadFile
from translation.exchange.sheets import EXCEL_TYPE
from translation.exchange.units import MOST_UNITS, numbers, units
from translation.review.views.base import ReviewMixin


class FilesView(ReviewMixin, View):
    """What an export will hold, and the way back."""

    page_title = _("Files for translators")
    header_icon = "download"
    template_name = "translation/exchange/files.html"

    def get_trail(self) -> list[tuple[str, str]]:
        return []

    def get(self, request: HttpRequest) -> HttpResponse:
        return self._answer(TranslationsForm())

    def post(self, request: HttpRequest) -> HttpResponse:
        form = TranslationsForm(request.POST, request.FILES)
        if not form.is_valid():
            return self._answer(form)
        try:
            applied = apply(form.cleaned_data["file"].read(), request.user, form.cleaned_data["waiver"])
        except BadFile as error:
            return self._answer(form, mistakes=error.mistakes)
        messages.success(request, _in_words(applied))
        return redirect(f"{reverse('translation_files')}?language={applied.locale.language_code}")

    def _answer(self, upload: TranslationsForm, **context: Any) -> HttpResponse:
        form = ExportForm(self.request.GET)
        if form.is_valid():
            data = form.cleaned_data
            context |= {"numbers": numbers(form.rows()), "po": _po(data["page"], data["language"])}
        context |= {"form": form, "upload": upload, "most": MOST_UNITS}
        return self.render_to_response(self.get_context_data(**context))


class DownloadView(ReviewMixin, View):
    """The file itself: `?format=` xliff or xlsx, the rest as in ExportForm."""

    def get(self, request: HttpRequest) -> HttpResponse:
        form = ExportForm(request.GET)
        if not form.is_valid():
            return redirect("translation_files")
        code = bcp47(form.cleaned_data["language"].language_code)
        found = units(form.rows())
        if request.GET.get("format") == "xlsx":
            data, kind, ending = worksheet.write(found, code), EXCEL_TYPE, "xlsx"
        else:
            data, kind, ending = xliff.write(found, bcp47(settings.LANGUAGE_CODE), code), xliff.TYPE, "xlf"
        name = f"{timezone.localdate():%Y%m%d}-{code}.{ending}"
        return HttpResponse(data, content_type=kind, headers={"Content-Disposition": f'attachment; filename="{name}"'})


def _in_words(applied: Applied) -> str:
    words = ngettext(
        "%(written)d text applied, on %(pages)d pages; %(left)d left as they were. It goes live in a moment.",
        "%(written)d texts applied, on %(pages)d pages; %(left)d left as they were. They go live in a moment.",
        applied.written,
    )
    return words % {"written": applied.written, "pages": applied.pages, "left": applied.left}


def _po(key: str, locale: Locale) -> dict[str, str]:
    """The addresses of wagtail-localize's PO file of a page, and of the editor that takes it back."""
    translation = Translation.objects.filter(source__object=key, target_locale=locale).first() if key else None
    if translation is None:
        return {}
    try:
        editor = translation.get_target_instance_edit_url()
    except ObjectDoesNotExist:
        return {}
    return {"file": reverse("wagtail_localize:download_pofile", args=[translation.pk]), "editor": editor}
