"""The forms through which files come in, at every uploader and chooser of the admin.

They write the checked content back into the upload itself. That matters for the multiple uploader: when a form
lacks something else, such as the description, Wagtail keeps the raw upload aside and makes the picture of it later,
by a form without the file.
"""

from mimetypes import guess_type

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from wagtail.documents.fields import WagtailDocumentField
from wagtail.documents.forms import BaseDocumentForm
from wagtail.images.fields import WagtailImageField
from wagtail.images.forms import BaseImageForm
from wagtail.images.models import AbstractImage

from cms.pictures.clean import cleaned
from cms.pictures.documents import checked_name


class PictureField(WagtailImageField):
    """Takes pictures by `cleaned` alone: Wagtail's own look at a file decodes it, whatever its size."""

    def to_python(self, data: UploadedFile | None) -> UploadedFile | None:
        upload = forms.FileField.to_python(self, data)
        if upload is not None:
            name, content = cleaned(upload)
            _rewrite(upload, content)
            _rename(upload, name)
        return upload


class DocumentField(WagtailDocumentField):
    def to_python(self, data: UploadedFile | None) -> UploadedFile | None:
        upload = super().to_python(data)
        if upload is not None:
            _rename(upload, checked_name(upload))
        return upload


class PictureForm(BaseImageForm):
    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        _replace_file_field(self, PictureField)

    def save(self, commit: bool = True) -> AbstractImage:
        # Wagtail removes the renditions of a replaced file after it saved the picture; new ones are made on commit,
        # which has to come later, also for those who use this form outside a transaction.
        with transaction.atomic():
            return super().save(commit)


class DocumentForm(BaseDocumentForm):
    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        _replace_file_field(self, DocumentField)


def _replace_file_field(form: forms.ModelForm, field_class: type[forms.FileField]) -> None:
    """Wagtail fixes the class of the field by its name. Some of its forms have no file."""
    if stock := form.fields.get("file"):
        # Without a longest name: we give the names.
        form.fields["file"] = field_class(label=stock.label, required=stock.required, widget=stock.widget)


def _rewrite(upload: UploadedFile, content: bytes) -> None:
    """In place, since storages move the file behind a large upload instead of reading it."""
    upload.file.seek(0)
    upload.file.truncate()
    upload.file.write(content)
    upload.file.flush()
    upload.file.seek(0)
    upload.size = len(content)


def _rename(upload: UploadedFile, name: str) -> None:
    upload.name = name
    upload.content_type = guess_type(name)[0]  # S3 would believe what the browser said.
