"""What Wagtail tells of: whatever changes in the source language is queued for the others, in the same transaction."""

from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Model
from django.db.models.signals import post_delete, post_save
from wagtail.models import Locale, Page, PageViewRestriction
from wagtail.signals import post_page_move, published, unpublished
from wagtail_localize.models import StringTranslation

from translation.models import GlossaryForm, GlossaryTerm
from translation.pipeline.queue import is_paused, queue, queue_key, source_models
from translation.words import MANUAL


def connect() -> None:
    # Wagtail sends these for pages too, beside signals of their own.
    for signal in (published, unpublished, post_page_move):
        signal.connect(_changed, dispatch_uid=f"translation.{id(signal)}")
    # Of a page's two rows that of Page goes last.
    for model in [Page, *(model for model in source_models() if not issubclass(model, Page))]:
        post_delete.connect(_deleted, sender=model, dispatch_uid=f"translation.delete.{model._meta.label}")
    for signal in (post_save, post_delete):
        signal.connect(_restricted, sender=PageViewRestriction, dispatch_uid="translation.restricted")
        signal.connect(_term_changed, sender=GlossaryForm, dispatch_uid="translation.form")
        signal.connect(_term_changed, sender=GlossaryTerm, dispatch_uid="translation.term")
    post_save.connect(_corrected, sender=StringTranslation, dispatch_uid="translation.corrected")


def _changed(sender: type[Model], instance: Any, **kwargs) -> None:
    if getattr(instance, "locale_id", None) == Locale.get_default().pk:
        queue(instance)


def _deleted(sender: type[Model], instance: Any, **kwargs) -> None:
    if instance.locale_id == Locale.get_default().pk and not is_paused():
        model = instance.specific_class if isinstance(instance, Page) else sender
        queue_key(ContentType.objects.get_for_model(model), instance.translation_key)


def _restricted(sender: type[Model], instance: PageViewRestriction, **kwargs) -> None:
    page = Page.objects.filter(pk=instance.page_id).first()
    if page:
        _changed(Page, page.specific)


def _corrected(sender: type[Model], instance: StringTranslation, raw: bool = False, **kwargs) -> None:
    """A person's translation goes live, and what is made from it follows."""
    if not raw and instance.translation_type == MANUAL and instance.context_id and not is_paused():
        thing = instance.context.object
        queue_key(ContentType.objects.get_for_id(thing.content_type_id), thing.translation_key)


def _term_changed(sender: type[Model], instance: GlossaryTerm | GlossaryForm, raw: bool = False, **kwargs) -> None:
    from translation.pipeline.tasks import apply_term

    if not raw and not is_paused():
        term = instance if isinstance(instance, GlossaryTerm) else instance.term
        apply_term.enqueue(term.term)
