"""Many translations by one person, written together: what `translation.review.actions.correct` does with one."""

from collections.abc import Collection, Container, Mapping

from django.contrib.auth.models import AbstractBaseUser
from django.contrib.contenttypes.models import ContentType
from django.utils import timezone
from wagtail.log_actions import log
from wagtail_localize.models import StringTranslation

from translation.models import Reason, SegmentState
from translation.pipeline.gaps import Ids
from translation.pipeline.queue import queue_key, queue_sharing
from translation.review.actions import CORRECTED
from translation.review.text import Text
from translation.words import MANUAL


def store(
    written: Collection[tuple[Text, str]],
    user: AbstractBaseUser,
    waivers: Mapping[Ids, str],
    unfinished: Container[Ids] = (),
) -> None:
    """Make the translations those of the person, count them as reviewed but for the unfinished, queue their objects.

    The number of statements grows with objects, not with texts, but for one of the log for each text.
    """
    now = timezone.now()
    rows = []
    for text, data in written:
        row = text.translation or StringTranslation(
            context_id=text.ids[0], translation_of_id=text.ids[1], locale=text.locale
        )
        before = text.data
        row.data, row.translation_type, row.tool_name, row.last_translated_by = data, MANUAL, "", user
        row.has_error, row.field_error, row.updated_at = False, "", now
        rows.append((text, row, before))
    # Without `save()`, whose signal would queue the object again for each text.
    StringTranslation.objects.bulk_create([row for _text, row, _before in rows if not row.pk])
    fields = ["data", "translation_type", "tool_name", "last_translated_by", "has_error", "field_error", "updated_at"]
    StringTranslation.objects.bulk_update([row for _text, row, _before in rows if row.pk], fields, batch_size=200)
    _note(written, user, waivers, unfinished)
    for text, row, before in rows:
        title = text.source.object_repr
        log(row, CORRECTED, user=user, title=title, data={"before": before, "after": row.data})
    for kind, key in {(text.source.specific_content_type_id, text.key) for text, _data in written}:
        queue_key(ContentType.objects.get_for_id(kind), key)
    for locale in {text.locale for text, _data in written}:
        queue_sharing([text.ids[1] for text, _data in written if text.locale == locale], locale)


def _note(
    written: Collection[tuple[Text, str]],
    user: AbstractBaseUser,
    waivers: Mapping[Ids, str],
    unfinished: Container[Ids],
) -> None:
    now = timezone.now()
    states = [
        SegmentState(
            context_id=text.ids[0],
            string_id=text.ids[1],
            locale=text.locale,
            reason=Reason.UNFINISHED if text.ids in unfinished else "",
            since=now,
            reviewed_by=None if text.ids in unfinished else user,
            reviewed_at=None if text.ids in unfinished else now,
            waiver=waivers.get(text.ids, ""),
        )
        for text, _data in written
    ]
    SegmentState.objects.bulk_create(
        states,
        update_conflicts=True,
        unique_fields=["context", "string", "locale"],
        update_fields=["reason", "detail", "since", "reviewed_by", "reviewed_at", "waiver"],
    )
