"""One thing → its rows in all languages."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
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
    """The page's row in the source language; a new one is put into the tree with no more than a row must have."""
    part: PagePart = thing.part
    page = part.find(thing.key)
    if page is None:
        page = part.make(thing)
        page.title = thing.values["title"][settings.LANGUAGE_CODE][: Page._meta.get_field("title").max_length]
        for column in _needed(thing.model):
            entry = next((entry for entry in thing.fields if entry.column == column), None)
            if entry:
                setattr(page, column, entry.field.store(thing.values[entry.name], saving.lookup))
        for column, value in part.columns(thing).items():
            setattr(page, column, value)
        part.parent_page(thing).add_child(instance=page)
        page.is_new = True
    part.placed(page)
    return page


def _needed(model: type[models.Model]) -> Iterator[str]:
    """Columns that the database wants filled, except texts, which may be empty."""
    for field in model._meta.local_concrete_fields:
        if not (field.null or field.has_default() or field.empty_strings_allowed or field.primary_key):
            yield field.attname
    for parent in model._meta.parents:
        if parent is not Page and issubclass(parent, Page):
            yield from _needed(parent)


def save_thing(thing: Thing, saving: Saving, row: models.Model | None = None) -> None:
    """Bring the thing's rows up to the bundle. `row` is that of the source language, if it is known."""
    # Only pages have drafts in the sense of the contract; areas, tags and events are public at once.
    publish = saving.publish or not isinstance(thing.part, PagePart)
    row = row or thing.part.find(thing.key) or thing.part.make(thing)
    if not publish and not getattr(row, "is_new", False):
        row = row.get_latest_revision_as_object()
    is_new = row.pk is None or getattr(row, "is_new", False)
    if isinstance(row, Page):
        # Pages that came below it since it was placed have changed these, and saving would undo that.
        row.refresh_from_db(fields=["path", "depth", "numchild"])
    before = content(row)
    stored = set_columns(row, thing.store(saving.lookup), thing.seed)
    if not check(row, thing.place, thing.fields):
        return
    if is_new or content(row) != before or (publish and not row.live):
        save(row, publish=publish)
        record(row, publish=publish)
        saving.changed.append(row)
    thing.part.settle(row, thing)
    wanted = _wanted(thing, stored, saving)
    try:
        saving.changed += translate(row, wanted, publish=publish, check=partial(_check_target, thing))
    except ValidationError as error:
        # Something else has taken the address in that language.
        thing.place.wrong(thing.key, " ".join(error.messages))
    except Page.DoesNotExist:
        # The translation of the parent was refused, so nothing can stand below it. Its mistake is noted.
        if not thing.place.findings.mistakes:
            raise


def _wanted(thing: Thing, stored: Mapping[str, Any], saving: Saving) -> dict[Locale, Translations]:
    wanted: dict[str, dict] = {locale.language_code: {} for locale in saving.targets}
    translated_by = thing.values.get("translated_by")
    for name, words in thing.words(stored, saving.lookup):
        for locale, data in words.translations.items():
            wanted[locale][words.path, words.source] = Wanted(data, kind(translated_by, locale, name))
    return {locale: wanted[locale.language_code] for locale in saving.targets}


def _check_target(thing: Thing, target: models.Model) -> bool:
    return check(target, thing.place, thing.fields, target.locale.language_code)
