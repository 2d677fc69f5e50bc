"""What this room adds to the admin."""

from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.snippets.models import register_snippet

from translation.admin.glossary import GlossaryViewSet
from translation.admin.menu import MENU_HOOK, FilesMenuItem, translation_menu
from translation.admin.translator_files import DownloadView, FilesView
from translation.review import hooks as review

hooks.register("register_admin_menu_item", translation_menu)
review.register()

register_snippet(GlossaryViewSet)


@hooks.register("register_admin_urls")
def files_for_translators() -> list[URLPattern]:
    return [
        path("translation/files/", FilesView.as_view(), name="translation_files"),
        path("translation/files/download/", DownloadView.as_view(), name="translation_files_download"),
    ]


@hooks.register(MENU_HOOK)
def files_for_translators_item() -> MenuItem:
    return FilesMenuItem(_("Files for translators"), reverse("translation_files"), icon_name="download", order=400)
