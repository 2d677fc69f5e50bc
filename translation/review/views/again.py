"""Translating again, and carrying on with what has stopped."""

from typing import Any
from uuid import UUID

from django.contrib.contenttypes.models import ContentType
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _
from django.views.generic import View
from wagtail.admin import messages
from wagtail.models import Locale

from translation.models import Pending
from translation.pipeline.queue import queue_key
from translation.review.actions import carry_on
from translation.review.matrix import Thing, find_thing
from translation.review.repetition import Repetition, repetition
from translation.review.text import Text, find_all
from translation.review.views.addresses import page_url, text_url
from translation.review.views.base import ReviewMixin, target_or_404


class AgainView(ReviewMixin, View):
    """All that a machine has translated into a language and nobody has read: says how much, and starts when told."""

    template_name = "translation/review/again.html"
    page_title = _("Translate again")

    @cached_property
    def locale(self) -> Locale:
        return target_or_404(self.kwargs["language"])

    @cached_property
    def repetition(self) -> Repetition:
        return repetition(self.locale)

    @property
    def subject(self) -> str:
        return gettext("All pages in %(language)s") % {"language": self.locale.get_display_name()}

    @property
    def back(self) -> str:
        return reverse("translation_review:matrix")

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        context = {"repetition": self.repetition, "subject": self.subject, "back": self.back}
        return self.render_to_response(self.get_context_data(**context))

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        count = self.repetition.texts
        self.repetition.start()
        words = ngettext(
            "%(count)d text is being translated again.", "%(count)d texts are being translated again.", count
        )
        messages.success(request, words % {"count": count})
        return redirect(self.back)


class PageAgainView(AgainView):
    """The texts of one object."""

    @cached_property
    def repetition(self) -> Repetition:
        return repetition(self.locale, key=self.kwargs["key"])

    @property
    def subject(self) -> str:
        return self.thing.title

    @cached_property
    def thing(self) -> Thing:
        thing = find_thing(self.kwargs["key"])
        if thing is None:
            raise Http404
        return thing

    @property
    def back(self) -> str:
        return page_url(self.kwargs["key"], self.locale.language_code)


class TextAgainView(AgainView):
    """One text."""

    @cached_property
    def text(self) -> Text:
        found = find_all([(self.kwargs["context"], self.kwargs["string"])], self.locale)
        if not found:
            raise Http404
        return found[0]

    @cached_property
    def repetition(self) -> Repetition:
        return repetition(self.locale, ids=self.text.ids)

    @property
    def subject(self) -> str:
        return self.text.shown_original

    @property
    def back(self) -> str:
        return text_url(self.text, self.request.GET.urlencode())


class CarryOnView(ReviewMixin, View):
    """Takes up all that has stopped."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest) -> HttpResponse:
        carry_on(Pending.objects.exclude(problem="").select_related("content_type"))
        messages.success(request, gettext("Translation goes on."))
        return redirect("wagtailadmin_home")


class TranslateView(ReviewMixin, View):
    """Takes up one object: what has stopped, or has never been translated."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, key: UUID, language: str) -> HttpResponse:
        thing = find_thing(key)
        if thing is None:
            raise Http404
        queue_key(ContentType.objects.get_for_id(thing.content_type), key)
        messages.success(request, gettext("The translation has been started."))
        return redirect(page_url(key, language))
