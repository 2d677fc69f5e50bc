"""One text beside its source: what the screen shows, and where it leads."""

import json
from datetime import timedelta

import pytest
from django.urls import reverse
from wagtail_localize.models import StringTranslation

from tests import factories
from tests.translation.review.conftest import WORDS, note, public, translated
from translation.models import GlossaryForm, GlossaryTerm, MistakeReport, Reason
from translation.review import actions
from translation.review.forms import TextForm
from translation.review.text import of_object
from translation.review.views.addresses import text_url
from translation.words import MACHINE, MANUAL

pytestmark = [pytest.mark.django_db, pytest.mark.requirement("W3")]


def send(client, text, data: str, *, query: str = "", **more: str):
    return client.post(text_url(text, query), {"data": data, "seen": TextForm.stamp(text.seen), **more})


def shown(client, text, query: str = "") -> str:
    answer = client.get(text_url(text, query))
    assert answer.status_code == 200
    return answer.content.decode()


def test_a_text_stands_beside_its_source_with_its_role_and_its_neighbours(words, reader):
    html = shown(reader, words("見出し"))
    assert "Body › Heading" in html
    assert '<div id="source-text" class="translation-words" lang="ja">見出し</div>' in html
    assert "Text 2 of 4 on the page" in html
    around = html.split("translation-context")[1]
    assert around.index("案内") < around.index("見出し") < around.index("海が見える宿。")
    assert "An inn with a view of the sea." in around


def test_tags_are_shown_as_they_are(words, reader):
    html = shown(reader, words("海が<b>見える</b>宿。"))
    assert '海が<code class="translation-tag">&lt;b&gt;</code>見える' in html
    assert "An inn with a &lt;b&gt;view&lt;/b&gt; of the sea.</textarea>" in html


def test_terms_of_the_glossary_are_marked_with_their_form_and_note(words, reader):
    term = GlossaryTerm.objects.create(term="宿", note="Not “hotel”.")
    GlossaryForm.objects.create(term=term, language_code="en", text="inn")
    html = shown(reader, words("海が<b>見える</b>宿。"))
    assert '<mark class="translation-term">宿</mark>' in html
    assert '<b lang="en">inn</b>' in html
    assert "Not “hotel”." in html


def test_a_term_inside_another_word_is_not_missed_in_the_translation(english, reader):
    term = GlossaryTerm.objects.create(term="三重")
    GlossaryForm.objects.create(term=term, language_code="en", text="Mie")
    titles = {"二重三重の桜": "Rows of cherry trees", "三重の桜": "Cherry trees here"}
    for number, (title, translation) in enumerate(titles.items()):
        page = translated(factories.standard(f"p{number}", title=title), english, {("title", title): translation})
        [text] = of_object(page.translation_key, english)
        assert ("The glossary wants “Mie”" in shown(reader, text)) is (title == "三重の桜")


def test_what_changed_is_marked_and_the_former_translation_is_offered(words, reader):
    note(words("朝は7時から。"), reason=Reason.CHANGED, former_source="朝は六時から。", former_translation="From six.")
    html = shown(reader, words("朝は7時から。"))
    assert "<del>六</del><ins>7</ins>" in html
    assert 'data-translation-insert="From six."' in html
    assert "the Japanese changed" in html


def test_what_people_wrote_for_the_same_and_for_similar_texts_is_offered(page, english, words, reader):
    heading = {"type": "heading", "id": "b1", "value": {"text": "見出し", "level": "2"}}
    other = factories.standard("other", title="朝は8時から。", body=json.dumps([heading]))
    mine = {("title", "朝は8時から。"): "From 8 in the morning.", ("body.b1.text", "見出し"): "Headline"}
    translated(other, english, mine, MANUAL)
    html = shown(reader, words("見出し"))
    assert 'data-translation-insert="Headline"' in html
    assert "100 % alike" in html
    assert "From 8 in the morning." in shown(reader, words("朝は7時から。")).split("Translated before")[1]


def test_what_a_machine_wrote_or_somebody_doubts_is_not_offered(page, english, words, reader):
    other = factories.standard("other", title="見出し")
    translated(other, english, {("title", "見出し"): "Headline"}, MACHINE)
    assert "Headline" not in shown(reader, words("見出し"))
    StringTranslation.objects.filter(data="Headline").update(translation_type=MANUAL)
    assert "Headline" in shown(reader, words("見出し"))
    row = StringTranslation.objects.get(data="Headline")
    states = {"context_id": row.context_id, "string_id": row.translation_of_id, "locale": english}
    note(words("見出し"))
    type(words("見出し").state).objects.create(**states, reason=Reason.CHANGED)
    assert "Headline" not in shown(reader, words("見出し"))


def test_links_lead_to_the_place_on_the_page_and_to_its_editor(page, english, words, reader):
    html = shown(reader, words("見出し"))
    assert "/en/about/#:~:text=Heading" in html
    assert "/about/#:~:text=%E8%A6%8B" in html
    assert reverse("wagtailadmin_pages:edit", args=[public(page, english).pk]) in html


def test_approving_opens_the_next_text_of_the_same_question(words, reader):
    answer = send(reader, words("見出し"), "Heading", query="why=machine")
    assert answer.url == text_url(words("海が<b>見える</b>宿。"), "why=machine")
    assert words("見出し").reviewed


