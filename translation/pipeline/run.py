"""One run: an object's languages brought up to its source.

Each step is a transaction of its own and finds again what is done, so that a run may be stopped anywhere, repeated,
and go on beside another. No transaction is open while an engine works.
"""

import logging
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.models import Locale, Page
from wagtail_localize.models import StringTranslation, TranslatableObject, Translation, TranslationSource

from translation.content import Translatable
from translation.engines import EngineError, translated
from translation.glossary import terms_for
from translation.models import Reason, goes_live, usage
from translation.pipeline.gaps import Filling, Gap, Held, Ids, divide, segments_of
from translation.pipeline.outcome import Outcome
from translation.pipeline.places import Places
from translation.pipeline.queue import paused, queue
from translation.pipeline.routes import Route, routes
from translation.pipeline.store import mark, refuse, store
from translation.review.checks import Checks
from translation.status import Status, progress
from translation.sync import submit
from translation.targets import write_target
from translation.words import MACHINE

# So many texts are paid for again at most when an engine fails or the worker is killed.
BATCH = 50
Repeat = tuple[int, int, int]
logger = logging.getLogger(__name__)


@dataclass
class Job:
    """An object, how to say that the worker is still at it, and what is left of what is to be translated again: by
    context, string and locale, so that no text is paid for twice because another one failed."""

    model: type
    key: UUID
    still: Callable[[], None]
    left: Callable[[list[Repeat]], None]
    again: frozenset[Repeat] = frozenset()

    def submitted(self) -> tuple[Translatable, TranslationSource] | None:
        """The public version in the source language and its source, locked against other runs until the end of the
        transaction. Drafts are never read."""
        list(TranslatableObject.objects.select_for_update().filter(translation_key=self.key))
        rows = self.model._default_manager.filter(translation_key=self.key, locale=Locale.get_default(), live=True)
        instance = rows.first()
        return (instance, submit(instance)) if instance else None

    def repeats(self, route: Route) -> Callable[[Ids, StringTranslation], bool]:
        """Whether a machine's translation is made anew: where that is wished, or where it costs nothing and follows
        the language from which it was made."""

        def repeat(ids: Ids, row: StringTranslation) -> bool:
            follows = route.engine is not None and not route.engine.billed and row.tool_name == route.engine.name
            return (*ids, row.locale_id) in self.again or follows

        return repeat

    def store(self, locale: Locale, fillings: Iterable[Filling]) -> None:
        """Store the translations, and that they need not be made again."""
        done = {(*filling.segment.ids, locale.pk) for filling in fillings}
        with transaction.atomic():
            store(locale, fillings)
            if self.again & done:
                self.again -= done
                self.left(sorted(self.again))


def run(
    model: type,
    key: UUID,
    again: Sequence | str = (),
    still: Callable[[], None] = lambda: None,
    left: Callable[[list[Repeat]], None] = lambda again: None,
) -> Outcome:
    """Translate and publish an object in all languages.

    `still` is called between the steps, `left` with what of `again` is left whenever some of it is done.
    """
    job = Job(model, key, still, left)
    outcome = Outcome()
    with transaction.atomic():
        found = job.submitted()
        if not found:
            return outcome
        instance, source = found
        locales = _targets(source)
        job.again = _repeated(source, again)
    if isinstance(instance, Page):
        _make_parents(instance, locales.values())
    places = Places(source)
    for route in routes(source.locale.language_code, list(locales)):
        still()
        with outcome.without(key, locales[route.target]):
            _translate(job, source, locales, route, places, outcome)
    with paused(), transaction.atomic():
        found = job.submitted()
        for locale in locales.values() if found else ():
            with outcome.without(key, locale), transaction.atomic():
                _write(*found, locale)
    return outcome


def _make_parents(page: Page, locales: Iterable[Locale]) -> None:
    """A page can stand in a language only where its parent does."""
    parent = page.get_parent()
    missing = not parent.is_root() and any(not parent.has_translation(locale) for locale in locales)
    if missing and run(parent.specific_class, parent.translation_key).problem:
        queue(parent)


def _repeated(source: TranslationSource, again: Sequence | str) -> frozenset[Repeat]:
    """The machines' translations that are meant."""
    wanted = frozenset() if again == "machine" else frozenset(map(tuple, again))
    used = {segment.ids for segment in segments_of(source)} if again else set()
    rows = StringTranslation.objects.filter(
        context__object_id=source.object_id, translation_of__in={string for _context, string in used}
    ).filter(translation_type=MACHINE)
    ids = rows.values_list("context_id", "translation_of_id", "locale_id")
    return frozenset(
        row for row in ids if row[:2] in used and (again == "machine" or row[:2] in wanted or row in wanted)
    )


