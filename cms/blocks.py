"""The blocks of a page's body, one for each block type of the contract.

What reaches translators is decided by the class: wagtail-localize extracts CharBlock, TextBlock, RichTextBlock and
what has `get_translatable_segments`. So a text that is not translated uses none of these, and says so by
`translated = False` (`AddressBlock`), or the system check of `translation.checks` takes it for forgotten.
"""

from urllib.parse import urlsplit

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.contrib.typed_table_block.blocks import TypedTable, TypedTableBlock
from wagtail.fields import StreamField
from wagtail.images.blocks import ImageChooserBlock
from wagtail_localize.segments import StringSegmentValue

from cms.addresses import validate_address

# Host names of the services whose players a visitor may choose to load.
EMBED_PROVIDERS = {
    "youtube.com": "YouTube",
    "youtu.be": "YouTube",
    "vimeo.com": "Vimeo",
    "facebook.com": "Facebook",
    "x.com": "X",
    "instagram.com": "Instagram",
}


def embed_provider(url: str) -> str | None:
    """The service that an address belongs to, told by its host alone; nothing is fetched."""
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:  # No address at all, such as http://[
        return None
    return EMBED_PROVIDERS.get(host.removeprefix("www.").removeprefix("m."))


class AddressBlock(blocks.FieldBlock):
    """An address that staff type; not translated."""

    translated = False

    def __init__(self, required=True, help_text=None, **kwargs):
        self.field = forms.CharField(
            required=required, help_text=help_text, max_length=500, validators=[validate_address]
        )
        super().__init__(**kwargs)


class LinkBlock(blocks.StructBlock):
    """A title that leads to a page of ours or to another address."""

    title = blocks.CharBlock(label=_("Title"), max_length=120)
    page = blocks.PageChooserBlock(label=_("Page of this site"), required=False)
    url = AddressBlock(
        label=_("Other address"),
        required=False,
        help_text=_("An address that begins with https:// or a path of this site such as /search/."),
    )

    class Meta:
        icon = "link"
        label = _("Link")

    def clean(self, value):
        value = super().clean(value)
        if bool(value["page"]) == bool(value["url"]):
            message = ValidationError(_("Choose a page or enter an address: one of the two, not both."))
            raise StructBlockValidationError(block_errors={"page": message})
        return value


class HeadingBlock(blocks.StructBlock):
    text = blocks.CharBlock(label=_("Heading"), max_length=200)
    level = blocks.ChoiceBlock(
        label=_("Level"),
        choices=[("2", _("Section")), ("3", _("Part of a section")), ("4", _("Small heading"))],
        default="2",
    )

    class Meta:
        icon = "title"
        label = _("Heading")


class ImageBlock(blocks.StructBlock):
    """A picture with words for this place, which take precedence over the picture's own."""

    image = ImageChooserBlock(label=_("Picture"))
    alt = blocks.CharBlock(
        label=_("Alternative text here"),
        required=False,
        max_length=255,
        help_text=_("What the picture shows at this place. Left empty, the picture's own text is used."),
    )
    caption = blocks.CharBlock(label=_("Caption here"), required=False, max_length=255)
    decorative = blocks.BooleanBlock(
        label=_("Decorative"), required=False, help_text=_("The picture tells nothing that the text does not.")
    )

    class Meta:
        icon = "image"
        label = _("Picture")

    def clean(self, value):
        value = super().clean(value)
        image = value["image"]
        if not (value["alt"] or value["decorative"] or image.description or image.is_decorative):
            message = ValidationError(_("Describe what the picture shows, or tick “decorative”."))
            raise StructBlockValidationError(block_errors={"alt": message})
        return value


class GalleryBlock(blocks.StructBlock):
    images = blocks.ListBlock(ImageBlock(), label=_("Pictures"), min_num=2)

    class Meta:
        icon = "image"
        label = _("Gallery")


class QuoteBlock(blocks.StructBlock):
    text = blocks.TextBlock(label=_("Quote"), rows=3)
    source = blocks.CharBlock(label=_("Who said it"), required=False, max_length=200)

    class Meta:
        icon = "openquote"
        label = _("Quote")


class EmbedBlock(blocks.StructBlock):
    """A video or post of a known service, loaded only after the visitor agrees (I8)."""

    url = blocks.URLBlock(label=_("Address of the video or post"))
    title = blocks.CharBlock(label=_("What it shows"), required=False, max_length=200)

    class Meta:
        icon = "media"
        label = _("Video or post")

    def clean(self, value):
        value = super().clean(value)
        if not embed_provider(value["url"]):
            names = ", ".join(sorted(set(EMBED_PROVIDERS.values())))
            message = ValidationError(_("Only these services can be embedded: %s. Use a link instead.") % names)
            raise StructBlockValidationError(block_errors={"url": message})
        return value


class TableBlock(TypedTableBlock):
    """A table of texts whose heading cells, cells and caption reach the translator."""

    text = blocks.CharBlock(required=False, label=_("Text"))

    class Meta:
        icon = "table"
        label = _("Table")

    def get_translatable_segments(self, value: TypedTable) -> list[StringSegmentValue]:
        segments = [StringSegmentValue("caption", value.caption or "")]
        for index, column in enumerate(value.columns):
            segments.append(StringSegmentValue(f"head.{index}", column["heading"]))
        for row, cells in enumerate(value.row_data):
            segments += [StringSegmentValue(f"{row}.{index}", text) for index, text in enumerate(cells["values"])]
        return [segment for segment in segments if not segment.is_empty()]

    def restore_translated_segments(self, value: TypedTable, segments: list[StringSegmentValue]) -> TypedTable:
        for segment in segments:
            place, _dot, index = segment.path.partition(".")
            if place == "caption":
                value.caption = segment.render_text()
            elif place == "head":
                value.columns[int(index)]["heading"] = segment.render_text()
            else:
                value.row_data[int(place)]["values"][int(index)] = segment.render_text()
        return value


BODY_BLOCKS = [
    ("heading", HeadingBlock()),
    ("text", blocks.RichTextBlock(label=_("Text"), features=["bold", "italic", "link", "ol", "ul"], icon="pilcrow")),
    ("image", ImageBlock()),
    ("gallery", GalleryBlock()),
    ("quote", QuoteBlock()),
    ("table", TableBlock()),
    ("button", LinkBlock(icon="link", label=_("Button"))),
    ("embed", EmbedBlock()),
]


class BlocksField(StreamField):
    """A StreamField that keeps the definitions of its blocks out of migrations, which need none of them."""

    def __init__(self, block_types=(), **kwargs):
        super().__init__(block_types, **kwargs)

    def deconstruct(self):
        name, path, _args, kwargs = super().deconstruct()
        kwargs.pop("block_lookup", None)
        return name, path, [], kwargs


def body_field(verbose_name: str, **kwargs) -> BlocksField:
    """A body of running text, pictures, quotes, tables, buttons and videos."""
    return BlocksField(BODY_BLOCKS, verbose_name=verbose_name, blank=True, **kwargs)
