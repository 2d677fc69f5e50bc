"""What a visitor may send."""

from django import forms
from django.utils.translation import gettext_lazy as _

from translation.reporting import LONGEST_MESSAGE, LONGEST_QUOTE


class Prose(forms.CharField):
    """Text of several lines. Browsers count a line's end as one character and send it as two (HTML: textarea)."""

    def to_python(self, value: str | None) -> str:
        return super().to_python((value or "").replace("\r\n", "\n"))


class MistakeForm(forms.Form):
    quote = Prose(max_length=LONGEST_QUOTE, required=False)
    message = Prose(max_length=LONGEST_MESSAGE, error_messages={"required": _("Please say what is wrong.")})
    # No visitor sees this field, so what fills it is a machine.
    website = forms.CharField(required=False)
