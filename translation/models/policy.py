"""What staff decide about translating: when a language goes live, and how much engines may cost."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, InlinePanel
from wagtail.contrib.settings.models import BaseGenericSetting, register_setting
from wagtail.models import Locale


@register_setting(icon="wagtail-localize-language")
class TranslationPolicy(BaseGenericSetting, ClusterableModel):
    monthly_limit = models.PositiveIntegerField(
        _("characters a month"),
        null=True,
        blank=True,
        help_text=_("How many engines may be sent in a month; empty for no limit. At the limit texts wait."),
    )

    panels = [
        FieldPanel("monthly_limit"),
        InlinePanel("languages", heading=_("languages"), label=_("language")),
    ]

    class Meta:
        verbose_name = _("translation")


class LanguagePolicy(models.Model):
    """When translations into a language go live. Without a row they do so at once."""

    class Publish(models.TextChoices):
        AT_ONCE = "at_once", _("at once, with a notice to visitors")
        REVIEWED = "reviewed", _("only when a person has reviewed all of the page")

    policy = ParentalKey(TranslationPolicy, on_delete=models.CASCADE, related_name="languages")
    locale = models.OneToOneField(Locale, on_delete=models.CASCADE, related_name="+", verbose_name=_("language"))
    publish = models.CharField(_("goes live"), max_length=20, choices=Publish.choices, default=Publish.AT_ONCE)

    panels = [FieldPanel("locale"), FieldPanel("publish")]

    class Meta:
        verbose_name = _("language")
        verbose_name_plural = _("languages")


def goes_live(locale: Locale, *, reviewed: bool) -> bool:
    """Whether a translation into the locale may be published, given whether all of it is reviewed."""
    return (
        reviewed or not LanguagePolicy.objects.filter(locale=locale, publish=LanguagePolicy.Publish.REVIEWED).exists()
    )
