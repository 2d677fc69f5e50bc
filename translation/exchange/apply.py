"""What translators wrote into files becomes translations by a person (requirement W3)."""

from collections.abc import Mapping
from typing import NamedTuple

from django.contrib.auth.models import AbstractBaseUser
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _
from wagtail.models import Locale
from wagtail_localize.models import StringTranslation
from wagtail_localize.strings import StringValue, validate_translation_links

from translation.exchange import worksheet, xliff
from translation.exchange.answers import Answer
from translation.exchange.languages import locale_of
from translation.exchange.markup import BrokenMarkup, marked, unmarked
from translation.exchange.mistakes import BadFile, Mistake
from translation.exchange.store import store
from translation.exchange.units import MOST_UNITS, fingerprint, id_of, marked_or_nothing, parts_of
from translation.models import Reason
from translation.review.checks import Checks
from translation.review.text import Text, read
from translation.review.texts import texts


class Applied(NamedTuple):
    """What came of a file: numbers of texts. `left` were not touched by the translator."""

    locale: Locale
    written: int
    left: int
    pages: int


class _Wrong(Exception):
    """What is wrong with an answer: column, value, and what would be right."""

    def __init__(self, column: str, value: str, message: str) -> None:
        self.column, self.value, self.message = column, value, message


def apply(data: bytes, user: AbstractBaseUser, waiver: str = "") -> Applied:
    """Write the translations of an XLIFF file or a workbook, all of them or, raising BadFile, none.

    What the translator marks as not finished is written too, and waits in the queue.

    `waiver` says why translations with serious problems stand. A translation that a person has changed since the file
    was made is a mistake of the file; one that a machine has is overwritten.
    """
    answers = worksheet.read(data) if data.startswith(b"PK") else xliff.read(data)
    if not answers:
        raise BadFile(_("There are no texts in this file."))
    if len(answers) > MOST_UNITS:
        raise BadFile(_("A file takes %(most)s texts at most. Divide it.") % {"most": MOST_UNITS})
    try:
        with transaction.atomic():
            return _apply(answers, user, waiver)
    except IntegrityError as error:
        raise BadFile(_("Somebody was translating one of the texts at this moment. Upload the file again.")) from error


def _apply(answers: list[Answer], user: AbstractBaseUser, waiver: str) -> Applied:
    locale = locale_of({answer.language for answer in answers})
    found, mistakes = _found(answers, locale), []
    checks = Checks(Locale.get_default().language_code, locale.language_code)
    written: dict[str, tuple[Text, str]] = {}
    waived, unfinished = set(), set()
    for answer in answers:
        try:
            text = found.texts.get(answer.id)
            if text is None:
                raise _Wrong("source", answer.source, found.why_not(answer))
            translation = _translation(answer, text)
            if translation is None:
                continue
            if answer.id in written:
                raise _Wrong("translation", answer.translation, _("This text is in the file twice; keep one."))
            serious = [problem.message for problem in checks.problems(text, translation) if problem.serious]
        except _Wrong as wrong:
            mistakes.append(Mistake(answer.row, wrong.column, wrong.value, wrong.message))
            continue
        if serious and not waiver:
            mistakes += [Mistake(answer.row, "translation", answer.translation, message) for message in serious]
        if serious:
            waived.add(answer.id)
        if answer.unfinished:
            unfinished.add(text.ids)
        written[answer.id] = text, translation
    if mistakes:
        raise BadFile(mistakes)
    store(written.values(), user, {written[key][0].ids: waiver for key in waived}, unfinished)
    objects = {text.key for text, _translation in written.values()}
    return Applied(locale, len(written), len(answers) - len(written), len(objects))


class _Found(NamedTuple):
    """The texts that are meant, by ids of units, and what stands where one was, by the first two parts of the id."""

    texts: Mapping[str, Text]
    instead: Mapping[str, str]

    def why_not(self, answer: Answer) -> str:
        place = answer.id.rpartition(".")[0]
        if place in self.instead:
            words = _("The Japanese has changed since; it is now: “%(text)s”. Make a new file.")
            return words % {"text": self.instead[place]}
        return _("There is no such text on the page any more, or its id was changed. Make a new file.")


def _found(answers: list[Answer], locale: Locale) -> _Found:
    """The texts, their translations locked until the end of the transaction."""
    ids = [parts for answer in answers if (parts := parts_of(answer.id))]
    keys, paths, hashes = ({part[place] for part in ids} for place in range(3))
    at_place = texts().filter(locale=locale.pk, source__object__in=keys, context__path_id__in=paths)
    wanted = at_place.filter(string__data_hash__in=hashes)
    contexts = wanted.order_by().values("context")
    list(StringTranslation.objects.select_for_update().filter(locale=locale, context__in=contexts).values_list("pk"))
    found = {id_of(text): text for text in read(wanted)}
    gone = {answer.id.rpartition(".")[0] for answer in answers if answer.id not in found}
    others = read(at_place) if gone else []
    return _Found(found, {id_of(text).rpartition(".")[0]: text.original for text in others})


def _translation(answer: Answer, text: Text) -> str | None:
    """The translation that is to be written; None where the translator left it. Raises _Wrong."""
    source = marked(text.original)
    if source.split() != answer.source.split():
        words = _("The source was changed in the file; it has to stay: “%(text)s”.")
        raise _Wrong("source", answer.source, words % {"text": source})
    written = answer.translation.strip()
    held = marked_or_nothing(text.data).strip()
    # Programs that lose the fingerprint send back what went out all the same.
    went_out = fingerprint(held) if answer.fingerprint is None else answer.fingerprint
    if not written or (not answer.done and fingerprint(written) == went_out):
        return None
    data = _valid(written, text)
    if text.reviewed and data == text.data:
        return None
    theirs = text.translation and not text.by_machine and text.why != Reason.UNFINISHED
    if theirs and written != held and fingerprint(held) != answer.fingerprint:
        words = _("Somebody has written another translation since the file was made: “%(text)s”. Make a new file.")
        raise _Wrong("translation", written, words % {"text": held})
    return data


def _valid(written: str, text: Text) -> str:
    """The translation as wagtail-localize keeps it. Raises _Wrong."""
    try:
        value = StringValue.from_translated_html(unmarked(written))
        validate_translation_links(text.original, value.data)
    except BrokenMarkup as error:
        words = _("Open and close tags as in the source: “%(text)s”.") % {"text": marked(text.original)}
        raise _Wrong("translation", written, words) from error
    except ValueError as error:
        raise _Wrong("translation", written, str(error)) from error
    return value.data
