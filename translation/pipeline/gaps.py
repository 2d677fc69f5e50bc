"""What is missing in a language, and what can be taken over from people's work before an engine is asked (W4)."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import NamedTuple

from wagtail.models import Locale
from wagtail_localize.models import StringSegment, StringTranslation, TranslationSource

from translation.compare import carried, likeness, little_changed
from translation.compare.text import TAG
from translation.models import DOUBTED, Reason, SegmentState
from translation.pipeline.places import Places
from translation.words import MACHINE, MANUAL

# A former text of a place that holds several, such as the paragraphs of a rich text, is this much alike at least.
LEAST_LIKENESS = 0.4
MEMORY = "memory"
# Why a person's text is not taken over elsewhere.
NOT_TAKEN = (*DOUBTED, Reason.GLOSSARY)
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
    detail: str = ""


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

    def __init__(self, source: TranslationSource, locale: Locale, places: Places) -> None:
        self.locale, self.places = locale, places
        self.segments = segments_of(source)
        self.rows: dict[Ids, StringTranslation] = {}
        # What people wrote and cannot be shown: the source stands in its place until one of them has corrected it.
        self.refused: set[Ids] = set()
        # What is found only now to be such, or a machine's, and why.
        self.faults: list[tuple[StringTranslation, str]] = []
        segments = {segment.ids: segment for segment in self.segments}
        rows = StringTranslation.objects.filter(context__object_id=source.object_id, locale=locale)
        for row in rows.select_related("translation_of"):
            ids = row.context_id, row.translation_of_id
            fault = self.fault(segments[ids], row.data) if ids in segments and not row.has_error else ""
            if fault:
                self.faults.append((row, fault))
            if not fault and not row.has_error:
                self.rows[ids] = row
            elif row.translation_type == MANUAL:
                self.refused.add(ids)
        states = SegmentState.objects.filter(context__object_id=source.object_id, locale=locale)
        self.states = {(state.context_id, state.string_id): state for state in states}

    def fault(self, segment: Segment, data: str) -> str:
        """Why the data cannot stand for the segment; empty if it can."""
        return self.places.fault(segment.path, segment.text, data)

    def open(self) -> list[Segment]:
        """Segments that no person has translated or read here: what one writes elsewhere is taken over."""
        return [
            segment
            for segment in self.segments
            if segment.ids not in self.refused
            and not (segment.ids in self.rows and by_person(self.rows[segment.ids], self.states.get(segment.ids)))
        ]

    @property
    def current(self) -> dict[Ids, StringTranslation]:
        return {segment.ids: self.rows[segment.ids] for segment in self.segments if segment.ids in self.rows}

    def missing(self, again: Callable[[Ids, StringTranslation], bool]) -> list[Segment]:
        """Segments without a translation, and those of a machine that are to be translated again."""
        missing = []
        for segment in self.segments:
            if segment.ids in self.refused:
                continue
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


def by_person(row: StringTranslation, state: SegmentState | None) -> bool:
    """Whether a person has written it for its place or read it there. What was taken over from another place is, until
    then, what stands there."""
    return row.translation_type == MANUAL and (row.tool_name != MEMORY or bool(state and state.reviewed_at))


def memory(texts: Iterable[int], locale: Locale) -> dict[int, str]:
    """What people have written for the same text anywhere and nobody doubts: string → translation, the latest.

    What was taken over counts only where its origin is gone: it may be older than that."""
    texts = set(texts)
    found = SegmentState.objects.filter(locale=locale, string__in=texts)
    states = {(state.context_id, state.string_id): state for state in found}
    rows = StringTranslation.objects.filter(
        translation_of__in=texts, locale=locale, translation_type=MANUAL, has_error=False
    ).order_by("updated_at", "pk")
    own: dict[int, str] = {}
    taken: dict[int, str] = {}
    for row in rows:
        state = states.get((row.context_id, row.translation_of_id))
        if not state or state.reason not in NOT_TAKEN:
            (own if by_person(row, state) else taken)[row.translation_of_id] = row.data
    return taken | own


def divide(held: Held, missing: list[Segment]) -> tuple[list[Filling], list[Gap]]:
    """What people's work fills, in place of a machine's as well, and what is left for an engine."""
    known = memory((segment.ids[1] for segment in held.open()), held.locale)
    formers = held.formers(missing)
    wanted = {segment.ids for segment in missing}
    fillings, gaps = [], []
    for segment in held.open():
        former = formers.get(segment.ids)
        filling = _filled(segment, known.get(segment.ids[1]), former, held.locale.language_code)
        if filling and not held.fault(segment, filling.data):
            fillings.append(filling)
        elif segment.ids in wanted:
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
    if _tags(former.source) == _tags(segment.text) and little_changed(former.source, segment.text):
        return Filling(segment, former.data, MANUAL, MEMORY, Reason.CHANGED, former)
    return None


def _tags(data: str) -> Counter[str]:
    """A link that is not in the source any more, or one that a translation has not got, cannot stand till somebody has
    looked."""
    return Counter(TAG.findall(data))
