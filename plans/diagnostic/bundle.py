"""How the diagnostic stands in a content bundle: diagnostic.yaml."""

from dataclasses import dataclass
from typing import Any

from cms.bundle.fields import (
    Blocks,
    Body,
    Entry,
    Field,
    Fields,
    Flag,
    Group,
    Items,
    Keys,
    Number,
    Picture,
    Plain,
    Stream,
    Text,
)
from cms.bundle.lookup import Lookup
from cms.bundle.mistakes import Place
from cms.bundle.pages import PAGE_FIELDS, PagePart
from cms.bundle.parts import Thing, Things
from cms.bundle.showing import Showing
from cms.bundle.sources import Single
from plans.diagnostic.blocks import WEIGHTS
from plans.diagnostic.models import DiagnosticPage


@dataclass(frozen=True)
class Weights(Field):
    """A mapping from key to weight, stored as a list of pairs."""

    kind: str

    def read(self, raw: Any, place: Place) -> dict[str, int] | None:
        if not isinstance(raw, dict):
            place.wrong(raw, f"must be a mapping from the key of a {self.kind} to a weight")
            return None
        weights = {}
        for key, weight in raw.items():
            there = place.at(key)
            there.refers(self.kind, key)
            weights[key] = Number(WEIGHTS["min_value"], WEIGHTS["max_value"]).read(weight, there)
        return {key: weight for key, weight in weights.items() if weight is not None} or None

    def store(self, value: dict[str, int] | None, lookup: Lookup) -> list[dict[str, Any]]:
        pairs = (value or {}).items()
        return [{"type": "item", "value": {self.kind: key, "weight": weight}} for key, weight in pairs]

    def show(self, stored: list[dict[str, Any]], path: str, showing: Showing) -> dict[str, int]:
        return {item["value"][self.kind]: item["value"]["weight"] for item in stored}


OPTION = Fields(
    Entry("key", Plain(), required=True),
    Entry("label", Text(), required=True),
    Entry("words", Text()),
    Entry("help", Text()),
    Entry("reason", Text()),
    Entry("miss", Text()),
    Entry("image", Picture()),
    Entry("wants", Weights("tag")),
    Entry("areas", Weights("area")),
    Group(
        "days",
        fields=Fields(
            Entry("at_most", Number(1), "days_at_most"),
            Entry("at_least", Number(1), "days_at_least"),
        ),
    ),
    Group("budget", fields=Fields(Entry("at_most", Number(0), "budget_at_most"))),
    Entry("must", Keys("tag", by_key=True)),
    Entry("excludes", Keys("tag", by_key=True)),
)
QUESTION = Fields(
    Entry("key", Plain(), required=True),
    Entry("label", Text(), required=True),
    Entry("help", Text()),
    Entry("multiple", Flag()),
    Entry("required", Flag()),
    Group(
        "after",
        fields=Fields(Entry("question", Plain(), required=True), Entry("options", Blocks(Plain()), required=True)),
        nested=True,
    ),
    Entry("options", Items(OPTION), required=True),
)


class DiagnosticPart(PagePart):
    def check(self, thing: Thing, things: Things) -> None:
        """Keys are unique, and a question is asked after answers that come before it."""
        earlier: dict[str, set[str]] = {}
        place = thing.place.at("questions")
        for number, question in enumerate(thing.values.get("questions") or ()):
            here = place.item(number)
            if question.get("key") in earlier:
                here.at("key").wrong(question["key"], "is used twice")
            options: set[str] = set()
            for index, option in enumerate(question.get("options") or ()):
                if option.get("key") in options:
                    here.at("options").item(index).at("key").wrong(option["key"], "is used twice in this question")
                options.add(option.get("key"))
            _check_after(question.get("after") or {}, earlier, here.at("after"))
            earlier[question.get("key")] = options


def _check_after(after: dict[str, Any], earlier: dict[str, set[str]], place: Place) -> None:
    if after.get("question") and after["question"] not in earlier:
        place.at("question").wrong(after["question"], "is no question that comes before this one")
        return
    for index, key in enumerate(after.get("options") or ()):
        if after.get("question") and key not in earlier[after["question"]]:
            place.at("options").item(index).wrong(key, f"is no answer to the question {after['question']}")


DIAGNOSTIC = DiagnosticPart(
    name="diagnostic",
    plural="diagnostics",
    source=Single("diagnostic.yaml", "diagnostic"),
    fields=PAGE_FIELDS.plus(
        Entry("image", Picture(), "image_id"),
        Entry("intro", Body()),
        Entry("questions", Stream(QUESTION, "question")),
    ),
    model=DiagnosticPage,
    rank=33,
)
