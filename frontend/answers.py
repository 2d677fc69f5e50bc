"""The diagnostic's state, which lives in the query string alone: `?who=solo&scene=sea&scene=forest&step=3`.

`change=1` says that one answer is changed and the result comes next, `finish=1` that the result is wished now, and
`result=1` stands in the address of a result. `words` is what the visitor said in own words, each `without` the id of
something that was understood of them and is not meant.
"""

from dataclasses import dataclass, field, replace
from typing import Any
from urllib.parse import urlencode

from django.http import QueryDict

from frontend.client import BadInputError

# The API's limit, as more would not be read.
MAX_WORDS = 200

Question = dict[str, Any]
Answers = dict[str, list[str]]
Pairs = list[tuple[str, str]]


@dataclass(frozen=True)
class Questionnaire:
    """Questions, the answers so far, and the question that the visitor looks at (from 1)."""

    questions: list[Question]
    answers: Answers
    step: int
    changing: bool = False
    finished: bool = False
    words: str = ""
    without: tuple[str, ...] = ()
    # What the API understood of the words.
    understood: list[dict[str, Any]] = field(default_factory=list)

    @property
    def too_long(self) -> bool:
        """Whether there are more words than are read."""
        return len(self.words) > MAX_WORDS

    @property
    def asked(self) -> list[Question]:
        """Those that these answers lead to: a question asked `after` others waits for one of their options."""
        return [question for question in self.questions if self._is_asked(question)]

    def _is_asked(self, question: Question) -> bool:
        after = question.get("after")
        return not after or bool(set(after["options"]) & set(self.answers.get(after["question"], [])))

    @property
    def expected(self) -> list[Question]:
        """Those, and the ones whose condition lies ahead, so that progress never grows longer."""
        passed = {question["key"] for question in self.asked[: self.step - 1]} | self.answers.keys()
        return [q for q in self.questions if self._is_asked(q) or q["after"]["question"] not in passed]

    @property
    def current(self) -> Question | None:
        """The question to ask now; None after the last one, and where the result is wished."""
        return self.asked[self.step - 1] if self.step <= len(self.asked) and not self.finished else None

    @property
    def chosen(self) -> list[str]:
        """The answer that the current question has already, by options or by words."""
        return self._chosen(self.current) if self.current else []

    def _chosen(self, question: Question) -> list[str]:
        return [*self.answers.get(question["key"], []), *(part["key"] for part in self._heard(question))]

    def _heard(self, question: Question) -> list[dict[str, Any]]:
        """What was understood as a wish for options of the question."""
        return [part for part in self.understood if part["question"] == question["key"] and not part["negated"]]

    @property
    def previous(self) -> str:
        """The query string of the question before this one."""
        return self.address(self.step - 1)

    @property
    def kept(self) -> Pairs:
        """What a form of the current question sends besides: other answers, and the words. What the words say to this
        question is not meant any more, as its options have it from now on."""
        here = self.current["key"] if self.current else None
        answers = [(key, value) for key, value in self.given if key != here]
        replaced = [("without", part["id"]) for part in self._heard(self.current)] if self.current else []
        return [*answers, *self._said(), *replaced]

    @property
    def given(self) -> Pairs:
        """All answers as pairs, which a form for words sends along."""
        return [(key, value) for key, values in self.answers.items() for value in values]

    def _said(self) -> Pairs:
        return [("words", self.words), *(("without", part) for part in self.without)] if self.words else []

    def address(self, step: int, **more: str) -> str:
        """The query string of a step, all answers kept."""
        return "?" + urlencode([*self.given, *self._said(), ("step", str(step)), *more.items()])

    @property
    def finish(self) -> str:
        """The query string that asks for the result with the answers so far."""
        return self.address(self.step, finish="1")

    @property
    def result(self) -> str:
        """The query string of the result for these answers, the same however one came to it."""
        pairs = [(answer["question"], option) for answer in self.variables() for option in answer["options"]]
        return "?" + urlencode([*pairs, *self._said(), ("result", "1")])

    def removals(self) -> list[dict[str, Any]]:
        """What was understood, each with the query string of the result without it."""
        return [
            {**part, "remove": replace(self, without=(*self.without, part["id"])).result} for part in self.understood
        ]

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

    def arguments(self) -> dict[str, Any]:
        """All that the API's `recommend` takes of a visitor."""
        return {"answers": self.variables(), "words": self.words, "without": list(self.without)}

    def _labels(self, question: Question) -> list[str]:
        chosen = self._chosen(question)
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
    """Read a query string. What is no question or no option is ignored: a kept link outlives what staff take away.

    Raises BadInputError for a step that is no number.
    """
    step = query.get("step") or "1"
    if not (step.isascii() and step.isdigit() and 0 < int(step) < 1000):
        raise BadInputError("step")
    answers = {
        question["key"]: [o["key"] for o in question["options"] if o["key"] in query.getlist(question["key"])]
        for question in questions
    }
    return Questionnaire(
        questions=questions,
        answers={key: values for key, values in answers.items() if values},
        step=int(step),
        changing="change" in query,
        finished="finish" in query,
        words=" ".join(query.get("words", "").split()),
        without=tuple(dict.fromkeys(query.getlist("without"))),
    )
