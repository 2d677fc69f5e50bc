"""What all screens of the review have in common."""

from typing import Any

from django.http import Http404
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.views.generic.permissions import PermissionCheckedMixin
from wagtail.models import Locale
from wagtail.permission_policies import ModelPermissionPolicy

from translation.models import SegmentState

POLICY = ModelPermissionPolicy(SegmentState)


class ReviewMixin(PermissionCheckedMixin, WagtailAdminTemplateMixin):
    """For those who may review. Pages of the admin refuse others with 403 or lead them back to the dashboard."""

    permission_policy = POLICY
    permission_required = "change"
    header_icon = "wagtail-localize-language"

    def get_trail(self) -> list[tuple[str, str]]:
        """Addresses and names of what lies between the dashboard and this screen."""
        return [(reverse("translation_review:matrix"), _("Translations"))]

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        trail = [{"url": url, "label": label} for url, label in self.get_trail()]
        own = {"url": "", "label": self.get_page_title(), "sublabel": self.get_page_subtitle()}
        return [*self.breadcrumbs_items, *trail, own]


def target_or_404(code: str) -> Locale:
    """The language that is translated into."""
    locale = Locale.objects.filter(language_code=code).exclude(pk=Locale.get_default().pk).first()
    if locale is None:
        raise Http404
    return locale
