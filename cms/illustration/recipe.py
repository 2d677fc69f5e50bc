"""What to draw, checked: the mapping of drawn.yaml becomes a frozen Recipe."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from . import vocabulary as words


@dataclass(frozen=True)
class Scene:
    """A landscape, a room or a still life."""

    name: str
    time: str
    elements: tuple[str, ...]


@dataclass(frozen=True)
class Portrait:
    """A head-and-shoulder paper figure."""

    hair: str
    hair_colour: str
    clothes: str
    glasses: bool
    beard: bool
    age: str


@dataclass(frozen=True)
class Recipe:
    """One picture: its subject, the area whose colours it wears, its format."""

    area: str
    size: str
    subject: Scene | Portrait

    @classmethod
    def parse(cls, mapping: Mapping[str, Any]) -> Recipe:
        """Read a mapping; a ValueError names the field, the wrong value and the allowed ones."""
        if not isinstance(mapping, Mapping):
            raise ValueError(f"recipe: {mapping!r} is not a mapping of fields")
        fields = _Fields(mapping)
        is_portrait = fields.flag("portrait")
        area = fields.word("area", words.AREAS)
        size = fields.word("size", words.SIZES, "square" if is_portrait else "wide")
        subject = _portrait(fields) if is_portrait else _scene(fields)
        fields.refuse_others()
        return cls(area, size, subject)


class _Fields:
    """Typed access to a mapping that remembers which fields were asked for."""

    def __init__(self, mapping: Mapping[str, Any]) -> None:
        self.mapping = mapping
        self.known: list[str] = []

    def word(self, field: str, allowed: Collection[str], default: str | None = None) -> str:
        self.known.append(field)
        value = self.mapping.get(field, default)
        if not isinstance(value, str) or value not in allowed:
            raise ValueError(f"{field}: {value!r} is not allowed, choose one of {', '.join(allowed)}")
        return value

    def flag(self, field: str) -> bool:
        self.known.append(field)
        value = self.mapping.get(field, False)
        if not isinstance(value, bool):
            raise ValueError(f"{field}: {value!r} is not allowed, choose one of true, false")
        return value

    def words(self, field: str, allowed: Collection[str], most: int) -> tuple[str, ...]:
        self.known.append(field)
        value = self.mapping.get(field) or []
        if not isinstance(value, list | tuple):
            raise ValueError(f"{field}: {value!r} is not a list of at most {most} of {', '.join(allowed)}")
        for item in value:
            if item not in allowed:
                raise ValueError(f"{field}: {item!r} is not allowed, choose from {', '.join(allowed)}")
        if len(value) > most:
            raise ValueError(f"{field}: {', '.join(value)} are {len(value)}, allowed are at most {most}")
        return tuple(value)

    def refuse_others(self) -> None:
        for field, value in self.mapping.items():
            if field not in self.known:
                raise ValueError(f"{field}: {value!r} is in an unknown field, known are {', '.join(self.known)}")


def _scene(fields: _Fields) -> Scene:
    return Scene(
        name=fields.word("scene", words.SCENES),
        time=fields.word("time", words.TIMES, "noon"),
        elements=fields.words("with", words.ELEMENTS, words.MOST_ELEMENTS),
    )


def _portrait(fields: _Fields) -> Portrait:
    return Portrait(
        hair=fields.word("hair", words.HAIR, "short"),
        hair_colour=fields.word("hair_colour", words.HAIR_COLOURS, "black"),
        clothes=fields.word("clothes", words.CLOTHES, "shirt"),
        glasses=fields.flag("glasses"),
        beard=fields.flag("beard"),
        age=fields.word("age", words.AGES, "middle"),
    )