def _targets(source: TranslationSource) -> dict[str, Locale]:
    """The languages by code, without those whose page staff have cut loose from its source."""
    loose = source.translations.filter(enabled=False).values("target_locale")
    locales = Locale.objects.exclude(pk=source.locale_id).exclude(pk__in=loose)
    return {locale.language_code: locale for locale in locales}


def _translate(
    job: Job, source: TranslationSource, locales: dict[str, Locale], route: Route, places: Places, outcome: Outcome
) -> None:
    locale = locales[route.target]
    held = Held(source, locale, places)
    refuse(held.faults)
    fillings, gaps = divide(held, held.missing(job.repeats(route)))
    if fillings:
        job.store(locale, fillings)
    starts = {gap.segment.ids: gap.segment.text for gap in gaps}
    if route.start != source.locale.language_code:
        starts = {ids: row.data for ids, row in Held(source, locales[route.start], places).current.items()}
    gaps = [gap for gap in gaps if gap.segment.ids in starts]
    if route.engine is None:
        return
    while gaps:
        batch = _batch(gaps, starts, usage.left() if route.engine.billed else None)
        without = [gap for gap in gaps if gap.segment.ids not in held.rows]
        if not batch:
            mark(locale, [(gap, Reason.LIMIT, "") for gap in without])
            outcome.add(_("The month's limit of characters is reached."))
            return
        try:
            if not _ask(job, source, held, route, batch, starts):
                words = _("%(engine)s has not translated some texts in a way that can be used.")
                outcome.add(words % {"engine": route.engine.name}, retry=True, lasting=False)
        except EngineError as error:
            logger.warning("%s could not translate %s into %s: %s", route.engine.name, job.key, route.target, error)
            mark(locale, [(gap, Reason.FAILED, str(error)) for gap in without])
            outcome.add(str(error), retry=error.retry, after=error.retry_after)
            return
        asked = {gap.segment.ids for gap in batch}
        gaps = [gap for gap in gaps if gap.segment.ids not in asked]


def _batch(gaps: list[Gap], starts: dict[Ids, str], left: int | None) -> list[Gap]:
    """So many of the gaps as are asked for at once, and as may still be sent."""
    batch: list[Gap] = []
    for gap in gaps:
        size = len(starts[gap.segment.ids])
        if len(batch) < BATCH and (left is None or size <= left):
            batch.append(gap)
            left = None if left is None else left - size
    return batch


def _ask(
    job: Job, source: TranslationSource, held: Held, route: Route, gaps: list[Gap], starts: dict[Ids, str]
) -> bool:
    """Have the engine fill the gaps, and store what it gives, but for nonsense and what is too long for its place.
    Returns whether there was no nonsense, after which the engine may be asked again."""
    texts = [starts[gap.segment.ids] for gap in gaps]
    answers = translated(route.engine, texts, route.start, route.target, terms_for(route.start, route.target))
    if route.engine.billed:
        usage.count(route.engine.name, source.object_id, sum(answer.sent for answer in answers))
    checks = Checks(source.locale.language_code, route.target)
    fillings, failures = [], []
    for gap, answer in zip(gaps, answers, strict=True):
        fault = answer.reason if answer.text is None else held.fault(gap.segment, answer.text)
        if fault:
            failures.append((gap, Reason.FAILED, fault))
            continue
        reason = Reason.CHANGED if gap.former else ""
        filling = Filling(gap.segment, answer.text, MACHINE, route.engine.name, reason, gap.former)
        fillings.append(_checked(filling, checks))
    job.still()
    job.store(held.locale, fillings)
    mark(held.locale, failures)
    return all(answer.text is not None for answer in answers)


def _checked(filling: Filling, checks: Checks) -> Filling:
    """With what would stop its approval. That the Japanese changed says more, and stays the reason."""
    found = [problem.message for problem in checks.found(filling.segment.text, filling.data) if problem.serious]
    if not found:
        return filling
    return replace(filling, reason=filling.reason or Reason.CHECK, detail=" ".join(found))


def _write(instance: Translatable, source: TranslationSource, locale: Locale) -> None:
    """The row of the locale, public if it may be. A page whose parent is not public in any language waits for it."""
    if isinstance(instance, Page):
        parent = instance.get_parent()
        if not parent.is_root() and not parent.has_translation(locale):
            return
    Translation.objects.get_or_create(source=source, target_locale=locale, defaults={"enabled": True})
    code = locale.language_code
    reviewed = progress([instance.translation_key], code)[instance.translation_key].status == Status.REVIEWED
    publish = goes_live(locale, reviewed=reviewed)
    write_target(source, instance, locale, publish=publish, check=lambda target: True)
