"""System checks that what visitors read reaches the translator, and that nothing goes live untranslated unnoticed.

wagtail-localize leaves out what it does not know without a word (research: users_ask, part 1c); here it is an error
on starting.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

from django import forms
from django.apps import apps
from django.conf import settings
from django.core.checks import CheckMessage, Error, register
from django.db.models import Model
from modelcluster.fields import ParentalKey
from wagtail import blocks
from wagtail.fields import StreamField
from wagtail.models import DraftStateMixin, Page, TranslatableMixin
from wagtail_localize.fields import get_translatable_fields

EXTRACTED = (
    blocks.CharBlock,
    blocks.TextBlock,
    blocks.BlockQuoteBlock,
    blocks.RichTextBlock,
    # Not text, and yet seen: a translator may give another address.
    blocks.URLBlock,
    blocks.EmailBlock,
)
CONTAINERS = (blocks.BaseStructBlock, blocks.BaseStreamBlock)


def connect() -> None:
    register(check_models)
    register(check_settings)


def check_models(app_configs=None, **kwargs) -> list[CheckMessage]:
    """Look at the models of this project; those of installed packages are their makers' business."""
    ours = [config for config in apps.get_app_configs() if "site-packages" not in Path(config.path).parts]
    models = [model for config in ours for model in config.get_models()]
    return [*child_errors(models), *draft_errors(models), *block_errors(models)]


def child_errors(models: Iterable[type[Model]]) -> Iterator[CheckMessage]:
    """Child models that would be copied to the translated page with their texts as they are."""
    for model in models:
        parents = [field.related_model for field in model._meta.get_fields() if isinstance(field, ParentalKey)]
        if any(issubclass(parent, TranslatableMixin) for parent in parents) and not _translatable(model):
            yield Error(
                f"{model._meta.label} belongs to a translatable model and is not translatable itself.",
                hint="Derive it from TranslatableMixin (cms.models.Child does), or its texts are copied as they are.",
                obj=model,
                id="translation.E001",
            )


def draft_errors(models: Iterable[type[Model]]) -> Iterator[CheckMessage]:
    """Snippets whose translation would be public the moment it is submitted, still in the source language."""
    for model in models:
        is_child = any(isinstance(field, ParentalKey) for field in model._meta.get_fields())
        if _translatable(model) and not is_child and not issubclass(model, Page | DraftStateMixin):
            yield Error(
                f"{model._meta.label} is translatable and has no drafts.",
                hint="Derive it from DraftStateMixin and RevisionMixin (cms.models.TranslatableSnippet does).",
                obj=model,
                id="translation.E002",
            )


def block_errors(models: Iterable[type[Model]]) -> Iterator[CheckMessage]:
    """Texts in blocks of translatable models that wagtail-localize does not extract."""
    for model in filter(_translatable, models):
        for translatable in get_translatable_fields(model):
            field = translatable.get_field(model)
            if isinstance(field, StreamField) and translatable.is_translated(None):
                for path, block in silent_blocks(field.stream_block, field.name):
                    yield Error(
                        f"{model._meta.label}: {path} ({type(block).__name__}) does not reach the translator.",
                        hint="Use CharBlock, TextBlock or RichTextBlock, or give the block around it "
                        "get_translatable_segments; if it is the same in every language, say `translated = False`.",
                        obj=model,
                        id="translation.E003",
                    )


def silent_blocks(block: blocks.Block, path: str) -> Iterator[tuple[str, blocks.Block]]:
    """Path and block of each text in it that is not extracted and not declared `translated = False`."""
    if hasattr(block, "get_translatable_segments") or isinstance(block, EXTRACTED):
        return
    if isinstance(block, blocks.ListBlock):
        yield from silent_blocks(block.child_block, path)
    elif isinstance(block, CONTAINERS):
        for name, child in block.child_blocks.items():
            yield from silent_blocks(child, f"{path}.{name}")
    elif getattr(block, "translated", True) and _has_text(block):
        yield path, block


def _has_text(block: blocks.Block) -> bool:
    """Whether staff type words into it: a field of characters, or a container that nobody looks into."""
    if isinstance(block, blocks.FieldBlock):
        return isinstance(block.field, forms.CharField)
    return any(_has_text(child) for child in getattr(block, "child_blocks", {}).values())


def _translatable(model: type[Model]) -> bool:
    return issubclass(model, TranslatableMixin)


def check_settings(app_configs=None, **kwargs) -> list[CheckMessage]:
    """The switches by which wagtail-localize and Wagtail publish source text under other languages' addresses."""
    errors = []
    if getattr(settings, "WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE", True) is not False:
        errors.append(
            Error(
                "Submitting a live page for translation would publish it untranslated.",
                hint="Set WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE = False.",
                id="translation.E004",
            )
        )
    tree_sync = getattr(settings, "WAGTAILSIMPLETRANSLATION_SYNC_PAGE_TREE", False)
    if tree_sync and apps.is_installed("wagtail.contrib.simple_translation"):
        errors.append(
            Error(
                "Every new page would get aliases that serve its source text in all languages.",
                hint="Set WAGTAILSIMPLETRANSLATION_SYNC_PAGE_TREE = False, or remove simple_translation.",
                id="translation.E005",
            )
        )
    return errors
