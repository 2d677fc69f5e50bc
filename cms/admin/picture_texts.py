"""The texts of pictures, as translators find them."""

from django.contrib.auth.models import AbstractBaseUser
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column
from wagtail.permission_policies import ModelPermissionPolicy

from cms.admin.snippets import STATE_COLUMNS, TranslatableSnippetViewSet
from cms.models import PictureText


class FollowsThePicture(ModelPermissionPolicy):
    """Nobody makes or deletes these rows: they come and go with their picture."""

    def user_has_permission(self, user: AbstractBaseUser, action: str) -> bool:
        return action not in ("add", "delete") and super().user_has_permission(user, action)


class ThumbnailColumn(Column):
    cell_template_name = "cms/admin/thumbnail_cell.html"


class PictureTextViewSet(TranslatableSnippetViewSet):
    model = PictureText
    icon = "image"
    add_to_admin_menu = True
    menu_order = 310
    list_display = ["__str__", ThumbnailColumn("image", label=_("Picture")), "caption", *STATE_COLUMNS]
    search_fields = ["alt", "caption", "image__title"]

    @cached_property
    def permission_policy(self) -> ModelPermissionPolicy:
        return FollowsThePicture(self.model)
