"""Events on the site."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from home.models import Event, EventIndexPage
from tests import factories


@pytest.mark.requirement("W16")
@pytest.mark.django_db
def test_every_link_to_an_event_arrives_at_it_and_on_the_list_none_leads_to_itself(settings):
    settings.SECURE_SSL_REDIRECT = False
    factories._under(factories.home(), EventIndexPage(title="催し", slug="events"))
    today, locale = timezone.localdate(), factories.source_locale()
    for number in range(25):
        Event.objects.create(
            key=f"ev-{number}", title=f"催し{number}", starts_on=today + timedelta(days=number), locale=locale
        )
    Event.objects.create(key="old-one", title="昔の催し", starts_on=today - timedelta(days=9), locale=locale)
    html = Client().get("/events/").content.decode()
    past = Client().get("/events/?past=1").content.decode()
    assert all(f'id="ev-{number}"' in html for number in range(25))
    assert 'id="old-one"' in past and "昔の催し" in past
    assert "#ev-" not in html and "#old-one" not in past
    assert 'href="/events/#ev-24"' in Client().get("/search/?q=催し24").content.decode()
