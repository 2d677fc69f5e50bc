"""What every index can do to be kept, whichever it is."""

from collections.abc import Collection, Iterable, Mapping
from contextlib import AbstractContextManager
from typing import Protocol, Self

from search.engines import Key
from search.index.documents import Thing
from search.models import Change


class Index(Protocol):
    """Made anew for each run, before that reads the content."""

    def atomic(self) -> AbstractContextManager:
        """A block of which the index keeps all or nothing, where it can."""
        ...

    def put(self, things: Collection[Thing]) -> None:
        """Put things of one kind in the place of what there is of them."""
        ...

    def forget(self, keys: Iterable[Key]) -> None:
        """Forget these things, which need not be there."""
        ...

    def digests(self) -> Mapping[Key, str] | None:
        """What `digest` gave for each thing that is there; None where there is no index yet."""
        ...

    def digest(self, thing: Thing) -> str:
        """Of all that the index keeps of it."""
        ...

    def anew(self) -> AbstractContextManager[Self]:
        """The index to be filled, which is asked from the end of the block on at the latest."""
        ...


def index_of(target: Change.Target) -> Index:
    from search.index.database import DatabaseIndex
    from search.index.elasticsearch import ElasticsearchIndex

    return {Change.Target.DATABASE: DatabaseIndex, Change.Target.ELASTICSEARCH: ElasticsearchIndex}[target]()
