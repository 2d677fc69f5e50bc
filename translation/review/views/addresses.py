"""Addresses of the screens."""

from uuid import UUID

from django.urls import reverse

from translation.review.text import Text


def text_url(text: Text, query: str = "") -> str:
    """`query` is the question within which the next text opens."""
    url = reverse("translation_review:text", args=[text.locale.language_code, *text.ids])
    return f"{url}?{query}" if query else url


def page_url(key: UUID, language: str) -> str:
    return reverse("translation_review:page", args=[key, language])
