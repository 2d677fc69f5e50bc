"""The screen for outside translators, and who may use it."""

import pytest
from django.urls import reverse
from wagtail_localize.models import StringTranslation

from tests.translation.exchange.files import uploaded

pytestmark = pytest.mark.requirement("W3")

GROUPS = ("Administrators", "Editors", "Translators", "Operators", "")
DESCRIPTION = "海まで3分の宿です。"


@pytest.mark.parametrize("group", GROUPS)
def test_staff_and_translators_exchange_files_and_others_do_not(enter, page, group):
    client = enter(group)
    allowed = group in ("Administrators", "Editors", "Translators")
    files, download = reverse("translation_files"), reverse("translation_files_download")
    assert (client.get(files).status_code == 200) is allowed
    assert (client.get(download, {"language": "en"}).status_code == 200) is allowed
    assert (client.post(files, {"file": uploaded(b"x", "x.xlf")}).status_code == 200) is allowed
    assert (str(files) in client.get(reverse("wagtailadmin_home")).content.decode()) is allowed


def test_the_screen_says_what_the_file_will_hold(enter, page):
    client = enter("Translators")
    shown = client.get(reverse("translation_files")).content.decode()
    assert "Texts: <b>2</b>. Pages: <b>1</b>." in shown
    shown = client.get(reverse("translation_files"), {"language": "en", "page": page.translation_key}).content.decode()
    assert "鳥羽の宿" in shown


def test_a_page_is_to_be_had_as_a_po_file_too(enter, page):
    page.copy_for_translation(page.locale.__class__.objects.get(language_code="en"), copy_parents=True)
    choice = {"language": "en", "page": page.translation_key}
    assert "pofile/download" in enter("Translators").get(reverse("translation_files"), choice).content.decode()


@pytest.mark.parametrize(("format", "ending"), [("xliff", "xlf"), ("xlsx", "xlsx")])
def test_a_file_goes_out_and_comes_back(enter, page, format, ending):
    client = enter("Translators")
    answer = client.get(reverse("translation_files_download"), {"language": "en", "format": format})
    assert answer["Content-Disposition"].endswith(f'-en.{ending}"')
    sent = uploaded(answer.content, f"en.{ending}")
    back = client.post(reverse("translation_files"), {"file": sent}, follow=True)
    assert "0 texts applied" in back.content.decode()


def test_what_is_wrong_with_a_file_is_said_line_by_line(enter, page):
    client = enter("Translators")
    data = client.get(reverse("translation_files_download"), {"language": "en"}).content
    data = data.replace("海まで3分".encode(), "海まで9分".encode()).replace(b"Inn 3", b"Inn 9")
    shown = client.post(reverse("translation_files"), {"file": uploaded(data, "en.xlf")}).content.decode()
    assert "The source was changed in the file" in shown
    assert "Nothing was applied" in shown


def test_problems_stand_only_with_a_reason(enter, page):
    client = enter("Translators")
    data = client.get(reverse("translation_files_download"), {"language": "en"}).content
    data = data.replace(b"Inn 3 minutes sea.", b"An inn by the sea.")

    def post(**fields):
        return client.post(reverse("translation_files"), {"file": uploaded(data, "en.xlf"), **fields}, follow=True)

    assert "Nothing was applied" in post().content.decode()
    assert "Say why." in post(stands="on").content.decode()
    assert "Nothing was applied" in post(waiver="But I did not tick the box.").content.decode()
    assert "1 text applied" in post(stands="on", waiver="It is told elsewhere.").content.decode()
    assert StringTranslation.objects.filter(translation_of__data=DESCRIPTION, data="An inn by the sea.").exists()


def test_a_choice_that_is_none_leads_back(enter, page):
    client = enter("Translators")
    for choice in ({"language": "fr"}, {"language": "en", "page": "x"}, {"language": "ja"}):
        assert client.get(reverse("translation_files"), choice).status_code == 200
        assert client.get(reverse("translation_files_download"), choice).status_code == 302
