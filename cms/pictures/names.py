"""Names under which uploads are stored."""

from pathlib import PurePath

from django.utils.crypto import salted_hmac
from django.utils.text import slugify

_LONGEST_STEM = 30  # With key, suffix and Wagtail's `max-165x165` it still fits the 59 characters of a rendition.


def suffix_of(name: str) -> str:
    """The suffix without its dot, in small letters."""
    return PurePath(name).suffix.lower().removeprefix(".")


def stored_name(name: str, content: bytes, suffix: str, *, fallback: str, allow_unicode: bool = False) -> str:
    """A name that is safe in every shell, header and file system, and not to be guessed.

    Nothing of the outside name but its letters, digits and hyphens survives (security_and_reliability, part 1,
    rows 2, 3 and 7). The key is that of the content and of this installation: the same upload gets the same name
    again, which keeps a second load of a bundle quiet, and nobody finds an unpublished file by trying names.
    """
    stem = slugify(PurePath(name).stem, allow_unicode=allow_unicode)[:_LONGEST_STEM].strip("-_")
    key = salted_hmac("cms.pictures.names", content, algorithm="sha256").hexdigest()[:12]
    return f"{stem or fallback}-{key}.{suffix}"
