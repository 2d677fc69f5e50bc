"""Counts per day of what visitors do, and nothing about who did it."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class DayCount(models.Model):
    """How often something happened on a day; see `cms.statistics`, which alone writes it."""

    day = models.DateField()
    subject = models.CharField(max_length=40)
    name = models.CharField(max_length=160)
    number = models.PositiveIntegerField(default=0)

    class Meta:
        verbose_name = _("count of a day")
        verbose_name_plural = _("counts of days")
        constraints = [models.UniqueConstraint(fields=["subject", "day", "name"], name="one_count_a_day")]
