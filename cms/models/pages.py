"""The base of every page type."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.models import Page
from wagtail_localize.fields import SynchronizedField

from cms import preview
from cms.addresses import SLUG
from cms.admin.checker import add_checker
from cms.blocks import body_field
from cms.visibility import VisiblePageManager


class BasePage(Page):
    """Title, address, description and picture, which every page has (contract: interface Page)."""

    image = models.ForeignKey(
        "cms.Picture",
        verbose_name=_("picture"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("At the top of the page, in lists, and where the page is shared."),
    )

    objects = VisiblePageManager()

    # The same slug in every language, or the language switch would lead nowhere.
    override_translatable_fields = [SynchronizedField("slug", overridable=False)]

    content_panels = [
        *Page.content_panels,
        # No address can be made from a Japanese title, so staff are asked for it, and before the first saving.
        FieldPanel(
            "slug",
            required_on_save=True,
            heading=_("Address of the page"),
            help_text=_(
                "The last part of the page's address, such as “toba-fishing-village”: small Latin letters, digits and "
                "hyphens. It is the same in every language; better not changed once the page is public."
            ),
        ),
    ]
    promote_panels = [
        MultiFieldPanel(
            [
                FieldPanel(
                    "search_description",
                    heading=_("Description"),
                    help_text=_("One or two sentences for lists, search engines and where the page is shared."),
                ),
                FieldPanel(
                    "seo_title",
                    help_text=_("Only if search engines are to show another title than the page's own."),
                ),
            ],
            heading=_("Search engines and lists"),
        )
    ]

    class Meta:
        abstract = True

    def clean(self) -> None:
        super().clean()
        if self.slug and not SLUG.fullmatch(self.slug):
            raise ValidationError({"slug": _("Use small Latin letters (a-z), digits and hyphens only.")})

    def save(self, *args, **kwargs):
        # The API promises a date of publication for every live page, also for those saved by code.
        if self.live and not self.first_published_at:
            self.first_published_at = timezone.now()
        return super().save(*args, **kwargs)

    def serve_preview(self, request, mode_name):
        """The draft in the real frontend, through the same address and resolvers as the live page."""
        response = preview.render_draft(self, request)
        add_checker(response, self, request)
        return response


def shared_picture_panel() -> FieldPanel:
    """The picture of a page that does not show it itself."""
    return FieldPanel("image", help_text=_("In search results and where the page is shared; not on the page itself."))


class BaseIndexPage(BasePage):
    """A page that lists others. Subclasses say which, as a `ListingKind` of the contract, in `lists`."""

    lists: str

    intro = body_field(_("introduction"))

    parent_page_types = ["home.HomePage"]
    content_panels = [*BasePage.content_panels, shared_picture_panel(), FieldPanel("intro")]

    class Meta:
        abstract = True

    def clean(self) -> None:
        super().clean()
        other = self.same_lists().filter(locale=self.locale).exclude(pk=self.pk).first()
        if other:
            raise ValidationError(_("There is already a list of this kind: change “%s”.") % other.title)

    def same_lists(self) -> QuerySet:
        """Those that list the same kind. There is one in each language."""
        return type(self).objects.all()
