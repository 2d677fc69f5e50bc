"""A changed term of the glossary: machines translate anew what breaks it, people get theirs to look at (W3)."""

from collections import defaultdict

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import Locale
from wagtail_localize.models import StringSegment, StringTranslation, TranslatableObject

from translation.models import GlossaryForm, GlossaryTerm, Reason, SegmentState
from translation.pipeline.queue import queue_key
from translation.words import MACHINE


def apply(term: str) -> None:
    """Queue machine translations that do not hold what the glossary says of the term; mark those of people."""
    row = GlossaryTerm.objects.filter(term=term).first()
    if row is None:
        return
    again: dict[TranslatableObject, list[tuple[int, int]]] = defaultdict(list)
    forms = {form.language_code: form for form in row.forms.all()}
    for locale in Locale.objects.exclude(pk=Locale.get_default().pk):
        form = forms.get(locale.language_code) or (GlossaryForm(text=term) if row.keep else None)
        for translation in _breaking(term, form, locale) if form else ():
            if translation.translation_type == MACHINE:
                ids = translation.context_id, translation.translation_of_id
                again[translation.context.object].append(ids)
            else:
                _mark(translation, form)
    for thing, ids in again.items():
        queue_key(ContentType.objects.get_for_id(thing.content_type_id), thing.translation_key, ids)


def _breaking(term: str, form: GlossaryForm, locale: Locale) -> list[StringTranslation]:
    """Translations of texts that are in use and name the term, without its form or with a forbidden one."""
    used = StringSegment.objects.filter(string__data__contains=term).values_list("context_id", "string_id")
    rows = StringTranslation.objects.filter(
        locale=locale, translation_of__data__contains=term, context__in={context for context, _string in used}
    ).select_related("context__object", "translation_of")
    wrong = form.forbidden.split("\n") if form.forbidden else []
    return [
        row
        for row in rows
        if (row.context_id, row.translation_of_id) in set(used)
        and (form.text not in row.data or any(word.strip() and word.strip() in row.data for word in wrong))
    ]


@transaction.atomic
def _mark(translation: StringTranslation, form: GlossaryForm) -> None:
    SegmentState.objects.update_or_create(
        context_id=translation.context_id,
        string_id=translation.translation_of_id,
        locale_id=translation.locale_id,
        defaults={
            "reason": Reason.GLOSSARY,
            "detail": _("The glossary says “%(form)s”.") % {"form": form.text},
            "since": timezone.now(),
        },
    )
