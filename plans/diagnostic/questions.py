"""The questions of a diagnostic as plain data, as they are stored."""

from typing import Any

from cms.graphql.streams import items, stream


def read_questions(raw: Any) -> list[dict]:
    """The questions of a stream, with plain lists of options."""
    return [
        {
            **question["value"],
            "options": [_option(option) for option in items(question["value"]["options"])],
            "after": {
                "question": question["value"]["after"]["question"],
                "options": items(question["value"]["after"]["options"]),
            },
        }
        for question in stream(raw)
    ]


def _option(option: dict) -> dict:
    return {**option, "wants": items(option["wants"]), "areas": items(option["areas"])}
