"""The glossary: proper nouns and how each is written in every language (requirement W3)."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _


class GlossaryTerm(models.Model):
    """A term of the source language and its form in each other one."""

    term = models.CharField(_("term"), max_length=200, unique=True)
    note = models.TextField(_("note"), blank=True, help_text=_("For translators: when and how it is used."))

    class Meta:
        ordering = ["term"]
        verbose_name = _("term of the glossary")
        verbose_name_plural = _("glossary")

    def __str__(self) -> str:
        return self.term

    def clean(self) -> None:
        super().clean()
        if self.term != self.term.strip():
            raise ValidationError({"term": _("Take away the spaces at the beginning and the end.")})


class GlossaryForm(models.Model):
    """How a term is written in one language."""

    term = models.ForeignKey(GlossaryTerm, on_delete=models.CASCADE, related_name="forms", verbose_name=_("term"))
    language_code = models.CharField(_("language"), max_length=100)
    text = models.CharField(_("form"), max_length=200)

    class Meta:
        ordering = ["language_code"]
        constraints = [
            models.UniqueConstraint(fields=["term", "language_code"], name="one_form_for_term_and_language")
        ]
        verbose_name = _("form of a term")
        verbose_name_plural = _("forms of terms")

    def __str__(self) -> str:
        return self.text
