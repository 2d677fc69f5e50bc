"""What this room adds to the admin: a menu of lists by kind, share links, texts of pictures, the dashboard."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.templatetags.static import static
from django.urls import path
from django.utils.html import format_html
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.menu import Menu, MenuItem, SubmenuMenuItem
from wagtail.models import Locale
from wagtail.snippets.models import register_snippet

from cms.admin import dashboard, listings, share, snippets
from cms.admin.picture_texts import PictureTextViewSet
from cms.models import PictureText

register_snippet(PictureTextViewSet)

hooks.register("register_page_header_buttons", share.buttons)
hooks.register("register_page_listing_more_buttons", share.buttons)
hooks.register("before_edit_snippet", snippets.keep_source_to_editors)
hooks.register("before_unpublish", snippets.keep_source_to_editors)
hooks.register("before_delete_snippet", snippets.keep_sources_to_editors)


@hooks.register("register_admin_menu_item")
def content_menu() -> MenuItem:
    return SubmenuMenuItem(_("By kind"), Menu(register_hook_name=listings.MENU_HOOK), icon_name="list-ul", order=150)


@hooks.register("register_admin_urls")
def share_url() -> list:
    return [path("pages/<int:page_id>/share/", share.share, name="hamayu_share")]


@hooks.register("construct_homepage_panels")
def dashboard_panels(request: HttpRequest, panels: list) -> None:
    panels += [dashboard.MyDraftsPanel(request, order=230), dashboard.BarePagesPanel(request, order=240)]


@hooks.register("insert_global_admin_css")
def admin_css() -> str:
    return format_html('<link rel="stylesheet" href="{}">', static("cms/admin.css"))


@hooks.register("before_edit_snippet")
def write_source_texts_at_the_picture(request: HttpRequest, snippet: object) -> HttpResponse | None:
    """The row of the source language follows the picture, and what is written into it would be lost."""
    if not isinstance(snippet, PictureText) or snippet.locale_id != Locale.get_default().pk:
        return None
    messages.info(request, gettext("These are the words of the picture itself: change them here."))
    return redirect("wagtailimages:edit", snippet.image_id)
