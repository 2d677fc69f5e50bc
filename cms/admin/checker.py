"""Wagtail's checks of a page (alternative texts, order of headings, links …) for drafts in the preview pane (W29)."""

from django.http import HttpRequest, HttpResponse
from wagtail.models import Page

END = b"</body>"


def add_checker(response: HttpResponse, page: Page, request: HttpRequest) -> None:
    """Give the page in the pane the hidden bar whose scripts look at it and report to the editor's side panel.

    The public site never loads it: whoever is logged in gets what strangers get.
    """
    from wagtail.admin.userbar import Userbar

    if getattr(request, "in_preview_panel", False) and END in response.content:
        before, _end, after = response.content.rpartition(END)
        response.content = before + Userbar(object=page).render_html({"request": request}).encode() + END + after
