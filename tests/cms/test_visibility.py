"""Nothing that is not public comes out of the API: the whole schema is walked as an anonymous visitor."""

from datetime import timedelta

import pytest
from django.contrib.auth import get_user_model
from django.utils import timezone
from graphql import GraphQLEnumType, GraphQLInterfaceType, GraphQLList, GraphQLNonNull, GraphQLObjectType
from wagtail.models import PageViewRestriction

from cms.schema import executor, schema
from home.models import Event
from tests import factories

SECRET = "ひみつ"
TYPES = schema.graphql_schema
# What each argument of the root is given in the walk; every key and path of a hidden thing is tried.
ARGUMENTS = {
    "locale": '"ja"',
    "q": f'"{SECRET}"',
    "answers": "[]",
    "limit": "20",
    "perPage": "100",
    "page": "1",
}
MAX_DEPTH = 2


def named(of):
    while isinstance(of, GraphQLNonNull | GraphQLList):
        of = of.of_type
    return of


def fields_of(of, depth: int) -> str:
    """A selection of every field of a type, with fragments for the types behind an interface."""
    selected = ["__typename"]
    for name, field in of.fields.items():
        target = named(field.type)
        arguments = {"width": "640", "widths": "[640]"}
        given = ", ".join(f"{key}: {arguments[key]}" for key in field.args if key in arguments)
        call = f"{name}({given})" if given else name
        if not isinstance(target, GraphQLObjectType | GraphQLInterfaceType):
            selected.append(call)
        elif depth:
            selected.append(f"{call} {{ {fields_of(target, depth - 1)} }}")
    if isinstance(of, GraphQLInterfaceType):
        kinds = TYPES.get_implementations(of).objects
        selected += [f"... on {kind.name} {{ {own_fields(kind, of, depth)} }}" for kind in kinds]
    return " ".join(selected)


def own_fields(kind, interface, depth: int) -> str:
    """Aliased, since types of one interface may give the same name another type."""
    selected = []
    for name, field in kind.fields.items():
        target = named(field.type)
        if name in interface.fields:
            continue
        if not isinstance(target, GraphQLObjectType | GraphQLInterfaceType):
            selected.append(f"{kind.name}_{name}: {name}")
        elif depth:
            selected.append(f"{kind.name}_{name}: {name} {{ {fields_of(target, depth - 1)} }}")
    return " ".join(selected) or "__typename"


def walk(keys: list[str], paths: list[str]) -> list[bytes]:
    """The answers of every field of the root with every hidden key and path, to the bottom of the schema."""
    answers = []
    for name, field in TYPES.query_type.fields.items():
        target = named(field.type)
        selection = "" if isinstance(target, GraphQLEnumType) else f"{{ {fields_of(target, MAX_DEPTH)} }}"
        variants = [{}]
        if "key" in field.args:
            variants = [{"key": f'"{key}"'} for key in keys]
        if "path" in field.args:
            variants = [{"path": f'"{path}"'} for path in paths]
        for variant in variants:
            given = {key: value for key, value in {**ARGUMENTS, **variant}.items() if key in field.args}
            call = ", ".join(f"{key}: {value}" for key, value in given.items())
            document = f"{{ {name}({call}) {selection} }}"
            executor.register(document)
            answers.append(executor.execute(document, {}).body)
    return answers


def hide_by_draft(page):
    page.live = False
    page.save()


def hide_by_expiry(page):
    page.expire_at = timezone.now() - timedelta(minutes=1)
    page.save()


def hide_by_restriction(page):
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)


def hide_by_restricted_parent(page):
    parent = page.get_parent()
    hidden_parent = parent if parent.depth > 2 else page
    PageViewRestriction.objects.get_or_create(page=hidden_parent, restriction_type=PageViewRestriction.PASSWORD)


