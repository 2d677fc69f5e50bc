"""One thing → its rows in all languages."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from django.db import models
from wagtail.models import Locale, Page

from cms.bundle.check import check
from cms.bundle.columns import set_columns
from cms.bundle.lookup import Lookup
from cms.bundle.pages import PagePart
from cms.bundle.parts import Thing
from cms.bundle.translators import kind
from translation.content import content
from translation.sync import Translations, Wanted, translate
from translation.targets import record, save


@dataclass
class Saving:
    """What saving needs, and the rows that it changed."""

    publish: bool
    lookup: Lookup
    targets: list[Locale]
    changed: list[models.Model]


def place_page(thing: Thing, saving: Saving) -> Page:
    """The page's row in the source language; a new one is put into the tree, with a title and what may not be null."""
    part: PagePart = thing.part
    page = part.find(thing.key)
    if page is None:
        page = part.make(thing)
        plain = {entry.name for entry in thing.fields if not _is_complex(thing.model, entry.column)}
        values = {name: value for name, value in thing.values.items() if name in plain}
        columns = thing.fields.store(values, saving.lookup) | part.columns(thing)
        set_columns(page, {name: value for name, value in columns.items() if not _is_complex(thing.model, name)}, "")
        part.parent_page(thing).add_child(instance=page)
        page.is_new = True
    part.placed(page)
    return page


def _is_complex(model: type[models.Model], column: str) -> bool:
    """Whether the column may refer to pages, or is no column of the model's own table."""
    name = column.removesuffix("_id")
    field = next((field for field in model._meta.fields if field.name == name), None)
    if field is None or not isinstance(field, models.Field) or hasattr(field, "stream_block"):
        return True
    return field.is_relation and issubclass(field.related_model, Page)


def save_thing(thing: Thing, saving: Saving, row: models.Model | None = None) -> None:
    """Bring the thing's rows up to the bundle. `row` is that of the source language, if it is known."""
    # Only pages have drafts in the sense of the contract; areas, tags and events are public at once.
    publish = saving.publish or not isinstance(thing.part, PagePart)
    row = row or thing.part.find(thing.key) or thing.part.make(thing)
    if not publish and not getattr(row, "is_new", False):
        row = row.get_latest_revision_as_object()
    is_new = row.pk is None or getattr(row, "is_new", False)
    before = content(row)
    stored = set_columns(row, thing.store(saving.lookup), thing.seed)
    if not check(row, thing.place):
        return
    if is_new or content(row) != before or (publish and not row.live):
        save(row)
        record(row, publish=publish)
        saving.changed.append(row)
    thing.part.settle(row, thing)
    wanted = _wanted(thing, stored, saving)
    checks = partial(_check_target, thing)
    saving.changed += translate(row, wanted, publish=publish, check=checks)


def _wanted(thing: Thing, stored: Mapping[str, Any], saving: Saving) -> dict[Locale, Translations]:
    wanted: dict[str, dict] = {locale.language_code: {} for locale in saving.targets}
    translated_by = thing.values.get("translated_by")
    for name, words in thing.words(stored, saving.lookup):
        for locale, data in words.translations.items():
            wanted[locale][words.path, words.source] = Wanted(data, kind(translated_by, locale, name))
    return {locale: wanted[locale.language_code] for locale in saving.targets}


def _check_target(thing: Thing, target: models.Model) -> None:
    check(target, thing.place, target.locale.language_code)
