"""The public site. Included last, inside `i18n_patterns(..., prefix_default_language=False)`."""

from django.urls import path, re_path

from frontend.views import mistakes, pages, search

urlpatterns = [
    path("search/", search.search, name="search"),
    path("search/suggestions/", search.suggestions, name="suggestions"),
    path("report-mistake/", mistakes.mistake, name="mistake"),
    path("report-mistake/thanks/", mistakes.thanks, name="mistake_thanks"),
    # Wagtail builds the addresses of pages by reversing this name, with the path as its one argument.
    re_path(r"^((?:[\w\-]+/)*)$", pages.page, name="wagtail_serve"),
    path("<path:path>", pages.elsewhere),
]
