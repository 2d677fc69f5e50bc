"""The bases of child models. All are translatable: wagtail-localize copies the others and hides their texts."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultipleChooserPanel, PageChooserPanel
from wagtail.models import Orderable, TranslatableMixin
from wagtail_localize.fields import SynchronizedField

from cms.addresses import validate_address


class Child(TranslatableMixin, Orderable):
    """An ordered row that belongs to a page."""

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        abstract = True


def gallery_panel() -> MultipleChooserPanel:
    """Pictures that a page keeps as `gallery_images`, several chosen at once."""
    return MultipleChooserPanel("gallery_images", chooser_field_name="image", heading=_("Gallery"), label=_("Picture"))


class LinkChild(Child):
    """A row that leads to a page of ours or to an address elsewhere."""

    title = models.CharField(_("title"), max_length=120)
    link_page = models.ForeignKey(
        "wagtailcore.Page",
        verbose_name=_("page of this site"),
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="+",
    )
    link_url = models.CharField(
        _("other address"),
        max_length=500,
        blank=True,
        validators=[validate_address],
        help_text=_("An address that begins with https:// or a path of this site such as /search/."),
    )

    override_translatable_fields = [SynchronizedField("link_url")]
    panels = [FieldPanel("title"), PageChooserPanel("link_page"), FieldPanel("link_url")]

    class Meta(Child.Meta):
        abstract = True

    def clean(self) -> None:
        super().clean()
        if bool(self.link_page_id) == bool(self.link_url):
            raise ValidationError({"link_page": _("Choose a page or enter an address: one of the two, not both.")})
