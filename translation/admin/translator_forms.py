"""Forms of the screen for outside translators."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.models import Locale

from translation.exchange.forms import UploadForm
from translation.exchange.units import chosen, pages

MOST_BYTES = 20 * 1024 * 1024
WAITING, EVERYTHING = "waiting", "all"


class ExportForm(forms.Form):
    """What a file is to hold. Without data it is everything that waits in the first language."""

    language = forms.ModelChoiceField(Locale.objects.none(), label=_("Language"), to_field_name="language_code")
    texts = forms.ChoiceField(
        label=_("Texts"),
        choices=[(WAITING, _("those that wait for a person")), (EVERYTHING, _("all"))],
        initial=WAITING,
        required=False,
    )
    page = forms.ChoiceField(label=_("Page"), required=False, widget=forms.Select(attrs={"class": "w-w-full"}))

    def __init__(self, data: Any = None) -> None:
        locales = Locale.objects.exclude(pk=Locale.get_default().pk).order_by("pk")
        first = locales.first()
        super().__init__(data if data else {"language": first and first.language_code})
        language = self.fields["language"]
        language.queryset, language.empty_label = locales, None
        language.label_from_instance = Locale.get_display_name
        locale = locales.filter(language_code=self.data.get("language")).first()
        everything = self.data.get("texts") == EVERYTHING
        found: Iterable[tuple[UUID, str]] = pages(chosen(locale, everything=everything)) if locale else ()
        self.fields["page"].choices = [("", _("all pages")), *((str(key), name) for key, name in found)]

    def rows(self) -> Any:
        """The chosen texts of a valid form."""
        data = self.cleaned_data
        key = UUID(data["page"]) if data["page"] else None
        return chosen(data["language"], key, everything=data["texts"] == EVERYTHING)


class TranslationsForm(UploadForm):
    stands = forms.BooleanField(label=_("Apply in spite of serious problems"), required=False)
    waiver = forms.CharField(
        label=_("Why they stand"), required=False, max_length=500, widget=forms.Textarea(attrs={"rows": 2})
    )

    def __init__(self, *args: Any) -> None:
        super().__init__(*args, endings=("xlf", "xliff", "xlsx"), most=MOST_BYTES)

    def clean(self) -> dict[str, Any]:
        data = super().clean()
        if data.get("stands") and not data.get("waiver"):
            self.add_error("waiver", _("Say why."))
        if not data.get("stands"):
            data["waiver"] = ""
        return data
