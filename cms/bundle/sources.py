"""Where the things of a bundle stand: a folder with a file for each, a file with a list, a file for one thing."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cms.bundle import yaml
from cms.bundle.mistakes import Findings, Place

KEY = re.compile(r"[a-z0-9-]+")
WRONG_KEY = "is no key: use small Latin letters (a-z), digits and hyphens"
# Longer ones do not fit into a page's slug.
LONGEST_KEY = 60


@dataclass(frozen=True)
class Source:
    """A place in the folder. `read` gives (key, place, raw) of each thing, `add_to` is the reverse."""

    name: str

    def read(self, folder: Path, findings: Findings) -> Iterator[tuple[str, Place, Any]]:
        raise NotImplementedError

    def add_to(self, files: dict[str, Any], things: Mapping[str, Any]) -> None:
        """Put the things, by key, into the contents of files, by name."""
        raise NotImplementedError


class Folder(Source):
    """KEY.yaml for each thing."""

    def read(self, folder: Path, findings: Findings) -> Iterator[tuple[str, Place, Any]]:
        for path in sorted((folder / self.name).glob("*.yaml")):
            place = Place(f"{self.name}/{path.name}", findings)
            check_key(path.stem, place)
            raw = read_file(folder, place)
            if raw is not None:
                yield path.stem, place, raw

    def add_to(self, files: dict[str, Any], things: Mapping[str, Any]) -> None:
        files |= {f"{self.name}/{key}.yaml": shown for key, shown in things.items()}


class Listing(Source):
    """A list of mappings with a `key` each."""

    def read(self, folder: Path, findings: Findings) -> Iterator[tuple[str, Place, Any]]:
        place = Place(self.name, findings)
        raw = read_file(folder, place)
        if raw is not None and not isinstance(raw, list):
            place.wrong(raw, "must be a list")
            return
        seen: set[str] = set()
        for index, item in enumerate(raw or ()):
            there = place.item(index)
            key = item.get("key") if isinstance(item, dict) else None
            if not isinstance(item, dict):
                there.wrong(item, "must be a mapping of fields")
            elif not isinstance(key, str):
                there.at("key").wrong(key, "must be a key")
            elif key in seen:
                there.at("key").wrong(key, "is used twice")
            elif check_key(key, there.at("key")):
                seen.add(key)
                yield key, there, {name: value for name, value in item.items() if name != "key"}

    def add_to(self, files: dict[str, Any], things: Mapping[str, Any]) -> None:
        if things:
            files[self.name] = [{"key": key} | shown for key, shown in things.items()]


@dataclass(frozen=True)
class Single(Source):
    """A file for one thing, whose key is fixed."""

    key: str

    def read(self, folder: Path, findings: Findings) -> Iterator[tuple[str, Place, Any]]:
        place = Place(self.name, findings)
        raw = read_file(folder, place)
        if raw is not None:
            yield self.key, place, raw

    def add_to(self, files: dict[str, Any], things: Mapping[str, Any]) -> None:
        if things.get(self.key):
            files[self.name] = things[self.key]


@dataclass(frozen=True)
class Sections(Source):
    """A file whose sections are things with fixed keys."""

    keys: tuple[str, ...]

    def read(self, folder: Path, findings: Findings) -> Iterator[tuple[str, Place, Any]]:
        place = Place(self.name, findings)
        raw = read_file(folder, place)
        if raw is not None and not isinstance(raw, dict):
            place.wrong(raw, "must be a mapping")
            return
        for key, section in (raw or {}).items():
            if key in self.keys:
                yield key, place.at(key), section
            else:
                place.at(key).wrong(key, f"is no section here; the sections are {', '.join(self.keys)}")

    def add_to(self, files: dict[str, Any], things: Mapping[str, Any]) -> None:
        shown = {key: things[key] for key in self.keys if things.get(key)}
        if shown:
            files[self.name] = shown


def check_key(key: str, place: Place) -> bool:
    if KEY.fullmatch(key) and len(key) <= LONGEST_KEY:
        return True
    place.wrong(key, f"{WRONG_KEY}, at most {LONGEST_KEY}")
    return False


def read_file(folder: Path, place: Place) -> Any:
    """The content of the place's file; None where there is none. What leads out of the folder is a mistake."""
    path = folder / place.file
    if not path.is_file():
        return None
    if not path.resolve().is_relative_to(folder.resolve()):
        place.wrong(path.name, "leads out of the bundle")
        return None
    raw = yaml.read(path.read_bytes(), place)
    if raw is None and not any(mistake.file == place.file for mistake in place.findings.mistakes):
        place.wrong(None, "is empty")
    return raw
