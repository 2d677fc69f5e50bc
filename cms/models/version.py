"""The content version: one row that changes in the same transaction as anything a visitor can see."""

from django.db import models


class ContentVersion(models.Model):
    """A single row with a random text; see `cms.version`, which alone reads and raises it."""

    token = models.CharField(max_length=32)
