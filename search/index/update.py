"""The index brought up to the content: what is public is in it, anything else is not."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from itertools import islice

from django.db import transaction
from django.db.models import QuerySet

from cms.version import raise_version, raised_later
from search import engines
from search.engines import Entry
from search.findable import sources
from search.index.documents import BATCH, Thing, things
from search.models import Document

FIELDS = ["locale", "title", "text", "url", "image_id", "words", "digest"]


def update(changed: Mapping[str, Collection[int]]) -> None:
    """Index these things of each kind anew, and forget those of them that are not public."""
    with transaction.atomic():
        public: dict[str, set[int]] = defaultdict(set)
        for source in sources():
            if ids := changed.get(source.kind):
                for batch in _batches(things(source, ids)):
                    public[source.kind] |= _index(batch)
        for kind, ids in changed.items():
            _forget(Document.objects.filter(kind=kind, object_id__in=set(ids) - public[kind]))
        raise_version()


def rebuild() -> int:
    """Index everything anew; returns how many documents there are. The site finds what it did meanwhile."""
    public: dict[str, set[int]] = defaultdict(set)
    for source in sources():
        for batch in _batches(things(source)):
            with transaction.atomic():
                public[source.kind] |= _index(batch)
    with transaction.atomic():
        _forget(_others(public))
        raise_version()
    return sum(map(len, public.values()))


def repair() -> Counter[str]:
    """Compare the index with the content and mend it. Returns how many documents were `missing`, `old` (with another
    text, address or picture) and `surplus` (no longer public)."""
    digests = {(kind, pk): digest for kind, pk, digest in Document.objects.values_list("kind", "object_id", "digest")}
    found: Counter[str] = Counter(missing=0, old=0, surplus=0)
    public: dict[str, set[int]] = defaultdict(set)
    wrong: dict[str, set[int]] = defaultdict(set)
    for source in sources():
        for thing in things(source):
            public[source.kind].add(thing.object_id)
            digest = digests.get((thing.kind, thing.object_id))
            if digest != thing.digest:
                found["old" if digest else "missing"] += 1
                wrong[thing.kind].add(thing.object_id)
    found["surplus"] = _forget(_others(public))
    for kind, ids in wrong.items():
        for batch in _batches(ids):
            update({kind: batch})
    if found["surplus"]:
        raise_version()
    return found


def _index(batch: list[Thing]) -> set[int]:
    """Write the documents of one kind and their tokens; returns the ids of the things."""
    analysed = [(thing, thing.tokens()) for thing in batch]
    Document.objects.bulk_create(
        [thing.document(tokens) for thing, tokens in analysed],
        update_conflicts=True,
        unique_fields=["kind", "object_id"],
        update_fields=FIELDS,
    )
    kind, ids = analysed[0][0].kind, {thing.object_id for thing, _tokens in analysed}
    keys = dict(Document.objects.filter(kind=kind, object_id__in=ids).values_list("object_id", "pk"))
    engines.current().write(
        Entry(keys[thing.object_id], thing.kind, thing.object_id, thing.locale, tokens) for thing, tokens in analysed
    )
    return ids


def _others(public: Mapping[str, set[int]]) -> QuerySet[Document]:
    """Documents of what is not public."""
    known = Document.objects.values_list("pk", "kind", "object_id")
    return Document.objects.filter(pk__in=[pk for pk, kind, thing in known if thing not in public.get(kind, ())])


def _forget(documents: QuerySet[Document]) -> int:
    keys = list(documents.values_list("pk", flat=True))
    engines.current().remove(keys)
    with raised_later():  # Whoever calls raises it, once.
        documents.model.objects.filter(pk__in=keys).delete()
    return len(keys)


def _batches(rows: Iterable) -> Iterable[list]:
    rows = iter(rows)
    while batch := list(islice(rows, BATCH)):
        yield batch
