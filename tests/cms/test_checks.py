"""The system checks: silent on this project, and loud about what they are there for."""

import pytest
from django.core.checks import run_checks
from django.db import models
from django.test.utils import isolate_apps
from modelcluster.fields import ParentalKey
from wagtail import blocks
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock
from wagtail.fields import StreamField
from wagtail.models import DraftStateMixin, Orderable, Page, RevisionMixin, Site, TranslatableMixin

from cms import checks as cms_checks
from cms.blocks import AddressBlock, TableBlock
from plans.blocks import TimeBlock
from translation import checks

pytestmark = pytest.mark.requirement("W1", "W2")


def ids(messages) -> list[str]:
    return [message.id for message in messages]


def test_this_project_passes():
    ours = [message for message in run_checks() if message.id.startswith(("translation.", "cms.E"))]
    assert not ours


@isolate_apps("tests.cms")
def test_a_child_model_that_is_only_copied_is_an_error():
    class Parent(TranslatableMixin, models.Model):
        class Meta(TranslatableMixin.Meta):
            app_label = "home"

    class Copied(Orderable):
        parent = ParentalKey(Parent, on_delete=models.CASCADE, related_name="copied")
        text = models.CharField(max_length=10)

        class Meta:
            app_label = "home"

    class Translated(TranslatableMixin, Orderable):
        parent = ParentalKey(Parent, on_delete=models.CASCADE, related_name="translated")

        class Meta(TranslatableMixin.Meta):
            app_label = "home"

    (error,) = checks.child_errors([Parent, Copied, Translated])
    assert error.id == "translation.E001"
    assert "Copied" in error.msg
    assert "TranslatableMixin" in error.hint


@isolate_apps("tests.cms")
def test_a_translatable_snippet_without_drafts_is_an_error():
    class Bare(TranslatableMixin, models.Model):
        class Meta(TranslatableMixin.Meta):
            app_label = "home"

    class Drafted(DraftStateMixin, RevisionMixin, TranslatableMixin, models.Model):
        class Meta(TranslatableMixin.Meta):
            app_label = "home"

    (error,) = checks.draft_errors([Bare, Drafted])
    assert error.id == "translation.E002"
    assert "Bare" in error.msg


@isolate_apps("tests.cms")
def test_a_text_in_a_block_that_is_not_extracted_is_an_error():
    class Story(TranslatableMixin, models.Model):
        body = StreamField([("code", blocks.RegexBlock(regex=r"^x")), ("text", blocks.CharBlock())])

        class Meta(TranslatableMixin.Meta):
            app_label = "home"

    (error,) = checks.block_errors([Story])
    assert error.id == "translation.E003"
    assert "body.code (RegexBlock)" in error.msg


class CellTable(TypedTableBlock):
    text = blocks.CharBlock()


@pytest.mark.parametrize(
    "block",
    [
        blocks.RawHTMLBlock(),
        blocks.RegexBlock(regex=r"^x"),
        CellTable([("text", blocks.CharBlock())]),
        blocks.ListBlock(blocks.RawHTMLBlock()),
        blocks.StructBlock([("inner", blocks.ListBlock(blocks.StructBlock([("html", blocks.RawHTMLBlock())])))]),
        blocks.StreamBlock([("html", blocks.RawHTMLBlock())]),
    ],
)
def test_texts_are_found_however_deep_they_stand(block):
    assert len(list(checks.silent_blocks(block, "body"))) == 1


@pytest.mark.parametrize(
    "block",
    [
        blocks.CharBlock(),
        blocks.TextBlock(),
        blocks.RichTextBlock(),
        blocks.URLBlock(),
        blocks.EmailBlock(),
        blocks.ChoiceBlock(choices=[("a", "A")]),
        blocks.IntegerBlock(),
        blocks.DateBlock(),
        blocks.BooleanBlock(),
        blocks.PageChooserBlock(),
        blocks.StaticBlock(),
        TableBlock([("text", blocks.CharBlock())]),
        AddressBlock(),
        TimeBlock(),
    ],
)
def test_what_is_translated_or_is_no_text_or_says_so_is_left_alone(block):
    assert not list(checks.silent_blocks(block, "body"))


def test_switches_that_publish_source_text_are_errors(settings):
    assert not checks.check_settings()
    settings.WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE = True
    assert ids(checks.check_settings()) == ["translation.E004"]
    del settings.WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE
    assert ids(checks.check_settings()) == ["translation.E004"]


def test_aliases_in_all_languages_are_an_error(settings):
    settings.WAGTAILSIMPLETRANSLATION_SYNC_PAGE_TREE = True
    assert not checks.check_settings()
    settings.INSTALLED_APPS = [*settings.INSTALLED_APPS, "wagtail.contrib.simple_translation"]
    assert ids(checks.check_settings()) == ["translation.E005"]


def test_a_page_type_without_the_base_page_is_an_error(monkeypatch):
    # A model that is no page at all: a page class would be registered with Wagtail for all tests that follow.
    monkeypatch.setattr(cms_checks, "get_page_models", lambda: [Page, Site])
    assert ids(cms_checks.check_pages()) == ["cms.E001"]


def test_an_admin_that_would_not_work_is_reported(settings):
    settings.WAGTAIL_ALLOW_UNICODE_SLUGS = True
    settings.MIDDLEWARE = ["csp.middleware.CSPMiddleware"]
    settings.INSTALLED_APPS = [app for app in settings.INSTALLED_APPS if app != cms_checks.TABLES]
    assert ids(cms_checks.check_settings()) == ["cms.E002", "cms.E003", "cms.E004"]
