"""Files of a bundle that are lists of words, whose entries have no key, no draft and no translation."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.db import models

from cms.bundle.mistakes import Findings


@dataclass(frozen=True)
class WordList:
    """A file: how its entries are read, saved (giving the rows that changed), and shown for the target locales."""

    file: str
    plural: str
    read: Callable[[Path, Findings], list[Any]]
    save: Callable[[list[Any]], list[models.Model]]
    shown: Callable[[Iterable[str]], Iterator[dict[str, Any]]]
