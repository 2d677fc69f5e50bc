"""What staff fill in stands on the page."""

import pytest
from django.utils import timezone

from home.models import Event, EventIndexPage
from tests import factories

pytestmark = [pytest.mark.django_db, pytest.mark.requirement("W20")]


def text(response) -> str:
    return response.content.decode()


@pytest.mark.requirement("W12")
@pytest.mark.parametrize(
    ("fields", "label"),
    [
        ({"report_title": "外で読む", "report_url": "https://example.org/report"}, "外で読む"),
        ({"report_title": "ここで読む", "report": "diary"}, "ここで読む"),
        ({"report": "diary"}, "山の日記"),
    ],
)
def test_the_report_button_reads_as_staff_wrote_it_or_as_the_report_is_called(client, fields, label):
    if "report" in fields:
        fields = fields | {"report": factories.report("diary", title="山の日記")}
    factories.plan("stay", **fields)
    button = text(client.get("/plans/stay/")).split('<a class="button button--large"')[1].split("</a>")[0]
    assert f">{label}</span>" in button


@pytest.mark.parametrize("address", ["", "鳥羽市一丁目"])
def test_a_facility_with_coordinates_has_a_link_to_a_map(client, address):
    factories.lodging("inn", address=address, latitude=34.4872, longitude=136.8432)
    assert "mlat=34.4872&amp;mlon=136.8432" in text(client.get("/lodging/inn/"))


def test_a_facility_without_address_and_coordinates_has_no_empty_line_for_them(client):
    factories.lodging("inn")
    assert "所在地" not in text(client.get("/lodging/inn/"))


@pytest.mark.requirement("W16")
@pytest.mark.parametrize(
    ("url", "link"),
    [("https://example.org/fair?a=1", 'href="https://example.org/fair?a=1"'), ("/plans/", 'href="/plans/"'), ("", "")],
)
def test_the_title_of_an_event_leads_to_the_page_that_staff_gave_or_stands_in_the_list_itself(client, url, link):
    index = EventIndexPage(title="催し", slug="events", locale=factories.source_locale())
    factories.home().add_child(instance=index)
    today = timezone.localdate()
    Event.objects.create(key="fair", title="港の市", starts_on=today, url=url, locale=index.locale)
    title = text(client.get("/events/")).split('class="event-row__title"')[1].split("</h2>")[0]
    assert link in title
    assert ("<a" in title) == bool(link)
    assert "港の市" in title
