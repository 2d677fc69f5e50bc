"""Objects by language: how far each translation is and what is to be done (requirement W3)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from uuid import UUID

from django.contrib.contenttypes.models import ContentType
from django.db.models import Count, Min, Q, TextChoices
from django.utils.translation import gettext_lazy as _
from wagtail.models import Locale, Page
from wagtail_localize.models import TranslationSource

from translation.models import Pending, Reason
from translation.pipeline.queue import source_models
from translation.review.edits import Edit
from translation.review.texts import MISSING, WAITS, texts


class State(TextChoices):
    """What can be said of an object in a language, the most urgent first."""

    FAILED = "failed", _("failed")
    LIMIT = "limit", _("stopped at the limit")
    WAITING = "waiting", _("being translated")
    MISSING = "missing", _("not translated")
    UNCHECKED = "unchecked", _("to be checked")
    DRAFT = "draft", _("draft only")
    REVIEWED = "reviewed", _("reviewed")


@dataclass(frozen=True)
class Counts:
    """Numbers of texts of an object in a language; `oldest` is since when the first one waits."""

    total: int = 0
    waiting: int = 0
    missing: int = 0
    failed: int = 0
    at_limit: int = 0
    oldest: datetime | None = None

    @property
    def unchecked(self) -> int:
        return self.waiting - self.missing


@dataclass(frozen=True)
class Thing:
    """A public object in the source language."""

    key: UUID
    title: str
    content_type: int
    pk: int

    @property
    def model(self) -> type:
        return ContentType.objects.get_for_id(self.content_type).model_class()

    @property
    def kind(self) -> str:
        return str(self.model._meta.verbose_name)


@dataclass
class Cell:
    thing: Thing
    locale: Locale
    counts: Counts
    live: bool | None  # None where there is no row in the language.
    pending: Pending | None
    edit: Edit | None = None

    @property
    def incomplete(self) -> bool:
        """Whether anything of it is missing, for whatever reason."""
        return self.counts.missing > 0 or not self.counts.total

    @cached_property
    def states(self) -> dict[State, int]:
        """All that applies, the most urgent first, with the number of texts; 0 where it is of the whole."""
        counts, problem = self.counts, self.pending.problem if self.pending else ""
        missing = counts.missing - counts.failed - counts.at_limit
        applies = {
            State.FAILED: (counts.failed or (problem and not counts.at_limit), counts.failed),
            State.LIMIT: (counts.at_limit, counts.at_limit),
            State.WAITING: (self.pending and not problem, 0),
            State.MISSING: (missing or not counts.total, missing),
            State.UNCHECKED: (counts.unchecked, counts.unchecked),
            State.DRAFT: (self.live is False, 0),
        }
        return {state: number for state, (holds, number) in applies.items() if holds} or {State.REVIEWED: 0}


@dataclass
class Row:
    thing: Thing
    cells: list[Cell] = field(default_factory=list)

    @property
    def oldest(self) -> datetime | None:
        return min((cell.counts.oldest for cell in self.cells if cell.counts.oldest), default=None)


def rows(*, pages: bool, locales: Iterable[Locale]) -> list[Row]:
    """A row for each public page, or for each other public object. The number of statements is fixed."""
    locales = list(locales)
    source = Locale.get_default()
    things = _pages(source) if pages else _others(source)
    counted, live = counts(), _live(source, [Page] if pages else _snippet_models())
    pending = {row.key: row for row in Pending.objects.all()}
    return [
        Row(
            thing,
            [
                Cell(
                    thing,
                    locale,
                    counted.get((thing.key, locale.pk), Counts()),
                    live.get((thing.key, locale.pk)),
                    pending.get(thing.key),
                )
                for locale in locales
            ],
        )
        for thing in things
    ]


def counts() -> Mapping[tuple[UUID, int], Counts]:
    """The numbers of all objects, by key and locale. One statement."""
    found = (
        texts()
        .order_by()
        .values("source__object", "locale")
        .annotate(
            total=Count("pk"),
            waiting=Count("pk", filter=WAITS),
            missing=Count("pk", filter=MISSING),
            failed=Count("pk", filter=MISSING & Q(reason=Reason.FAILED)),
            at_limit=Count("pk", filter=MISSING & Q(reason=Reason.LIMIT)),
            oldest=Min("since", filter=WAITS),
        )
    )
    return {(row.pop("source__object"), row.pop("locale")): Counts(**row) for row in found}


def find_thing(key: UUID) -> Thing | None:
    """The public object of the key. The number of statements is that of translatable models at most."""
    source = Locale.get_default()
    found = _pages(source, translation_key=key) or _others(source, translation_key=key)
    return found[0] if found else None


def _pages(source: Locale, **conditions: UUID) -> list[Thing]:
    found = Page.objects.filter(locale=source, live=True, depth__gt=1, **conditions).order_by("path")
    return [Thing(*row) for row in found.values_list("translation_key", "title", "content_type", "pk")]


def _others(source: Locale, **conditions: UUID) -> list[Thing]:
    """Named as they were when they were last submitted, so that no name needs a statement of its own."""
    sources = TranslationSource.objects.filter(locale=source)
    names = dict(sources.values_list("object_id", "object_repr"))
    things = []
    for model in _snippet_models():
        kind = ContentType.objects.get_for_model(model).pk
        found = model._default_manager.filter(locale=source, live=True, **conditions).order_by("pk")
        things += [
            Thing(key, names.get(key, f"#{pk}"), kind, pk) for key, pk in found.values_list("translation_key", "pk")
        ]
    return things


def _live(source: Locale, models: Iterable[type]) -> Mapping[tuple[UUID, int], bool]:
    """Whether the row of each object in each other language is public."""
    live: dict[tuple[UUID, int], bool] = {}
    for model in models:
        found = model._default_manager.exclude(locale=source)
        live |= {
            (key, locale): public for key, locale, public in found.values_list("translation_key", "locale", "live")
        }
    return live


def _snippet_models() -> list[type]:
    return [model for model in source_models() if not issubclass(model, Page)]
