"""Requests of the frontend against an API that a test makes up."""

from collections.abc import Callable
from typing import Any

import pytest
from django.http import HttpResponse
from django.test import RequestFactory, override_settings
from django.urls import resolve
from django.utils import translation

from tests.frontend.fake_api import FakeApi

Visit = Callable[..., HttpResponse]


@pytest.fixture
def visit() -> Visit:
    """Ask for an English address, with the API's answers by document. Pages are not taken from the cache."""

    def ask(path: str, answers: dict[str, Any] | FakeApi) -> HttpResponse:
        api = answers if isinstance(answers, FakeApi) else FakeApi(answers)
        request = RequestFactory().get(path)
        request.api = api.client()
        with translation.override("en"), override_settings(DEBUG=True):
            match = resolve(request.path)
            return match.func(request, *match.args, **match.kwargs)

    return ask
