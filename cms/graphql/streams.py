"""StreamField values as they are stored, without building blocks."""

from typing import Any

from wagtail.blocks import StreamValue


def stream(value: StreamValue | None) -> list[dict]:
    """The blocks of a column: `{"type", "value", "id"}`."""
    return list(value.raw_data) if value else []


def items(raw: list | None) -> list[Any]:
    """The values of a ListBlock."""
    return [item["value"] for item in raw or ()]
