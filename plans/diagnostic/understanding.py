"""Words of a visitor as wishes: the names that a site has for its options, tags and areas, and what the API tells of
what it understood (requirement W6)."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from json import dumps, loads

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, override

from cms.graphql.errors import BadInput
from cms.graphql.rows import Reading, Row
from facilities.schema import visible
from plans.diagnostic.denials import Stance
from plans.diagnostic.meanings import Kind, Meanings, Name, Wish
from plans.diagnostic.words import MAX_CHARACTERS, Part, Understanding, understand
from plans.models import PlanPage
from search.models import Area, Tag
from search.names import forms_of, names
from search.schema import terms
from search.vocabulary import vocabulary
from translation.models import GlossaryTerm

# Of what is said in own words, as much as an answer can wish.
WEIGHT = 3
_TOWN = re.compile(r"県(?:\w{1,4}郡)?(\w{1,5}?)[市町村](?!市)")
# Labels name two things in one: 漁・釣り, 捕鱼与垂钓.
_BOTH = re.compile(r"(?<=\w)[・／/与與](?=\w)")
_COMMA = re.compile(r"[,、，;；\n]")


@dataclass(frozen=True)
class Said:
    """What a visitor said, and the ids of what was understood and is not meant."""

    words: str = ""
    without: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Raises BadInput for too long a text."""
        if len(self.words) > MAX_CHARACTERS:
            raise BadInput("words", self.words, f"at most {MAX_CHARACTERS} characters are read; say it in fewer.")

    def leaving(self, dropped: Iterable[dict]) -> "Said":
        """The same, those of the options that came from words not meant."""
        ids = (option["word"] for option in dropped if "word" in option)
        return replace(self, without=(*self.without, *ids))

    def pairs(self) -> list[tuple[str, str]]:
        """As it stands in the address of a result."""
        return [("words", self.words), *(("without", part) for part in self.without)] if self.words else []


def understood(said: Said, options: list[dict], questions: list[dict], reading: Reading) -> Understanding:
    """What was understood and is meant. What an answer says already is not understood a second time."""
    if not said.words.strip():
        return Understanding()
    found = understand(said.words, _meanings(reading.memo["version"], reading.locale, dumps(questions)))
    answered = {Wish(Kind.OPTION, option["key"], option["question"]) for option in options}
    meant = (part for part in found.parts if part.id not in said.without)
    return Understanding(tuple(part for part in meant if part.wish not in answered), found.missed)


def as_options(parts: Iterable[Part], questions: list[dict], reading: Reading) -> list[dict]:
    """Parts as options that staff might have written, each with its id as `word`."""
    return [
        {**_BLANK, **_effect(part, questions), "label": label(part, questions, reading), "word": part.id}
        for part in parts
    ]


_BLANK: Row = {
    **{name: [] for name in ("wants", "areas", "must", "excludes")},
    **dict.fromkeys(("days_at_least", "days_at_most", "budget_at_most")),
}


def _effect(part: Part, questions: list[dict]) -> Row:
    """The fields of an option. What is not wanted is excluded, but an area is only kept away from: plans lie in
    several."""
    kind, key = part.wish.kind, part.wish.key
    wished = part.stance is Stance.WISHED
    if part.stance in (Stance.NEEDLESS, Stance.LESS):
        return {}
    if kind is Kind.OPTION:
        option = _option(part.wish, questions)
        return option if wished else {"excludes": [*_strongest(option), *option["must"]]}
    if kind is Kind.TAG:
        return {"wants": [{"tag": key, "weight": WEIGHT}]} if wished else {"excludes": [key]}
    if kind is Kind.AREA:
        return {"areas": [{"area": key, "weight": WEIGHT if wished else -WEIGHT}]}
    least, most = _bounds(part.wish)
    return {"days_at_least": least, "days_at_most": most} if kind is Kind.DAYS else {"budget_at_most": most}


def _bounds(wish: Wish) -> tuple[int | None, int | None]:
    least, _dash, most = wish.key.partition("-")
    return int(least) if least else None, int(most) if most else None


def _option(wish: Wish, questions: list[dict]) -> dict:
    """The option, with the key of its question."""
    options = (option for question in questions if question["key"] == wish.question for option in question["options"])
    return next(option for option in options if option["key"] == wish.key) | {"question": wish.question}


def row(part: Part, questions: list[dict], reading: Reading) -> Row:
    """A part as the API's Understood."""
    return {
        "id": part.id,
        "text": part.text,
        "kind": part.wish.kind,
        "key": part.wish.key,
        "question": part.wish.question or None,
        "negated": part.stance is not Stance.WISHED,
        "label": label(part, questions, reading),
    }


def label(part: Part, questions: list[dict], reading: Reading) -> str:
    """What was understood, in words of the site."""
    with override(reading.locale):
        if part.wish.kind is Kind.BUDGET:
            return _("up to ¥%s") % f"{_bounds(part.wish)[1]:,}"
        if part.wish.kind is Kind.DAYS:
            return _length(*_bounds(part.wish))
        named = _label(part.wish, questions, reading)
        if part.stance is Stance.UNWISHED:
            return _("not: %s") % named
        if part.stance is Stance.LESS:
            return _("less: %s") % named
        return _("needless: %s") % named if part.stance is Stance.NEEDLESS else named


