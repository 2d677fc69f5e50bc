"""Small words of the templates."""

import pytest
from django.template import Context
from django.utils import translation

from frontend.templatetags.content import focus, opening
from frontend.templatetags.embeds import embed_frame
from frontend.templatetags.hamayu import as_date, bcp47, foreign, hours_and_minutes


@pytest.mark.requirement("W1", "W29")
@pytest.mark.parametrize(("code", "tag"), [("ja", "ja"), ("zh-hans", "zh-Hans"), ("zh-hant", "zh-Hant"), ("ko", "ko")])
def test_languages_are_written_as_html_wants_them(code, tag):
    assert bcp47(code) == tag


@pytest.mark.requirement("W29")
def test_japanese_left_on_a_page_of_another_language_says_so():
    nowhere = Context()
    with translation.override("en"):
        assert foreign(nowhere, "海のそばで") == ' lang="ja"'
        assert foreign(nowhere, "By the sea") == ""
    with translation.override("ja"):
        assert foreign(nowhere, "海のそばで") == ""


def test_a_quotation_ends_with_a_sentence():
    assert (
        opening("海の話をします。桟橋まで来てください。朝は船の上です。", 20)
        == "海の話をします。桟橋まで来てください。"
    )
    assert opening("A very long first sentence is kept whole. The second is not.", 10).endswith("whole.")


def test_a_focal_point_becomes_classes():
    assert focus({"focusX": 0.26, "focusY": 1.0}) == "fx-3 fy-10"


@pytest.mark.requirement("W17")
@pytest.mark.parametrize(
    ("url", "frame"),
    [
        ("https://www.youtube.com/watch?v=a-b_1", "https://www.youtube-nocookie.com/embed/a-b_1"),
        ("https://x.com/mie_living", "https://syndication.twitter.com/srv/timeline-profile/screen-name/mie_living"),
        (
            "https://www.facebook.com/mie",
            "https://www.facebook.com/plugins/page.php?tabs=timeline&href=https%3A%2F%2Fwww.facebook.com%2Fmie",
        ),
        ("https://example.com/video", ""),
        ("https://www.youtube.com.example.com/watch?v=a", ""),
    ],
)
def test_only_known_services_are_framed(url, frame):
    assert embed_frame(url) == frame


def test_dates_and_durations_are_read():
    assert as_date("2026-11-20T09:00:00+09:00").isoformat() == "2026-11-20"
    assert as_date(None) is None
    assert hours_and_minutes(150) == {"hours": 2, "minutes": 30}
