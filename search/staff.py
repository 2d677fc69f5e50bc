"""What staff may do in search."""

from django.apps import AppConfig, apps
from django.contrib.auth.management import create_permissions
from django.contrib.auth.models import Group, Permission

from cms.admin.groups import ADMINISTRATORS, EDITORS


def grant_rights(sender: AppConfig, using: str = "default", **kwargs) -> None:
    """Administrators and editors keep the synonyms and see what is searched. Doing it twice changes nothing."""
    for config in (sender, apps.get_app_config("cms")):
        create_permissions(config, verbosity=0, using=using)
    synonyms = Permission.objects.filter(content_type__app_label="search", content_type__model="synonyms")
    counts = Permission.objects.filter(content_type__app_label="cms", codename="view_daycount")
    for name in (ADMINISTRATORS, EDITORS):
        Group.objects.get_or_create(name=name)[0].permissions.add(*synonyms, *counts)
