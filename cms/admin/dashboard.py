"""What the dashboard shows of the work to be done."""

from collections.abc import Mapping
from typing import Any

from django.conf import settings
from django.contrib.auth.models import AbstractBaseUser
from django.db.models import F, Q, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from laces.components import Component
from wagtail.models import Page, get_page_models
from wagtail.permissions import page_permission_policy

SHOWN = 5


class TasksPanel(Component):
    """Pages that wait for something, the latest first. Subclasses say which by `find`."""

    template_name = "cms/admin/tasks_panel.html"
    heading = ""

    def __init__(self, request: HttpRequest, order: int) -> None:
        self.request, self.order = request, order

    def find(self, editable: QuerySet) -> QuerySet | list[Page]:
        """The waiting ones of the pages that this person may edit."""
        raise NotImplementedError

    def note(self, page: Page) -> str:
        """What is missing, where pages of a panel differ in it."""
        return ""

    def get_context_data(self, parent_context: Mapping[str, Any]) -> Mapping[str, Any]:
        pages = self.find(editable_pages(self.request.user))
        shown = [(page, self.note(page)) for page in pages[:SHOWN]]
        more = max(0, (len(pages) if isinstance(pages, list) else pages.count()) - SHOWN)
        return {"panel": self, "pages": shown, "more": more}


class MyDraftsPanel(TasksPanel):
    heading = _("My unpublished changes")

    def find(self, editable: QuerySet) -> QuerySet:
        return editable.filter(has_unpublished_changes=True, latest_revision__user=self.request.user)


class BarePagesPanel(TasksPanel):
    """Public pages that look poor in lists and where they are shared."""

    heading = _("Public pages without a description or picture")

    def find(self, editable: QuerySet) -> QuerySet:
        bare = Q(search_description="")
        for model in get_page_models():
            if model is not Page:
                bare |= Q(pk__in=model.objects.filter(image=None).values("pk"))
        return editable.filter(bare, live=True, locale__language_code=settings.LANGUAGE_CODE)

    def note(self, page: Page) -> str:
        missing = {
            gettext("without description"): not page.search_description,
            gettext("without picture"): not getattr(page.specific, "image_id", None),
        }
        return gettext(", ").join(words for words, applies in missing.items() if applies)


def editable_pages(user: AbstractBaseUser) -> QuerySet:
    pages = page_permission_policy.instances_user_has_permission_for(user, "change")
    return (
        pages.filter(depth__gt=1)
        .select_related("locale")
        .order_by(F("latest_revision_created_at").desc(nulls_last=True), "pk")
    )
