"""The kinds of things that are listed and found (contract: enum ListingKind)."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class ListingKind(models.TextChoices):
    PLAN = "PLAN", _("model plan")
    LODGING = "LODGING", _("lodging")
    WORKSPACE = "WORKSPACE", _("workspace")
    ACTIVITY = "ACTIVITY", _("activity")
    REPORT = "REPORT", _("experience report")
    NEWS = "NEWS", _("news")
    EVENT = "EVENT", _("event")
    PAGE = "PAGE", _("page")
