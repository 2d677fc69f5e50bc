"""The database → the contents of files. The same content always gives the same bytes."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from django.conf import settings
from django.db import models

from cms.bundle import tree
from cms.bundle.fields import EMPTY, Fields
from cms.bundle.mistakes import BundleError, Mistake
from cms.bundle.parts import Part, all_parts, word_lists
from cms.bundle.pictures.read import FIELDS as PICTURE_FIELDS
from cms.bundle.pictures.read import TEXTS
from cms.bundle.pictures.rows import named
from cms.bundle.progress import Progress
from cms.bundle.read import FORMAT, MANIFEST
from cms.bundle.references import names
from cms.bundle.showing import Index, Showing
from cms.bundle.translators import shown as shown_translators
from cms.models import Picture, PictureText
from translation.words import Wanted, translations_of

# Of so many objects the translations are read in one statement.
BATCH = 50


def shown_files(progress: Progress) -> dict[str, Any]:
    """The content of all YAML files by name.

    Raises BundleError for content that cannot be written so that it reads back as it was.
    """
    targets = [locale.language_code for locale in tree.target_locales()]
    index = names()
    files: dict[str, Any] = {
        MANIFEST: {
            "format": FORMAT,
            "default_locale": settings.LANGUAGE_CODE,
            "locales": [settings.LANGUAGE_CODE, *targets],
        }
    }
    for part in all_parts():
        things = dict(_things(part, index, targets))
        part.source.add_to(files, things)
        progress.finished(part.plural, len(things))
        for title in part.hidden():
            progress.note(f"Left out, since visitors cannot see it: {title}")
        for title in part.left_out():
            progress.note(f"Left out, since the format has no place for it: {title}")
    pictures = dict(sorted(_pictures(index, targets)))
    if any(pictures.values()):
        files[TEXTS] = {name: shown for name, shown in pictures.items() if shown}
    progress.finished("pictures", len(pictures))
    for listed in word_lists():
        if words := list(listed.shown(targets)):
            files[listed.file] = words
    return files


def _things(part: Part, index: Index, targets: list[str]) -> Iterator[tuple[str, dict[str, Any]]]:
    for rows in _batches(part.dumped()):
        translations = translations_of([row.translation_key for row in rows], targets)
        for row in rows:
            key = part.key_of(row)
            try:
                yield key, _shown(part.fields_of(row), part.shown(row), index, translations[row.translation_key])
            except ValueError as error:
                # The writer of Markdown checks what it writes.
                raise BundleError([Mistake(part.source.name, key, str(row), str(error))]) from error


def _shown(
    fields: Fields,
    columns: Mapping[str, Any],
    index: Index,
    translations: Mapping[str, Mapping[tuple[str, str], Wanted]],
) -> dict[str, Any]:
    showing = Showing(index, translations)
    shown = {}
    for entry in fields:
        showing.entry = entry.name
        shown[entry.name] = entry.show(columns, "", showing)
    shown = {name: value for name, value in shown.items() if value not in EMPTY}
    translators = shown_translators(showing)
    return shown | ({"translated_by": translators} if translators else {})


def _pictures(index: Index, targets: list[str]) -> Iterator[tuple[str, dict[str, Any]]]:
    names = named()
    for pictures in _batches(Picture.objects.order_by("pk")):
        rows = PictureText.objects.source().filter(image__in=pictures)
        keys = dict(rows.values_list("image", "translation_key"))
        translations = translations_of(keys.values(), targets)
        for picture in pictures:
            held = translations.get(keys.get(picture.pk), {locale: {} for locale in targets})
            yield names[picture.pk], _shown(PICTURE_FIELDS, picture_columns(picture), index, held)


def picture_columns(picture: Picture) -> dict[str, Any]:
    """The columns of a picture as its fields name them."""
    focus = None
    if picture.focal_point_x is not None:
        pairs = ((picture.focal_point_x, picture.width), (picture.focal_point_y, picture.height))
        focus = [round(pixels / extent, 4) for pixels, extent in pairs]
    # Without a description it is decorative anyway.
    decorative = picture.is_decorative and bool(picture.description)
    texts = {"alt": picture.description, "caption": picture.caption}
    return {**texts, "decorative": decorative, "credit": picture.credit, "focus": focus}


def _batches(rows: Iterable[models.Model]) -> Iterator[list[models.Model]]:
    batch: list[models.Model] = []
    for row in rows:
        batch.append(row)
        if len(batch) == BATCH:
            yield batch
            batch = []
    if batch:
        yield batch