def test_after_the_last_text_comes_the_first_that_is_left_and_then_the_queue(words, reader):
    answer = send(reader, words("朝は7時から。"), "From 7 in the morning.")
    assert answer.url == text_url(words("案内"))
    for _path, source in list(WORDS)[:3]:
        answer = send(reader, words(source), WORDS[_path, source])
    assert answer.url.startswith(reverse("translation_review:queue"))


def test_skipping_leads_on_and_changes_nothing(words, reader):
    html = shown(reader, words("案内"))
    assert f'href="{text_url(words("見出し"))}" aria-keyshortcuts="Alt+N"' in html
    assert not words("案内").reviewed


def test_what_was_written_is_saved_and_goes_live(page, words, english, reader, translator):
    send(reader, words("見出し"), "A <b>better</b> heading", waiver="")
    assert words("見出し").data == "Heading"  # A tag too many is serious.
    send(reader, words("見出し"), "A better heading")
    assert public(page, english).body[0].value["text"] == "A better heading"


def test_a_serious_problem_keeps_what_was_written_and_asks_why(words, reader):
    answer = send(reader, words("朝は7時から。"), "From 8 in the morning.")
    html = answer.content.decode()
    assert answer.status_code == 422
    assert "From 8 in the morning.</textarea>" in html
    assert "translation-problems__serious" in html
    assert 'name="waiver"' in html
    answer = send(reader, words("朝は7時から。"), "From 8 in the morning.", waiver="The house says so.")
    assert answer.status_code == 302
    assert "The house says so." in shown(reader, words("朝は7時から。"))


def test_a_conflict_shows_both_texts_and_loses_nothing(words, english, reader, admin_user):
    mine = words("見出し")
    actions.correct(mine.ids, english, "Theirs", admin_user)
    answer = send(reader, mine, "Mine")
    html = answer.content.decode()
    assert answer.status_code == 409
    assert "Mine</textarea>" in html
    assert "admin wrote meanwhile" in html
    assert "Theirs</p>" in html
    assert words("見出し").data == "Theirs"
    # What is sent again knows of theirs.
    assert send(reader, words("見出し"), "Mine").status_code == 302
    assert words("見出し").data == "Mine"


def test_a_text_that_is_gone_gives_back_what_was_written(page, words, english, reader):
    mine = words("見出し")
    page.body = []
    translated(page, english, {("title", "案内"): "Guide"})
    answer = send(reader, mine, "My long work")
    assert answer.status_code == 409
    assert "My long work" in answer.content.decode()
    assert reader.get(text_url(mine)).status_code == 302


@pytest.mark.parametrize("seen", ["", "yesterday", "2001-01-01T00:00:00+00:00"])
def test_a_form_that_does_not_say_what_it_saw_overwrites_nobody(words, english, reader, admin_user, seen):
    actions.correct(words("見出し").ids, english, "Theirs", admin_user)
    answer = reader.post(text_url(words("見出し")), {"data": "Mine", "seen": seen})
    assert answer.status_code in (409, 422)
    assert words("見出し").data == "Theirs"


def test_a_machine_that_was_quicker_does_not_get_approved_unread(words, reader):
    text = words("見出し")
    later = text.seen + timedelta(seconds=1)
    StringTranslation.objects.filter(pk=text.translation.pk).update(data="Other", updated_at=later)
    send(reader, text, "Heading")
    assert words("見出し").data == "Heading"


def test_the_history_says_who_and_when(words, english, reader, admin_user):
    assert "written by deepl" in shown(reader, words("見出し"))
    actions.correct(words("見出し").ids, english, "First", admin_user)
    actions.correct(words("見出し").ids, english, "Second", admin_user)
    html = shown(reader, words("見出し")).split("history-heading")[-1]
    assert html.index("reviewed by admin") < html.index("corrected by admin")
    assert "<del>Heading</del>" in html
    assert "<del>First</del>" in html


def test_a_missing_translation_can_be_written(words, reader):
    StringTranslation.objects.filter(translation_of__data="見出し").delete()
    html = shown(reader, words("見出し"))
    assert "There is no translation yet." in html
    assert send(reader, words("見出し"), "Heading").status_code == 302


def test_what_others_wrote_is_shown_and_never_run(page, english, words, reader):
    evil = "<script>alert(1)</script>"
    StringTranslation.objects.filter(translation_of__data="見出し").update(data=evil)
    note(words("見出し"), reason=Reason.CHANGED, detail=evil, former_source=evil, former_translation=evil)
    MistakeReport.objects.create(
        object_key=page.translation_key, locale=english, address="/", message=evil, quote='"><img src=x onerror=a()>'
    )
    other = translated(factories.standard("other", title=evil), english, {}, MANUAL)
    pages = [
        text_url(words("見出し")),
        reverse("translation_review:page", args=[page.translation_key, "en"]),
        reverse("translation_review:page", args=[other.translation_key, "en"]),
        reverse("translation_review:matrix"),
        reverse("translation_review:queue"),
        reverse("translation_review:reports"),
        reverse("translation_review:page_again", args=[other.translation_key, "en"]),
    ]
    for url in pages:
        html = reader.get(url).content.decode()
        assert "<script>alert" not in html, url
        assert "<img src=x" not in html, url
    html = send(reader, words("見出し"), "</textarea>" + evil).content.decode()
    assert "<script>alert" not in html
