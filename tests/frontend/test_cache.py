"""Whole pages are kept until the content changes, and never set a cookie."""

import pytest
from django.core.cache import cache
from django.http import HttpResponse
from django.test import RequestFactory

from frontend import cache as pages


@pytest.fixture(autouse=True)
def _content(monkeypatch):
    cache.clear()
    monkeypatch.setattr(pages, "current_version", lambda: "1")


@pytest.fixture
def counted():
    """A page that says how often it was made."""
    made = []

    @pages.cached_page
    def view(request):
        made.append(request.path)
        return HttpResponse(f"made {len(made)} times")

    return view


def get(**headers):
    return RequestFactory().get("/plans/", **headers)


def test_a_page_is_made_once_for_each_version_of_the_content(counted, monkeypatch):
    assert counted(get()).content == counted(get()).content == b"made 1 times"
    monkeypatch.setattr(pages, "current_version", lambda: "2")
    assert counted(get()).content == b"made 2 times"


def test_a_visitor_who_has_the_page_is_told_so_in_a_few_bytes(counted):
    etag = counted(get())["ETag"]
    again = counted(get(headers={"If-None-Match": etag}))
    assert (again.status_code, again.content) == (304, b"")


def test_a_draft_is_neither_kept_nor_taken_from_what_is_kept(counted, monkeypatch):
    counted(get())
    monkeypatch.setattr(pages, "preview_active", lambda: True)
    assert counted(get()).content == b"made 2 times"
    monkeypatch.setattr(pages, "preview_active", lambda: False)
    assert counted(get()).content == b"made 1 times"


def test_an_answer_that_is_no_page_is_not_kept():
    answers = iter([HttpResponse(status=503), HttpResponse("well again")])
    view = pages.cached_page(lambda request: next(answers))
    assert view(get()).status_code == 503
    assert view(get()).content == b"well again"


@pytest.mark.requirement("W34")
def test_public_pages_are_the_same_for_everyone(counted):
    response = counted(get())
    assert response["Cache-Control"] == "public, max-age=0, must-revalidate"
    assert not response.cookies
