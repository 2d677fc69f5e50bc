"""What Wagtail tells of: whatever changes in the source language is queued for the others, in the same transaction."""

from collections.abc import Collection
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Model
from django.db.models.signals import post_delete, post_save, pre_delete, pre_save
from django.utils import timezone
from wagtail.models import Locale, Page, PageViewRestriction
from wagtail.signals import post_page_move, published, unpublished
from wagtail_localize.models import StringTranslation

from translation.models import GlossaryForm, GlossaryTerm, SegmentState
from translation.pipeline.queue import is_paused, queue, queue_key, queue_sharing, source_models
from translation.pipeline.terms import changes, said
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
    for signal in (pre_save, pre_delete):
        signal.connect(_term_changes, sender=GlossaryForm, dispatch_uid="translation.form.before")
        signal.connect(_term_changes, sender=GlossaryTerm, dispatch_uid="translation.term.before")
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


def _corrected(
    sender: type[Model],
    instance: StringTranslation,
    raw: bool = False,
    update_fields: Collection[str] | None = None,
    **kwargs,
) -> None:
    """What a person wrote in wagtail-localize's editor or brought in a PO file needs nobody's look any more. It goes
    live, and what is made from it follows."""
    written = update_fields is None or "data" in update_fields
    if raw or not written or instance.translation_type != MANUAL or not instance.context_id:
        return
    SegmentState.objects.update_or_create(
        context_id=instance.context_id,
        string_id=instance.translation_of_id,
        locale_id=instance.locale_id,
        defaults={
            "reason": "",
            "detail": "",
            "reviewed_by": instance.last_translated_by,
            "reviewed_at": timezone.now(),
            "waiver": "",
        },
    )
    if not is_paused():
        thing = instance.context.object
        queue_key(ContentType.objects.get_for_id(thing.content_type_id), thing.translation_key)
        queue_sharing([instance.translation_of_id], instance.locale)


def _term_changes(sender: type[Model], instance: GlossaryTerm | GlossaryForm, raw: bool = False, **kwargs) -> None:
    if not raw and not is_paused():
        instance.said_before = said(pk=_term_of(instance))


def _term_changed(sender: type[Model], instance: GlossaryTerm | GlossaryForm, raw: bool = False, **kwargs) -> None:
    """What has not changed in the glossary changes no translation. Forms that go with their term go once."""
    from translation.pipeline.tasks import apply_term

    origin = kwargs.get("origin")
    with_its_term = sender is GlossaryForm and getattr(origin, "model", type(origin)) is GlossaryTerm
    if not raw and not is_paused() and not with_its_term:
        for word, former in changes(instance.said_before, said(pk=_term_of(instance))):
            apply_term.enqueue(word, former)


def _term_of(instance: GlossaryTerm | GlossaryForm) -> int | None:
    return instance.pk if isinstance(instance, GlossaryTerm) else instance.term_id
