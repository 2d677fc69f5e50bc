"""What engines were sent: characters per engine, month and object (requirement W2)."""

from collections.abc import Mapping
from datetime import date
from uuid import UUID

from django.db import models
from django.db.models import F, Sum
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from translation.models.policy import TranslationPolicy


class Usage(models.Model):
    month = models.DateField(_("month"), help_text=_("Its first day."))
    engine = models.CharField(_("engine"), max_length=40)
    object_key = models.UUIDField(_("translation key of the page"))
    characters = models.PositiveIntegerField(_("characters"), default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["month", "engine", "object_key"], name="one_usage_for_month_engine_object")
        ]
        ordering = ["-month", "engine"]
        verbose_name = _("use of an engine")
        verbose_name_plural = _("use of engines")


def this_month() -> date:
    return timezone.localdate().replace(day=1)


def count(engine: str, key: UUID, characters: int) -> None:
    """Add to what the engine was sent this month for the object. Safe beside others that count."""
    row, _created = Usage.objects.get_or_create(month=this_month(), engine=engine, object_key=key)
    Usage.objects.filter(pk=row.pk).update(characters=F("characters") + characters)


def by_engine(month: date) -> Mapping[str, int]:
    rows = Usage.objects.filter(month=month).values("engine").annotate(sent=Sum("characters")).order_by("engine")
    return {row["engine"]: row["sent"] for row in rows}


def left() -> int | None:
    """Characters that may still be sent this month; None for any number."""
    limit = TranslationPolicy.load().monthly_limit
    return None if limit is None else max(0, limit - sum(by_engine(this_month()).values()))
