"""Words that are one thing whatever a dictionary makes of them, and words that stand for each other.

Names of areas, labels of tags and terms of the glossary are found by how they are written in any language of the
site, so that 鳥羽 and とば find Toba on the English pages, and by their keys: `hot-spring` is Onsen. Staff add
synonyms of their own.
"""

from collections import defaultdict
from functools import lru_cache
from typing import NamedTuple

from django.conf import settings
from django.db.models import Q

from search.analysis import Synonym, alike
from search.models import Area, Synonyms, Tag
from search.models.synonyms import lines
from translation.models import GlossaryTerm


class Forms(NamedTuple):
    """How areas, tags and terms of the glossary are written: by language, and in other ways."""

    areas: dict[str, dict[str, str]]
    tags: dict[str, dict[str, str]]
    glossary: list[dict[str, str]]


class Names(NamedTuple):
    """As `query_terms` takes them."""

    words: frozenset[str]
    synonyms: frozenset[Synonym]


@lru_cache(maxsize=32)
def names(version: str, locale: str) -> Names:
    """Those of the locale. `version` is the content version, which makes an old one be forgotten."""
    words: set[str] = set()
    synonyms = set(_of_staff(locale))
    known = known_forms(version)
    for forms in (*known.areas.values(), *known.tags.values(), *known.glossary):
        words.add(forms.get(locale) or forms[settings.LANGUAGE_CODE])
        if len(different := dict.fromkeys(filter(None, forms.values()))) > 1:
            synonyms.add(alike(*different))
    return Names(frozenset(words), frozenset(synonyms))


@lru_cache(maxsize=8)
def known_forms(version: str) -> Forms:
    """All that are known. `version` is the content version."""
    return Forms(forms_of(Area, "name"), forms_of(Tag, "label"), _glossary())


def forms_of(model: type[Area] | type[Tag], name: str) -> dict[str, dict[str, str]]:
    """By the key of each term its name by language, and its key in words."""
    forms: dict[str, dict[str, str]] = defaultdict(dict)
    rows = model.objects.filter(live=True).values_list("key", "locale__language_code", name)
    for key, locale, text in rows.order_by("pk"):
        forms[key] |= {locale: text, "key": key.replace("-", " ")}
    return {key: names for key, names in forms.items() if settings.LANGUAGE_CODE in names}


def _glossary() -> list[dict[str, str]]:
    """The same for terms of the glossary, with their readings."""
    forms: dict[str, dict[str, str]] = defaultdict(dict)
    rows = GlossaryTerm.objects.order_by("pk", "forms__pk")
    for term, reading, locale, text in rows.values_list("term", "reading", "forms__language_code", "forms__text"):
        forms[term] |= {settings.LANGUAGE_CODE: term, "reading": reading} | ({locale: text} if locale else {})
    return list(forms.values())


def _of_staff(locale: str) -> list[Synonym]:
    rows = Synonyms.objects.filter(Q(locale=None) | Q(locale__language_code=locale))
    pairs = [(lines(written), lines(meant)) for written, meant in rows.values_list("written", "meant")]
    return [Synonym(tuple(written), tuple(meant)) if meant else alike(*written) for written, meant in pairs]
