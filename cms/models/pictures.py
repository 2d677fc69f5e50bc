"""Pictures, their renditions, and their texts in each language."""

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils.translation import gettext_lazy as _
from wagtail.images.models import AbstractImage, AbstractRendition
from wagtail.models import Locale
from wagtail_localize.fields import SynchronizedField, TranslatableField

from cms.models.snippets import TranslatableSnippet
from cms.pictures.renditions import make_on_commit
from translation.pipeline.queue import queue


class Picture(AbstractImage):
    """A picture. `description` is its alternative text in the source language."""

    caption = models.CharField(_("caption"), max_length=255, blank=True)
    credit = models.CharField(_("credit"), max_length=255, blank=True, help_text=_("Who made it. Not translated."))
    is_decorative = models.BooleanField(
        _("decorative"),
        default=False,
        help_text=_("Tick this if the picture tells nothing that the text does not; screen readers then skip it."),
    )

    # Of a picture that was drawn from a recipe of a content bundle: what recipe, so that it is not drawn again.
    drawn_from = models.CharField(max_length=64, blank=True, editable=False)

    admin_form_fields = (
        "title",
        "file",
        "description",
        "is_decorative",
        "caption",
        "credit",
        "collection",
        "tags",
        "focal_point_x",
        "focal_point_y",
        "focal_point_width",
        "focal_point_height",
    )

    class Meta(AbstractImage.Meta):
        verbose_name = _("picture")
        verbose_name_plural = _("pictures")

    def clean(self) -> None:
        super().clean()
        if not self.description and not self.is_decorative:
            raise ValidationError(
                {"description": _("Describe what the picture shows, or tick “decorative” if it tells nothing.")}
            )

    def save(self, *args, **kwargs) -> None:
        """Renditions belong to the file: a new one removes those there are and has others made."""
        former = Picture.objects.filter(pk=self.pk).values_list("file", flat=True).first()
        with transaction.atomic():
            super().save(*args, **kwargs)
            PictureText.follow(self)
            if self.file.name != former:
                self.renditions.all().delete()
                make_on_commit(self.pk)


class Rendition(AbstractRendition):
    image = models.ForeignKey(Picture, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["image", "filter_spec", "focal_point_key"], name="one_rendition")
        ]
        verbose_name = _("rendition")
        verbose_name_plural = _("renditions")


class PictureText(TranslatableSnippet):
    """The texts of a picture in one language, so that translators get them like everything else.

    The row of the source language follows the picture, where staff write; the others are translations of it.
    """

    image = models.ForeignKey(Picture, on_delete=models.CASCADE, related_name="texts", verbose_name=_("picture"))
    alt = models.CharField(_("alternative text"), max_length=255, blank=True)
    caption = models.CharField(_("caption"), max_length=255, blank=True)

    translatable_fields = [SynchronizedField("image"), TranslatableField("alt"), TranslatableField("caption")]

    class Meta(TranslatableSnippet.Meta):
        constraints = [models.UniqueConstraint(fields=["image", "locale"], name="one_text_for_picture_and_locale")]
        verbose_name = _("texts of a picture")
        verbose_name_plural = _("texts of pictures")

    def __str__(self) -> str:
        return self.alt or self.image.title

    @classmethod
    def follow(cls, image: Picture) -> None:
        """Bring the source row up to what staff wrote at the picture."""
        texts = {"alt": image.description, "caption": image.caption}
        if not any(texts.values()) and not image.texts.exists():
            return
        row, _created = cls.objects.update_or_create(image=image, locale=Locale.get_default(), defaults=texts)
        queue(row)
