"""What it means to translate again: which texts, into which languages, for how many characters (requirement W2)."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from wagtail.models import Locale

from translation.compare.text import visible
from translation.engines import Engine
from translation.models import usage
from translation.pipeline.gaps import Ids
from translation.pipeline.queue import queue_key
from translation.pipeline.routes import routes
from translation.review.texts import texts
from translation.words import MACHINE


@dataclass
class Share:
    """What one language has in it. `characters` are those that count against the month's limit."""

    locale: Locale
    engine: Engine | None
    texts: int = 0
    characters: int = 0


@dataclass(frozen=True)
class Repetition:
    """Machine translations to be made anew, by the type and key of their object.

    An object's run makes a text anew in every language in which a machine has translated it and nobody has read that,
    so all of them have a share.
    """

    wanted: dict[tuple[int, UUID], list[Ids]]
    shares: list[Share]

    @property
    def texts(self) -> int:
        """Those for which there is an engine."""
        return sum(share.texts for share in self.shares if share.engine)

    @property
    def characters(self) -> int:
        return sum(share.characters for share in self.shares)

    @property
    def too_much(self) -> bool:
        """Whether it is more than may still be sent this month."""
        left = usage.left()
        return left is not None and self.characters > left

    @transaction.atomic
    def start(self) -> None:
        for (kind, key), ids in self.wanted.items():
            queue_key(ContentType.objects.get_for_id(kind), key, ids)


def repetition(locale: Locale, *, key: UUID | None = None, ids: Ids | None = None) -> Repetition:
    """Of what a machine has translated into the language and nobody has read: all, an object's texts, or one text."""
    rows = texts().filter(kind=MACHINE).order_by()
    if key:
        rows = rows.filter(source__object=key)
    if ids:
        rows = rows.filter(context=ids[0], string=ids[1])
    found = list(
        rows.values_list(
            "source__specific_content_type", "source__object", "context", "string", "locale", "string__data"
        )
    )
    wanted: dict[tuple[int, UUID], list[Ids]] = {}
    for kind, thing, context, string, language, _data in found:
        if language == locale.pk:
            wanted.setdefault((kind, thing), []).append((context, string))
    chosen = {pair for pairs in wanted.values() for pair in pairs}
    return Repetition(wanted, _shares((row[4], row[5]) for row in found if row[2:4] in chosen))


def _shares(rows: Iterable[tuple[int, str]]) -> list[Share]:
    source = Locale.get_default()
    locales = {locale.language_code: locale for locale in Locale.objects.exclude(pk=source.pk)}
    engines = {route.target: route.engine for route in routes(source.language_code, list(locales))}
    shares = {locale.pk: Share(locale, engines[code]) for code, locale in locales.items()}
    for language, data in rows:
        share = shares[language]
        share.texts += 1
        share.characters += len(visible(data)) if share.engine and share.engine.billed else 0
    return [share for share in shares.values() if share.texts]