def _length(least: int | None, most: int | None) -> str:
    if most is None:
        return ngettext("%d day or more", "%d days or more", least) % least
    if least is None:
        return ngettext("up to %d day", "up to %d days", most) % most
    if least == most:
        return ngettext("%d day", "%d days", most) % most
    return _("%(least)d to %(most)d days") % {"least": least, "most": most}


def _label(wish: Wish, questions: list[dict], reading: Reading) -> str:
    if wish.kind is Kind.OPTION:
        return _option(wish, questions)["label"]
    if wish.kind is Kind.TAG:
        return next(term.label for term in terms(reading).tags.values() if term.key == wish.key)
    return next(term.name for term in terms(reading).areas.values() if term.key == wish.key)


@lru_cache(maxsize=8)
def _meanings(version: str, locale: str, questions: str) -> Meanings:
    """All names of the locale, which are read once for each state of the content."""
    asked, words = loads(questions), vocabulary(version, locale)
    known = {(Kind.TAG, term.key) for term in words.tags.values()} | {(Kind.AREA, t.key) for t in words.areas.values()}
    found = [*_of_options(asked), *_of_tags(asked), *_of_areas(), *_of_places(locale)]
    # What stands in the vocabulary no more has no name that could be shown.
    meant = [name for name in found if name.wish.kind is Kind.OPTION or name.wish[:2] in known]
    return Meanings(meant, names(version, locale).synonyms, locale)


def _of_options(questions: list[dict]) -> Iterator[Name]:
    """What staff wrote for free words, then the answers themselves, but for those that tell lengths and prices."""
    wishes = [(option, Wish(Kind.OPTION, option["key"], q["key"])) for q in questions for option in q["options"]]
    for option, wish in wishes:
        for text in _COMMA.split(option.get("words") or ""):
            yield Name(text, wish)
    for option, wish in wishes:
        if all(option[name] is None for name in ("days_at_least", "days_at_most", "budget_at_most")):
            yield Name(option["label"], wish)


def _of_tags(questions: list[dict]) -> Iterator[Name]:
    """A tag stands for the answer that asks for it, if there is one, so that the visitor finds it there."""
    options = [(option, Wish(Kind.OPTION, option["key"], q["key"])) for q in questions for option in q["options"]]
    for key, forms in forms_of(Tag, "label").items():
        asked = (wish for option, wish in options if option["must"] == [key] or _strongest(option) == [key])
        wish = next(asked, Wish(Kind.TAG, key))
        refused = next((wish for option, wish in options if option["excludes"] == [key]), None)
        for text in _said(filter(None, forms.values())):
            yield Name(text, wish)
            if refused:
                yield Name(text, refused, denied=True)


def _said(labels: Iterable[str]) -> list[str]:
    """Labels, and what they name besides, in words that are long enough to be of their own."""
    whole = list(labels)
    return [*whole, *(part for label in whole for part in _BOTH.split(label) if part != label and len(part) > 1)]


def _strongest(option: dict) -> list[str]:
    """The tags that an option wishes most."""
    weights = {want["tag"]: want["weight"] for want in option["wants"] if want["weight"] > 0}
    return [tag for tag, weight in weights.items() if weight == max(weights.values())]


def _of_areas() -> Iterator[Name]:
    for key, forms in forms_of(Area, "name").items():
        for text in filter(None, forms.values()):
            yield Name(text, Wish(Kind.AREA, key))


def _of_places(locale: str) -> Iterator[Name]:
    """A town stands for the area where it is, and so does a name of the glossary that is of one area alone: by the
    addresses that it stands in, else by titles and leads. Towns are read from addresses in Japanese; in other
    languages they are known by how they are read."""
    facilities = visible(settings.LANGUAGE_CODE).order_by()
    addresses = list(facilities.values_list("address", "area__key"))
    plans = PlanPage.objects.visible(settings.LANGUAGE_CODE).order_by().filter(areas__isnull=False)
    about = [
        (f"{title}\n{lead}", area)
        for title, lead, area in (
            *facilities.values_list("title", "lead", "area__key"),
            *plans.values_list("title", "lead", "areas__key"),
        )
    ]
    towns = {town: {area} for address, area in addresses for town in _TOWN.findall(address)}
    for term in GlossaryTerm.objects.prefetch_related("forms"):
        written = [term.term, term.reading, *(form.text for form in term.forms.all() if form.language_code == locale)]
        areas = {area for address, area in addresses if term.term in address}
        areas = areas or {area for text, area in about if term.term in text}
        if len(areas) == 1:
            yield from (Name(text, Wish(Kind.AREA, *areas)) for text in written if text)
    for town, areas in towns.items():
        yield Name(town, Wish(Kind.AREA, *areas))
