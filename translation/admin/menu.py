"""Where the screens of this room stand in the menu of the admin."""

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import Menu, MenuItem, SubmenuMenuItem

from translation.review.views.base import POLICY

# The hook by which items come into the menu.
MENU_HOOK = "register_translation_menu_item"


def translation_menu() -> MenuItem:
    return SubmenuMenuItem(
        _("Translation"), Menu(register_hook_name=MENU_HOOK), icon_name="wagtail-localize-language", order=160
    )


class FilesMenuItem(MenuItem):
    """For those who may review."""

    def is_shown(self, request: HttpRequest) -> bool:
        return POLICY.user_has_permission(request.user, "change")
