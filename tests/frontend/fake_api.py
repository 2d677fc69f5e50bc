"""An API made up by a test: it answers each document with what it was given, and remembers what was asked."""

import json
from dataclasses import dataclass, field
from typing import Any

from frontend.client import Client
from frontend.documents import all_documents

SITE = {
    "name": "Hamayu",
    "locales": [{"code": "ja", "name": "日本語", "url": "/"}, {"code": "en", "name": "English", "url": "/en/"}],
    "navigation": [],
    "footer": [],
    "socialAccounts": [],
    "notice": None,
}


def page(typename: str, **fields: Any) -> dict[str, Any]:
    """A page with all that every page has, at /en/somewhere/."""
    return {
        "__typename": typename,
        "key": "somewhere",
        "locale": "en",
        "title": "Somewhere",
        "url": "/en/somewhere/",
        "seoTitle": "Somewhere",
        "description": "A place.",
        "breadcrumbs": [],
        "alternates": [{"locale": "ja", "url": "/somewhere/", "title": "どこか"}],
        "translation": {"status": "SOURCE"},
        "shareImage": None,
    } | fields


@dataclass
class FakeApi:
    """Answers by document name: data, or the error code of a refusal."""

    answers: dict[str, dict[str, Any] | str]
    asked: list[tuple[str, dict[str, Any]]] = field(default_factory=list)

    def __call__(self, text: str, variables: dict[str, Any]) -> bytes:
        name = next(name for name, known in all_documents().items() if known == text)
        self.asked.append((name, variables))
        answer = self.answers[name]
        if isinstance(answer, str):
            return json.dumps({"data": None, "errors": [{"message": "no", "extensions": {"code": answer}}]}).encode()
        return json.dumps({"data": answer}).encode()

    def client(self) -> Client:
        return Client(self)
