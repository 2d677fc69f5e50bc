"""Pictures of a bundle → the database."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from hashlib import sha1
from io import BytesIO
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.db import models, transaction
from PIL import Image as Pillow
from wagtail.models import Locale

from cms.bundle.check import check
from cms.bundle.pictures.draw import draw_all, mark
from cms.bundle.pictures.read import FIELDS, PictureFile
from cms.bundle.pictures.rows import named
from cms.bundle.progress import Progress
from cms.bundle.translators import kind
from cms.models import Picture, PictureText
from cms.pictures.clean import cleaned
from cms.pictures.private import holds_private
from translation.sync import Translations, Wanted, plain_data, translate

# The texts of a picture: the field of the bundle → the columns of the picture and of its texts.
TEXTS = {"alt": "description", "caption": "caption"}


def save_pictures(
    files: Iterable[PictureFile], locales: Iterable[Locale], progress: Progress
) -> Iterator[Picture | PictureText]:
    """Save what is new or changed, with the texts of all locales; yields what was saved. Others stay."""
    files = list(files)
    names = named()
    held = {names[picture.pk]: picture for picture in Picture.objects.all()}
    recipes = {file.name: file.recipe for file in files if file.recipe is not None}
    marks = {name: mark(name, recipe) for name, recipe in recipes.items()}
    undrawn = {
        name: recipe for name, recipe in recipes.items() if getattr(held.get(name), "drawn_from", "") != marks[name]
    }
    drawn = draw_all(undrawn.items(), partial(progress.running, "drawing pictures"))
    for number, file in enumerate(files, 1):
        progress.running("pictures", number, len(files))
        picture = held.get(file.name) or Picture(title=file.name)
        before, former = _columns(picture), picture.file.name
        try:
            content = _public(file.path) if file.path else None
        except ValidationError as error:
            file.place.wrong(file.name, " ".join(error.messages))
            continue
        if file.name in undrawn:
            _name, content = next(drawn)
        _fill(picture, file, content, marks.get(file.name, ""))
        if _columns(picture) != before:
            if not check(picture, file.place, FIELDS):
                continue
            picture.has_new_file = picture.file_hash != before["file_hash"]
            if picture.has_new_file and former:
                transaction.on_commit(partial(picture.file.storage.delete, former), robust=True)
            picture.save()
            yield picture
        yield from _translate(picture, file, locales)


@contextmanager
def files_undone(saved: list[models.Model]) -> Iterator[None]:
    """If the block fails, remove the files of the pictures among `saved`: the storage knows no transactions."""
    try:
        yield
    except BaseException:
        for row in saved:
            if isinstance(row, Picture) and row.has_new_file:
                row.file.storage.delete(row.file.name)
        raise


def _public(path: Path) -> bytes:
    """What to store of the file: all of it, byte for byte, unless it holds anything private.

    Raises ValidationError for a picture that has to be written anew and cannot be.
    """
    content = path.read_bytes()
    return cleaned(ContentFile(content, name=path.name))[1] if holds_private(content) else content


def _columns(picture: Picture) -> dict[str, Any]:
    names = (
        "title",
        "description",
        "caption",
        "credit",
        "is_decorative",
        "drawn_from",
        "file_hash",
        "focal_point_x",
        "focal_point_y",
    )
    return {name: getattr(picture, name) for name in names}


def _fill(picture: Picture, file: PictureFile, content: bytes | None, drawn_from: str) -> None:
    for name, column in TEXTS.items():
        setattr(picture, column, (file.values.get(name) or {}).get(settings.LANGUAGE_CODE, ""))
    picture.is_decorative = not picture.description or bool(file.values.get("decorative"))
    picture.credit = file.values.get("credit") or ""
    if content is not None:
        digest = sha1(content, usedforsecurity=False).hexdigest()  # Wagtail's own way to tell files apart.
        if digest != picture.file_hash:
            with Pillow.open(BytesIO(content)) as image:
                picture.width, picture.height = image.size
            picture.file = ContentFile(content, name=file.name)
            picture.file_size, picture.file_hash = len(content), digest
            picture.drawn_from = ""
        # The file of a drawing, as a dump has it, is still that drawing.
        picture.drawn_from = drawn_from or picture.drawn_from
    focus = file.values.get("focus")
    picture.focal_point_x = round(focus[0] * picture.width) if focus else None
    picture.focal_point_y = round(focus[1] * picture.height) if focus else None
    # A point, in Wagtail's terms a rectangle without extent.
    picture.focal_point_width = picture.focal_point_height = 0 if focus else None


def _translate(picture: Picture, file: PictureFile, locales: Iterable[Locale]) -> Iterator[PictureText]:
    row = picture.texts.filter(locale__language_code=settings.LANGUAGE_CODE).first()
    if row:
        wanted = {locale: _wanted(file, locale.language_code) for locale in locales}
        yield from translate(row, wanted, publish=True)


def _wanted(file: PictureFile, locale: str) -> Translations:
    wanted = {}
    for name in TEXTS:
        texts = file.values.get(name) or {}
        if locale in texts:
            made_by = kind(file.values.get("translated_by"), locale, name)
            source = texts[settings.LANGUAGE_CODE]
            wanted[name, plain_data(source)] = Wanted(plain_data(texts[locale]), made_by)
    return wanted
