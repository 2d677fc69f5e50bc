"""Addresses that staff may enter, and how a page's path becomes a public address (contract: conventions)."""

import re
from urllib.parse import urlsplit

from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

# The same in every language, and readable in an address bar and in a letter.
SLUG = re.compile(r"[a-z0-9-]+")
# A fragment or query may follow a path; a second slash at the start would lead to another host.
OWN_PATH = re.compile(r"^/(?!/)[^\s\\]*$")
SCHEMES = ("http", "https", "mailto", "tel")


def is_own(url: str) -> bool:
    """Whether the address is a path of this site."""
    return bool(OWN_PATH.match(url))


def validate_address(url: str) -> None:
    """Refuse what is neither a path of this site nor a web, mail or telephone address."""
    if not (is_own(url) or _is_outside(url)) or any(character.isspace() for character in url):
        raise ValidationError(
            _("“%(url)s” is not an address. Enter one that begins with https://, or a path such as /plans/."),
            code="invalid",
            params={"url": url},
        )


def _is_outside(url: str) -> bool:
    try:
        parts = urlsplit(url)
    except ValueError:  # For example of brackets that hold no IPv6 address.
        return False
    return parts.scheme in SCHEMES and bool(parts.netloc or parts.scheme in ("mailto", "tel"))


def prefix(locale: str) -> str:
    """The part of a public path that names the locale: empty for the default, else `/en`."""
    return "" if locale == settings.LANGUAGE_CODE else f"/{locale}"


def public_path(url_path: str, locale: str) -> str:
    """The public path of a page from Wagtail's `url_path`, whose first part is the slug of the locale's root page."""
    return f"{prefix(locale)}/{url_path.split('/', 2)[2]}"


def localised(path: str, locale: str) -> str:
    """A path of ours, written without a locale, as it is served in the locale."""
    return prefix(locale) + path
