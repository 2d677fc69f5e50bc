"""The vocabulary by which content is found: five areas, and tags in groups (requirements W9, W13, W20)."""

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail_localize.fields import SynchronizedField

from cms.kinds import ListingKind
from cms.models import TranslatableSnippet
from search.forms import TagGroupForm

KEY = RegexValidator(r"^[a-z0-9-]+$", _("Use small Latin letters (a-z), digits and hyphens only."))


def written_in_source_language() -> dict[str, str]:
    """What others refer to: of the rows in four languages the one that was written first."""
    return {"locale__language_code": settings.LANGUAGE_CODE}


class Term(TranslatableSnippet):
    """An entry of the vocabulary, found by its key, which is the same in every language."""

    key = models.SlugField(
        _("key"),
        max_length=60,
        validators=[KEY],
        help_text=_("Stands in addresses and is the same in every language. Better not changed later."),
    )
    order = models.PositiveIntegerField(_("order"), default=0, help_text=_("Small numbers come first."))

    override_translatable_fields = [SynchronizedField("key", overridable=False)]

    class Meta(TranslatableSnippet.Meta):
        abstract = True

    def clean(self) -> None:
        super().clean()
        twins = type(self).objects.filter(key=self.key, locale=self.locale).exclude(pk=self.pk)
        if self.key and twins.exists():
            raise ValidationError({"key": _("“%s” is taken. Choose another key.") % self.key})


class Area(Term):
    name = models.CharField(_("name"), max_length=80)
    description = models.TextField(_("description"), blank=True)
    image = models.ForeignKey(
        "cms.Picture", verbose_name=_("picture"), null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    panels = [
        FieldPanel("name"),
        FieldRowPanel([FieldPanel("key"), FieldPanel("order")]),
        FieldPanel("description"),
        FieldPanel("image"),
    ]

    class Meta(Term.Meta):
        ordering = ["order", "key"]
        verbose_name = _("area")
        verbose_name_plural = _("areas")

    def __str__(self) -> str:
        return self.name


class TagGroup(Term):
    label = models.CharField(_("label"), max_length=80)
    help = models.CharField(_("explanation"), max_length=255, blank=True, help_text=_("Shown to visitors who filter."))
    kinds = models.JSONField(
        _("applies to"), default=list, help_text=_("The kinds of pages that may bear these tags.")
    )

    base_form_class = TagGroupForm
    panels = [
        FieldPanel("label"),
        FieldRowPanel([FieldPanel("key"), FieldPanel("order")]),
        FieldPanel("help"),
        FieldPanel("kinds"),
    ]

    class Meta(Term.Meta):
        ordering = ["order", "key"]
        verbose_name = _("tag group")
        verbose_name_plural = _("tag groups")

    def __str__(self) -> str:
        return self.label

    def clean(self) -> None:
        super().clean()
        wrong = [kind for kind in self.kinds if kind not in ListingKind.values]
        if wrong:
            raise ValidationError({"kinds": _("Unknown kinds: %s.") % ", ".join(wrong)})


class Tag(Term):
    group = models.ForeignKey(
        TagGroup,
        on_delete=models.CASCADE,
        related_name="tags",
        verbose_name=_("group"),
        limit_choices_to=written_in_source_language,
    )
    label = models.CharField(_("label"), max_length=80)

    # Every language's tag stands in the group as written, whose key is what counts.
    override_translatable_fields = [*Term.override_translatable_fields, SynchronizedField("group", overridable=False)]
    panels = [
        FieldPanel("label"),
        FieldPanel("group", widget=forms.Select),
        FieldRowPanel([FieldPanel("key"), FieldPanel("order")]),
    ]

    class Meta(Term.Meta):
        ordering = ["group__order", "group__key", "order", "key"]
        verbose_name = _("tag")
        verbose_name_plural = _("tags")

    def __str__(self) -> str:
        return self.label
