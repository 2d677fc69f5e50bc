"""Counts per day of what visitors do, and nothing about who did it."""

from django.db import models


class DayCount(models.Model):
    """How often something happened on a day; see `cms.statistics`, which alone writes it."""

    day = models.DateField()
    subject = models.CharField(max_length=40)
    name = models.CharField(max_length=160)
    number = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["subject", "day", "name"], name="one_count_a_day")]
