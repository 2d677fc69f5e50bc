"""When the glossary changes, machines translate anew what does not hold to it, and people get theirs to look at."""

import json

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse
from django.utils.translation import gettext, override
from wagtail.test.utils.form_data import inline_formset, nested_form_data
from wagtail_localize.models import StringTranslation

from tests import factories
from tests.translation.exchange.files import csv_of
from tests.translation.pipeline.conftest import changed, correct
from translation.exchange import glossary
from translation.exchange.sheets import read_sheet
from translation.models import GlossaryForm, GlossaryTerm, SegmentState
from translation.status import Status, progress

pytestmark = [pytest.mark.django_db, pytest.mark.requirement("W3")]

TEXT = "鳥羽の海から歩いて五分で着きます。"


def page_with(*texts: str, **fields):
    """A page of these paragraphs, published."""
    blocks = [{"type": "text", "id": f"a{place}", "value": f"<p>{text}</p>"} for place, text in enumerate(texts)]
    return changed(factories.standard(**{"title": "案内", **fields}, body=json.dumps(blocks)))


def with_text(page, text: str):
    return changed(page, body=json.dumps([{"type": "text", "id": "a0", "value": f"<p>{text}</p>"}]))


def state(page, source: str) -> SegmentState | None:
    states = SegmentState.objects.filter(context__object_id=page.translation_key, locale__language_code="en")
    return states.filter(string__data=source).first()


def why(page, source: str) -> str:
    """Why the text waits, if it does."""
    found = state(page, source)
    return found.reason if found else ""


def term(word: str, form: str = "", *, keep: bool = False) -> GlossaryTerm:
    row = GlossaryTerm.objects.create(term=word, keep=keep)
    if form:
        GlossaryForm.objects.create(term=row, language_code="en", text=form)
    return row


def data(page, source: str = TEXT, code: str = "en") -> str:
    rows = StringTranslation.objects.filter(context__object_id=page.translation_key, locale__language_code=code)
    return rows.get(translation_of__data=source).data


class Admin:
    """What staff do with a term in the admin."""

    def __init__(self, client: Client) -> None:
        self.client = client

    def save(self, word: str, *, renamed: str = "", keep: bool = False, **forms: str | tuple[str, str]) -> None:
        """Write the term with these forms, by language; with a pair the second is what is forbidden."""
        row = GlossaryTerm.objects.filter(term=word).first()
        held = {form.language_code: form for form in row.forms.all()} if row else {}
        sent = []
        for code in held | forms:
            text, forbidden = forms[code] if isinstance(forms.get(code), tuple) else (forms.get(code, ""), "")
            pk = held[code].pk if code in held else ""
            row_of = {"id": pk, "language_code": code, "text": text, "forbidden": forbidden}
            sent.append(row_of if code in forms else {**row_of, "DELETE": "on"})
        facts = {"term": renamed or word, "reading": "", "note": "", **({"keep": "on"} if keep else {})}
        answer = self.client.post(
            address("edit", row.pk) if row else address("add"),
            nested_form_data({**facts, "forms": inline_formset(sent, initial=len(held))}),
        )
        assert answer.status_code == 302, answer.context["form"].errors

    def delete(self, word: str) -> None:
        assert self.client.post(address("delete", GlossaryTerm.objects.get(term=word).pk)).status_code == 302


def address(name: str, *args) -> str:
    return reverse(GlossaryTerm.snippet_viewset.get_url_name(name), args=args)


@pytest.fixture
def admin(publishing, settings) -> Admin:
    settings.SECURE_SSL_REDIRECT = False
    client = Client()
    client.force_login(User.objects.create_superuser("staff"))
    return Admin(client)


def test_machines_translate_anew_what_names_a_term_whose_form_is_added_shortened_written_otherwise_or_gone(
    publishing, admin
):
    page = page_with(TEXT, "鳥羽ではないほうの海です。", "山の話です。")
    rest = TEXT.removeprefix("鳥羽")
    publishing.sent.clear()
    for form in ("Toba City", "Toba", "TOBA", "Toba Bay"):
        admin.save("鳥羽", en=form)
        assert data(page) == f"[en] {form}{rest}"
        assert sum(publishing.sent.values()) == 2, "both texts, and into no other language"
        publishing.sent.clear()
    admin.save("鳥羽", keep=True)
    assert data(page) == f"[en] 鳥羽{rest}"
    admin.delete("鳥羽")
    assert data(page) == f"[en] {TEXT}"
    assert {code for code, _text in publishing.sent} == {"en"} | {"zh-hans"}


def test_a_term_that_was_left_as_it_is_and_is_not_any_more_leaves_its_texts_to_the_engine(publishing, admin):
    page = page_with("Wi-Fiのある宿です。")
    admin.save("Wi-Fi", keep=True, en="WiFi")
    assert data(page, "Wi-Fiのある宿です。") == "[en] WiFiのある宿です。"
    publishing.sent.clear()
    admin.save("Wi-Fi", en="WiFi")
    assert {code for code, _text in publishing.sent} == {"zh-hans"}


def test_a_term_that_is_renamed_or_has_an_ampersand_is_followed(publishing, admin):
    source = "R&amp;D棟は本館のとなりにあります。"
    page = page_with(source)
    admin.save("R&D棟", en="R&D Wing")
    assert data(page, source) == "[en] R&amp;D Wingは本館のとなりにあります。"
    admin.save("R&D棟", renamed="本館", en="Main House")
    assert data(page, source) == "[en] R&amp;D棟はMain Houseのとなりにあります。"


