"""The diagnostic's state, which lives in the query string alone: `?who=solo&scene=sea&scene=forest&step=3`.

`change=1` says that one answer is changed and the result comes next, `finish=1` that the result is wished now, and
`result=1` stands in the address of a result.
"""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.http import QueryDict

from frontend.client import BadInputError

Question = dict[str, Any]
Answers = dict[str, list[str]]


@dataclass(frozen=True)
class Questionnaire:
    """Questions, the answers so far, and the question that the visitor looks at (from 1)."""

    questions: list[Question]
    answers: Answers
    step: int
    changing: bool = False
    finished: bool = False

    @property
    def asked(self) -> list[Question]:
        """Those that these answers lead to: a question asked `after` others waits for one of their options."""
        return [question for question in self.questions if self._is_asked(question)]

    def _is_asked(self, question: Question) -> bool:
        after = question.get("after")
        return not after or bool(set(after["options"]) & set(self.answers.get(after["question"], [])))

    @property
    def current(self) -> Question | None:
        """The question to ask now; None after the last one, and where the result is wished."""
        return self.asked[self.step - 1] if self.step <= len(self.asked) and not self.finished else None

    @property
    def chosen(self) -> list[str]:
        """The answer that the current question has already."""
        return self.answers.get(self.current["key"], []) if self.current else []

    @property
    def previous(self) -> str:
        """The query string of the question before this one."""
        return self.address(self.step - 1)

    @property
    def kept(self) -> list[tuple[str, str]]:
        """The other questions' answers, as pairs for hidden fields."""
        here = self.current["key"] if self.current else None
        return [(key, value) for key, values in self.answers.items() if key != here for value in values]

    def address(self, step: int, **more: str) -> str:
        """The query string of a step, all answers kept."""
        pairs = [(key, value) for key, values in self.answers.items() for value in values]
        return "?" + urlencode([*pairs, ("step", str(step)), *more.items()])

    @property
    def finish(self) -> str:
        """The query string that asks for the result with the answers so far."""
        return self.address(self.step, finish="1")

    @property
    def result(self) -> str:
        """The query string of the result for these answers, the same however one came to it."""
        pairs = [(answer["question"], option) for answer in self.variables() for option in answer["options"]]
        return "?" + urlencode([*pairs, ("result", "1")])

    @property
    def known(self) -> list[str]:
        """The answers as `question=option`, those alone that there are."""
        return [
            f"{question['key']}={option['key']}"
            for question in self.asked
            for option in question["options"]
            if option["key"] in self.answers.get(question["key"], ())
        ]

    def variables(self) -> list[dict[str, Any]]:
        """The API's `answers`: those to questions that were asked."""
        keys = [question["key"] for question in self.asked]
        return [{"question": key, "options": self.answers[key]} for key in keys if key in self.answers]

    def _labels(self, question: Question) -> list[str]:
        chosen = self.answers.get(question["key"], [])
        return [option["label"] for option in question["options"] if option["key"] in chosen]

    def summary(self) -> list[dict[str, Any]]:
        """What was asked and answered, in words, with the address for changing it."""
        return [
            {
                "question": question["label"],
                "chosen": self._labels(question),
                "change": self.address(step, change="1"),
            }
            for step, question in enumerate(self.asked, start=1)
        ]


def parse(query: QueryDict, questions: list[Question]) -> Questionnaire:
    """Read a query string; what is no question is ignored. Raises BadInputError for a step that is no number."""
    step = query.get("step") or "1"
    if not (step.isascii() and step.isdigit() and 0 < int(step) < 1000):
        raise BadInputError("step")
    answers = {q["key"]: list(dict.fromkeys(filter(None, query.getlist(q["key"])))) for q in questions}
    return Questionnaire(
        questions=questions,
        answers={key: values for key, values in answers.items() if values},
        step=int(step),
        changing="change" in query,
        finished="finish" in query,
    )
