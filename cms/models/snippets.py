"""The base of what is translated but is no page: areas, tags, events, settings and the texts of pictures."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import DraftStateMixin, Locale, RevisionMixin, TranslatableMixin


class SnippetQuerySet(models.QuerySet):
    def visible(self, locale: str) -> models.QuerySet:
        """What the public may see in the locale."""
        return self.filter(live=True, locale__language_code=locale)

    def source(self) -> models.QuerySet:
        """Those written in the source language."""
        return self.filter(locale=Locale.get_default())


class TranslatableSnippet(DraftStateMixin, RevisionMixin, TranslatableMixin, models.Model):
    """A snippet with one row for each language, with drafts, so that nothing untranslated goes live unnoticed."""

    objects = SnippetQuerySet.as_manager()

    class Meta(TranslatableMixin.Meta):
        abstract = True
        verbose_name = _("snippet")
