"""What a run has not achieved."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from uuid import UUID

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from wagtail.models import Locale

logger = logging.getLogger(__name__)


@dataclass
class Outcome:
    """In words for staff; no words when all went well.

    `retry` says whether trying again later may help, `lasting` whether staff have to see to it when that has not."""

    problems: list[str] = field(default_factory=list)
    retry: bool = False
    lasting: bool = False
    retry_after: float | None = None

    @property
    def problem(self) -> str:
        return " ".join(self.problems)

    def add(self, problem: str, *, retry: bool = False, after: float | None = None, lasting: bool = True) -> None:
        if problem not in self.problems:
            self.problems.append(problem)
        self.retry, self.lasting = self.retry or retry, self.lasting or lasting
        self.retry_after = max(self.retry_after or 0, after or 0) or None

    @contextmanager
    def without(self, key: UUID, locale: Locale | None = None) -> Iterator[None]:
        """What fails in here, for whatever reason, is told to staff and holds back nothing else."""
        try:
            yield
        except Exception as error:
            logger.exception("%s could not be translated into %s", key, locale or "any language")
            said = " ".join(error.messages) if isinstance(error, ValidationError) else str(error)
            if locale:
                words = _("Translating into %(language)s failed: %(error)s")
                self.add(words % {"language": locale.get_display_name(), "error": said}, retry=True)
            else:
                self.add(_("Translating failed: %(error)s") % {"error": said}, retry=True)
