"""An index brought up to the content: what is public is in it, anything else is not."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from itertools import islice

from cms.version import raise_version
from search.engines import Key
from search.findable import sources
from search.index.documents import BATCH, things
from search.index.indexes import Index


def update(index: Index, changed: Mapping[str, Collection[int]]) -> None:
    """Index these things of each kind anew, and forget those of them that are not public."""
    gone = {Key(kind, pk) for kind, ids in changed.items() for pk in ids}
    with index.atomic():
        for source in sources():
            if ids := changed.get(source.kind):
                for batch in _batches(things(source, ids)):
                    index.put(batch)
                    gone -= {thing.key for thing in batch}
        index.forget(gone)
        raise_version()


def rebuild(index: Index) -> int:
    """Index everything anew, while the site serves and content changes; returns how many documents there are."""
    public: set[Key] = set()
    with index.anew() as fresh:
        for source in sources():
            for batch in _batches(things(source)):
                with fresh.atomic():
                    fresh.put(batch)
                public |= {thing.key for thing in batch}
        with fresh.atomic():
            fresh.forget(set(fresh.digests() or ()) - public)
    raise_version()
    return len(public)


def repair(index: Index) -> Counter[str]:
    """Compare the index with the content and mend it. Returns how many documents were `missing`, `old` (with another
    text, address or picture) and `surplus` (no longer public)."""
    digests = index.digests()
    if digests is None:
        return Counter(missing=rebuild(index), old=0, surplus=0)
    found: Counter[str] = Counter(missing=0, old=0, surplus=0)
    public: set[Key] = set()
    wrong: dict[str, set[int]] = defaultdict(set)
    for source in sources():
        for thing in things(source):
            public.add(thing.key)
            digest = digests.get(thing.key)
            if digest != index.digest(thing):
                found["old" if digest else "missing"] += 1
                wrong[thing.kind].add(thing.object_id)
    surplus = digests.keys() - public
    found["surplus"] = len(surplus)
    for kind, pk in surplus:
        wrong[kind].add(pk)
    for kind, ids in wrong.items():
        for batch in _batches(ids):
            update(index, {kind: batch})
    return found


def _batches(rows: Iterable) -> Iterable[list]:
    rows = iter(rows)
    while batch := list(islice(rows, BATCH)):
        yield batch
