"""A text as a translator sees it: source, translation, state, role."""

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from uuid import UUID

from django.contrib.contenttypes.models import ContentType
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.models import Locale
from wagtail_localize.models import StringSegment, StringTranslation, TemplateSegment, TranslationSource

from translation.compare.text import visible
from translation.models import Reason, SegmentState
from translation.pipeline.gaps import Ids
from translation.review.texts import texts
from translation.roles import Role, element, role
from translation.words import MACHINE, MANUAL

UNREAD, MISSING = "machine", "missing"
# Why a text waits that nobody has noted a reason for.
WHY = {UNREAD: _("machine translation, not reviewed"), MISSING: _("not translated")}


@dataclass(frozen=True)
class Text:
    """One text in one language."""

    segment: StringSegment
    source: TranslationSource
    locale: Locale
    translation: StringTranslation | None
    state: SegmentState | None
    role: Role

    @property
    def ids(self) -> Ids:
        return self.segment.context_id, self.segment.string_id

    @property
    def key(self) -> UUID:
        return self.source.object_id

    @property
    def place(self) -> tuple:
        """Where it stands in the queue: a value for each of `texts.ORDER`."""
        return self.segment.since, self.source.pk, self.segment.order, self.segment.pk, self.locale.pk

    @property
    def original(self) -> str:
        return self.segment.string.data

    @property
    def data(self) -> str:
        return self.translation.data if self.translation else ""

    @property
    def shown_original(self) -> str:
        return visible(self.original)

    @property
    def shown(self) -> str:
        return visible(self.data)

    @property
    def seen(self) -> datetime | None:
        """What names the version that is shown, so that nobody approves or overwrites another one."""
        return self.translation.updated_at if self.translation else None

    @cached_property
    def why(self) -> str:
        """Why it waits, one of WHY or Reason; empty if it does not."""
        if self.state and self.state.reason:
            return self.state.reason
        if self.translation is None or self.translation.has_error:
            return MISSING
        return UNREAD if self.by_machine else ""

    @property
    def why_in_words(self) -> str:
        return WHY[self.why] if self.why in WHY else Reason(self.why).label if self.why else ""

    @property
    def detail(self) -> str:
        """More about why it waits: what an engine said, or what is wrong with a translation that cannot be shown."""
        noted = self.state.detail if self.state else ""
        return noted or (self.translation.get_error() if self.translation else "") or ""

    @property
    def is_gap(self) -> bool:
        """Whether an engine may fill it, if there is one."""
        return self.translation is None or (self.by_machine and self.translation.has_error)

    @property
    def by_machine(self) -> bool:
        return self.translation is not None and self.translation.translation_type == MACHINE

    @property
    def reviewed(self) -> bool:
        return not self.why and self.translation is not None and self.translation.translation_type == MANUAL


def of_object(key: UUID, locale: Locale) -> list[Text]:
    """All texts of an object in the language, in reading order."""
    return read(texts().filter(source__object=key, locale=locale.pk).order_by("order", "pk"))


def find_all(ids: Collection[Ids], locale: Locale) -> list[Text]:
    """The texts with these ids, those excepted that are no longer in use."""
    contexts, strings = {key[0] for key in ids}, {key[1] for key in ids}
    found = read(texts().filter(context__in=contexts, string__in=strings, locale=locale.pk))
    return [text for text in found if text.ids in set(ids)]


def read(rows: QuerySet) -> list[Text]:
    """The texts of rows of `texts()`. The number of statements is fixed."""
    rows = list(rows.select_related("context", "string"))
    contexts = {row.context_id for row in rows}
    strings = {row.string_id for row in rows}
    sources = TranslationSource.objects.select_related("locale").in_bulk({row.source_id for row in rows})
    locales = Locale.objects.in_bulk()
    translations = {
        (row.context_id, row.translation_of_id, row.locale_id): row
        for row in StringTranslation.objects.filter(context__in=contexts, translation_of__in=strings).select_related(
            "last_translated_by", "translation_of"
        )
    }
    states = {
        (row.context_id, row.string_id, row.locale_id): row
        for row in SegmentState.objects.filter(context__in=contexts, string__in=strings).select_related("reviewed_by")
    }
    roles = _roles(rows, sources)
    return [
        Text(
            segment=row,
            source=sources[row.source_id],
            locale=locales[row.locale],
            translation=translations.get((row.context_id, row.string_id, row.locale)),
            state=states.get((row.context_id, row.string_id, row.locale)),
            role=roles[row.pk],
        )
        for row in rows
    ]


def _roles(rows: list[StringSegment], sources: Mapping[int, TranslationSource]) -> dict[int, Role]:
    contents = {pk: json.loads(source.content_json) for pk, source in sources.items()}
    found = TemplateSegment.objects.filter(source__in=sources, context__in={row.context_id for row in rows})
    templates = {row.context_id: row for row in found.select_related("template")}
    roles = {}
    for row in rows:
        model = ContentType.objects.get_for_id(sources[row.source_id].specific_content_type_id).model_class()
        roles[row.pk] = role(model, contents[row.source_id], row.context.path)
        template = templates.get(row.context_id)
        part = element(template.template.template, row.order - template.order - 1) if template else ""
        if part:
            roles[row.pk] = Role((*roles[row.pk].names, part), roles[row.pk].limit)
    return roles
