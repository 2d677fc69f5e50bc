"""What is missing in a language, and what can be taken over from people's work before an engine is asked (W4)."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import NamedTuple

from wagtail.models import Locale
from wagtail_localize.models import StringSegment, StringTranslation, TranslationSource

from translation.compare import carried, likeness, little_changed
from translation.models import Reason, SegmentState
from translation.words import MACHINE, MANUAL

# A former text of a place that holds several, such as the paragraphs of a rich text, is this much alike at least.
LEAST_LIKENESS = 0.4
MEMORY = "memory"
Ids = tuple[int, int]


class Segment(NamedTuple):
    """A text of the source at its place. Its ids are those of context and string."""

    ids: Ids
    path: str
    text: str


class Former(NamedTuple):
    """What a person once wrote for another text at the same place. `source` is what that person saw."""

    source: str
    data: str


@dataclass(frozen=True)
class Filling:
    """A translation to be stored, and why somebody should look at it, if so."""

    segment: Segment
    data: str
    kind: str
    tool: str
    reason: str = ""
    former: Former | None = None


@dataclass(frozen=True)
class Gap:
    """A text that only an engine can translate, and what a person wrote for its former version."""

    segment: Segment
    former: Former | None


def segments_of(source: TranslationSource) -> list[Segment]:
    rows = StringSegment.objects.filter(source=source).order_by("order", "pk")
    values = rows.values_list("context_id", "string_id", "context__path", "string__data")
    return [Segment((context, string), path, text) for context, string, path, text in values]


class Held:
    """All that is known of an object's texts in one language, former ones included. Three statements."""

    def __init__(self, source: TranslationSource, locale: Locale) -> None:
        self.locale = locale
        self.segments = segments_of(source)
        rows = StringTranslation.objects.filter(context__object_id=source.object_id, locale=locale, has_error=False)
        self.rows = {(row.context_id, row.translation_of_id): row for row in rows.select_related("translation_of")}
        states = SegmentState.objects.filter(context__object_id=source.object_id, locale=locale)
        self.states = {(state.context_id, state.string_id): state for state in states}

    @property
    def current(self) -> dict[Ids, StringTranslation]:
        return {segment.ids: self.rows[segment.ids] for segment in self.segments if segment.ids in self.rows}

    def missing(self, again: Callable[[Ids, StringTranslation], bool]) -> list[Segment]:
        """Segments without a translation, and those of a machine that are to be translated again."""
        missing = []
        for segment in self.segments:
            row = self.rows.get(segment.ids)
            if row is None or (row.translation_type == MACHINE and again(segment.ids, row)):
                missing.append(segment)
        return missing

    def formers(self, missing: Iterable[Segment]) -> dict[Ids, Former]:
        """For each missing segment what a person wrote for the most similar former text of its place."""
        current = {segment.ids for segment in self.segments}
        crowd = Counter(segment.ids[0] for segment in self.segments)
        gone: dict[int, list[StringTranslation]] = defaultdict(list)
        for ids, row in self.rows.items():
            if ids not in current and row.translation_type == MANUAL:
                gone[ids[0]].append(row)
        found = {}
        for segment in missing:
            candidates = gone[segment.ids[0]]
            if crowd[segment.ids[0]] > 1:
                candidates = [row for row in candidates if self._alike(row, segment) >= LEAST_LIKENESS]
            if candidates:
                best = max(candidates, key=lambda row: (self._alike(row, segment), row.updated_at))
                found[segment.ids] = Former(self._seen(best), best.data)
        return found

    def _alike(self, row: StringTranslation, segment: Segment) -> float:
        return likeness(self._seen(row), segment.text)

    def _seen(self, row: StringTranslation) -> str:
        """The text that the person saw: what was carried on unchecked says of which text it is the translation."""
        state = self.states.get((row.context_id, row.translation_of_id))
        if state and state.reason == Reason.CHANGED and state.former_source:
            return state.former_source
        return row.translation_of.data


def memory(texts: Iterable[int], locale: Locale) -> dict[int, str]:
    """What people have written for the same text anywhere else and nobody doubts: string → translation, the latest."""
    doubted = SegmentState.objects.filter(locale=locale, reason__in=[Reason.CHANGED, Reason.FIGURES])
    rows = (
        StringTranslation.objects.filter(
            translation_of__in=set(texts), locale=locale, translation_type=MANUAL, has_error=False
        )
        .order_by("updated_at", "pk")
        .values_list("context_id", "translation_of_id", "data")
    )
    without = set(doubted.filter(string__in=set(texts)).values_list("context_id", "string_id"))
    return {string: data for context, string, data in rows if (context, string) not in without}


def divide(held: Held, missing: list[Segment]) -> tuple[list[Filling], list[Gap]]:
    """What people's work fills, and what is left for an engine. A segment that a machine has translated is left."""
    known = memory((segment.ids[1] for segment in missing), held.locale)
    formers = held.formers(missing)
    fillings, gaps = [], []
    for segment in missing:
        former = formers.get(segment.ids)
        filling = _filled(segment, known.get(segment.ids[1]), former, held.locale.language_code)
        if filling:
            fillings.append(filling)
        else:
            gaps.append(Gap(segment, former))
    return fillings, gaps


def _filled(segment: Segment, known: str | None, former: Former | None, language: str) -> Filling | None:
    if known is not None:
        return Filling(segment, known, MANUAL, MEMORY)
    if former is None:
        return None
    data = carried(former.source, segment.text, former.data, language)
    if data is not None:
        return Filling(segment, data, MANUAL, MEMORY, Reason.FIGURES, former)
    if little_changed(former.source, segment.text):
        return Filling(segment, former.data, MANUAL, MEMORY, Reason.CHANGED, former)
    return None
