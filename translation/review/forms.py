"""What a translator sends."""

from datetime import datetime

from django import forms
from django.utils.translation import gettext_lazy as _


class TextForm(forms.Form):
    """`seen` is the time of the version that was shown; empty where there was none."""

    data = forms.CharField(label=_("Translation"), required=False, strip=False, widget=forms.Textarea)
    waiver = forms.CharField(
        label=_("Why it stands all the same"),
        required=False,
        max_length=500,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        help_text=_("Say this only if you approve the text in spite of a serious problem."),
    )
    seen = forms.DateTimeField(required=False, widget=forms.HiddenInput)

    @staticmethod
    def stamp(moment: datetime | None) -> str:
        """The moment as `seen` takes it, to the microsecond."""
        return moment.isoformat() if moment else ""


class PageForm(forms.Form):
    """`seen` is the latest time among the versions that were shown."""

    seen = forms.DateTimeField(widget=forms.HiddenInput)
