"""What must hold between questions: keys that are found once, and conditions that can come true."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

# What else stands in the diagnostic's addresses (frontend.answers).
RESERVED = ("step", "change", "finish", "result", "words", "without")


def check_order(questions: Iterable[Mapping[str, Any]]) -> None:
    """Raise ValidationError for the first question that could not be asked as it is meant."""
    earlier: dict[str, set[str]] = {}
    for question in questions:
        key = question["key"]
        if key in RESERVED:
            raise _mistake(_("“%s” has a meaning of its own in addresses. Choose another key.") % key)
        if key and key in earlier:
            raise _mistake(_("The key “%s” is used twice. Give each question a key of its own.") % key)
        _check_condition(key, question["after"], earlier)
        answers = [option["key"] for option in question["options"]]
        if twice := next((answer for answer in answers if answers.count(answer) > 1), None):
            raise _mistake(
                _("The question “%(question)s” has two answers with the key “%(answer)s”. Change one of them.")
                % {"question": key, "answer": twice}
            )
        earlier[key] = set(answers)


def _check_condition(key: str, after: Mapping[str, Any], earlier: Mapping[str, set[str]]) -> None:
    if not after["question"] and not after["options"]:
        return
    if not (after["question"] and after["options"]):
        raise _mistake(
            _("“%s” has half a condition: name the earlier question and at least one of its answers, or neither.")
            % key
        )
    if not set(after["options"]) <= earlier.get(after["question"], set()):
        raise _mistake(_("“%s” is asked after a question or answer that does not come before it.") % key)


def _mistake(message: str) -> ValidationError:
    return ValidationError({"questions": message})
