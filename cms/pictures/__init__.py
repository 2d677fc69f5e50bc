"""Pictures and documents: how they come in, and the renditions of pictures."""

import mimetypes

_OFFICE = "application/vnd.openxmlformats-officedocument"
# Storages and Wagtail's document view ask this register, which in a slim container holds what Python 3.11 brings.
for _suffix, _content_type in {
    ".avif": "image/avif",
    ".docx": f"{_OFFICE}.wordprocessingml.document",
    ".pptx": f"{_OFFICE}.presentationml.presentation",
    ".webp": "image/webp",
    ".xlsx": f"{_OFFICE}.spreadsheetml.sheet",
}.items():
    mimetypes.add_type(_content_type, _suffix)
