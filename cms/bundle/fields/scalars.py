"""Values that are the same in every language."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Any

from cms.bundle.fields.base import Field
from cms.bundle.mistakes import Place


class Plain(Field):
    """A text that is not translated."""

    def read(self, raw: Any, place: Place) -> str | None:
        if not isinstance(raw, str):
            place.wrong(raw, "must be a text; put numbers and times in quotes")
            return None
        return raw.strip() or None

    def store(self, value: str | None, lookup: Any) -> str:
        return value or ""


@dataclass(frozen=True)
class Number(Field):
    """A whole number, or any number where `whole` is False. `least` and `most` are inclusive."""

    least: float | None = None
    most: float | None = None
    whole: bool = True

    def read(self, raw: Any, place: Place) -> float | None:
        if isinstance(raw, bool) or not isinstance(raw, int if self.whole else int | float):
            place.wrong(raw, f"must be a {'whole ' * self.whole}number, without quotes")
        elif (self.least is not None and raw < self.least) or (self.most is not None and raw > self.most):
            limits = [
                f"{word} {limit}"
                for word, limit in (("at least", self.least), ("at most", self.most))
                if limit is not None
            ]
            place.wrong(raw, f"must be {' and '.join(limits)}")
        else:
            return raw if self.whole else float(raw)
        return None


@dataclass(frozen=True)
class Flag(Field):
    """True or false. `default` is what an absent one means; a dump leaves it out."""

    default: bool = False

    def read(self, raw: Any, place: Place) -> bool | None:
        if isinstance(raw, bool):
            return raw
        place.wrong(raw, "must be true or false")
        return None

    def store(self, value: bool | None, lookup: Any) -> bool:
        return self.default if value is None else value

    def show(self, stored: bool, path: str, showing: Any) -> bool | None:
        return None if stored == self.default else stored


class Date(Field):
    """A day as 2026-05-31."""

    def read(self, raw: Any, place: Place) -> date | None:
        text = str(raw).strip()
        if not text:
            return None
        try:
            if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
                raise ValueError
            return date.fromisoformat(text)
        except ValueError:
            place.wrong(raw, "must be a day of the calendar such as 2026-05-31")
            return None


@dataclass(frozen=True)
class Choices(Field):
    """A list of some of a few words, or one of them where `single` is True."""

    words_allowed: tuple[str, ...]
    single: bool = False

    def read(self, raw: Any, place: Place) -> Any:
        if self.single:
            return self._one(raw, place)
        if not isinstance(raw, list):
            place.wrong(raw, f"must be a list of some of {', '.join(self.words_allowed)}")
            return None
        return [word for index, word in enumerate(raw) if self._one(word, place.item(index))] or None

    def _one(self, word: Any, place: Place) -> str | None:
        if isinstance(word, str) and word in self.words_allowed:
            return word
        place.wrong(word, f"must be one of {', '.join(self.words_allowed)}")
        return None

    def store(self, value: Any, lookup: Any) -> Any:
        return value or ("" if self.single else [])
