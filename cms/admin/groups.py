"""The groups of people who work in the admin, and what each may do (design: staff rights).

| group          | may                                                                                      |
| -------------- | ---------------------------------------------------------------------------------------- |
| Administrators | all that Editors may, delete pages in bulk, and keep languages, redirects, sites,          |
|                | collections, workflows, users and groups; when languages go live, and what engines may cost |
| Editors        | write, publish, take down and lock pages; vocabulary, events, operators and the settings  |
|                | of the site; pictures and documents; send anything to translation; the glossary            |
| Translators    | correct and publish translations; add to the glossary and correct it; nothing else that is |
|                | written in the source language                                                             |
| Operators      | come in; their own listings are theirs through their `Operator`, not through this group   |

Every run of migrations sees to it that the groups have at least these rights. It takes none away: whoever needs
less is put into a group of another name.
"""

from collections.abc import Iterable

from django.apps import AppConfig, apps
from django.conf import settings
from django.contrib.auth.management import create_permissions
from django.contrib.auth.models import Group, Permission
from django.db import models, transaction
from django.db.models import Q
from django.db.models.signals import post_migrate, post_save
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission, Page

ADMINISTRATORS, EDITORS, TRANSLATORS, OPERATORS = "Administrators", "Editors", "Translators", "Operators"

PAGE_RIGHTS = {
    ADMINISTRATORS: ("add", "change", "publish", "bulk_delete", "lock", "unlock"),
    EDITORS: ("add", "change", "publish", "lock", "unlock"),
}
TRANSLATED_PAGE_RIGHTS = ("change", "publish")
KEPT_BY_ADMINISTRATORS = (
    "auth.group",
    "auth.user",
    "wagtailcore.collection",
    "wagtailcore.locale",
    "wagtailcore.site",
    "wagtailcore.task",
    "wagtailcore.workflow",
    "wagtailredirects.redirect",
)
GLOSSARY = "translation.glossaryterm"
REVIEW, USAGE, POLICY = "translation.segmentstate", "translation.usage", "translation.translationpolicy"
FILES = ("wagtailimages.image", "wagtaildocs.document")
FILE_RIGHTS = ("add", "change", "choose")


def connect(config: AppConfig) -> None:
    """Grant after migrations, and when a language gets its topmost page."""
    post_migrate.connect(grant_rights, sender=config)
    post_save.connect(_language_added)


def grant_rights(using: str = "default", **kwargs) -> None:
    """Make the groups and give them their rights. Doing it twice changes nothing."""
    for config in apps.get_app_configs():
        # The rights of apps that come later in the list would not exist yet.
        create_permissions(config, verbosity=0, using=using)
    with transaction.atomic():
        come_in = _rights("wagtailadmin.admin", ("access",))
        submit = Permission.objects.filter(content_type__app_label="wagtail_localize", codename="submit_translation")
        snippets = [right for name in _snippets() for right in _rights(name)]
        of_translators = [right for right in snippets if right.codename.startswith(("change_", "publish_", "view_"))]
        review, usage = _rights(REVIEW, ("change",)), _rights(USAGE, ("view",))
        glossary, corrected_glossary = _rights(GLOSSARY), _rights(GLOSSARY, ("add", "change", "view"))
        kept = [right for name in KEPT_BY_ADMINISTRATORS for right in _rights(name)] + _rights(POLICY, ("change",))
        _group(ADMINISTRATORS).permissions.add(*come_in, *submit, *review, *usage, *snippets, *glossary, *kept)
        _group(EDITORS).permissions.add(*come_in, *submit, *review, *usage, *snippets, *glossary)
        _group(TRANSLATORS).permissions.add(*come_in, *submit, *review, *of_translators, *corrected_glossary)
        _group(OPERATORS).permissions.add(*come_in)
        _grant_pages_and_files()


def grant_translators(root: Page) -> None:
    """Let translators work on the pages of a language, given its topmost page."""
    _grant_pages(_group(TRANSLATORS), root, TRANSLATED_PAGE_RIGHTS)


def _group(name: str) -> Group:
    return Group.objects.get_or_create(name=name)[0]


def _rights(model: str, actions: Iterable[str] = ()) -> list[Permission]:
    """The rights on a model, `app.model`; all of them, or those of the actions."""
    app_label, name = model.split(".")
    found = Permission.objects.filter(content_type__app_label=app_label, content_type__model=name)
    if actions:
        found = found.filter(models.Q(*(Q(codename__startswith=f"{action}_") for action in actions), _connector=Q.OR))
    return list(found)


def _snippets() -> list[str]:
    """What is translated but is no page. Who may not `add` is kept from its source by `cms.admin.snippets`."""
    from cms.models import TranslatableSnippet

    return [model._meta.label_lower for model in apps.get_models() if issubclass(model, TranslatableSnippet)]


def _grant_pages_and_files() -> None:
    root, collection = Page.objects.filter(depth=1).first(), Collection.get_first_root_node()
    for name, actions in PAGE_RIGHTS.items():
        if root:
            _grant_pages(_group(name), root, actions)
        for permission in [right for model in FILES for right in _rights(model, FILE_RIGHTS)] if collection else []:
            GroupCollectionPermission.objects.get_or_create(
                group=_group(name), collection=collection, permission=permission
            )
    for page in Page.objects.filter(depth=2).exclude(locale__language_code=settings.LANGUAGE_CODE):
        grant_translators(page)


def _grant_pages(group: Group, page: Page, actions: Iterable[str]) -> None:
    for permission in _rights("wagtailcore.page", actions):
        GroupPagePermission.objects.get_or_create(group=group, page=page, permission=permission)


def _language_added(instance: models.Model, created: bool, raw: bool = False, **kwargs) -> None:
    topmost = created and not raw and isinstance(instance, Page) and instance.depth == 2
    if topmost and instance.locale.language_code != settings.LANGUAGE_CODE:
        grant_translators(instance)