@pytest.mark.requirement("C5", "W31")
@pytest.mark.django_db
@pytest.mark.parametrize("hide", [hide_by_draft, hide_by_expiry, hide_by_restriction, hide_by_restricted_parent])
def test_a_hidden_page_comes_out_nowhere(hide):
    open_report, open_lodging = factories.report("open-diary"), factories.lodging("open-inn")
    hidden = [
        make("hidden", title=f"{SECRET}{number}", search_description=f"{SECRET}{number}")
        for number, make in enumerate((factories.lodging, factories.report, factories.news, factories.standard))
    ]
    hidden.append(factories.plan("hidden", title=f"{SECRET}4", report=open_report, facilities=[open_lodging]))
    factories.plan("open-stay", report=hidden[1], facilities=[open_lodging, hidden[0]])
    paths = [page.url for page in hidden]
    shown = b"".join(walk(["hidden"], paths)).decode()
    assert all(page.title in shown for page in hidden), "the walk finds what is public"

    for page in hidden:
        hide(page)

    answers = walk(["hidden", "open-stay", "open-inn", "open-diary"], paths)
    assert not [answer for answer in answers if SECRET.encode() in answer]
    assert not [answer for answer in answers if b'"INTERNAL"' in answer]


@pytest.mark.requirement("C5", "W31")
@pytest.mark.django_db
def test_a_page_whose_time_is_over_comes_out_of_no_kept_answer(monkeypatch, client):
    moment = timezone.now().replace(hour=3)
    monkeypatch.setattr(timezone, "now", lambda: moment)
    makers = (factories.lodging, factories.report, factories.news, factories.standard, factories.plan)
    pages = [
        make("hidden", title=f"{SECRET}{number}", expire_at=moment + timedelta(minutes=number + 1))
        for number, make in enumerate(makers)
    ]
    paths = ["/", "/news/", "/plans/", f"/search/?q={SECRET}", *(page.url for page in pages)]

    def shown(page):
        answers = [*walk(["hidden"], paths), *(client.get(path).content for path in paths)]
        return any(page.title.encode() in answer for answer in answers)

    for page in pages:
        assert shown(page)
        moment = page.expire_at
        assert not shown(page)


@pytest.mark.requirement("W10")
@pytest.mark.django_db
def test_hidden_keypersons_corners_and_report_buttons_come_out_nowhere():
    report = factories.report()
    factories.plan("person-hidden", keypersons=[{"name": SECRET, "visible": False}, {"name": "みなと"}])
    factories.plan("corner-hidden", keypersons=[{"name": SECRET}], keyperson_visible=False)
    factories.plan("button-hidden", report=report, report_visible=False, report_title=SECRET)
    assert not [
        answer
        for answer in walk(["person-hidden", "corner-hidden", "button-hidden"], ["/"])
        if SECRET.encode() in answer
    ]


@pytest.mark.requirement("W20")
@pytest.mark.django_db
def test_drafts_of_snippets_come_out_nowhere():
    factories.plan(tags=[factories.tag("hidden-tag")], areas=[factories.area("hidden-area")])
    tomorrow = timezone.localdate() + timedelta(days=1)
    Event.objects.create(key="hidden", title=SECRET, starts_on=tomorrow, live=False, locale=factories.source_locale())
    for term in (factories.tag("hidden-tag"), factories.area("hidden-area")):
        term.live = False
        term.save()
    answers = walk(["stay"], ["/plans/stay/"])
    assert not [answer for answer in answers if SECRET.encode() in answer or b"hidden-" in answer]


@pytest.mark.requirement("W34")
@pytest.mark.django_db
def test_no_field_leads_to_a_person_with_an_account():
    get_user_model().objects.create_user("clerk", "clerk@example.com", "x" * 20, first_name=SECRET)
    factories.plan(owner=get_user_model().objects.get())
    assert not [
        answer for answer in walk(["stay"], ["/plans/stay/"]) if b"clerk" in answer or SECRET.encode() in answer
    ]
