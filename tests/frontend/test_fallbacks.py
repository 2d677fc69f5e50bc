"""What is still in Japanese on a page of another language says so (W29)."""

import pytest

from frontend.fallbacks import gathered, is_japanese, marked, status
from tests.frontend.fake_api import SITE, page

pytestmark = pytest.mark.requirement("W1", "W3", "W29")

LEFT = frozenset({"伊勢志摩", "一 二", "海へ"})


def test_fallbacks_are_gathered_wherever_the_answer_holds_them():
    answer = {
        "site": {"translation": {"fallbacks": ["海"]}},
        "plans": {"items": [{"translation": {"fallbacks": ["山"]}}]},
    }
    assert gathered(answer) == {"海", "山"}


@pytest.mark.parametrize("text", ["伊勢志摩", " 一\n二 ", "海のそばで", "なばな"])
def test_a_fallback_is_known_by_its_text_and_a_japanese_name_by_its_letters(text):
    assert is_japanese(text, LEFT)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "By the sea",
        "海上",
        "Ask for Hana (はな) when you arrive at the pier.",
        "在桟橋请找はな小姐,她会带您看船。",
    ],
)
def test_other_languages_are_not_taken_for_japanese(text):
    assert not is_japanese(text, LEFT)


def test_rich_text_is_marked_element_by_element():
    html = (
        "<p>Into the <em>hills</em>.</p><p>一<br>二</p><ul><li>海<strong>へ</strong><ul><li>north</li></ul></li></ul>"
    )
    assert marked(html, LEFT) == (
        '<p>Into the <em>hills</em>.</p><p lang="ja">一<br>二</p>'
        '<ul><li lang="ja">海<strong>へ</strong><ul><li>north</li></ul></li></ul>'
    )


@pytest.mark.parametrize(
    ("own", "events", "shown"),
    [
        ("SOURCE", [], None),
        ("REVIEWED", [], None),
        ("MACHINE", [], "MACHINE"),
        ("REVIEWED", ["SOURCE", "MACHINE"], "MACHINE"),
        ("MACHINE", ["PARTIAL"], "PARTIAL"),
    ],
)
def test_the_notice_speaks_of_the_worst_that_the_page_shows(own, events, shown):
    items = [{"translation": {"status": each}} for each in events]
    assert status({"page": {"translation": {"status": own}}, "events": {"items": items}}) == shown


def shown(visit, status: str) -> str:
    body = [{"__typename": "TextBlock", "id": "1", "html": "<p>地図</p><p>Map</p>"}]
    fields = page(
        "StandardPage", title="案内", body=body, translation={"status": status, "fallbacks": ["案内", "地図"]}
    )
    answers = {
        "route": {"route": {"page": {"__typename": "StandardPage"}, "redirect": None}},
        "standard_page": {"site": SITE, "route": {"page": fields}},
    }
    return visit("/en/somewhere/", answers).content.decode()


def test_an_untranslated_title_and_block_carry_their_language(visit):
    html = shown(visit, "PARTIAL")
    assert '<h1 class="page__title" lang="ja">案内</h1>' in html
    assert '<p lang="ja">地図</p><p>Map</p>' in html


@pytest.mark.parametrize(("status", "words"), [("MACHINE", "translated by machine"), ("PARTIAL", "shown in Japanese")])
def test_the_notice_says_what_is_the_case_and_leads_to_the_report(visit, status, words):
    html = shown(visit, status)
    assert words in html
    assert 'href="/en/report-mistake/?page=/en/somewhere/"' in html


@pytest.mark.parametrize("status", ["SOURCE", "REVIEWED"])
def test_a_page_that_can_be_trusted_has_no_notice(visit, status):
    assert "translation-notice" not in shown(visit, status)
