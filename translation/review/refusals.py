"""Why an action was not carried out. Nothing has changed then."""

from collections.abc import Mapping, Sequence

from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail_localize.models import StringTranslation

from translation.pipeline.gaps import Ids
from translation.quality import Problem


class Refused(Exception):
    """The message says why, in words for staff."""


class Gone(Refused):
    """The text is not on its page any more."""

    def __init__(self) -> None:
        super().__init__(_("This text is not on its page any more: it was changed or taken away meanwhile."))


class Conflict(Refused):
    """Somebody else was quicker. `theirs` is what they wrote."""

    def __init__(self, theirs: Sequence[StringTranslation]) -> None:
        self.theirs = theirs
        super().__init__(_("The translation was changed while you had it open. Nothing of yours is lost: compare."))


class Doubtful(Refused):
    """Serious problems stand, by the ids of their text."""

    def __init__(self, problems: Mapping[Ids, Sequence[Problem]]) -> None:
        self.problems = problems
        count = len(problems)
        super().__init__(
            ngettext(
                "%(count)d text has a serious problem: correct it, or say why it stands.",
                "%(count)d texts have serious problems: correct them, or say why they stand.",
                count,
            )
            % {"count": count}
        )


class Malformed(Refused):
    """The tags of a translation cannot be used."""
