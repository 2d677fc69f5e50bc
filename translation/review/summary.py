"""How the languages stand, for the dashboard (requirement W3)."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone
from wagtail.models import Locale
from wagtail_localize.models import StringTranslation

from translation.models import MistakeReport, Pending, TranslationPolicy, usage
from translation.review.matrix import Row, rows
from translation.words import MANUAL

# From this part of the month's limit on, staff are warned.
NEARLY = 0.9


@dataclass(frozen=True)
class Language:
    """Numbers of public pages: `reviewed`, `machine` (complete, and not all of it read by a person), `missing`
    (parts of it or all); the first two are complete."""

    locale: Locale
    pages: int
    reviewed: int
    machine: int
    missing: int
    corrections: int
    oldest: datetime | None

    @property
    def complete(self) -> int:
        return self.reviewed + self.machine


@dataclass(frozen=True)
class Spent:
    """Characters that engines were sent this month, and how many they may be sent; None for any number."""

    characters: int
    limit: int | None

    @property
    def exhausted(self) -> bool:
        return self.limit is not None and self.characters >= self.limit

    @property
    def nearly(self) -> bool:
        return self.limit is not None and not self.exhausted and self.characters >= self.limit * NEARLY


def languages(locales: Iterable[Locale]) -> list[Language]:
    locales = list(locales)
    pages = rows(pages=True, locales=locales)
    corrections = _corrections()
    return [_language(locale, place, pages, corrections[locale.pk]) for place, locale in enumerate(locales)]


def spent() -> Spent:
    used = sum(usage.by_engine(usage.this_month()).values())
    return Spent(used, TranslationPolicy.load().monthly_limit)


def problems() -> list[tuple[str, int]]:
    """What keeps engines from their work, and how many objects wait for it; the most frequent first."""
    return Counter(Pending.objects.exclude(problem="").values_list("problem", flat=True)).most_common()


def open_reports() -> int:
    return MistakeReport.objects.filter(closed_at=None).count()


def _language(locale: Locale, place: int, pages: list[Row], corrections: int) -> Language:
    cells = [row.cells[place] for row in pages]
    missing = sum(cell.incomplete for cell in cells)
    machine = sum(not cell.incomplete and cell.counts.waiting > 0 for cell in cells)
    return Language(
        locale=locale,
        pages=len(cells),
        reviewed=len(cells) - missing - machine,
        machine=machine,
        missing=missing,
        corrections=corrections,
        oldest=min((cell.counts.oldest for cell in cells if cell.counts.oldest), default=None),
    )


def _corrections() -> Counter[int]:
    """Texts that people wrote this month, by the id of the locale. What they only approved names its engine still."""
    start = timezone.localtime().replace(day=1, hour=0, minute=0, second=0, microsecond=0)
    written = StringTranslation.objects.filter(
        translation_type=MANUAL, tool_name="", last_translated_by__isnull=False, updated_at__gte=start
    )
    return Counter(written.values_list("locale", flat=True))
