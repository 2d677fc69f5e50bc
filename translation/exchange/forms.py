"""The form by which a file is uploaded."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.core.validators import FileExtensionValidator
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext_lazy as _


class UploadForm(forms.Form):
    """One file with one of the endings, of at most so many bytes."""

    file = forms.FileField(label=_("File"))

    def __init__(self, *args: Any, endings: Iterable[str], most: int, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.most = most
        endings = list(endings)
        self.fields["file"].validators.append(FileExtensionValidator(endings))
        self.fields["file"].widget.attrs["accept"] = ",".join(f".{ending}" for ending in endings)

    def clean_file(self) -> UploadedFile:
        file = self.cleaned_data["file"]
        if file.size > self.most:
            words = _("The file is larger than %(most)s. Divide it.") % {"most": filesizeformat(self.most)}
            raise forms.ValidationError(words)
        return file
