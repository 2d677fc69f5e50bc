"""Whether a translation can stand where its source stands."""

import json

from django.utils.translation import gettext as _
from wagtail_localize.models import TranslationSource
from wagtail_localize.strings import StringValue, validate_translation_links

from translation.compare.text import visible
from translation.roles import role


class Places:
    """The places of a source's texts, with the longest text that each takes."""

    def __init__(self, source: TranslationSource) -> None:
        self.model = source.specific_content_type.model_class()
        self.data = json.loads(source.content_json)
        self.limits: dict[str, int | None] = {}

    def fault(self, path: str, source: str, data: str) -> str:
        """Why the data cannot stand at the path in place of the source, in words for staff; empty if it can.

        wagtail-localize saves what its editor and its PO files bring, and only then looks at tags; at lengths when the
        row of the language is saved, which does not go.
        """
        limit, length = self._limit(path), len(visible(data))
        if limit is not None and length > limit:
            message = _("Too long for its place: %(length)d characters, and at most %(limit)d fit. Shorten it.")
            return message % {"length": length, "limit": limit}
        try:
            if "<" in data:
                StringValue.from_translated_html(data)
                validate_translation_links(source, data)
        except ValueError as error:
            return str(error)
        return ""

    def _limit(self, path: str) -> int | None:
        if path not in self.limits:
            self.limits[path] = role(self.model, self.data, path).limit
        return self.limits[path]
