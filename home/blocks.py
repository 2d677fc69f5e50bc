"""Blocks of the living page."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.images.blocks import ImageChooserBlock

from cms.blocks import AddressBlock, embed_provider
from search.fields import area_choices


class LivingItemBlock(blocks.StructBlock):
    title = blocks.CharBlock(label=_("Title"), max_length=160)
    text = blocks.TextBlock(label=_("Text"), required=False, rows=3)
    image = ImageChooserBlock(label=_("Picture"), required=False)
    page = blocks.PageChooserBlock(label=_("Page of this site"), required=False)
    url = AddressBlock(label=_("Other address"), required=False)

    class Meta:
        label = _("Experience")

    def clean(self, value):
        value = super().clean(value)
        if value["page"] and value["url"]:
            message = ValidationError(_("Choose a page or enter an address, not both. Neither is fine too."))
            raise StructBlockValidationError(block_errors={"url": message})
        return value


class LivingMenuBlock(blocks.StructBlock):
    area = blocks.ChoiceBlock(label=_("Area"), choices=area_choices)
    heading = blocks.CharBlock(label=_("Heading"), max_length=160)
    items = blocks.ListBlock(LivingItemBlock(), label=_("Experiences"))

    class Meta:
        icon = "list-ul"
        label = _("Menu of an area")


class TimelineBlock(blocks.URLBlock):
    """A public page whose timeline is embedded once the visitor agrees (W17)."""

    class Meta:
        icon = "globe"
        label = _("Address of the timeline")

    def clean(self, value):
        value = super().clean(value)
        if value and embed_provider(value) not in ("Facebook", "X"):
            raise ValidationError(_("Enter the address of a public page on Facebook or X."))
        return value
