"""What visitors search for, counted per day and language, with nothing of who they are (requirements W13, W25, W34).

A view notes what its page is about; `frontend.cache` keeps the note with the page and counts it whenever the page is
handed out. Who has the page already (304) is not counted again, nor are further pages of a list.
"""

import re
import unicodedata
from collections.abc import Iterable

from django.conf import settings
from django.http import HttpRequest

from cms.preview import active as preview_active
from cms.statistics import ALL, FOUND_NOTHING, NARROWED, SEARCHED, count
from frontend.filters import Choices

LONGEST = 100
# An e-mail address, or seven digits and more with whatever is written between those of a number.
PERSONAL = re.compile(r"\S@\S|\d(?:[\s().+/-]*\d){6}")

Notes = list[tuple[str, list[str]]]


def note_search(request: HttpRequest, choices: Choices, locale: str, total: int) -> None:
    """Note what was searched, unless the visitor goes on with a search: turns a page, sorts or narrows it."""
    if choices.q and choices.page == 1 and not (choices.filters or choices.sort):
        # All are counted, so that staff see how many there were besides those that are named.
        names = [ALL, *_kept(choices.q)]
        found = [] if total else [(f"{FOUND_NOTHING}.{locale}", names)]
        request.notes = [(f"{SEARCHED}.{locale}", names), *found]


def note_list(request: HttpRequest, kind: str, choices: Choices, locale: str, total: int) -> None:
    """Note what was searched in a list of the kind, or by which values of facets it was narrowed."""
    note_search(request, choices, locale, total)
    if choices.filters and choices.page == 1 and not choices.sort:
        chosen = [f"{kind} {facet}={value}" for facet, values in choices.filters.items() for value in values]
        request.notes = [(f"{NARROWED}.{locale}", chosen)]


def count_notes(request: HttpRequest, notes: Iterable[tuple[str, list[str]]]) -> None:
    """Count what was noted for the page that is handed out. The frontend of another server's API knows no database."""
    if request.method == "GET" and not settings.HAMAYU_API_URL and not preview_active():
        for subject, names in notes:
            # Facets and their values are ours; what is searched is the visitor's.
            count(request, subject, names, keep_rare=subject.startswith(NARROWED))


def _kept(query: str) -> list[str]:
    """The query as all spell it; nothing of one that looks like somebody's address or number."""
    folded = " ".join(unicodedata.normalize("NFKC", query).casefold().split())
    printed = "".join(char for char in folded if char.isprintable())[:LONGEST]
    return [] if PERSONAL.search(folded) or not printed else [printed]
