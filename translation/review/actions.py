"""What translators do with texts (requirement W3). Whether they may is asked by the views.

Every action queues the objects that it touches, so that what they now say goes live. `seen` is the time of the version
that somebody had before his eyes: nobody approves or overwrites what he has not read.
"""

from collections.abc import Collection, Iterable, Mapping
from datetime import datetime
from uuid import UUID

from django.contrib.auth.models import AbstractBaseUser
from django.contrib.contenttypes.models import ContentType
from django.db import IntegrityError, transaction
from django.utils import timezone
from wagtail.log_actions import log
from wagtail.models import Locale
from wagtail_localize.models import StringTranslation
from wagtail_localize.strings import StringValue, validate_translation_links

from translation.models import MistakeReport, Pending, SegmentState
from translation.pipeline.gaps import Ids
from translation.pipeline.queue import queue_key, queue_sharing
from translation.review.checks import Checks, final, serious
from translation.review.refusals import Conflict, Doubtful, Gone, Malformed
from translation.review.reported import done
from translation.review.text import Text, find_all, of_object
from translation.words import MANUAL

CORRECTED = "translation.correct"
Seen = Mapping[Ids, datetime | None]


@transaction.atomic
def approve(
    ids: Collection[Ids], locale: Locale, user: AbstractBaseUser, *, waiver: str = "", seen: Seen | None = None
) -> None:
    """Say that translations are right as they are; `waiver` says why, where a serious problem stands.

    Raises Gone, Conflict, Malformed, Doubtful.
    """
    texts = _held(ids, locale)
    changed = [text for text in texts if seen is not None and text.seen != seen[text.ids]]
    if changed:
        raise Conflict([text.translation for text in changed if text.translation])
    for text in texts:
        if text.translation and text.translation.has_error:
            raise Malformed(text.translation.get_error())
    doubts = serious(texts)
    empty = {text.ids for text in texts if not text.data}
    # An empty translation would put the Japanese on the page, whatever anybody says about it.
    stand = {key: problems for key, problems in doubts.items() if not waiver or key in empty or final(problems)}
    if stand:
        raise Doubtful(stand)
    StringTranslation.objects.filter(pk__in=[text.translation.pk for text in texts]).update(
        translation_type=MANUAL, last_translated_by=user
    )
    _reviewed(texts, user, dict.fromkeys(doubts, waiver))


def approve_page(key: UUID, locale: Locale, user: AbstractBaseUser, *, seen: datetime | None = None) -> int:
    """Approve all that waits on a page, but for nothing if there is something serious; returns how many texts.

    `seen` is the latest time among the versions that were shown. Raises as `approve` does.
    """
    texts = [text for text in of_object(key, locale) if text.why]
    newer = [text.translation for text in texts if seen and text.seen and text.seen > seen]
    if newer:
        raise Conflict(newer)
    approve([text.ids for text in texts], locale, user, seen={text.ids: text.seen for text in texts})
    return len(texts)


@transaction.atomic
def correct(
    ids: Ids, locale: Locale, data: str, user: AbstractBaseUser, *, waiver: str = "", seen: Seen | None = None
) -> None:
    """Write a person's translation, a fragment of HTML with inline tags, and count it as reviewed.

    Raises Gone, Malformed, Doubtful, and Conflict where another person has written since; what an engine has written
    since is overwritten.
    """
    [text] = _held([ids], locale)
    if seen is not None and text.seen != seen[ids] and text.translation and not text.by_machine:
        raise Conflict([text.translation])
    data = _valid(text.original, data)
    doubts = [problem for problem in Checks.of(text).problems(text, data) if problem.serious]
    if doubts and (not waiver or not data or final(doubts)):
        raise Doubtful({ids: doubts})
    before = text.data
    row = _written(text, data, user)
    log(row, CORRECTED, user=user, title=text.source.object_repr, data={"before": before, "after": data})
    _reviewed([text], user, {ids: waiver} if doubts else {})


def carry_on(stopped: Iterable[Pending]) -> None:
    """Try again at once what has failed, or stopped at the month's limit."""
    for row in stopped:
        queue_key(row.content_type, row.key)


def close(report: MistakeReport, user: AbstractBaseUser) -> None:
    """The report is dealt with. Whoever was first stays named."""
    MistakeReport.objects.filter(pk=report.pk, closed_at=None).update(closed_at=timezone.now(), closed_by=user)
    done(report)


def _held(ids: Collection[Ids], locale: Locale) -> list[Text]:
    """The texts, their translations locked against others. Raises Gone."""
    rows = StringTranslation.objects.select_for_update().filter(locale=locale, context__in={key[0] for key in ids})
    list(rows.values_list("pk"))
    texts = find_all(ids, locale)
    if len(texts) < len(set(ids)):
        raise Gone
    return texts


def _valid(original: str, data: str) -> str:
    """The data in the form in which wagtail-localize keeps it. Raises Malformed."""
    lines = data.strip().splitlines()
    try:
        value = StringValue.from_translated_html("<br/>".join(lines))
        validate_translation_links(original, value.data)
    except ValueError as error:
        raise Malformed(str(error)) from error
    return value.data


def _written(text: Text, data: str, user: AbstractBaseUser) -> StringTranslation:
    """Without `save()`, whose signal would queue the object once more. Raises Conflict where somebody was quicker."""
    row = text.translation or StringTranslation(
        context_id=text.ids[0], translation_of_id=text.ids[1], locale=text.locale
    )
    values = {
        "data": data,
        "translation_type": MANUAL,
        "tool_name": "",
        "last_translated_by": user,
        "has_error": False,
        "field_error": "",
        "updated_at": timezone.now(),
    }
    for name, value in values.items():
        setattr(row, name, value)
    if row.pk:
        StringTranslation.objects.bulk_update([row], list(values))
        return row
    try:
        with transaction.atomic():
            StringTranslation.objects.bulk_create([row])
    except IntegrityError as error:
        theirs = StringTranslation.objects.filter(context=text.ids[0], translation_of=text.ids[1], locale=text.locale)
        raise Conflict(list(theirs)) from error
    return row


def _reviewed(texts: Collection[Text], user: AbstractBaseUser, waivers: Mapping[Ids, str]) -> None:
    now = timezone.now()
    states = [
        SegmentState(
            context_id=text.ids[0],
            string_id=text.ids[1],
            locale=text.locale,
            reviewed_by=user,
            reviewed_at=now,
            waiver=waivers.get(text.ids, ""),
        )
        for text in texts
    ]
    SegmentState.objects.bulk_create(
        states,
        update_conflicts=True,
        unique_fields=["context", "string", "locale"],
        update_fields=["reason", "detail", "reviewed_by", "reviewed_at", "waiver"],
    )
    for kind, key in dict.fromkeys((text.source.specific_content_type_id, text.key) for text in texts):
        queue_key(ContentType.objects.get_for_id(kind), key)
    for locale in {text.locale for text in texts}:
        queue_sharing([text.ids[1] for text in texts if text.locale == locale], locale)
