"""What is wrong in a bundle, said so that whoever wrote it finds the place."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

LONGEST_VALUE = 80


@dataclass(frozen=True, slots=True)
class Mistake:
    """One mistake. As text it is one line: `file: field: value: message`."""

    file: str
    field: str
    value: str
    message: str

    def __str__(self) -> str:
        return f"{self.file}: {self.field or '-'}: {self.value}: {self.message}"


class BundleError(Exception):
    """A bundle that cannot be loaded or dumped. Holds all its mistakes."""

    def __init__(self, mistakes: Iterable[Mistake]) -> None:
        self.mistakes = list(dict.fromkeys(mistakes))
        super().__init__("\n".join(map(str, self.mistakes)))


@dataclass(frozen=True, slots=True)
class Reference:
    """A value that names something else, which is looked up when everything is read."""

    place: Place
    kind: str
    value: str


@dataclass
class Findings:
    """What reading found out, apart from the content itself."""

    locales: tuple[str, ...]
    mistakes: list[Mistake] = field(default_factory=list)
    references: list[Reference] = field(default_factory=list)


@dataclass(frozen=True)
class Place:
    """A place in a bundle: a file, and the path to a value in it, such as `itinerary[1].title.en`."""

    file: str
    findings: Findings
    field: str = ""

    def at(self, name: str) -> Place:
        return replace(self, field=f"{self.field}.{name}" if self.field else str(name))

    def item(self, index: int) -> Place:
        """The entry of a list, counted from 1 as people do."""
        return replace(self, field=f"{self.field}[{index + 1}]")

    def wrong(self, value: Any, message: str) -> None:
        self.findings.mistakes.append(Mistake(self.file, self.field, _shown(value), message))

    def refers(self, kind: str, value: str) -> None:
        """Note that the value must be a `kind` of the bundle or the database."""
        self.findings.references.append(Reference(self, kind, value))


def _shown(value: Any) -> str:
    if value is None:
        return "(nothing)"
    text = value.isoformat() if isinstance(value, date) else str(value)
    text = " ".join(text.split()) or "(empty)"
    return text if len(text) <= LONGEST_VALUE else text[: LONGEST_VALUE - 1] + "…"
