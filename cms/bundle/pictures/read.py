"""images/ and images/images.yaml, checked. images/drawn.yaml is our addition: recipes of pictures to be drawn."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from django.conf import settings
from PIL import Image as Pillow

from cms.bundle.fields import Entry, Field, Fields, Flag, Plain, Text
from cms.bundle.limits import check_limits
from cms.bundle.mistakes import Findings, Place
from cms.bundle.parts import TRANSLATED_BY
from cms.bundle.pictures.rows import NAME
from cms.bundle.sources import read_file
from cms.illustration.recipe import Recipe
from cms.models import Picture, PictureText

FOLDER = "images"
TEXTS = f"{FOLDER}/images.yaml"
DRAWN = f"{FOLDER}/drawn.yaml"
FORMATS = {"PNG": ("png",), "JPEG": ("jpg", "jpeg"), "WEBP": ("webp",)}
# What Pillow calls a JPEG that carries further pictures, such as a gain map.
SEVERAL_JPEGS = "MPO"


class Focus(Field):
    """A point as fractions of width and height."""

    def read(self, raw: Any, place: Place) -> tuple[float, float] | None:
        numbers = isinstance(raw, list) and len(raw) == 2 and all(type(part) in (int, float) for part in raw)
        if numbers and all(0 <= part <= 1 for part in raw):
            return float(raw[0]), float(raw[1])
        place.wrong(raw, "must be [x, y], both from 0 to 1")
        return None


FIELDS = Fields(
    Entry("alt", Text()),
    Entry("decorative", Flag()),
    Entry("caption", Text()),
    Entry("credit", Plain()),
    Entry("focus", Focus()),
)


@dataclass
class PictureFile:
    """A picture of a bundle: a file, or a recipe of one."""

    name: str
    place: Place
    values: dict[str, Any] = field(default_factory=dict)
    path: Path | None = None
    recipe: dict[str, Any] | None = None


def read_pictures(folder: Path, findings: Findings) -> list[PictureFile]:
    """All pictures by name. Noted are files that are no pictures or too big, and entries without a picture."""
    texts = _mapping(folder, Place(TEXTS, findings))
    recipes = dict(_recipes(_mapping(folder, Place(DRAWN, findings)), Place(DRAWN, findings)))
    pictures = {
        path.name: PictureFile(path.name, Place(f"{FOLDER}/{path.name}", findings), path=path)
        for path in _files(folder, findings)
    }
    for name, recipe in recipes.items():
        pictures.setdefault(name, PictureFile(name, Place(DRAWN, findings).at(name), recipe=recipe))
    for name, raw in texts.items():
        place = Place(TEXTS, findings).at(name)
        values = FIELDS.plus(TRANSLATED_BY).read(raw or {}, place)
        if name not in pictures:
            if not any(mistake.value == name for mistake in findings.mistakes):
                place.wrong(
                    name, "is no picture of this bundle: there is no such file in images/, and no recipe for it"
                )
            continue
        check_limits(FIELDS, {**values, "alt": None}, Picture, place)
        check_limits(Fields(FIELDS.entries["alt"]), values, PictureText, place)
        pictures[name].values = values
        pictures[name].place = place
    return [pictures[name] for name in sorted(pictures)]


def _mapping(folder: Path, place: Place) -> Mapping[str, Any]:
    raw = read_file(folder, place)
    if raw is None or isinstance(raw, dict):
        return raw or {}
    place.wrong(raw, "must be a mapping from file name to what is said about the picture")
    return {}


def _recipes(raw: Mapping[str, Any], place: Place) -> Iterator[tuple[str, dict[str, Any]]]:
    for name, mapping in raw.items():
        if not NAME.match(name):
            place.at(name).wrong(name, "is no name of a picture")
            continue
        try:
            Recipe.parse(mapping)
        except ValueError as error:
            place.at(name).wrong(mapping, str(error))
        yield name, mapping


def _files(folder: Path, findings: Findings) -> Iterator[Path]:
    images = folder / FOLDER
    for path in sorted(images.iterdir()) if images.is_dir() else ():
        if path.name.startswith(".") or path.name in ("images.yaml", "drawn.yaml") or path.name.startswith("README"):
            continue
        message = wrong_file(path, folder)
        if message:
            Place(f"{FOLDER}/{path.name}", findings).wrong(path.name, message)
        else:
            yield path


def wrong_file(path: Path, folder: Path) -> str | None:
    """Why the file cannot be loaded as a picture, None if it can."""
    if not path.resolve().is_relative_to(folder.resolve()):
        return "leads out of the bundle"
    if not path.is_file() or not NAME.match(path.name):
        return "is no picture: use png, jpg or webp, and a name without spaces"
    size, most = path.stat().st_size, settings.WAGTAILIMAGES_MAX_UPLOAD_SIZE
    if size > most:
        return f"has {size} bytes; the most is {most}"
    try:
        with Pillow.open(path, formats=list(FORMATS)) as image:
            width, height = image.size
            form = "JPEG" if image.format == SEVERAL_JPEGS else image.format
            if width * height > settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS:
                return f"is {width} by {height}; the most is {settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS} pixels"
            image.verify()
    except (OSError, SyntaxError, ValueError, Pillow.DecompressionBombError):
        return "is no picture, or is damaged"
    if path.suffix.lower().lstrip(".") not in FORMATS[form]:
        return f"is {form} inside: give it the ending .{FORMATS[form][0]}"
    return None
