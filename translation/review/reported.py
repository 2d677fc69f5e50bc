"""What visitors report, in the queue (requirement W3)."""

from collections.abc import Iterable

from django.db import transaction
from django.utils import timezone

from translation.compare.text import visible
from translation.models import MistakeReport, Reason, SegmentState
from translation.review.text import Text, of_object


def quoted(report: MistakeReport, texts: Iterable[Text]) -> Text | None:
    """The text that has what the visitor quotes."""
    quote = " ".join(report.quote.split())
    return next((text for text in texts if quote and quote in " ".join(visible(text.data).split())), None)


def wait(report: MistakeReport) -> None:
    """Have the text that is meant wait, until somebody has read it or the report is closed.

    Without a place, or with one that is none of the page's own texts, it is the first of the page. A reason that is
    there already stays: whoever opens the text sees the reports of its page.
    """
    texts = of_object(report.object_key, report.locale)
    text = quoted(report, texts) or next(iter(texts), None)
    if text is None:
        return
    ids = {"context_id": text.ids[0], "string_id": text.ids[1], "locale": report.locale}
    state, _created = SegmentState.objects.get_or_create(**ids)
    SegmentState.objects.filter(pk=state.pk, reason="").update(
        reason=Reason.REPORTED, detail=report.message, since=timezone.now()
    )


@transaction.atomic
def done(report: MistakeReport) -> None:
    """Texts of the page wait no longer for this report, but for those of which others are open."""
    place = {"locale": report.locale, "reason": Reason.REPORTED}
    SegmentState.objects.filter(**place, context__object_id=report.object_key).update(reason="", detail="")
    for other in MistakeReport.objects.filter(object_key=report.object_key, locale=report.locale, closed_at=None):
        wait(other)
