"""What visitors do, as counts per day: no address, no user, no cookie, no order of events (requirement W34).

Who asks not to be tracked (DNT, Global Privacy Control) is not even counted, nor is a program. Counts are kept for
HAMAYU_STATISTICS_DAYS days. Nothing here can fail a page: a count that cannot be written is lost.

Names that visitors make up need two guards more. A day has at most HAMAYU_STATISTICS_NAMES of a subject, so that a
flood cannot fill the table: from then on only names that the day has already are counted. And names that are `rare`,
counted fewer than HAMAYU_STATISTICS_AT_LEAST times on their day, are forgotten with the first count of the next. The
name ALL is for what is counted each time and is never rare.
"""

import logging
import re
from collections.abc import Iterable
from datetime import date, timedelta

from django.conf import settings
from django.db import DatabaseError, transaction
from django.db.models import F, Sum
from django.http import HttpRequest
from django.utils import timezone

from cms.models.statistics import DayCount

logger = logging.getLogger(__name__)

ALL = ""
# Subjects, each with `.` and the language: what was searched, what of it found nothing, how lists were narrowed.
SEARCHED, FOUND_NOTHING, NARROWED = "searched", "found-nothing", "narrowed"

PROGRAM = re.compile(r"bot|crawl|spider|slurp|preview|monitor|headless|curl|wget|python|java/|go-http|libwww", re.I)


def count(request: HttpRequest, subject: str, names: Iterable[str], *, keep_rare: bool = True) -> None:
    """Count each name once for today, unless the request is none of a visitor who may be counted."""
    if not may_be_counted(request):
        return
    today, names = timezone.localdate(), sorted(set(names))
    try:
        with transaction.atomic():
            rows = DayCount.objects.filter(day=today, subject=subject)
            if not rows.exists():
                _forget(subject, today, rare=not keep_rare)
            known = set(rows.filter(name__in=names).values_list("name", flat=True))
            if new := [name for name in names if name not in known]:
                room = max(0, settings.HAMAYU_STATISTICS_NAMES - rows.count())
                DayCount.objects.bulk_create(
                    [DayCount(day=today, subject=subject, name=name) for name in new[:room]], ignore_conflicts=True
                )
            rows.filter(name__in=names).update(number=F("number") + 1)
    except DatabaseError:
        logger.warning("A count of %s is lost.", subject, exc_info=True)


def _forget(subject: str, today: date, *, rare: bool) -> None:
    """What is too old, and what was rare on a day that is over."""
    past = DayCount.objects.filter(subject=subject, day__lt=today)
    past.filter(day__lt=_oldest()).delete()
    if rare:
        past.filter(number__lt=settings.HAMAYU_STATISTICS_AT_LEAST).exclude(name=ALL).delete()


def counts(subject: str) -> dict[str, int]:
    """Name → how often, over the days that are kept."""
    rows = DayCount.objects.filter(subject=subject, day__gte=_oldest()).values_list("name")
    return dict(rows.annotate(Sum("number")))


def counts_by_day(subject: str, name: str) -> dict[date, int]:
    """Day → how often the name was counted, the latest first."""
    rows = DayCount.objects.filter(subject=subject, name=name, day__gte=_oldest())
    return dict(rows.order_by("-day").values_list("day", "number"))


def may_be_counted(request: HttpRequest) -> bool:
    """Whether the request comes from a person who does not ask to be left alone."""
    headers, agent = request.headers, request.headers.get("User-Agent", "")
    fetched_ahead = "prefetch" in headers.get("Sec-Purpose", headers.get("Purpose", ""))
    refused = headers.get("DNT") == "1" or headers.get("Sec-GPC") == "1"
    return bool(agent) and not (refused or fetched_ahead or PROGRAM.search(agent))


def _oldest() -> date:
    return timezone.localdate() - timedelta(days=settings.HAMAYU_STATISTICS_DAYS)
