"""System checks of conventions that the rooms rely on."""

from django.apps import apps
from django.conf import settings
from django.core.checks import CheckMessage, Error, register
from wagtail.models import Page, get_page_models

POLICY = "cms.admin.policy.PolicyMiddleware"
TABLES = "wagtail.contrib.typed_table_block"


def connect() -> None:
    register(check_pages)
    register(check_settings)


def check_pages(app_configs=None, **kwargs) -> list[CheckMessage]:
    """Every page type has the visibility, the preview and the address of the base page."""
    from cms.models import BasePage

    return [
        Error(
            f"{model._meta.label} is a page but no BasePage.",
            hint="Derive it from cms.models.BasePage, or drafts of it could be public and it has no preview.",
            obj=model,
            id="cms.E001",
        )
        for model in get_page_models()
        if model is not Page and not issubclass(model, BasePage)
    ]


def check_settings(app_configs=None, **kwargs) -> list[CheckMessage]:
    """What the admin needs of the settings to be usable."""
    found: list[CheckMessage] = []
    if getattr(settings, "WAGTAIL_ALLOW_UNICODE_SLUGS", True):
        found.append(
            Error(
                "The admin makes Japanese addresses from titles, which pages then refuse.",
                hint="Set WAGTAIL_ALLOW_UNICODE_SLUGS = False.",
                id="cms.E002",
            )
        )
    if POLICY not in settings.MIDDLEWARE:
        found.append(
            Error(
                "The admin gets the public site's Content-Security-Policy, under which it does not work.",
                hint=f"Put {POLICY} into MIDDLEWARE in place of csp.middleware.CSPMiddleware.",
                id="cms.E003",
            )
        )
    if not apps.is_installed(TABLES):
        found.append(
            Error(
                "The editor of tables is not installed, and without it no body can be edited.",
                hint=f"Put {TABLES} into INSTALLED_APPS.",
                id="cms.E004",
            )
        )
    return found
