"""Asking the API in a test."""

import json
from typing import Any

from cms.schema import executor


def ask(document: str, **variables: Any) -> dict[str, Any]:
    """The data of an answer that must have no errors."""
    answer = json.loads(executor.execute(document, variables).body)
    assert "errors" not in answer, answer["errors"]
    return answer["data"]


def code_of(document: str, **variables: Any) -> str:
    """The code of the first error of an answer."""
    return json.loads(executor.execute(document, variables).body)["errors"][0]["extensions"]["code"]
