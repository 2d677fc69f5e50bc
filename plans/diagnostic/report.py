"""The analysis of the diagnostic in the admin (W7): what is published, beside the draft that waits."""

from dataclasses import asdict
from hashlib import sha256
from json import dumps
from typing import Any

from django.conf import settings
from django.core.cache import cache
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.generic import View
from wagtail.admin.menu import MenuItem
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.models import Page

from cms.graphql.rows import Reading
from cms.statistics import counts, counts_by_day
from cms.version import current_version
from plans.diagnostic.analysis import SHOWN, Analysis, QuestionRow, analyse
from plans.diagnostic.candidates import plan_pool
from plans.diagnostic.questions import read_questions
from plans.diagnostic.visitors import ANSWERS_AT_MOST
from plans.models import DiagnosticPage

KEEP_SECONDS = 24 * 60 * 60
# A question that removes less of what is open tells plans apart no better than chance would in a sample.
TELLS_LITTLE = 0.01
DAYS_SHOWN = 14


def diagnostic_page() -> DiagnosticPage | None:
    """The diagnostic in the language that staff write."""
    return DiagnosticPage.objects.filter(locale__language_code=settings.LANGUAGE_CODE).first()


def may_see(request: HttpRequest, page: Page | None) -> bool:
    """Who may edit the diagnostic sees what it does."""
    return bool(page and page.permissions_for_user(request.user).can_edit())


class AnalysisMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return may_see(request, diagnostic_page())


class AnalysisView(WagtailAdminTemplateMixin, View):
    page_title = _("Analysis of the diagnostic")
    header_icon = "help"
    template_name = "plans/diagnostic/analysis.html"

    def get(self, request: HttpRequest) -> HttpResponse:
        page = diagnostic_page()
        if not may_see(request, page):
            raise PermissionDenied
        return self.render_to_response(self.get_context_data(**report(page)))

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [*super().get_breadcrumbs_items(), {"url": "", "label": self.page_title}]


def report(page: DiagnosticPage) -> dict[str, Any]:
    """What the template shows. `draft` is None where nothing waits to be published."""
    questions = read_questions(page.questions)
    draft = page.get_latest_revision_as_object() if page.live and page.has_unpublished_changes else None
    live = analysis_of(questions, page)
    waiting = analysis_of(read_questions(draft.questions), page) if draft else None
    picked, days = counts("diagnostic"), counts_by_day("diagnostic", "finished")
    return {
        "page": page,
        "edit_url": reverse("wagtailadmin_pages:edit", args=[page.pk]),
        "live": live,
        "draft": waiting,
        "plans": _plans(live, waiting),
        "questions": _questions(live, waiting, picked),
        "finished": sum(days.values()),
        "days": list(days.items())[:DAYS_SHOWN],
        "kept_days": settings.HAMAYU_STATISTICS_DAYS,
        "answers_at_most": ANSWERS_AT_MOST,
        "shown_at_most": SHOWN,
    }


def analysis_of(questions: list[dict], page: DiagnosticPage) -> Analysis:
    """The analysis of questions against all published plans, worked out once for each state of both."""
    version, language = current_version(), page.locale.language_code
    text = dumps([version, language, questions], sort_keys=True, default=str)
    key = "diagnostic.analysis." + sha256(text.encode()).hexdigest()
    found = cache.get(key)
    if found is None:
        found = analyse(questions, plan_pool(Reading(language, page.locale_id, {"version": version})))
        cache.set(key, found, KEEP_SECONDS)
    return found


def _plans(live: Analysis, draft: Analysis | None) -> list[dict[str, Any]]:
    """Those that are never shown first, then by how seldom they are."""
    after = {row.candidate.key: row for row in draft.plans} if draft else {}
    return [
        {
            "edit_url": reverse("wagtailadmin_pages:edit", args=[row.candidate.id]),
            "draft": after.get(row.candidate.key),
            "change": after[row.candidate.key].shown - row.shown if draft else 0,
            "row": row,
        }
        for row in live.plans
    ]


def _questions(live: Analysis, draft: Analysis | None, picked: dict[str, int]) -> list[dict[str, Any]]:
    """The questions of both; what the draft no longer asks stands at the end."""
    before = {row.question["key"]: row for row in live.questions}
    after = {row.question["key"]: row for row in draft.questions} if draft else {}
    return [
        {
            "row": row,
            "live": before.get(key),
            "draft": after.get(key),
            "tells_little": row.gain < TELLS_LITTLE,
            "options": _options(row, after.get(key), picked),
        }
        for key, row in {**after, **before}.items()
    ]


def _options(row: QuestionRow, draft: QuestionRow | None, picked: dict[str, int]) -> list[dict[str, Any]]:
    before = {found.option["key"]: found for found in row.options}
    after = {found.option["key"]: found for found in draft.options} if draft else {}
    return [
        {**asdict(found), "draft": after.get(key), "picked": picked.get(f"{row.question['key']}={key}", 0)}
        for key, found in {**after, **before}.items()
    ]
