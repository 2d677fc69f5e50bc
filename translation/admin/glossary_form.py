"""The form of a term of the glossary (requirement W3)."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, HelpPanel, InlinePanel, MultiFieldPanel, ObjectList
from wagtail.models import Locale


def language_choices() -> list[tuple[str, str]]:
    """The languages that a term can have a form in."""
    others = Locale.objects.exclude(pk=Locale.get_default().pk).order_by("pk")
    return [(locale.language_code, locale.get_display_name()) for locale in others]


class GlossaryTermForm(WagtailAdminModelForm):
    """Refuses what models cannot see, as they are checked one by one."""

    def clean(self) -> dict[str, Any]:
        data = super().clean()
        # By what was sent, as a form that is wrong in itself has no clean data.
        rows = [row for row in self.formsets["forms"].forms if row.has_changed() or row.instance.pk]
        codes = [row["language_code"].value() for row in rows if not row["DELETE"].value()]
        twice = [name for code, name in language_choices() if codes.count(code) > 1]
        if twice:
            words = _("Keep one form for each language; there are several for: %(languages)s.")
            raise ValidationError(words % {"languages": ", ".join(twice)})
        if not codes and not data.get("keep"):
            message = _("Write below how the term is in at least one language, or tick “leave as is”.")
            self.add_error("keep", message)
        return data


TERM_FORM = ObjectList(
    [
        HelpPanel(
            content=_(
                "Engines get a term replaced by its form, and what comes back is checked for it. When you change a"
                " term, machine translations that do not hold to it are made again, and those of people are put into"
                " the queue."
            )
        ),
        MultiFieldPanel(
            [FieldPanel("term"), FieldPanel("reading"), FieldPanel("note"), FieldPanel("keep")], heading=_("Term")
        ),
        InlinePanel(
            "forms",
            heading=_("In other languages"),
            label=_("Form"),
            help_text=_("One for each language."),
            panels=[
                FieldPanel("language_code", widget=forms.Select(choices=language_choices)),
                FieldPanel("text"),
                FieldPanel("forbidden", widget=forms.Textarea(attrs={"rows": 3})),
            ],
        ),
    ],
    base_form_class=GlossaryTermForm,
)
