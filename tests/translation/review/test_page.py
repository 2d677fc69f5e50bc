"""A whole page, read and approved at once."""

from datetime import timedelta

import pytest
from django.urls import reverse
from wagtail_localize.models import StringTranslation

from tests import factories
from tests.translation.review.conftest import public
from translation.models import MistakeReport, Pending
from translation.review.forms import TextForm
from translation.review.text import of_object
from translation.review.views.addresses import text_url
from translation.status import Status, progress

pytestmark = [pytest.mark.django_db, pytest.mark.requirement("W3")]


@pytest.fixture
def url(page) -> str:
    return reverse("translation_review:page", args=[page.translation_key, "en"])


def seen(page, english) -> str:
    return TextForm.stamp(max(text.seen for text in of_object(page.translation_key, english) if text.seen))


def test_all_texts_stand_beside_their_source_in_reading_order(url, reader):
    html = reader.get(url).content.decode().partition("<table")[2]
    places = [html.index(source) for source in ("案内", "見出し", "海が見える宿。", "朝は7時から。")]
    assert places == sorted(places)
    assert "Item of a list" in html
    assert html.count("machine translation, not reviewed") == 4


def test_all_are_approved_by_one_button(page, english, url, reader):
    assert reader.post(url, {"seen": seen(page, english)}).url == url
    assert progress([page.translation_key], "en")[page.translation_key].status == Status.REVIEWED
    assert "All 4 texts are reviewed." in reader.get(url).content.decode()


def test_something_serious_stops_it_and_is_listed(page, english, words, url, reader):
    StringTranslation.objects.filter(translation_of__data="朝は7時から。").update(data="From 8 in the morning.")
    answer = reader.post(url, {"seen": seen(page, english)})
    assert answer.status_code == 422
    alert = answer.content.decode().split('role="alert"')[1].split("</div>")[0]
    assert text_url(words("朝は7時から。")) in alert
    assert text_url(words("見出し")) not in alert
    assert progress([page.translation_key], "en")[page.translation_key].reviewed == 0


def test_what_changed_after_it_was_shown_is_not_approved(page, english, words, url, reader):
    stamp = seen(page, english)
    later = words("見出し").seen + timedelta(hours=1)
    StringTranslation.objects.filter(translation_of__data="見出し").update(updated_at=later, data="Unread")
    assert reader.post(url, {"seen": stamp}).status_code == 409
    assert progress([page.translation_key], "en")[page.translation_key].reviewed == 0


@pytest.mark.parametrize("stamp", ["", "never"])
def test_a_form_that_does_not_say_what_it_saw_approves_nothing(page, url, reader, stamp):
    assert reader.post(url, {"seen": stamp}).status_code == 422
    assert progress([page.translation_key], "en")[page.translation_key].reviewed == 0


def test_the_page_and_its_source_can_be_read_side_by_side(url, reader):
    html = reader.get(url, {"show": "preview"}).content.decode()
    assert '<iframe src="/about/"' in html
    assert '<iframe src="/en/about/"' in html


def test_what_is_not_public_yet_is_shown_as_a_draft(page, english, url, reader):
    target = public(page, english)
    target.unpublish()
    html = reader.get(url, {"show": "preview"}).content.decode()
    assert reverse("wagtailadmin_pages:view_draft", args=[target.pk]) in html
    assert "The page is not public in this language." in html


def test_a_report_leads_to_the_line_that_it_quotes_and_can_be_closed(page, english, words, url, reader):
    MistakeReport.objects.create(
        object_key=page.translation_key, locale=english, address="/en/about/", message="No view!", quote="a view of"
    )
    html = reader.get(url).content.decode()
    anchor = "text-{}-{}".format(*words("海が<b>見える</b>宿。").ids)
    assert f'<a href="#{anchor}">a view of</a>' in html
    assert f'id="{anchor}"' in html
    assert "No view!" in html


def test_what_has_stopped_says_why_and_is_tried_again(page, url, reader):
    Pending.objects.create(content_type=page.content_type, key=page.translation_key, problem="DeepL: 456", tries=6)
    assert "Translation has stopped: DeepL: 456" in reader.get(url).content.decode()
    again = reverse("translation_review:translate", args=[page.translation_key, "en"])
    assert reader.post(again).url == url
    assert not Pending.objects.exists()


def test_a_page_that_was_never_translated_can_be(english, reader):
    other = factories.standard("other", title="別")
    url = reverse("translation_review:page", args=[other.translation_key, "en"])
    assert "Translate now" in reader.get(url).content.decode()
    reader.post(reverse("translation_review:translate", args=[other.translation_key, "en"]))
    assert "Translate now" not in reader.get(url).content.decode()


@pytest.mark.parametrize("name", ["page", "page_again", "translate"])
def test_what_is_unknown_is_not_found(page, reader, name):
    nobody = "00000000-0000-0000-0000-000000000000"
    for key, language in ((nobody, "en"), (page.translation_key, "xx"), (page.translation_key, "ja")):
        url = reverse(f"translation_review:{name}", args=[key, language])
        method = reader.post if name == "translate" else reader.get
        if name == "translate" and language != "en":
            continue
        assert method(url).status_code == 404, (name, key, language)
