"""What is public → documents and tokens."""

import json
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Any

from django.conf import settings
from django.core.exceptions import FieldDoesNotExist
from django.db.models import Model
from django.utils.translation import override
from wagtail import blocks
from wagtail.fields import StreamField

from cms.kinds import ListingKind
from cms.richtext import plain_text
from search.analysis import Analysis, analysed
from search.engines import Key, Tokens
from search.engines.often import repeated
from search.facets import facet_value
from search.findable import Source
from search.models import Document
from search.ranking import OFTEN
from search.vocabulary import Vocabulary, read_vocabulary

BATCH = 100


@dataclass(frozen=True, kw_only=True)
class Thing:
    """A public thing in its locale: its texts by role, and as `listed` what lists go by, where the database does not
    keep them."""

    kind: str
    object_id: int
    locale: str
    address: str
    image_id: int | None
    texts: dict[str, list[str]]
    listed: dict[str, Any]

    @property
    def key(self) -> Key:
        return Key(self.kind, self.object_id)

    @property
    def digest(self) -> str:
        """Of all that the index keeps, but for `listed`."""
        kept = json.dumps([self.locale, self.address, self.image_id, self.texts], ensure_ascii=False)
        return sha256(kept.encode("utf-8", "replace")).hexdigest()

    def tokens(self) -> Tokens:
        tokens = {role: [analysed(text, self.locale) for text in texts] for role, texts in self.texts.items()}
        return tokens | {OFTEN: [repeated([text for texts in tokens.values() for text in texts])]}

    def document(self, tokens: Tokens) -> Document:
        return Document(
            kind=self.kind,
            object_id=self.object_id,
            locale=self.locale,
            title=self.texts["title"][0],
            # Without the words of the address, which nobody reads.
            text="\n".join([*self.texts["lead"], *self.texts["body"][:-1]]),
            url=self.address,
            image_id=self.image_id,
            words=" ".join(_words(tokens, self.locale)),
            digest=self.digest,
        )


def things(source: Source, ids: Collection[int] | None = None) -> Iterator[Thing]:
    """What the public sees of the source in any language, or of these ids."""
    for locale, _name in settings.LANGUAGES:
        rows = source.model._default_manager.filter(pk__in=source.visible(locale).values("pk"))
        rows = rows.filter(locale__language_code=locale).order_by("pk")
        vocabulary = read_vocabulary(locale)
        found = rows.iterator(chunk_size=BATCH) if ids is None else rows.filter(pk__in=ids)
        for batch in _batches(found):
            yield from _things(source, locale, batch, vocabulary)


def _things(source: Source, locale: str, batch: list[Any], vocabulary: Vocabulary) -> Iterator[Thing]:
    labels = {pk: term.name for pk, term in vocabulary.areas.items()}
    tags = {pk: term.label for pk, term in vocabulary.tags.items()}
    borne: dict[int, list[str]] = {row.pk: [] for row in batch}
    for name in source.terms:
        known = tags if name == "tags" else labels
        for page, term in _pairs(source.model, name, batch):
            borne[page] += [known[term]] if term in known else []
    values = _facet_values(source, locale, batch, vocabulary)
    with override(locale):
        kind = str(ListingKind(source.kind).label)
    for row in batch:
        lead = [text for name in source.lead for text in _texts(row, name)]
        body = [*(text for name in source.body for text in _texts(row, name)), *source.more(row)]
        yield Thing(
            kind=source.kind,
            object_id=row.pk,
            locale=locale,
            address=source.address(row, locale),
            image_id=row.image_id,
            texts={
                "title": [row.title],
                "tags": [*sorted(borne[row.pk]), kind],
                "lead": list(filter(None, dict.fromkeys(lead))),
                "body": [*filter(None, body), source.key(row)],
            },
            listed={
                "facets": sorted(values[row.pk]),
                "path": getattr(row, "path", ""),
                "published": _moment(getattr(row, "first_published_at", None)),
                "until": _moment(getattr(row, "expire_at", None)),
            },
        )


def _facet_values(source: Source, locale: str, batch: list[Any], vocabulary: Vocabulary) -> dict[int, set[str]]:
    """For each thing "facet=value" of all that it has."""
    values: dict[int, set[str]] = {row.pk: set() for row in batch}
    if not source.listing:
        return values
    things = source.listing.model._default_manager.filter(pk__in=list(values))
    facets = source.listing.facets(vocabulary, locale)
    known = {pairs: list(pairs(things)) for pairs in {facet.pairs for facet in facets}}
    for facet in facets:
        for pk, value in known[facet.pairs]:
            if value in facet.values:
                values[pk].add(facet_value(facet.key, value))
    return values


def _moment(moment: datetime | None) -> int | None:
    """In microseconds since 1970."""
    return moment and int(moment.timestamp() * 1_000_000)


def bearers(source: Source, term: Model) -> Iterable[int]:
    """The ids of things that bear the area or tag, whichever language its row is of."""
    for name in source.terms:
        field = _field(source.model, name)
        if field is not None and isinstance(term, field.related_model):
            same = {f"{name}__translation_key": term.translation_key}
            yield from source.model._default_manager.filter(**same).values_list("pk", flat=True)


def _pairs(model: type[Model], name: str, batch: list[Any]) -> Iterable[tuple[int, int]]:
    """(thing, term) of the relation."""
    field = _field(model, name)
    if field is None:
        return []
    if not field.many_to_many:
        return [(row.pk, getattr(row, field.attname)) for row in batch]
    mine, theirs = f"{field.m2m_field_name()}_id", f"{field.m2m_reverse_field_name()}_id"
    through = field.remote_field.through.objects.filter(**{f"{mine}__in": [row.pk for row in batch]})
    return through.values_list(mine, theirs)


def _texts(row: Model, name: str) -> list[str]:
    field = _field(type(row), name)
    if field is None:
        return []
    value = getattr(row, name)
    if isinstance(field, StreamField):
        return [plain_text(text) for text in block_texts(field.stream_block, value)]
    return [value]


def block_texts(block: blocks.Block, value: Any) -> Iterator[str]:
    """What a visitor reads of a block. What was chosen from a list is no text."""
    if isinstance(block, blocks.BaseStreamBlock):
        for child in value:
            yield from block_texts(child.block, child.value)
    elif isinstance(block, blocks.ListBlock):
        for item in value:
            yield from block_texts(block.child_block, item)
    elif isinstance(block, blocks.BaseStructBlock):
        for name, child in block.child_blocks.items():
            yield from block_texts(child, value[name])
    elif not isinstance(block, blocks.ChoiceBlock):
        yield from block.get_searchable_content(value)


def _field(model: type[Model], name: str) -> Any:
    try:
        return model._meta.get_field(name)
    except FieldDoesNotExist:
        return None


def _words(tokens: Tokens, locale: str) -> Iterable[str]:
    """Words and readings as they are typed. Where words are parted by spaces, not their stems."""
    spaced = locale.partition("-")[0] not in ("ja", "zh")
    texts: list[Analysis] = [text for role, found in tokens.items() if role != OFTEN for text in found]
    streams = [*(text.exact for text in texts), *(text.readings for text in texts)]
    streams += [] if spaced else [text.words for text in texts]
    return dict.fromkeys(word for stream in streams for word in stream if len(word) > 1 or not word.isascii())


def _batches(rows: Iterable[Any]) -> Iterator[list[Any]]:
    batch: list[Any] = []
    for row in rows:
        batch.append(row)
        if len(batch) == BATCH:
            yield batch
            batch = []
    if batch:
        yield batch
