"""Answers of a visitor, checked against the questions (contract: AnswerInput)."""

from collections.abc import Iterable

from cms.graphql.errors import BadInput


def chosen_options(questions: list[dict], answers: Iterable[tuple[str, list[str]]]) -> list[dict]:
    """The chosen options in the order of the questions, each with the key of its `question`.

    Raises BadInput for an unknown question or option and for more options than a question allows. A question asked
    only `after` another one's options counts only when one of these was chosen; a required one left out is no mistake.
    """
    given: dict[str, list[str]] = {}
    for key, options in answers:
        given[key] = [*given.get(key, []), *options]
    known = {question["key"]: question for question in questions}
    for key, options in given.items():
        if key not in known:
            raise BadInput("answers", key, f"the questions are {', '.join(known)}.")
        possible = [option["key"] for option in known[key]["options"]]
        wrong = next((option for option in options if option not in possible), None)
        if wrong is not None:
            raise BadInput("answers", wrong, f"the options of '{key}' are {', '.join(possible)}.")
        if len(set(options)) > 1 and not known[key]["multiple"]:
            raise BadInput("answers", key, "choose one option.")
    return [
        {**option, "question": question["key"]}
        for question in asked_questions(questions, given)
        for option in question["options"]
        if option["key"] in given.get(question["key"], ())
    ]


def asked_questions(questions: list[dict], given: dict[str, list[str]]) -> list[dict]:
    """The questions that are asked after the answers given. An answer to one that is not asked opens no other."""
    found: dict[str, dict] = {}
    for question in questions:
        after = question["after"]
        if not after["question"] or (
            after["question"] in found and set(after["options"]) & set(given.get(after["question"], ()))
        ):
            found[question["key"]] = question
    return list(found.values())
