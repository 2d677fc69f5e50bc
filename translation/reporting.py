"""Mistakes in translations that visitors point out (requirement W3). Nothing is kept about who sent them (W34)."""

import re

from wagtail.models import Page

from translation.models import MistakeReport
from translation.review.reported import wait

LONGEST_QUOTE = MistakeReport._meta.get_field("quote").max_length
LONGEST_MESSAGE = MistakeReport._meta.get_field("message").max_length
REMOVED = "[…]"
# Visitors give these though they are asked not to. Full-width forms are what Japanese keyboards write.
_NAME = r"[A-Za-z0-9Ａ-Ｚａ-ｚ０-９_%+-]+"
EMAIL = re.compile(rf"{_NAME}(?:[.．]{_NAME})*[@＠]{_NAME}(?:[.．]{_NAME})+")
_BETWEEN = r"[-‐-―−－ー\s().（）]{0,2}"
PHONE = re.compile(rf"(?<!\d)[(（]?(?:[0０]|[+＋]\d)(?:{_BETWEEN}\d){{8,14}}")


def report(page_id: str, address: str, message: str, quote: str = "") -> MistakeReport:
    """Keep what is wrong, and at which place, for the translators of the page at the address.

    Contacts in the texts are taken out, and what is too long is cut. Raises Page.DoesNotExist.
    """
    page = Page.objects.only("translation_key", "locale_id").get(pk=page_id, live=True)
    found = MistakeReport.objects.create(
        object_key=page.translation_key,
        locale_id=page.locale_id,
        address=address,
        quote=_impersonal(quote)[:LONGEST_QUOTE],
        message=_impersonal(message)[:LONGEST_MESSAGE],
    )
    wait(found)
    return found


def _impersonal(text: str) -> str:
    return PHONE.sub(REMOVED, EMAIL.sub(REMOVED, text))
