"""The review in the admin: addresses, entries of menus, the panel of the dashboard, what the log calls its entries."""

from typing import Any

from django.contrib.auth.models import Permission
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import URLPattern, URLResolver, include, path, reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.staticfiles import versioned_static
from wagtail.log_actions import LogActionRegistry

from translation.admin.menu import MENU_HOOK
from translation.review.actions import CORRECTED
from translation.review.panel import TranslationPanel
from translation.review.views.base import POLICY
from translation.review.views.usage import POLICY as USAGE_POLICY
from translation.review.views.usage import UsageView


class ReviewMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return POLICY.user_has_permission(request.user, "change")


class UsageMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return USAGE_POLICY.user_has_permission(request.user, "view")


def register() -> None:
    hooks.register("register_admin_urls", urls)
    hooks.register(MENU_HOOK, matrix_item)
    hooks.register(MENU_HOOK, queue_item)
    hooks.register("register_reports_menu_item", usage_item)
    hooks.register("construct_homepage_panels", add_panel)
    hooks.register("register_permissions", permissions)
    hooks.register("register_log_actions", name_log_actions)
    hooks.register("insert_global_admin_css", css)


def urls() -> list[URLPattern | URLResolver]:
    return [
        path("translations/", include("translation.review.urls")),
        path("reports/translation-usage/", UsageView.as_view(), name="translation_usage"),
        path(
            "reports/translation-usage/results/",
            UsageView.as_view(results_only=True),
            name="translation_usage_results",
        ),
    ]


def matrix_item() -> MenuItem:
    return ReviewMenuItem(_("By language"), reverse("translation_review:matrix"), icon_name="table", order=100)


def queue_item() -> MenuItem:
    return ReviewMenuItem(_("To be checked"), reverse("translation_review:queue"), icon_name="tasks", order=200)


def usage_item() -> MenuItem:
    name = UsageView.page_title
    return UsageMenuItem(name, reverse("translation_usage"), icon_name=UsageView.header_icon, order=1100)


def add_panel(request: HttpRequest, panels: list[Any]) -> None:
    if POLICY.user_has_permission(request.user, "change"):
        panels.append(TranslationPanel())


def permissions() -> QuerySet:
    return Permission.objects.filter(
        content_type__app_label="translation", codename__in=["change_segmentstate", "view_usage"]
    )


def name_log_actions(actions: LogActionRegistry) -> None:
    actions.register_action(CORRECTED, _("Correct a translation"), _("Translation corrected"))


def css() -> str:
    return format_html('<link rel="stylesheet" href="{}">', versioned_static("translation/review.css"))
