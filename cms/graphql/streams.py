"""StreamField values as they come out of the database, without building blocks."""

import json
from typing import Any


def stream(raw: Any) -> list[dict]:
    """The blocks of a column: `{"type", "value", "id"}`. SQLite gives JSON as text, PostgreSQL as a list."""
    return json.loads(raw) if isinstance(raw, str) else (raw or [])


def items(raw: list | None) -> list[Any]:
    """The values of a ListBlock."""
    return [item["value"] for item in raw or ()]
