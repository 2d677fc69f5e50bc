"""The rows of other languages: made of a source and its translations, saved, published."""

import json
from collections.abc import Callable
from typing import Any
from uuid import UUID

from modelcluster.fields import ParentalManyToManyField
from modelcluster.models import model_from_serializable_data
from wagtail.actions.publish_page_revision import PublishPageRevisionAction
from wagtail.actions.publish_revision import PublishRevisionAction
from wagtail.models import Locale, Page, Revision
from wagtail_localize.fields import copy_synchronised_fields, get_translatable_fields
from wagtail_localize.models import TranslationLog, TranslationSource
from wagtail_localize.segments.ingest import ingest_segments

from translation.content import Translatable, content

# Says whether a row may be saved.
Check = Callable[[Translatable], bool]


def write_target(
    source: TranslationSource, instance: Translatable, locale: Locale, *, publish: bool, check: Check
) -> Translatable | None:
    """Bring the row of the locale up to the source and its translations; None where it is so already.

    Untranslated pieces fall back to the source language. Everything happens at once, in the transaction of the caller,
    while wagtail-localize's own method publishes after it, and writes drafts over what is live. A row that `check`
    refuses is not saved. A page's parent must exist in the locale; Page.DoesNotExist is raised otherwise.
    """
    target = held(type(instance), instance.translation_key, locale, published=publish)
    before = content(target) if target else None
    parent = None
    if target is None:
        parent = parent_in(instance, locale) if isinstance(instance, Page) else None
        target = type(instance)(locale=locale, translation_key=instance.translation_key, live=False)
    _fill(source, instance, target, locale)
    if (content(target) == before and (target.live or not publish)) or not check(target):
        return None
    save(target, publish=publish, parent=parent)
    if isinstance(target, Page):
        source.sync_view_restrictions(instance, target)
    revision = record(target, publish=publish)
    TranslationLog.objects.create(source=source, locale=locale, revision=revision)
    return target


def held(model: Any, key: UUID, locale: Locale, *, published: bool) -> Translatable | None:
    """The row of the locale; where `published` is False, its latest draft."""
    row = model._default_manager.filter(translation_key=key, locale=locale).first()
    return row if row is None or published else row.get_latest_revision_as_object()


def save(instance: Translatable, *, publish: bool, parent: Page | None = None) -> None:
    """Put the instance into the database. What is published is saved by that; a draft of what is live stays out."""
    if parent:
        parent.add_child(instance=instance)
    elif instance.pk is None:
        instance.save()
    elif not publish and not instance.live:
        instance.save(clean=False) if isinstance(instance, Page) else instance.save()


def record(instance: Translatable, *, publish: bool) -> Revision:
    """Save a revision of the instance and publish it, if so wished. Returns the revision."""
    revision = instance.save_revision(clean=False)
    if publish:
        action = _PublishPage if isinstance(instance, Page) else _Publish
        action(revision, instance).execute()
    return revision


class _Publish(PublishRevisionAction):
    """Publishes a revision of the instance at hand, where Wagtail would first build another one from the revision."""

    def __init__(self, revision: Revision, instance: Translatable) -> None:
        self.revision = revision
        self.object = instance
        self.user = None
        self.changed = True
        self.log_action = True
        self.previous_revision = None


class _PublishPage(_Publish, PublishPageRevisionAction):
    pass


def parent_in(page: Page, locale: Locale) -> Page:
    """The page's parent in the locale; pages at the root of the tree share theirs."""
    parent = page.get_parent()
    return parent if parent.is_root() else parent.get_translation(locale).specific


def _fill(source: TranslationSource, instance: Translatable, target: Translatable, locale: Locale) -> None:
    # Ingesting changes the original's streams in place, so each language gets a copy of its own.
    original = _copy(source, instance)
    slug = target.slug if isinstance(target, Page) and target.pk else None
    copy_synchronised_fields(original, target)
    _empty_sets(original, target)
    ingest_segments(
        original, target, source.locale, locale, source._get_segments_for_translation(locale, fallback=True)
    )
    if isinstance(target, Page):
        target.draft_title = target.title
        if instance.depth == 2:
            # Root pages of all languages stand side by side, where no two may have the same slug.
            target.slug = slug or f"{original.slug}-{locale.language_code}"


def _copy(source: TranslationSource, instance: Translatable) -> Translatable:
    data = json.loads(source.content_json)
    if isinstance(instance, Page):
        return instance.with_content_json(data)
    copy = model_from_serializable_data(type(instance), data)
    copy.pk, copy.locale, copy.translation_key = instance.pk, instance.locale, instance.translation_key
    return copy


def _empty_sets(original: Translatable, target: Translatable) -> None:
    """wagtail-localize copies no empty set, so what was taken away at the source would stay."""
    for translatable in get_translatable_fields(type(original)):
        field = translatable.get_field(type(original))
        if isinstance(field, ParentalManyToManyField) and not getattr(original, field.name).all():
            setattr(target, field.name, [])
