"""What is made of the content once and held in memory, for all requests of the process, while the content stands."""

from collections import OrderedDict
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from threading import Lock
from typing import Generic, TypeVar

from django.utils import timezone

Made = TypeVar("Made")
NEVER = datetime.max.replace(tzinfo=UTC)


class _Entry(Generic[Made]):
    def __init__(self) -> None:
        self.lock = Lock()
        self.until = datetime.min.replace(tzinfo=UTC)
        self.made: Made


class Snapshots(Generic[Made]):
    """Decorator of a function that reads the database and gives what it made, and the moment until which that holds.

    The first argument is the content version, so nothing has to be purged; the last `size` results are held. Threads
    that ask for the same at once wait for the one that makes it.
    """

    def __init__(self, make: Callable[..., tuple[Made, datetime]], *, size: int = 64) -> None:
        self._make, self._size = make, size
        self._entries: OrderedDict[tuple, _Entry[Made]] = OrderedDict()
        self._lock = Lock()

    def __call__(self, version: str, *key: object) -> Made:
        entry = self._entry((version, *key))
        # Of its own, since a preview makes things within a transaction, for which nobody else may have to wait.
        with entry.lock:
            if entry.until <= timezone.now():
                entry.made, entry.until = self._make(version, *key)
            return entry.made

    def _entry(self, key: tuple) -> _Entry[Made]:
        with self._lock:
            entry = self._entries.setdefault(key, _Entry())
            self._entries.move_to_end(key)
            if len(self._entries) > self._size:
                self._entries.popitem(last=False)
            return entry


def first_expiry(moments: Iterable[datetime | None]) -> datetime:
    """When the next of the pages expires, given what each says of that."""
    now = timezone.now()
    return min((moment for moment in moments if moment and moment > now), default=NEVER)
