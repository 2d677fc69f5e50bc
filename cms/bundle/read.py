"""A folder → checked things. Nothing is written here."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.conf import settings

from cms.bundle import yaml
from cms.bundle.mistakes import BundleError, Findings, Mistake, Place
from cms.bundle.parts import Part, Thing, all_parts, word_lists
from cms.bundle.pictures.read import PictureFile, read_pictures
from cms.bundle.progress import Progress
from cms.bundle.references import check_references
from cms.bundle.words import WordList

MANIFEST = "bundle.yaml"
FORMAT = 1
# What may lie about in the folder without being content.
IGNORED = re.compile(r"^(\.|README|LICENSE|CHANGELOG)")


@dataclass
class Bundle:
    findings: Findings
    things: list[Thing]
    pictures: list[PictureFile]
    words: dict[WordList, list[Any]]

    @property
    def locales(self) -> tuple[str, ...]:
        return self.findings.locales


def read_bundle(folder: Path, progress: Progress) -> Bundle:
    """The content of the folder. Raises BundleError with all mistakes that show without writing anything."""
    if not (folder / MANIFEST).is_file():
        raise BundleError([Mistake(MANIFEST, "", str(folder), "is no content bundle: the folder has no bundle.yaml")])
    findings = Findings(tuple(dict(settings.WAGTAIL_CONTENT_LANGUAGES)))
    findings.locales = _read_manifest(folder, findings)
    parts = all_parts()
    _check_files(folder, parts, findings)
    things = list(_things(folder, parts, findings, progress))
    words = {listed: listed.read(folder, findings) for listed in word_lists()}
    bundle = Bundle(findings, things, read_pictures(folder, findings), words)
    by_key = {(thing.part.name, thing.key): thing for thing in things}
    for thing in things:
        thing.part.check(thing, by_key)
    check_references(findings, by_key, {picture.name for picture in bundle.pictures})
    if findings.mistakes:
        raise BundleError(findings.mistakes)
    return bundle


def _things(folder: Path, parts: Iterable[Part], findings: Findings, progress: Progress) -> Iterator[Thing]:
    for part in parts:
        for number, thing in enumerate(part.read(folder, findings), 1):
            progress.running(f"reading {part.plural}", number)
            yield thing


def _read_manifest(folder: Path, findings: Findings) -> tuple[str, ...]:
    """The locales of the bundle, the source language first."""
    place = Place(MANIFEST, findings)
    raw = yaml.read((folder / MANIFEST).read_bytes(), place)
    raw = raw if isinstance(raw, dict) else {}
    for name in raw.keys() - {"format", "default_locale", "locales"}:
        place.at(name).wrong(name, "is no field here; the fields are format, default_locale, locales")
    if raw.get("format") != FORMAT or isinstance(raw.get("format"), bool):
        place.at("format").wrong(raw.get("format"), f"must be {FORMAT}")
    if raw.get("default_locale") != settings.LANGUAGE_CODE:
        place.at("default_locale").wrong(raw.get("default_locale"), f"must be {settings.LANGUAGE_CODE}")
    return _locales(raw.get("locales"), place.at("locales"))


def _locales(raw: Any, place: Place) -> tuple[str, ...]:
    known = list(dict(settings.WAGTAIL_CONTENT_LANGUAGES))
    if not isinstance(raw, list) or settings.LANGUAGE_CODE not in raw:
        place.wrong(raw, f"must be a list of locales with {settings.LANGUAGE_CODE}")
        return tuple(known)
    for index, locale in enumerate(raw):
        if locale not in known or locale in raw[:index]:
            place.item(index).wrong(locale, f"must be one of {', '.join(known)}, each once")
    return tuple(locale for locale in known if locale in raw)


def _check_files(folder: Path, parts: Iterable[Part], findings: Findings) -> None:
    """What is in the folder and belongs to nothing was probably meant for something."""
    known = {part.source.name for part in parts} | {listed.file for listed in word_lists()} | {MANIFEST, "images"}
    for path in sorted(folder.iterdir()):
        if not IGNORED.match(path.name) and path.name not in known:
            Place(path.name, findings).wrong(
                path.name, f"is no part of a bundle; the parts are {', '.join(sorted(known))}"
            )
        elif path.is_dir() and path.name in known and path.name != "images":
            for file in sorted(path.iterdir()):
                if not IGNORED.match(file.name) and (file.suffix != ".yaml" or not file.is_file()):
                    Place(f"{path.name}/{file.name}", findings).wrong(file.name, "must be a file KEY.yaml")


def by_part(things: Iterable[Thing]) -> Mapping[Part, list[Thing]]:
    grouped: dict[Part, list[Thing]] = {}
    for thing in things:
        grouped.setdefault(thing.part, []).append(thing)
    return grouped
