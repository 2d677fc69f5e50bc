"""The glossary: proper nouns and how each is written in every language (requirement W3)."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.models import Locale


class GlossaryTerm(ClusterableModel):
    """A term of the source language and its form in each other one."""

    term = models.CharField(_("term"), max_length=200, unique=True)
    reading = models.CharField(_("reading"), max_length=200, blank=True, help_text=_("In hiragana."))
    note = models.TextField(_("note"), blank=True, help_text=_("For translators: when and how it is used."))
    keep = models.BooleanField(
        _("leave as is"),
        default=False,
        help_text=_("Tick this if the term is written the same in every language; forms below win over it."),
    )

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

    term = ParentalKey(GlossaryTerm, on_delete=models.CASCADE, related_name="forms", verbose_name=_("term"))
    language_code = models.CharField(_("language"), max_length=100)
    text = models.CharField(_("form"), max_length=200)
    forbidden = models.TextField(
        _("forbidden translations"),
        blank=True,
        help_text=_("One on each line: what engines or people have written for it and is wrong."),
    )

    class Meta:
        ordering = ["language_code"]
        constraints = [
            models.UniqueConstraint(fields=["term", "language_code"], name="one_form_for_term_and_language")
        ]
        verbose_name = _("form of a term")
        verbose_name_plural = _("forms of terms")

    def __str__(self) -> str:
        return self.text

    def clean(self) -> None:
        super().clean()
        default = Locale.get_default()
        if self.language_code == default.language_code:
            raise ValidationError({"language_code": _("Terms are in this language; choose another one.")})
        if self.language_code and not Locale.objects.filter(language_code=self.language_code).exists():
            raise ValidationError({"language_code": _("This is no language of the site.")})
        self.clean_forbidden()

    def clean_forbidden(self) -> None:
        """Raises ValidationError where the right form is among the forbidden ones."""
        if self.text.casefold() in map(str.casefold, self.forbidden_texts()):
            raise ValidationError({"forbidden": _("“%(form)s” is the right form.") % {"form": self.text}})

    def forbidden_texts(self) -> list[str]:
        return [line.strip() for line in self.forbidden.splitlines() if line.strip()]