def test_saving_a_term_without_a_change_or_with_another_note_translates_nothing(publishing, admin):
    page_with(TEXT)
    admin.save("鳥羽", **{"en": "Toba", "zh-hans": "鸟羽"})
    publishing.sent.clear()
    admin.save("鳥羽", **{"en": "Toba", "zh-hans": "鸟羽"})
    GlossaryTerm.objects.get(term="鳥羽").save()
    admin.save("鳥羽", **{"en": ("Toba", "Tova"), "zh-hans": "鸟羽"})
    assert not publishing.sent


def says(word: str, form: str = "") -> str:
    with override("ja"):
        nothing = gettext("The glossary says nothing of it any more.")
        return f"{word}: " + (gettext("The glossary says “%(form)s”.") % {"form": form} if form else nothing)


def test_a_persons_text_waits_while_it_has_the_former_form_or_lacks_the_new_one(publishing, admin):
    page = page_with(TEXT)
    correct(page, TEXT, "Toba City is five minutes from the sea.")
    admin.save("鳥羽", en="Toba City")
    assert not why(page, TEXT)
    for form in ("Toba", "Tobaa"):
        admin.save("鳥羽", en=form)
        assert (state(page, TEXT).reason, state(page, TEXT).detail) == (
            "glossary",
            says("鳥羽", form),
        )
    admin.save("鳥羽", en="Toba City")
    assert (state(page, TEXT).reason, state(page, TEXT).detail) == ("", "")
    admin.delete("鳥羽")
    assert state(page, TEXT).detail == says("鳥羽")
    assert data(page) == "Toba City is five minutes from the sea."


def test_a_text_with_two_terms_waits_until_it_holds_to_both(publishing, admin):
    source = "鳥羽から賢島まで船で行きます。"
    page = page_with(source)
    correct(page, source, "By boat from Toba to Kashiko.")
    admin.save("賢島", en="Kashikojima")
    admin.save("鳥羽", en="Toba Port")
    assert len(state(page, source).detail.splitlines()) == 2
    admin.save("鳥羽", en="Toba")
    assert (state(page, source).reason, state(page, source).detail) == (
        "glossary",
        says("賢島", "Kashikojima"),
    )
    admin.save("賢島", en="Kashiko")
    assert state(page, source).reason == ""


def test_a_text_that_names_only_a_longer_term_or_another_word_is_left_alone(publishing, admin):
    page = page_with("伊勢神宮へ参ります。", "伊勢崎へ帰ります。")
    admin.save("伊勢神宮", en="Ise Jingu")
    correct(page, "伊勢崎へ帰ります。", "Back home.")
    publishing.sent.clear()
    admin.save("伊勢", en="Isé")
    assert not publishing.sent
    assert not why(page, "伊勢崎へ帰ります。")


def test_an_imported_glossary_is_followed_where_a_form_changed(publishing, admin, languages):
    page = page_with(TEXT)
    admin.save("鳥羽", en="Toba City")
    publishing.sent.clear()
    sheet = csv_of(["term", "reading", "en"], ["鳥羽", "とば", "Toba"])
    glossary.apply(read_sheet(sheet), User.objects.get())
    assert data(page).startswith("[en] Tobaの")
    glossary.apply(read_sheet(csv_of(["term", "reading", "en"], ["鳥羽", "とばし", "Toba"])), User.objects.get())
    assert sum(publishing.sent.values()) == 1


def test_a_text_that_is_doubted_already_stays_so_and_says_what_the_glossary_wants(publishing):
    page = page_with(TEXT)
    correct(page, "案内", "Guide")
    correct(page, TEXT, "It is five minutes from the sea at Toba.")
    now = "鳥羽の海からは歩いて五分で着きます。"
    page = with_text(page, now)
    before = state(page, now)
    assert before.reason == "changed"
    term("鳥羽", "Toba Town")
    after = state(page, now)
    assert (after.reason, after.since, after.former_source) == ("changed", before.since, TEXT)
    assert "“Toba Town”" in after.detail
    assert progress([page.translation_key], "en")[page.translation_key].status == Status.MACHINE


def test_a_persons_text_that_waits_for_the_glossary_is_no_machines_and_is_not_taken_over_elsewhere(publishing):
    page = page_with(TEXT)
    correct(page, "案内", "Guide")
    correct(page, TEXT, "It is five minutes from the sea.")
    term("鳥羽", "Toba")
    assert state(page, TEXT).reason == "glossary"
    assert progress([page.translation_key], "en")[page.translation_key].status == Status.REVIEWED
    page_with(TEXT, title="別", slug="another")
    assert publishing.sent["en", TEXT.replace("鳥羽", '<span id="X1" translate="no">Toba</span>')] == 1


def test_what_a_person_wrote_for_a_former_text_is_not_taken_over_elsewhere_while_nobody_has_checked_it(publishing):
    page = page_with(TEXT)
    correct(page, TEXT, "It is five minutes from the sea at Toba.")
    now = "鳥羽の海からは歩いて五分で着きます。"
    page = with_text(page, now)
    assert state(page, now).reason == "changed"
    page_with(now, title="別", slug="another")
    assert publishing.sent["en", now] == 1
