"""From a text in the source language to its rows in the others.

Both ways in use it: content bundles, which bring their translations along, and publishing by staff.
"""

import json
from collections.abc import Mapping
from contextlib import suppress
from functools import cache
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.core.serializers.json import DjangoJSONEncoder
from django.utils import timezone
from modelcluster.models import ClusterableModel, get_serializable_data_for_fields
from wagtail.models import Locale
from wagtail_localize.models import TranslatableObject, Translation, TranslationSource, get_schema_version

from translation.content import Translatable
from translation.segments import refresh_segments
from translation.targets import Check, write_target
from translation.words import MACHINE, MANUAL, Pieces, Translations, Wanted, Words, merged, plain_data, plain_text

__all__ = [
    "MACHINE",
    "MANUAL",
    "Translations",
    "Wanted",
    "Words",
    "merged",
    "plain_data",
    "plain_text",
    "submit",
    "translate",
]

# What changes about an object without its content changing.
VOLATILE = frozenset(
    [
        "pk",
        "path",
        "depth",
        "numchild",
        "url_path",
        "live",
        "has_unpublished_changes",
        "draft_title",
        "latest_revision",
        "live_revision",
        "latest_revision_created_at",
        "first_published_at",
        "last_published_at",
        "locked",
        "locked_at",
        "locked_by",
        "expired",
        "go_live_at",
        "expire_at",
        "owner",
        "wagtail_admin_comments",
    ]
)


def submit(instance: Translatable) -> TranslationSource:
    """The source of the instance, brought up to its content: `TranslationSource.update_or_create_from_instance`, but
    in few statements, and without a change where only times or revisions have changed."""
    obj, _created = TranslatableObject.objects.get_or_create_from_instance(instance)
    source = TranslationSource.objects.filter(object=obj, locale_id=instance.locale_id).first()
    data = _serialised(instance)
    if source and _comparable(data) == _comparable(json.loads(source.content_json)):
        return source
    source = source or TranslationSource(object=obj, locale=instance.locale)
    source.specific_content_type = ContentType.objects.get_for_model(type(instance))
    source.object_repr = str(instance)[:200]
    source.content_json = json.dumps(data, cls=DjangoJSONEncoder)
    source.schema_version = _schema_version(instance._meta.app_label)
    source.last_updated_at = timezone.now()
    source.save()
    refresh_segments(source, instance)
    return source


def translate(
    instance: Translatable,
    wanted: Mapping[Locale, Translations],
    *,
    publish: bool,
    check: Check = lambda target: True,
) -> list[Translatable]:
    """Give the instance the wanted translations in each locale and write its rows there; returns those that changed.

    The instance is in the database. See `write_target` for what happens to rows and what is raised.
    """
    source = submit(instance)
    pieces = Pieces.of(source)
    held = set(source.translations.filter(enabled=True).values_list("target_locale_id", flat=True))
    changed = []
    for locale, translations in wanted.items():
        if locale.pk not in held:
            Translation.objects.update_or_create(source=source, target_locale=locale, defaults={"enabled": True})
        pieces.write(locale, translations)
        target = write_target(source, instance, locale, publish=publish, check=check)
        changed += [target] if target else []
    return changed


def _serialised(instance: Translatable) -> dict[str, Any]:
    """As Wagtail serialises revisions."""
    if isinstance(instance, ClusterableModel):
        return json.loads(instance.to_json())
    return json.loads(json.dumps(get_serializable_data_for_fields(instance), cls=DjangoJSONEncoder))


def _comparable(data: Any) -> Any:
    """The data without what is volatile, in child rows too."""
    if isinstance(data, dict):
        return {name: _comparable(value) for name, value in data.items() if name not in VOLATILE}
    if isinstance(data, str) and data.startswith("[{"):
        with suppress(ValueError):
            return json.loads(data)  # A stream, in which the order of names says nothing.
    return [_comparable(item) for item in data] if isinstance(data, list) else data


@cache
def _schema_version(app_label: str) -> str:
    return get_schema_version(app_label)
