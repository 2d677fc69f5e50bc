"""Addresses of the review, below the admin's."""

from django.urls import path

from translation.review.views.again import AgainView, CarryOnView, PageAgainView, TextAgainView, TranslateView
from translation.review.views.listings import MatrixView, QueueView, SnippetMatrixView
from translation.review.views.page import PageView
from translation.review.views.reports import CloseView, ReportsView
from translation.review.views.text import TextView

app_name = "translation_review"
LISTS = {
    ("matrix", ""): MatrixView,
    ("snippets", "entries/"): SnippetMatrixView,
    ("queue", "queue/"): QueueView,
    ("reports", "reports/"): ReportsView,
}
urlpatterns = [
    *(path(place, view.as_view(), name=name) for (name, place), view in LISTS.items()),
    *(
        path(f"{place}results/", view.as_view(results_only=True), name=f"{name}_results")
        for (name, place), view in LISTS.items()
    ),
    path("reports/<int:pk>/close/", CloseView.as_view(), name="close"),
    path("carry-on/", CarryOnView.as_view(), name="carry_on"),
    path("<str:language>/again/", AgainView.as_view(), name="again"),
    path("<str:language>/text/<int:context>-<int:string>/", TextView.as_view(), name="text"),
    path("<str:language>/text/<int:context>-<int:string>/again/", TextAgainView.as_view(), name="text_again"),
    path("page/<uuid:key>/<str:language>/", PageView.as_view(), name="page"),
    path("page/<uuid:key>/<str:language>/again/", PageAgainView.as_view(), name="page_again"),
    path("page/<uuid:key>/<str:language>/translate/", TranslateView.as_view(), name="translate"),
]
