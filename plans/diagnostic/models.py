"""The diagnostic: a page whose questions staff write (requirement W6, W7)."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from cms.blocks import BlocksField, body_field
from cms.models import BasePage, shared_picture_panel
from plans.diagnostic.blocks import QuestionBlock
from plans.diagnostic.order import check_order


class DiagnosticPage(BasePage):
    """Leads a visitor to plans by questions. The weights are described at `QuestionBlock`."""

    parent_page_types = ["home.HomePage"]
    subpage_types: list[str] = []

    intro = body_field(_("introduction"))
    questions = BlocksField([("question", QuestionBlock())], verbose_name=_("questions"), blank=True)

    content_panels = [*BasePage.content_panels, shared_picture_panel(), FieldPanel("intro"), FieldPanel("questions")]

    class Meta:
        verbose_name = _("diagnostic")
        verbose_name_plural = _("diagnostics")

    def clean(self) -> None:
        super().clean()
        if type(self).objects.filter(locale=self.locale).exclude(pk=self.pk).exists():
            raise ValidationError(_("There is already a diagnostic: change that one."))
        check_order([block.value for block in self.questions])
