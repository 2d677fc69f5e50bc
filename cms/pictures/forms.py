"""The forms through which files come in (research: security_and_reliability, part 4)."""

from wagtail.documents.forms import BaseDocumentForm
from wagtail.images.forms import BaseImageForm


class PictureForm(BaseImageForm):
    pass


class DocumentForm(BaseDocumentForm):
    pass
