"""All texts of a page in one language, and the page itself beside its source."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from django.views.generic import View
from wagtail.admin import messages
from wagtail.models import Locale

from translation.models import MistakeReport, Pending
from translation.pipeline.routes import has_engine
from translation.quality import Problem
from translation.review import actions
from translation.review.checks import Checks
from translation.review.forms import PageForm, TextForm
from translation.review.matrix import Thing, find_thing
from translation.review.places import Place, place
from translation.review.refusals import Conflict, Doubtful, Refused
from translation.review.reported import quoted
from translation.review.text import Text, of_object
from translation.review.views.addresses import text_url
from translation.review.views.base import ReviewMixin, target_or_404

TEXTS, PREVIEW = "texts", "preview"


class Line:
    """A text in the list of its page."""

    def __init__(self, text: Text, problems: list[Problem], query: str) -> None:
        self.text, self.problems = text, problems
        self.url = text_url(text, query)
        self.anchor = "text-{}-{}".format(*text.ids)


class Report:
    """A mistake that a visitor has pointed out, and the line that has what he quotes."""

    def __init__(self, report: MistakeReport, lines: list[Line]) -> None:
        self.report = report
        text = quoted(report, (line.text for line in lines))
        self.line = next((line for line in lines if text and line.text is text), None)


class PageView(ReviewMixin, View):
    template_name = "translation/review/page.html"

    @cached_property
    def locale(self) -> Locale:
        return target_or_404(self.kwargs["language"])

    @cached_property
    def key(self) -> UUID:
        return self.kwargs["key"]

    @cached_property
    def thing(self) -> Thing:
        """Raises Http404 for what is not public in the source language."""
        found = find_thing(self.key)
        if found is None:
            raise Http404
        return found

    @cached_property
    def texts(self) -> list[Text]:
        return of_object(self.key, self.locale)

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        return self._answer()

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Approves all that waits."""
        form = PageForm(request.POST)
        if not form.is_valid():
            return self._answer(Refused(_("This form is broken. Open the page again.")))
        try:
            count = actions.approve_page(self.key, self.locale, request.user, seen=form.cleaned_data["seen"])
        except Refused as refusal:
            return self._answer(refusal)
        messages.success(
            request, ngettext("%(count)d text approved.", "%(count)d texts approved.", count) % {"count": count}
        )
        return redirect(request.path)

    def _answer(self, refusal: Refused | None = None) -> HttpResponse:
        texts = self.texts
        query = f"language={self.locale.language_code}&page={self.key}"
        checks = Checks.of(texts[0]) if texts else None
        lines = [Line(text, checks.problems(text) if text.data else [], query) for text in texts]
        reports = MistakeReport.objects.filter(object_key=self.key, locale=self.locale, closed_at=None)
        stand = refusal.problems if isinstance(refusal, Doubtful) else {}
        context = {
            "lines": lines,
            "waiting": [line for line in lines if line.text.why],
            "gaps": any(text.is_gap for text in texts) and has_engine(self.locale),
            "machine": any(text.by_machine for text in texts),
            "stand": [line for line in lines if line.text.ids in stand],
            "seen": TextForm.stamp(max((text.seen for text in texts if text.seen), default=None)),
            "refusal": refusal,
            "preview": self.request.GET.get("show") == PREVIEW,
            "pending": Pending.objects.filter(key=self.key).first(),
            "reports": [Report(report, lines) for report in reports],
            "source": self._place(Locale.get_default()),
            "target": self._place(self.locale),
            "locale": self.locale,
            "source_locale": Locale.get_default(),
            "key": self.key,
            "query": query,
        }
        status = 200 if refusal is None else 409 if isinstance(refusal, Conflict) else 422
        return self.render_to_response(self.get_context_data(**context), status=status)

    def _place(self, locale: Locale) -> Place:
        return place(self.thing.model, self.key, locale, self.request)

    def get_page_title(self) -> str:
        return self.thing.title

    def get_page_subtitle(self) -> str:
        return self.locale.get_display_name()
