"""Words and their translations, in the form in which wagtail-localize keeps them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from html import escape, unescape
from typing import NamedTuple
from uuid import UUID

from django.utils import timezone
from wagtail.models import Locale
from wagtail_localize.models import StringSegment, StringTranslation, TranslationSource

MANUAL = StringTranslation.TRANSLATION_TYPE_MANUAL
MACHINE = StringTranslation.TRANSLATION_TYPE_MACHINE


class Words(NamedTuple):
    """A piece of source text at a path, and its translations by locale."""

    path: str
    source: str
    translations: Mapping[str, str]


class Wanted(NamedTuple):
    """A translation as it should be, and whether a person (`manual`) or a machine made it."""

    data: str
    kind: str = MANUAL


# What is wanted for one locale: (path, source) → translation.
Translations = Mapping[tuple[str, str], Wanted]


def plain_data(text: str) -> str:
    """Plain text as a StringValue holds it: the same as `StringValue.from_plaintext`, without a parser."""
    return escape(text, quote=False).replace("\n", "<br/>")


def plain_text(data: str) -> str:
    """The reverse of `plain_data`."""
    return unescape(data.replace("<br/>", "\n"))


@dataclass(frozen=True)
class Pieces:
    """The pieces of text of one source, by what names them: ids of their context and string."""

    source: TranslationSource
    ids: Mapping[tuple[str, str], tuple[int, int]]

    @classmethod
    def of(cls, source: TranslationSource) -> "Pieces":
        rows = StringSegment.objects.filter(source=source).values_list(
            "context__path", "string__data", "context_id", "string_id"
        )
        return cls(source, {(path, data): (context, string) for path, data, context, string in rows})

    def write(self, locale: Locale, wanted: Translations) -> None:
        """Make the translations of this source the wanted ones. Those of former texts stay, as a memory.

        Raises KeyError for words that the source does not have.
        """
        held = {
            (row.context_id, row.translation_of_id): row
            for row in StringTranslation.objects.filter(context__object_id=self.source.object_id, locale=locale)
        }
        targets = {self.ids[key]: value for key, value in wanted.items()}
        now = timezone.now()
        new = [
            StringTranslation(
                context_id=context,
                translation_of_id=string,
                locale=locale,
                data=value.data,
                translation_type=value.kind,
                updated_at=now,
            )
            for (context, string), value in targets.items()
            if (context, string) not in held
        ]
        changed = [held[ids] for ids, value in targets.items() if ids in held and _differs(held[ids], value)]
        for row in changed:
            value = targets[row.context_id, row.translation_of_id]
            row.data, row.translation_type, row.has_error, row.updated_at = value.data, value.kind, False, now
        StringTranslation.objects.bulk_create(new)
        StringTranslation.objects.bulk_update(changed, ["data", "translation_type", "has_error", "updated_at"])
        gone = [row.pk for ids, row in held.items() if ids in set(self.ids.values()) and ids not in targets]
        if gone:
            StringTranslation.objects.filter(pk__in=gone).delete()


def _differs(row: StringTranslation, value: Wanted) -> bool:
    return (row.data, row.translation_type, row.has_error) != (value.data, value.kind, False)


def merged(words: Iterable[Words], kind: str = MANUAL) -> dict[str, dict[tuple[str, str], Wanted]]:
    """The words by locale, in the form that `Pieces.write` takes."""
    wanted: dict[str, dict[tuple[str, str], Wanted]] = {}
    for piece in words:
        for locale, data in piece.translations.items():
            wanted.setdefault(locale, {})[piece.path, piece.source] = Wanted(data, kind)
    return wanted


def translations_of(
    keys: Iterable[UUID], locales: Iterable[str]
) -> dict[UUID, dict[str, dict[tuple[str, str], Wanted]]]:
    """The translations of objects, by translation key, locale, and path and source. One statement for all."""
    found: dict[UUID, dict[str, dict[tuple[str, str], Wanted]]] = {
        key: {locale: {} for locale in locales} for key in keys
    }
    rows = StringTranslation.objects.filter(
        context__object_id__in=found, locale__language_code__in=list(locales), has_error=False
    ).values_list(
        "context__object_id",
        "locale__language_code",
        "context__path",
        "translation_of__data",
        "data",
        "translation_type",
    )
    for key, locale, path, source, data, kind in rows:
        found[key][locale][path, source] = Wanted(data, kind)
    return found
