"""What must react to Wagtail: any change of what visitors can see or search by raises the content version."""

from django.apps import apps
from django.db.models import Model
from django.db.models.signals import m2m_changed, post_delete, post_save

from cms.version import raise_version

# Rooms whose every row can be seen, and the models elsewhere that decide what is seen where, and by which names found.
CONTENT_APPS = ("home", "plans", "facilities", "reports", "search", "wagtailredirects")
CONTENT_MODELS = (
    "cms.Picture",
    "cms.PictureText",
    "cms.Rendition",
    "wagtailcore.Page",
    "wagtailcore.PageViewRestriction",
    "wagtailcore.Site",
    "wagtailcore.Locale",
    "wagtail_localize.StringTranslation",
    "translation.GlossaryTerm",
    "translation.GlossaryForm",
)


def _changed(sender: type[Model], raw: bool = False, **kwargs) -> None:
    if not raw:
        raise_version()


def connect() -> None:
    """Listen to the models above. Tables between them are senders of `m2m_changed`."""
    models = [apps.get_model(name) for name in CONTENT_MODELS]
    for app in CONTENT_APPS:
        models += apps.get_app_config(app).get_models()
    for model in models:
        for signal in (post_save, post_delete):
            signal.connect(_changed, sender=model, dispatch_uid=f"version.{model._meta.label}")
        for field in model._meta.local_many_to_many:
            through = field.remote_field.through
            m2m_changed.connect(_changed, sender=through, dispatch_uid=f"version.{through._meta.label}")
