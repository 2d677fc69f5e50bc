"""What staff may do in search."""

from django.apps import AppConfig
from django.contrib.auth.management import create_permissions
from django.contrib.auth.models import Group, Permission

from cms.admin.groups import ADMINISTRATORS, EDITORS


def grant_rights(sender: AppConfig, using: str = "default", **kwargs) -> None:
    """Administrators and editors keep the synonyms. Doing it twice changes nothing."""
    create_permissions(sender, verbosity=0, using=using)
    rights = Permission.objects.filter(content_type__app_label="search", content_type__model="synonyms")
    for name in (ADMINISTRATORS, EDITORS):
        Group.objects.get_or_create(name=name)[0].permissions.add(*rights)
