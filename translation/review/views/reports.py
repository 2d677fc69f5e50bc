"""Mistakes that visitors have pointed out."""

from django.db.models import OuterRef, QuerySet, Subquery
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.generic import View
from wagtail.admin import messages
from wagtail.admin.utils import get_valid_next_url_from_request
from wagtail_localize.models import TranslationSource

from translation.models import MistakeReport
from translation.review.actions import close
from translation.review.views.base import ReviewMixin
from translation.review.views.listings import ReviewListView, TemplateColumn


class ReportsView(ReviewListView):
    """The open ones, the oldest first."""

    page_title = _("Reports by visitors")
    template_name = "translation/review/reports.html"
    results_template_name = "translation/review/queue_results.html"
    index_url_name = "translation_review:reports"
    index_results_url_name = "translation_review:reports_results"
    search_fields = ["message", "quote", "title"]
    search_backend_name = None
    columns = [
        TemplateColumn("message", "message", label=_("What is wrong"), width="50%"),
        TemplateColumn("page", "reported_page", label=_("Page")),
        TemplateColumn("sent_at", "sent_at", label=_("Sent at")),
        TemplateColumn("close", "close", label=_("Done")),
    ]

    def get_base_queryset(self) -> QuerySet:
        title = TranslationSource.objects.filter(object=OuterRef("object_key")).values("object_repr")[:1]
        found = MistakeReport.objects.filter(closed_at=None).select_related("locale")
        return found.annotate(title=Subquery(title)).order_by("sent_at")


class CloseView(ReviewMixin, View):
    http_method_names = ["post"]

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        close(get_object_or_404(MistakeReport, pk=pk), request.user)
        messages.success(request, gettext("The report is closed."))
        return redirect(get_valid_next_url_from_request(request) or "translation_review:reports")
