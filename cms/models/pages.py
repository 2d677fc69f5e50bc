"""The base of every page type."""

import re

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.models import Page
from wagtail_localize.fields import SynchronizedField

from cms import preview
from cms.blocks import body_field
from cms.visibility import VisiblePageManager

SLUG = re.compile(r"^[a-z0-9-]+$")


class BasePage(Page):
    """Title, address, description and picture, which every page has (contract: interface Page)."""

    image = models.ForeignKey(
        "cms.Picture", verbose_name=_("picture"), null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    objects = VisiblePageManager()

    # The same slug in every language, or the language switch would lead nowhere.
    override_translatable_fields = [SynchronizedField("slug", overridable=False)]

    promote_panels = [
        MultiFieldPanel(
            [FieldPanel("slug"), FieldPanel("seo_title"), FieldPanel("search_description")],
            heading=_("Address and search engines"),
            help_text=_("The address is the same in every language: small Latin letters, digits and hyphens."),
        )
    ]
    preview_modes = Page.DEFAULT_PREVIEW_MODES

    class Meta:
        abstract = True

    def clean(self) -> None:
        super().clean()
        if self.slug and not SLUG.match(self.slug):
            raise ValidationError({"slug": _("Use small Latin letters (a-z), digits and hyphens only.")})

    def serve_preview(self, request, mode_name):
        """The draft in the real frontend, through the same address and resolvers as the live page."""
        return preview.render_draft(self, request)


class BaseIndexPage(BasePage):
    """A page that lists others. Subclasses say which, as a `ListingKind` of the contract, in `lists`."""

    lists: str

    intro = body_field(_("introduction"))

    parent_page_types = ["home.HomePage"]
    content_panels = [*Page.content_panels, FieldPanel("image"), FieldPanel("intro")]

    class Meta:
        abstract = True

    def clean(self) -> None:
        super().clean()
        others = type(self).objects.filter(locale=self.locale).exclude(pk=self.pk)
        if others.exists():
            raise ValidationError(_("There is already a list of this kind: change “%s”.") % others.first().title)
