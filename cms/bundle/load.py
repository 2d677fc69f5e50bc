"""Things of a bundle → the database, in one transaction."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from django.conf import settings
from django.db import models, transaction
from django.utils import translation
from wagtail.models import Locale, Page
from wagtail.signal_handlers import disable_reference_index_auto_update

from cms.bundle.mistakes import BundleError
from cms.bundle.pages import PagePart
from cms.bundle.parts import Thing
from cms.bundle.pictures.save import files_undone, save_pictures
from cms.bundle.progress import Progress
from cms.bundle.read import Bundle, by_part, read_bundle
from cms.bundle.reference_index import index_references
from cms.bundle.references import kinds
from cms.bundle.save import Saving, place_page, save_thing
from cms.bundle.search_index import index_for_search, indexing_later
from cms.pictures.renditions import held_back
from cms.version import raise_version, raised_later


@dataclass
class Loaded:
    """What a load changed, by row."""

    changed: list[models.Model] = field(default_factory=list)


def load(folder: Path, *, publish: bool = True, progress: Progress | None = None) -> Loaded:
    """Load the bundle in the folder: create what is missing, update what differs, leave everything else.

    Raises BundleError with all mistakes, after which nothing has changed.
    """
    progress = progress or Progress()
    # Models and blocks refuse things in the language that is active; ours is English.
    with translation.override("en"):
        bundle = read_bundle(folder, progress)
    loaded = Loaded()
    with transaction.atomic(), files_undone(loaded.changed):
        with _in_bulk():
            _save(bundle, Saving(publish, kinds(), _locales(bundle), loaded.changed), progress)
            _stop_at_mistakes(bundle)
            index_references(loaded.changed, progress)
            index_for_search(loaded.changed)
        if loaded.changed:
            raise_version()
    return loaded


@contextmanager
def _in_bulk() -> Iterator[None]:
    """Put off what Wagtail and we do after each change, and have the models speak the language of our messages."""
    with (
        disable_reference_index_auto_update(),
        indexing_later(),
        raised_later(),
        held_back(),
        translation.override("en"),
    ):
        yield


def _locales(bundle: Bundle) -> list[Locale]:
    """The locales that the bundle translates into; missing ones are made."""
    locales = {code: Locale.objects.get_or_create(language_code=code)[0] for code in bundle.locales}
    return [locale for code, locale in locales.items() if code != settings.LANGUAGE_CODE]


def _save(bundle: Bundle, saving: Saving, progress: Progress) -> None:
    """Everything, in an order in which nothing refers to what is not there yet."""
    before = len(saving.changed)
    for row in save_pictures(bundle.pictures, saving.targets, progress):
        saving.changed.append(row)
    _stop_at_mistakes(bundle)
    progress.finished("pictures", len(bundle.pictures), len(saving.changed) - before)
    for listed, words in bundle.words.items():
        if words:
            saving.changed += (changed := listed.save(words))
            progress.finished(listed.plural, len(words), len(changed))
    groups = by_part(bundle.things)
    first = max((part.rank for part in groups if isinstance(part, PagePart)), default=0)
    for part, things in groups.items():
        if not isinstance(part, PagePart) and part.rank < first:
            _save_all(things, saving, progress)
            _stop_at_mistakes(bundle)
    # Pages refer to each other in circles, so all of them get their place before the first gets its content.
    pages = [thing for thing in bundle.things if isinstance(thing.part, PagePart)]
    rows: dict[int, Page] = {}
    for number, thing in enumerate(pages, 1):
        rows[id(thing)] = place_page(thing, saving)
        progress.running("places of pages", number, len(pages))
    saving.lookup.forget()
    for part, things in groups.items():
        if isinstance(part, PagePart) or part.rank >= first:
            _save_all(things, saving, progress, rows)


def _stop_at_mistakes(bundle: Bundle) -> None:
    """To be called before anything is saved that may refer to what was refused, and at the end."""
    if bundle.findings.mistakes:
        raise BundleError(bundle.findings.mistakes)


def _save_all(
    things: Iterable[Thing], saving: Saving, progress: Progress, rows: dict[int, Page] | None = None
) -> None:
    things = list(things)
    before = len(saving.changed)
    for number, thing in enumerate(things, 1):
        save_thing(thing, saving, (rows or {}).get(id(thing)))
        progress.running(thing.part.plural, number, len(things))
    saving.lookup.forget()
    progress.finished(things[0].part.plural, len(things), len(saving.changed) - before)
