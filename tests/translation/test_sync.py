"""Rows of other languages follow their source and their translations."""

import json

import pytest
from wagtail.models import Locale, Page
from wagtail_localize.models import (
    OverridableSegment,
    RelatedObjectSegment,
    StringSegment,
    StringTranslation,
    TemplateSegment,
    TranslationSource,
)

from home.models import StandardPage
from plans.models import PlanPage
from tests import factories
from translation.status import Status, progress
from translation.sync import MACHINE, Wanted, submit, translate
from translation.targets import write_target
from translation.words import plain_data, plain_text

pytestmark = [pytest.mark.django_db, pytest.mark.requirement("W1", "W23")]

BODY = [
    {"type": "heading", "id": "a1", "value": {"text": "見出し", "level": "2"}},
    {
        "type": "text",
        "id": "a2",
        "value": '<p>一。<b>二</b></p><ul><li><a href="https://example.org/">三</a></li></ul>',
    },
    {"type": "quote", "id": "a3", "value": {"text": "引用\n二行", "source": "人"}},
]


@pytest.fixture
def english():
    return Locale.objects.get_or_create(language_code="en")[0]


@pytest.fixture
def page(english):
    home = factories.home()
    page = StandardPage(title="題", slug="about", locale=home.locale, body=json.dumps(BODY))
    home.add_child(instance=page)
    page.save_revision().publish()
    translate(home, {english: {}}, publish=True)
    return StandardPage.objects.get(pk=page.pk)


def rows(model, *columns):
    return sorted(map(str, model.objects.values_list("order", "context__path", *columns)))


def segments():
    return [
        rows(StringSegment, "string__data", "attrs"),
        rows(TemplateSegment, "template__template"),
        rows(RelatedObjectSegment, "object"),
        rows(OverridableSegment, "data_json"),
    ]


def test_segments_are_those_that_wagtail_localize_makes_itself(page):
    source = submit(page)
    ours = segments()
    for model in (StringSegment, TemplateSegment, RelatedObjectSegment, OverridableSegment):
        model.objects.filter(source=source).delete()
    submit(Page.objects.get(depth=2, slug="top").specific)
    source.refresh_segments()
    assert segments() == ours
    assert len(ours[0]) >= 6


def test_a_source_is_not_written_again_when_only_times_and_revisions_change(page):
    before = submit(page).last_updated_at
    page.save_revision().publish()
    assert submit(StandardPage.objects.get(pk=page.pk)).last_updated_at == before


def test_pieces_that_are_gone_leave_the_source(page):
    submit(page)
    page.body = json.dumps(BODY[:1])
    page.save()
    source = submit(page)
    assert {row.string.data for row in StringSegment.objects.filter(source=source)} == {"題", "見出し"}


def test_a_page_is_made_and_published_in_the_same_transaction(page, english):
    [target] = translate(page, {english: {("title", "題"): Wanted("Title")}}, publish=True)
    row = StandardPage.objects.get(pk=target.pk)
    assert (row.title, row.slug, row.live, row.get_parent().locale) == ("Title", "about", True, english)
    assert row.body[0].value["text"] == "見出し"
    assert row.body[0].id == "a1"


def test_root_pages_of_several_languages_stand_side_by_side(page, english):
    assert Page.objects.get(depth=2, locale=english).slug == "top-en"


def test_nothing_happens_when_nothing_has_changed(page, english):
    wanted = {english: {("title", "題"): Wanted("Title")}}
    translate(page, wanted, publish=True)
    assert translate(page, wanted, publish=True) == []


def test_a_draft_stays_out_of_what_is_public(page, english):
    translate(page, {english: {("title", "題"): Wanted("Title")}}, publish=True)
    translate(page, {english: {("title", "題"): Wanted("Draft")}}, publish=False)
    row = StandardPage.objects.get(locale=english)
    assert (row.title, row.get_latest_revision_as_object().title) == ("Title", "Draft")


def test_what_a_check_refuses_is_not_saved(page, english):
    assert translate(page, {english: {}}, publish=True, check=lambda target: False) == []
    assert not StandardPage.objects.filter(locale=english).exists()


def test_a_page_whose_parent_is_not_translated_is_refused(page):
    chinese = Locale.objects.get_or_create(language_code="zh-hans")[0]
    with pytest.raises(Page.DoesNotExist):
        write_target(submit(page), page, chinese, publish=True, check=lambda target: True)


def test_translations_say_who_made_them(page, english):
    wanted = {("title", "題"): Wanted("Title"), ("body.a1.text", "見出し"): Wanted("Heading", MACHINE)}
    translate(page, {english: wanted}, publish=True)
    found = progress([page.translation_key], "en")[page.translation_key]
    assert (found.status, found.reviewed, found.machine) == (Status.PARTIAL, 1, 1)


def test_a_translation_that_is_no_longer_wanted_is_taken_away_but_those_of_former_texts_stay(page, english):
    translate(page, {english: {("title", "題"): Wanted("Title")}}, publish=True)
    page.title = "別の題"
    page.save_revision().publish()
    page = StandardPage.objects.get(pk=page.pk)
    translate(page, {english: {}}, publish=True)
    assert StringTranslation.objects.get().data == "Title"
    assert StandardPage.objects.get(locale=english).title == "別の題"


def test_a_set_that_was_emptied_at_the_source_is_emptied_everywhere(english):
    plan = factories.plan(tags=[factories.tag("calm")]) if hasattr(factories, "tag") else factories.plan()
    parent = plan.get_parent().specific
    for page in (factories.home(), parent):
        translate(page, {english: {}}, publish=True)
    translate(plan, {english: {}}, publish=True)
    plan.tags = []
    plan.save_revision().publish()
    translate(PlanPage.objects.get(pk=plan.pk), {english: {}}, publish=True)
    assert list(PlanPage.objects.get(locale=english).tags.all()) == []


@pytest.mark.parametrize("text", ["a & b <c>", "一行\n二行", "\"'&amp;", "a\n\nb"])
def test_plain_text_becomes_what_wagtail_localize_makes_of_it(text):
    from wagtail_localize.strings import StringValue

    assert plain_data(text) == StringValue.from_plaintext(text).data
    assert plain_text(plain_data(text)) == text


def test_sources_are_one_for_an_object(page):
    submit(page)
    submit(page)
    assert TranslationSource.objects.filter(object_id=page.translation_key).count() == 1
