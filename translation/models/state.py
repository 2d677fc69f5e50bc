"""What is known of a segment's translation beyond wagtail-localize's rows: why somebody should look, who has."""

from uuid import uuid4

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.models import Locale
from wagtail_localize.models import String, TranslationContext


class Reason(models.TextChoices):
    """Why a translation waits in the queue. Machine translations wait without a row that says so."""

    CHANGED = "changed", _("the Japanese changed")
    FIGURES = "figures", _("only figures or links changed")
    CHECK = "check", _("a check failed")
    GLOSSARY = "glossary", _("the glossary changed")
    UNFINISHED = "unfinished", _("not finished in the translator's file")
    REPORTED = "reported", _("a visitor reported a mistake")
    FAILED = "failed", _("the engine failed")
    LIMIT = "limit", _("the month's limit is reached")


# A person's translation that waits for one of these may not say what the source says, and does not count as one. What
# waits for a name of the glossary does, though nobody takes it over for another place.
DOUBTED = (Reason.CHANGED, Reason.FIGURES, Reason.UNFINISHED)


class SegmentState(models.Model):
    """The state of one text at one place in one language. When the source text changes, the text there is another
    one, and so is its state: a review never outlives what was reviewed."""

    context = models.ForeignKey(TranslationContext, on_delete=models.CASCADE, related_name="+")
    string = models.ForeignKey(String, on_delete=models.CASCADE, related_name="+")
    locale = models.ForeignKey(Locale, on_delete=models.CASCADE, related_name="+")

    # Empty where nobody has to look.
    reason = models.CharField(_("reason"), max_length=20, choices=Reason.choices, blank=True, db_index=True)
    detail = models.TextField(_("in words"), blank=True)
    former_source = models.TextField(_("former source"), blank=True)
    former_translation = models.TextField(_("former translation"), blank=True)
    since = models.DateTimeField(_("waiting since"), default=timezone.now)

    reviewed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+", verbose_name=_("reviewed by")
    )
    reviewed_at = models.DateTimeField(_("reviewed at"), null=True)
    waiver = models.TextField(_("why it stands in spite of a check"), blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["context", "string", "locale"], name="one_state_for_segment_and_locale")
        ]
        verbose_name = _("state of a segment")
        verbose_name_plural = _("states of segments")


class Pending(models.Model):
    """An object that is to be translated. It stays until a run has finished for what it was at the latest, so that a
    worker that is killed loses nothing."""

    content_type = models.ForeignKey(ContentType, on_delete=models.CASCADE, related_name="+")
    key = models.UUIDField(_("translation key"))
    # Another one for each time that it is queued: a run removes only what it has seen.
    ticket = models.UUIDField(default=uuid4)
    # Segments to translate again although a machine has: ids of context and string, and of a locale if it is for one
    # alone; or "machine" for all of them.
    again = models.JSONField(default=list)
    since = models.DateTimeField(_("waiting since"), default=timezone.now)
    tries = models.PositiveIntegerField(_("failed attempts"), default=0)
    due = models.DateTimeField(_("next attempt"), default=timezone.now)
    taken_until = models.DateTimeField(null=True)
    problem = models.TextField(_("what is wrong"), blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["content_type", "key"], name="one_pending_for_object")]
        ordering = ["since"]
        verbose_name = _("text to be translated")
        verbose_name_plural = _("texts to be translated")


class MistakeReport(models.Model):
    """A mistake in a translation that a visitor pointed out. It holds nothing about the visitor."""

    object_key = models.UUIDField(_("translation key of the page"), db_index=True)
    locale = models.ForeignKey(Locale, on_delete=models.CASCADE, related_name="+", verbose_name=_("language"))
    address = models.CharField(_("address"), max_length=500)
    quote = models.TextField(_("the place"), blank=True, max_length=500)
    message = models.TextField(_("what is wrong"), max_length=2000)
    sent_at = models.DateTimeField(_("sent at"), auto_now_add=True)
    closed_at = models.DateTimeField(_("closed at"), null=True, blank=True)
    closed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )

    class Meta:
        ordering = ["-sent_at"]
        verbose_name = _("report of a mistake")
        verbose_name_plural = _("reports of mistakes")
