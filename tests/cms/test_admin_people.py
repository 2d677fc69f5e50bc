"""Who may do what in the admin."""

import pytest
from django.contrib.auth.models import Group
from django.urls import reverse
from wagtail.models import GroupPagePermission, Locale

from cms.admin.groups import grant_rights
from search.models import Area
from tests.cms.conftest import form_data, picture

pytestmark = pytest.mark.requirement("W3", "W20", "W21")


@pytest.fixture(autouse=True)
def without_certificates(settings):
    settings.SECURE_SSL_REDIRECT = False


def translated(instance, code: str = "en"):
    copy = instance.copy_for_translation(Locale.objects.get(language_code=code))
    copy.save()
    return copy


def may_open(client, url: str) -> bool:
    """Whether the address answers with a page; who may not is led back to the dashboard."""
    return client.get(url).status_code == 200


def edit(thing) -> str:
    if hasattr(thing, "snippet_viewset"):
        return reverse(thing.snippet_viewset.get_url_name("edit"), args=[thing.pk])
    return reverse("wagtailadmin_pages:edit", args=[thing.pk])


@pytest.mark.parametrize("group", ["Administrators", "Editors", "Translators", "Operators"])
def test_every_group_comes_in(member, group):
    assert may_open(member(group), reverse("wagtailadmin_home"))


def test_granting_rights_twice_changes_nothing(site):
    def state():
        pages = GroupPagePermission.objects.values_list("group__name", "page", "permission__codename")
        groups = Group.objects.values_list("name", "permissions__codename", "permissions__content_type__model")
        return sorted(map(str, [*pages, *groups]))

    grant_rights()
    before = state()
    grant_rights()
    assert state() == before


def test_an_editor_writes_pages_vocabulary_events_and_settings(member, site):
    editor = member("Editors")
    for thing in (site.plan, site.lodging, site.area, site.tag, site.event, site.operator, site.settings):
        assert may_open(editor, edit(thing)), thing
    published = form_data(editor, edit(site.plan), **{"action-publish": "1"})
    assert editor.post(edit(site.plan), published).status_code == 302
    assert may_open(editor, reverse("wagtailimages:add"))


@pytest.mark.parametrize("name", ["wagtailusers_users:index", "wagtailusers_groups:index", "wagtailredirects:index"])
def test_accounts_and_redirects_are_kept_by_administrators(member, site, name):
    assert may_open(member("Administrators"), reverse(name))
    assert not may_open(member("Editors"), reverse(name))


def test_a_translator_works_on_translations_and_not_on_what_was_written_first(member, site):
    home, area = translated(site.home), translated(site.area)
    translator = member("Translators")
    assert may_open(translator, edit(home))
    assert may_open(translator, edit(area))
    for source in (site.home, site.plan, site.area, site.tag, site.event, site.settings):
        assert not may_open(translator, edit(source)), source


def test_a_translator_cannot_take_down_delete_or_add_an_entry(member, site):
    translator = member("Translators")
    viewset = Area.snippet_viewset
    for name, args in (("unpublish", [site.area.pk]), ("delete", [site.area.pk]), ("add", [])):
        assert translator.post(reverse(viewset.get_url_name(name), args=args)).url == reverse("wagtailadmin_home")
    site.area.refresh_from_db()
    assert site.area.live


def test_a_translator_submits_for_translation(member, site):
    url = reverse("wagtail_localize:submit_page_translation", args=[site.plan.pk])
    assert may_open(member("Translators"), url)
    assert not may_open(member("Operators"), url)


def test_a_language_that_is_added_later_is_open_to_translators_at_once(member, site):
    translator = member("Translators")
    assert may_open(translator, edit(translated(site.home, "zh-hant")))


def test_an_operator_has_nothing_but_the_dashboard_yet(member, site):
    operator = member("Operators")
    for thing in (site.home, site.lodging, site.area, site.operator, site.settings):
        assert not may_open(operator, edit(thing)), thing
    for name in ("lodgingpage:index", "wagtailimages:index", "wagtailsnippets_search_area:list"):
        assert not may_open(operator, reverse(name)), name


def test_nobody_makes_or_deletes_the_texts_of_a_picture(staff, site):
    viewset = type(picture().texts.get()).snippet_viewset
    assert not may_open(staff, reverse(viewset.get_url_name("add")))
    assert not may_open(staff, reverse(viewset.get_url_name("delete"), args=[picture().texts.get().pk]))


def test_the_words_of_a_picture_are_written_at_the_picture(staff, site):
    text = picture().texts.get()
    assert staff.get(edit(text)).url == reverse("wagtailimages:edit", args=[text.image_id])
    assert may_open(staff, edit(translated(text)))
