"""A reported mistake reaches the translators, and nothing of who reported it."""

import pytest
from wagtail.models import Page

from tests import factories
from translation.models import MistakeReport
from translation.reporting import LONGEST_MESSAGE, LONGEST_QUOTE, report

pytestmark = [pytest.mark.django_db, pytest.mark.requirement("W3", "W34")]


def kept(**texts: str) -> MistakeReport:
    page = factories.standard()
    return report(str(page.pk), "/about/", **{"message": "Wrong.", **texts})


def test_it_names_the_page_its_language_and_the_place():
    found = kept(message="The pier is in Toba.", quote="the pier of Tsu")
    page = Page.objects.get(slug="about")
    assert (found.object_key, found.locale, found.address) == (page.translation_key, page.locale, "/about/")
    assert (found.quote, found.message) == ("the pier of Tsu", "The pier is in Toba.")


@pytest.mark.parametrize(
    "contact",
    [
        "taro@example.com",
        "taro＠example.co.jp",
        "0599-25-1234",
        "090 1234 5678",
        "０５９９－２５－１２３４",
        "+81 599 25 1234",
        "(0599) 25-1234",
        "+1 (415) 555-0100",
    ],
)
def test_contacts_are_not_kept(contact):
    found = kept(message=f"Wrong word. Call me: {contact}!", quote=f"連絡先は{contact}です。")
    assert found.message == "Wrong word. Call me: […]!"
    assert found.quote == "連絡先は[…]です。"


@pytest.mark.parametrize(
    "text", ["Open 9:00-17:00, from 2026-10-01 to 2026-10-31.", "45,000 yen, not 4,500.", "〒517-0011", "100000000"]
)
def test_figures_that_are_no_contact_stay(text):
    assert kept(message=text).message == text


def test_what_is_too_long_is_cut():
    found = kept(message="m" * (LONGEST_MESSAGE + 1), quote="q" * (LONGEST_QUOTE + 1))
    assert (len(found.message), len(found.quote)) == (LONGEST_MESSAGE, LONGEST_QUOTE)


def test_a_page_that_is_not_public_cannot_be_reported():
    page = factories.standard()
    page.unpublish()
    with pytest.raises(Page.DoesNotExist):
        report(str(page.pk), "/about/", "Wrong.")


def test_nothing_that_is_kept_could_name_the_sender():
    assert {field.name for field in MistakeReport._meta.get_fields()} == {
        *("id", "object_key", "locale", "address", "quote", "message", "sent_at", "closed_at", "closed_by")
    }
