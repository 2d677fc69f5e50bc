"""Words that stand for each other, as staff keep them (requirement W13)."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import Locale


class Synonyms(models.Model):
    """Words that mean the same, or, where `meant` is given, words that also mean those."""

    written = models.TextField(
        _("words"), help_text=_("One on each line. Who searches for one of them finds the others as well.")
    )
    meant = models.TextField(
        _("only in one direction"),
        blank=True,
        help_text=_(
            "One on each line: who searches for one of the words above finds these as well, but not the other way "
            "round. Left empty, the words above stand for each other."
        ),
    )
    locale = models.ForeignKey(
        Locale,
        verbose_name=_("language"),
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="+",
        help_text=_("Left empty, they hold in every language."),
    )

    panels = [FieldPanel("written"), FieldPanel("meant"), FieldPanel("locale")]

    class Meta:
        ordering = ["written"]
        verbose_name = _("synonyms")
        verbose_name_plural = _("synonyms")

    def __str__(self) -> str:
        sides = ("・".join(lines(side)) for side in (self.written, self.meant))
        return " → ".join(filter(None, sides))


def lines(text: str) -> list[str]:
    """The words of a field that has one on each line."""
    return [line.strip() for line in text.splitlines() if line.strip()]
