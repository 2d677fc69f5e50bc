"""Translating pages of 60 segments into three languages with an instant engine: time, and statements for each page."""

import json
import time

from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Locale

from home.models import StandardPage
from tests import factories
from translation.pipeline import routes
from translation.pipeline.run import run

SIZES = (50, 100, 500)
SEGMENTS = 60


class InstantEngine:
    name, billed = "instant", True

    def translate(self, texts, source, target):
        return [f"[{target}] {text}" for text in texts]


def page(number: int) -> StandardPage:
    body = [
        {"type": "heading", "id": f"{number}-{place}", "value": {"text": f"{number}の見出し{place}", "level": "2"}}
        for place in range(SEGMENTS - 1)
    ]
    return factories.standard(slug=f"page-{number}", title=f"案内{number}", body=json.dumps(body))


def main() -> None:
    factories.home()
    for code in ("en", "zh-hans", "zh-hant"):
        Locale.objects.get_or_create(language_code=code)
    engine = InstantEngine()
    routes.engine_for = lambda source, target: engine if source == "ja" else None
    print(f"{'pages':>6} {'s':>7} {'ms a page':>10} {'ratio':>6} {'SQL a page':>11}")
    first, done = 0.0, 0
    for size in SIZES:
        pages = [page(number) for number in range(done, done + size)]
        done += size
        run(type(pages[0]), pages[0].translation_key)
        start = time.perf_counter()
        for one in pages[1:-1]:
            run(StandardPage, one.translation_key)
        spent = time.perf_counter() - start
        with CaptureQueriesContext(connection) as statements:
            run(StandardPage, pages[-1].translation_key)
        each = spent / (size - 2) * 1000
        first = first or each
        print(f"{size:>6} {spent:>7.1f} {each:>10.1f} {each / first:>6.2f} {len(statements):>11}")
