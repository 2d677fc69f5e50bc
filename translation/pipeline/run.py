"""One run: an object's languages brought up to its source.

Each step is a transaction of its own and finds again what is done, so that a run may be stopped anywhere, repeated,
and go on beside another. No transaction is open while an engine works.
"""

import logging
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.models import Locale, Page
from wagtail_localize.models import StringTranslation, TranslatableObject, Translation, TranslationSource

from translation.content import Translatable
from translation.engines import EngineError, translated
from translation.glossary import terms_for
from translation.models import Reason, goes_live, usage
from translation.pipeline.gaps import Filling, Gap, Held, Ids, divide
from translation.pipeline.queue import paused
from translation.pipeline.routes import Route, routes
from translation.pipeline.store import mark, store
from translation.status import Status, progress
from translation.sync import submit
from translation.targets import write_target
from translation.words import MACHINE

# So many texts are paid for again at most when an engine fails or the worker is killed.
BATCH = 50
logger = logging.getLogger(__name__)


@dataclass
class Outcome:
    """What a run has not achieved, in words for staff; empty when all went well."""

    problem: str = ""
    retry: bool = False
    retry_after: float | None = None

    def add(self, error: EngineError) -> None:
        self.problem, self.retry, self.retry_after = str(error), error.retry, error.retry_after


@dataclass(frozen=True)
class Job:
    """An object, what of it is to be translated again, and how to say that the worker is still at it."""

    model: type
    key: UUID
    again: frozenset[Ids]
    machine: bool
    still: Callable[[], None]

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
            return self.machine or ids in self.again or follows

        return repeat


def run(model: type, key: UUID, again: Sequence | str = (), still: Callable[[], None] = lambda: None) -> Outcome:
    """Translate and publish an object in all languages. `still` is called between the steps."""
    machine = again == "machine"
    job = Job(model, key, frozenset() if machine else frozenset(map(tuple, again)), machine, still)
    outcome = Outcome()
    with transaction.atomic():
        found = job.submitted()
        if not found:
            return outcome
        instance, source = found
        locales = _targets(source)
    if isinstance(instance, Page):
        _make_parents(instance, locales.values())
    for route in routes(source.locale.language_code, list(locales)):
        still()
        _translate(job, source, locales, route, outcome)
    with paused(), transaction.atomic():
        found = job.submitted()
        for locale in locales.values() if found else ():
            _write(*found, locale)
    return outcome


def _make_parents(page: Page, locales: Iterable[Locale]) -> None:
    """A page can stand in a language only where its parent does."""
    parent = page.get_parent()
    if not parent.is_root() and any(not parent.has_translation(locale) for locale in locales):
        run(parent.specific_class, parent.translation_key)


def _targets(source: TranslationSource) -> dict[str, Locale]:
    """The languages by code, without those whose page staff have cut loose from its source."""
    loose = source.translations.filter(enabled=False).values("target_locale")
    locales = Locale.objects.exclude(pk=source.locale_id).exclude(pk__in=loose)
    return {locale.language_code: locale for locale in locales}


def _translate(
    job: Job, source: TranslationSource, locales: dict[str, Locale], route: Route, outcome: Outcome
) -> None:
    locale = locales[route.target]
    held = Held(source, locale)
    fillings, gaps = divide(held, held.missing(job.repeats(route)))
    if fillings:
        store(locale, fillings)
    starts = {gap.segment.ids: gap.segment.text for gap in gaps}
    if route.start != source.locale.language_code:
        starts = {ids: row.data for ids, row in Held(source, locales[route.start]).current.items()}
    gaps = [gap for gap in gaps if gap.segment.ids in starts]
    if route.engine is None:
        return
    for start in range(0, len(gaps), BATCH):
        batch = gaps[start : start + BATCH]
        without = [gap for gap in gaps[start:] if gap.segment.ids not in held.rows]
        left = usage.left() if route.engine.billed else None
        if left is not None and sum(len(starts[gap.segment.ids]) for gap in batch) > left:
            mark(locale, [(gap, Reason.LIMIT, "") for gap in without])
            outcome.problem = _("The month's limit of characters is reached.")
            return
        try:
            _ask(job, source, locale, route, batch, starts)
        except EngineError as error:
            logger.warning("%s could not translate %s into %s: %s", route.engine.name, job.key, route.target, error)
            mark(locale, [(gap, Reason.FAILED, str(error)) for gap in without])
            outcome.add(error)
            return


def _ask(
    job: Job, source: TranslationSource, locale: Locale, route: Route, gaps: list[Gap], starts: dict[Ids, str]
) -> None:
    """Have the engine fill the gaps, and store what it gives, nonsense excepted."""
    texts = [starts[gap.segment.ids] for gap in gaps]
    answers = translated(route.engine, texts, route.start, route.target, terms_for(route.start, route.target))
    if route.engine.billed:
        usage.count(route.engine.name, source.object_id, sum(answer.sent for answer in answers))
    fillings, failures = [], []
    for gap, answer in zip(gaps, answers, strict=True):
        if answer.text is None:
            failures.append((gap, Reason.FAILED, answer.reason))
            continue
        reason = Reason.CHANGED if gap.former else ""
        fillings.append(Filling(gap.segment, answer.text, MACHINE, route.engine.name, reason, gap.former))
    job.still()
    store(locale, fillings)
    mark(locale, failures)


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
