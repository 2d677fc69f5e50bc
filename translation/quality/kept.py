"""What must come through translation unchanged: tags, addresses, placeholders."""

import re
from collections import Counter
from collections.abc import Iterator

from django.utils.translation import gettext as _

from translation.compare.text import ADDRESS, PLACEHOLDER, TAG
from translation.quality.problem import Pair, Problem

PARTS = re.compile(r"<(?P<close>/?)(?P<name>[a-zA-Z][\w-]*)(?P<attributes>[^<>]*?)(?P<empty>/?)>")
EMPTY = {"br"}
# Another language may have reason to set words off where the source does not: names of things in italics.
EMPHASIS = {"<i>", "<em>"}


def check(pair: Pair) -> Iterator[Problem]:
    yield from _markup(pair)
    texts = TAG.sub(" ", pair.source), TAG.sub(" ", pair.translation)
    for code, pattern, missing, added in (
        (
            "addresses",
            ADDRESS,
            _("The address %(text)s of the source is missing: put it in unchanged."),
            _("The address %(text)s is not in the source: take it out, or correct it."),
        ),
        (
            "placeholders",
            PLACEHOLDER,
            _("The placeholder %(text)s of the source is missing: put it in unchanged."),
            _("The placeholder %(text)s is not in the source: take it out."),
        ),
    ):
        before, after = (Counter(pattern.findall(text)) for text in texts)
        yield from (Problem(code, True, missing % {"text": text}) for text in before - after)
        yield from (Problem(code, True, added % {"text": text}) for text in after - before)


def _markup(pair: Pair) -> Iterator[Problem]:
    before, after = (Counter(_tags(data)) for data in (pair.source, pair.translation))
    for tag in before - after:
        message = _("The mark-up %(tag)s of the source is missing: put it round the same words.")
        yield Problem("markup", True, message % {"tag": tag})
    for tag in after - before:
        if tag in EMPHASIS:
            message = _("The mark-up %(tag)s is not in the source: see that it is wanted here.")
        else:
            message = _("The mark-up %(tag)s is not in the source: take it out.")
        yield Problem("markup", tag not in EMPHASIS, message % {"tag": tag})
    wrong = _badly_nested(pair.translation)
    if wrong and not _badly_nested(pair.source):
        yield Problem("markup", True, _("The mark-up %(tag)s is not opened and closed in order.") % {"tag": wrong})


def _tags(data: str) -> Iterator[str]:
    """Opening and empty tags with their attributes, each written in one way."""
    for match in PARTS.finditer(data):
        if not match["close"]:
            yield f"<{match['name'].lower()}{match['attributes'].rstrip()}>"


def _badly_nested(data: str) -> str | None:
    """The first tag that closes nothing, or is not closed."""
    opened: list[str] = []
    for match in PARTS.finditer(data):
        name = match["name"].lower()
        if match["close"]:
            if not opened or opened.pop() != name:
                return match[0]
        elif name not in EMPTY and not match["empty"]:
            opened.append(name)
    return f"<{opened[-1]}>" if opened else None
