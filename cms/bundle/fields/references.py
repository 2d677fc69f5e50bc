"""Values that name something else: areas, tags, pages, pictures."""

from dataclasses import dataclass
from typing import Any

from cms.bundle.fields.base import Field
from cms.bundle.lookup import Lookup
from cms.bundle.mistakes import Place
from cms.bundle.showing import Showing

IMAGES = "images/"


@dataclass(frozen=True)
class Key(Field):
    """The key of a `kind` of thing. Stored is the id of its row, or the key itself where `by_key` is True."""

    kind: str
    by_key: bool = False

    def read(self, raw: Any, place: Place) -> str | None:
        if not isinstance(raw, str):
            place.wrong(raw, f"must be the key of a {self.kind}")
            return None
        if raw.strip():
            place.refers(self.kind, raw.strip())
        return raw.strip() or None

    def store(self, value: str | None, lookup: Lookup) -> Any:
        if self.by_key:
            return value or ""
        return lookup.id(self.kind, value) if value else None

    def show(self, stored: Any, path: str, showing: Showing) -> str | None:
        return (stored or None) if self.by_key else showing.key(self.kind, stored)


@dataclass(frozen=True)
class Keys(Field):
    """A list of keys, each once. Stored are the ids, or child rows or list items where `column` names their column."""

    kind: str
    column: str = ""
    by_key: bool = False
    # What a tag must be allowed for, if the kinds of its group matter.
    listing: str = ""

    def read(self, raw: Any, place: Place) -> list[str] | None:
        if not isinstance(raw, list):
            place.wrong(raw, f"must be a list of keys of {self.kind}s")
            return None
        keys: list[str] = []
        for index, key in enumerate(raw):
            if not isinstance(key, str) or not key.strip():
                place.item(index).wrong(key, f"must be the key of a {self.kind}")
            elif key.strip() in keys:
                place.item(index).wrong(key, "is named twice")
            else:
                keys.append(key.strip())
                place.item(index).refers(f"{self.kind}:{self.listing}" if self.listing else self.kind, keys[-1])
        return keys or None

    def store(self, value: list[str] | None, lookup: Lookup) -> list[Any]:
        stored = [key if self.by_key else lookup.id(self.kind, key) for key in value or ()]
        return [{self.column: item} for item in stored] if self.column else stored

    def show(self, stored: list[Any], path: str, showing: Showing) -> list[str]:
        items = [item[self.column] for item in stored] if self.column else stored
        keys = items if self.by_key else [showing.key(self.kind, item) for item in items]
        # Rows have an order of their own; plain sets of ids have none but that of the things themselves.
        return [key for key in keys if key] if self.column or self.by_key else showing.ordered(self.kind, keys)


class Picture(Field):
    """A picture as `images/FILE`."""

    def read(self, raw: Any, place: Place) -> str | None:
        if not isinstance(raw, str) or not raw.startswith(IMAGES):
            place.wrong(raw, "must be a picture as images/FILE")
            return None
        place.refers("picture", raw.removeprefix(IMAGES))
        return raw.removeprefix(IMAGES)

    def store(self, value: str | None, lookup: Lookup) -> int | None:
        return lookup.id("picture", value) if value else None

    def show(self, stored: int | None, path: str, showing: Showing) -> str | None:
        name = showing.key("picture", stored)
        return IMAGES + name if name else None


class Pictures(Field):
    """A list of pictures, stored as child rows with a picture each."""

    def read(self, raw: Any, place: Place) -> list[str] | None:
        if not isinstance(raw, list):
            place.wrong(raw, "must be a list of pictures as images/FILE")
            return None
        names = [Picture().read(name, place.item(index)) for index, name in enumerate(raw)]
        return [name for name in names if name] or None

    def store(self, value: list[str] | None, lookup: Lookup) -> list[dict[str, Any]]:
        return [{"image_id": lookup.id("picture", name)} for name in value or ()]

    def show(self, stored: list[dict[str, Any]], path: str, showing: Showing) -> list[str]:
        names = [Picture().show(row["image_id"], path, showing) for row in stored]
        return [name for name in names if name]
