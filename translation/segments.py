"""Segments of a source, written in few statements.

wagtail-localize looks up and writes each piece of text by itself, some ten statements for each: minutes for a site.
The rows are the same; `tests/translation/test_sync.py` compares them.
"""

import json
import uuid
from collections.abc import Iterable, Sequence

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from wagtail_localize.models import (
    OverridableSegment,
    RelatedObjectSegment,
    String,
    StringSegment,
    Template,
    TemplateSegment,
    TranslatableObject,
    TranslationContext,
    TranslationSource,
)
from wagtail_localize.segments import (
    OverridableSegmentValue,
    RelatedObjectSegmentValue,
    StringSegmentValue,
    TemplateSegmentValue,
)
from wagtail_localize.segments.extract import extract_segments


def refresh_segments(source: TranslationSource, instance: models.Model) -> None:
    """Make the segments of the source those of the instance, as `TranslationSource.refresh_segments` does."""
    values = extract_segments(instance)
    contexts = _contexts(source, {value.path for value in values})
    strings = [value for value in values if isinstance(value, StringSegmentValue)]
    ids = _strings(source.locale_id, {value.string.data for value in strings})
    _replace(
        StringSegment,
        source,
        [
            {
                "context_id": contexts[value.path],
                "order": value.order,
                "string_id": ids[value.string.data],
                "attrs": _json(value.attrs),
            }
            for value in strings
        ],
    )
    templates = [value for value in values if isinstance(value, TemplateSegmentValue)]
    template_ids = _templates(templates)
    _replace(
        TemplateSegment,
        source,
        [
            {
                "context_id": contexts[value.path],
                "order": value.order,
                "template_id": template_ids[_template_key(value)],
            }
            for value in templates
        ],
    )
    _replace(
        RelatedObjectSegment,
        source,
        [
            {"context_id": contexts[value.path], "order": value.order, "object_id": _object(value)}
            for value in values
            if isinstance(value, RelatedObjectSegmentValue)
        ],
    )
    _replace(
        OverridableSegment,
        source,
        [
            {"context_id": contexts[value.path], "order": value.order, "data_json": _json(value.data)}
            for value in values
            if isinstance(value, OverridableSegmentValue)
        ],
    )


def _json(value: object) -> str:
    return json.dumps(value, cls=DjangoJSONEncoder)


def _replace(model: type[models.Model], source: TranslationSource, wanted: Sequence[dict]) -> None:
    """Make the rows of the source the wanted ones; those that are there already stay."""
    columns = list(wanted[0]) if wanted else ["order"]
    held = {row[1:]: row[0] for row in model._default_manager.filter(source=source).values_list("pk", *columns)}
    rows = {tuple(row.values()): row for row in wanted}
    gone = [pk for key, pk in held.items() if key not in rows]
    if gone:
        model._default_manager.filter(pk__in=gone).delete()
    model._default_manager.bulk_create(model(source=source, **row) for key, row in rows.items() if key not in held)


def _contexts(source: TranslationSource, paths: set[str]) -> dict[str, int]:
    """Ids of the contexts by path; missing ones are made."""
    held = TranslationContext.objects.filter(object_id=source.object_id)
    known = dict(held.values_list("path", "pk"))
    missing = paths - known.keys()
    if missing:
        TranslationContext.objects.bulk_create(
            TranslationContext(object_id=source.object_id, path=path, path_id=TranslationContext._get_path_id(path))
            for path in sorted(missing)
        )
        known = dict(held.values_list("path", "pk"))
    return known


def _strings(locale_id: int, texts: Iterable[str]) -> dict[str, int]:
    hashes = {String._get_data_hash(text): text for text in texts}
    held = String.objects.filter(locale_id=locale_id, data_hash__in=hashes)
    known = dict(held.values_list("data_hash", "pk"))
    missing = [String(locale_id=locale_id, data=hashes[key], data_hash=key) for key in hashes.keys() - known.keys()]
    if missing:
        String.objects.bulk_create(missing)
        known = dict(held.all().values_list("data_hash", "pk"))
    return {hashes[key]: pk for key, pk in known.items()}


def _template_key(value: TemplateSegmentValue) -> uuid.UUID:
    return uuid.uuid5(uuid.uuid5(Template.BASE_UUID_NAMESPACE, value.format), value.template)


def _templates(values: Iterable[TemplateSegmentValue]) -> dict[uuid.UUID, int]:
    wanted = {_template_key(value): value for value in values}
    held = Template.objects.filter(uuid__in=wanted)
    known = dict(held.values_list("uuid", "pk"))
    missing = [
        Template(
            uuid=key,
            template=wanted[key].template,
            template_format=wanted[key].format,
            string_count=wanted[key].string_count,
        )
        for key in wanted.keys() - known.keys()
    ]
    if missing:
        Template.objects.bulk_create(missing)
        known = dict(held.all().values_list("uuid", "pk"))
    return known


def _object(value: RelatedObjectSegmentValue) -> uuid.UUID:
    key = {"translation_key": value.translation_key, "content_type": value.content_type}
    return TranslatableObject.objects.get_or_create(**key)[0].pk
