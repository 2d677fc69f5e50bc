"""The index in the database: documents as results show them, and their tokens."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from contextlib import AbstractContextManager, nullcontext

from django.db import transaction

from cms.version import raised_later
from search.engines import Key
from search.engines.database import DatabaseEngine, Entry
from search.index.documents import Thing
from search.models import Document

FIELDS = ["locale", "title", "text", "url", "image_id", "words", "digest"]


class DatabaseIndex:
    def atomic(self) -> AbstractContextManager:
        return transaction.atomic()

    def put(self, things: Collection[Thing]) -> None:
        analysed = [(thing, thing.tokens()) for thing in things]
        Document.objects.bulk_create(
            [thing.document(tokens) for thing, tokens in analysed],
            update_conflicts=True,
            unique_fields=["kind", "object_id"],
            update_fields=FIELDS,
        )
        kind = analysed[0][0].kind
        keys = _documents(kind, [thing.object_id for thing in things])
        DatabaseEngine().write(Entry(keys[thing.object_id], thing.locale, tokens) for thing, tokens in analysed)

    def forget(self, keys: Iterable[Key]) -> None:
        gone: dict[str, list[int]] = defaultdict(list)
        for kind, pk in keys:
            gone[kind].append(pk)
        for kind, ids in gone.items():
            documents = _documents(kind, ids).values()
            DatabaseEngine().remove(documents)
            with raised_later():  # Whoever calls raises it, once.
                Document.objects.filter(pk__in=documents).delete()

    def digests(self) -> Mapping[Key, str]:
        return {
            Key(kind, pk): digest for kind, pk, digest in Document.objects.values_list("kind", "object_id", "digest")
        }

    def digest(self, thing: Thing) -> str:
        return thing.digest

    def anew(self) -> AbstractContextManager["DatabaseIndex"]:
        return nullcontext(self)  # The site finds what is written as it comes.


def _documents(kind: str, ids: Collection[int]) -> dict[int, int]:
    """The ids of documents by those of things."""
    return dict(Document.objects.filter(kind=kind, object_id__in=ids).values_list("object_id", "pk"))
