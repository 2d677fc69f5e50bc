"""Drafts, fallbacks, who translated, what stays, what is emptied, and what happens when a load fails."""

import pytest
from wagtail.models import Locale, Page

from cms.bundle import load as loading
from cms.models import Picture
from plans.models import PlanPage
from search.models import Area
from tests.cms.bundle import folders
from tests.cms.bundle.folders import bundle, text
from translation.status import Status, progress

pytestmark = pytest.mark.requirement("C3", "W23")


def at(locale: str, slug: str = "lake-days") -> PlanPage:
    return PlanPage.objects.get(slug=slug, locale__language_code=locale)


def status(page: Page, locale: str) -> Status:
    return progress([page.translation_key], locale)[page.translation_key].status


def short(**fields) -> dict:
    return bundle(plans__lake_days={"title": text("題", "Title"), "areas": ["upland"], "days": 2, **fields}, home=None)


def test_without_a_word_pages_are_published(loaded):
    loaded()
    assert not Page.objects.filter(depth__gt=1, live=False).exists()


@pytest.mark.requirement("W1")
def test_as_drafts_pages_are_not_public_and_a_second_load_changes_nothing(loaded):
    loaded(publish=False)
    assert not Page.objects.filter(depth__gt=1, live=True).exists()
    assert at("en").get_latest_revision_as_object().title == "Three days at the lake"
    assert loaded(publish=False).changed == []


def test_a_draft_of_a_public_page_leaves_what_is_public(loaded):
    loaded(short())
    loaded(short(title=text("新しい題", "New title")), publish=False)
    for locale, public, draft in (("ja", "題", "新しい題"), ("en", "Title", "New title")):
        page = at(locale)
        assert (page.title, page.live, page.has_unpublished_changes) == (public, True, True)
        assert page.get_latest_revision_as_object().title == draft


def test_drafts_are_published_by_a_later_load(loaded):
    loaded(short(), publish=False)
    loaded(short())
    assert (at("ja").live, at("zh-hans").live) == (True, True)


def test_what_is_absent_in_a_language_falls_back_and_is_left_out_of_a_dump(loaded, dumped):
    loaded(short(lead=text("導入", "Lead"), title="題だけ"))
    page = at("en")
    assert (page.title, page.lead) == ("題だけ", "Lead")
    assert status(page, "en") == Status.PARTIAL
    assert status(page, "ja") == Status.SOURCE
    assert b"\n  en: Lead" in dumped()["plans/lake-days.yaml"]
    assert dumped()["plans/lake-days.yaml"].count(b"en:") == 1


def test_a_japanese_sentence_in_a_translated_body_counts_as_not_translated(loaded, dumped):
    loaded(short(body=text("一つめです。\n\n二つめです。", "The first.\n\n二つめです。")))
    assert status(at("en"), "en") == Status.PARTIAL
    assert "en: |\n    The first.\n\n    二つめです。\n" in dumped()["plans/lake-days.yaml"].decode()


def test_a_translation_counts_as_a_persons_unless_the_file_says_that_a_machine_made_it(loaded, dumped):
    loaded(short(lead=text("導入", "Lead")))
    assert status(at("en"), "en") == Status.REVIEWED
    loaded(short(lead=text("導入", "Lead"), translated_by={"en": "machine"}))
    assert status(at("en"), "en") == Status.MACHINE
    assert b"translated_by:\n  en: machine\n" in dumped()["plans/lake-days.yaml"]


def test_a_machine_can_have_translated_single_fields(loaded, dumped):
    loaded(short(lead=text("導入", "Lead"), translated_by={"en": ["lead"]}))
    found = progress([at("en").translation_key], "en")[at("en").translation_key]
    assert (found.machine, found.reviewed) == (1, 1)
    assert b"translated_by:\n  en:\n  - lead\n" in dumped()["plans/lake-days.yaml"]


def test_two_equal_lines_can_be_translated_in_two_ways(loaded, dumped):
    body = text("- あり\n- あり", "- Yes\n- Available")
    loaded(short(body=body))
    assert "- Yes\n    - Available\n" in dumped()["plans/lake-days.yaml"].decode()


def test_a_link_that_only_a_translation_has_is_kept(loaded, dumped):
    body = text("文です。", "Text with a [link](/plans/) and [another](https://example.org/).")
    loaded(short(body=body))
    assert body["en"] in dumped()["plans/lake-days.yaml"].decode()


def test_what_is_not_in_the_bundle_stays(loaded):
    loaded()
    loaded({"bundle.yaml": folders.MANIFEST, "areas.yaml": [{"key": "coast", "name": "海辺"}]})
    assert set(Area.objects.filter(locale=Locale.get_default()).values_list("key", flat=True)) == {
        "coast", "upland", "lowland",
    }  # fmt: skip
    assert at("en").title == "Three days at the lake"


def test_what_a_file_leaves_out_is_emptied_in_every_language(loaded):
    loaded()
    loaded(short())
    for locale in ("ja", "en"):
        page = at(locale)
        assert (page.lead, page.budget, page.image, list(page.tags.all())) == ("", None, None, [])
        assert (len(page.body), page.keypersons.count(), page.report) == (0, 0, None)


def test_blocks_that_stay_the_same_keep_their_ids_when_one_is_put_before_them(loaded):
    loaded(short(body=text("## 二\n\n文", "## Two\n\nText")))
    ids = [block.id for block in at("ja").body]
    loaded(short(body=text("> 引用\n\n## 二\n\n文", "> Quote\n\n## Two\n\nText")))
    assert [block.id for block in at("ja").body][1:] == ids
    assert [block.id for block in at("en").body][1:] == ids


def test_a_failure_in_the_middle_leaves_nothing_behind(loaded, monkeypatch, settings):
    def fail(*args):
        raise RuntimeError("power cut")

    monkeypatch.setattr(loading, "index_references", fail)
    with pytest.raises(RuntimeError):
        loaded()
    assert (Area.objects.count(), Picture.objects.count(), PlanPage.objects.count()) == (0, 0, 0)


def test_a_failed_load_leaves_no_files_of_pictures(loaded, monkeypatch, settings, tmp_path):
    settings.MEDIA_ROOT = str(tmp_path / "media")
    monkeypatch.setattr(loading, "index_references", lambda *args: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        loaded()
    assert not [path for path in (tmp_path / "media").rglob("*") if path.is_file()]


def test_a_picture_is_saved_again_only_if_its_bytes_differ(loaded):
    loaded()
    before = Picture.objects.get(title="boat.png").file.name
    loaded()
    assert Picture.objects.get(title="boat.png").file.name == before
    loaded(bundle() | {"images/boat.png": folders.png("red", (50, 30))})
    assert (Picture.objects.get(title="boat.png").width, Picture.objects.count()) == (50, 2)


def test_a_picture_with_a_recipe_is_drawn_once(loaded, monkeypatch):
    recipe = {"scene": "coast", "area": "iga", "time": "noon"}
    files = bundle() | {"images/drawn.yaml": {"drawn.png": recipe}}
    drawn = []
    monkeypatch.setattr("cms.bundle.pictures.draw.draw", lambda *args: drawn.append(args[0]) or folders.png())
    loaded(files)
    loaded(files)
    assert drawn == ["drawn.png"]
    assert Picture.objects.get(title="drawn.png").width == 40
