"""One text beside its source."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.generic import View
from wagtail.admin import messages
from wagtail.log_actions import registry
from wagtail.models import Locale

from translation.compare import difference
from translation.models import MistakeReport
from translation.pipeline.gaps import Ids
from translation.pipeline.routes import has_engine
from translation.review import actions
from translation.review.checks import Checks, final
from translation.review.display import editable, notes, pieces
from translation.review.filters import waiting
from translation.review.forms import TextForm
from translation.review.offers import offers
from translation.review.places import at_text, place
from translation.review.refusals import Conflict, Doubtful, Gone, Refused
from translation.review.text import Text, find_all, of_object, read
from translation.review.texts import after
from translation.review.views.addresses import text_url
from translation.review.views.base import ReviewMixin, target_or_404

NEIGHBOURS = 2


class TextView(ReviewMixin, View):
    """Shows a text; takes a person's decision on it, and opens the next one of the same question."""

    template_name = "translation/review/text.html"

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.ids: Ids = (kwargs["context"], kwargs["string"])
        self.query = request.GET.urlencode()

    @cached_property
    def locale(self) -> Locale:
        return target_or_404(self.kwargs["language"])

    @cached_property
    def text(self) -> Text | None:
        return next(iter(find_all([self.ids], self.locale)), None)

    @cached_property
    def next_url(self) -> str:
        """The text that comes after this one, or the first; the queue where no other one is left."""
        rows = waiting(self.request.GET, self.request.GET.get("q", ""))
        others = rows.exclude(context=self.ids[0], string=self.ids[1], locale=self.locale.pk)
        found = read(after(others, self.text.place)[:1]) or read(others[:1]) if self.text else read(others[:1])
        if found:
            return text_url(found[0], self.query)
        return f"{reverse('translation_review:queue')}?{self.query}"

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        if self.text is None:
            messages.warning(request, str(Gone()))
            return redirect(self.next_url)
        return self._answer()

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        form = TextForm(request.POST)
        next_url = self.next_url
        try:
            if not form.is_valid():
                raise Refused(" ".join(error for errors in form.errors.values() for error in errors))
            self._act(form.cleaned_data)
        except Refused as refusal:
            return self._answer(form.data.get("data", ""), refusal)
        return redirect(next_url)

    def _act(self, sent: dict[str, Any]) -> None:
        if self.text is None:
            raise Gone
        options = {"waiver": sent["waiver"].strip(), "seen": {self.ids: sent["seen"]}}
        if _lines(sent["data"]) == _lines(editable(self.text.data)):
            actions.approve([self.ids], self.locale, self.request.user, **options)
            messages.success(self.request, gettext("Approved."))
        else:
            # Also where a person has written something and then pressed “Approve”.
            actions.correct(self.ids, self.locale, sent["data"], self.request.user, **options)
            messages.success(self.request, gettext("Saved and approved."))

    def _answer(self, sent: str | None = None, refusal: Refused | None = None) -> HttpResponse:
        """The text as it is now, with what was sent and why that was refused."""
        text = next(iter(find_all([self.ids], self.locale)), None)
        context = {"sent": sent, "refusal": refusal, "next_url": self.next_url, "query": self.query}
        if text is None:
            self.template_name = "translation/review/gone.html"
        else:
            context |= self._shown(text, text.data if sent is None else sent, refusal)
        status = 200 if refusal is None else 409 if isinstance(refusal, Conflict | Gone) else 422
        return self.render_to_response(self.get_context_data(text=text, **context), status=status)

    def _shown(self, text: Text, data: str, refusal: Refused | None) -> dict[str, Any]:
        checks = Checks.of(text)
        source = pieces(text.original, checks.glossary)
        model = text.source.specific_content_type.model_class()
        target = place(model, text.key, text.locale, self.request)
        original = place(model, text.key, text.source.locale, self.request)
        page = of_object(text.key, text.locale)
        position = next(index for index, other in enumerate(page) if other.ids == text.ids)
        former = text.state.former_source if text.state and text.why else ""
        return {
            "form": TextForm(
                {
                    "data": editable(data),
                    "seen": TextForm.stamp(text.seen),
                    "waiver": self.request.POST.get("waiver", ""),
                }
            ),
            "pieces": source,
            "terms": notes(source),
            "problems": checks.problems(text, data) if data else [],
            "is_gap": text.is_gap and has_engine(text.locale),
            "may_waive": isinstance(refusal, Doubtful) and not final(refusal.problems[self.ids]),
            "theirs": refusal.theirs if isinstance(refusal, Conflict) else [],
            "offers": offers(text),
            "difference": difference(former, text.original) if former else [],
            "former": editable(text.state.former_translation) if former else "",
            "before": page[max(0, position - NEIGHBOURS) : position],
            "after": page[position + 1 : position + 1 + NEIGHBOURS],
            "position": position + 1,
            "total": len(page),
            "left": waiting(self.request.GET, self.request.GET.get("q", "")).count(),
            "target": target,
            "target_url": at_text(target.url, text.data or text.original),
            "original_url": at_text(original.url, text.original),
            "log": registry.get_logs_for_instance(text.translation).select_related("user") if text.translation else (),
            "reports": MistakeReport.objects.filter(object_key=text.key, locale=text.locale, closed_at=None),
        }

    def get_page_title(self) -> str:
        return _("Check a translation")

    def get_trail(self) -> list[tuple[str, str]]:
        queue = f"{reverse('translation_review:queue')}?{self.query}"
        return [*super().get_trail(), (queue, _("To be checked"))]


def _lines(text: str) -> list[str]:
    """Browsers send other line ends than they were given."""
    return text.strip().splitlines()
