"""The site, what stands at a path, the top page, standard pages, news and the living page in the API."""

import graphene
from django.conf import settings
from django.db.models import F

from cms.graphql.blocks import Block
from cms.graphql.later import later_many, provide
from cms.graphql.listing import ListFields, Slice
from cms.graphql.locales import reading as reading_in
from cms.graphql.pages import Page
from cms.graphql.pictures import Image
from cms.graphql.selection import Selection
from cms.graphql.types import Alternate, Link, ListingKind, Locale, Redirect, Translation, many
from home import events, pages, routes, rows, site
from home.models import NewsPage as NewsModel
from search.schema import Area

# Of one answer; what a stranger may ask for at once is bounded by its cost.
MOST_ADDRESSES = 1_000


class Hero(graphene.ObjectType):
    heading = graphene.String(required=True)
    text = graphene.String(required=True)
    images = many(Image)


class Banner(graphene.ObjectType):
    image = graphene.Field(Image, required=True)
    link = graphene.Field(Link, required=True)


@provide
class HomePage(graphene.ObjectType):
    hero = graphene.Field(Hero, required=True)
    concept = many(Block)
    featured_plans = later_many("PlanPage")
    featured_reports = later_many("ReportPage")
    banners = many(Banner)

    class Meta:
        interfaces = (Page,)


@provide
class StandardPage(graphene.ObjectType):
    body = many(Block)

    class Meta:
        interfaces = (Page,)


@provide
class IndexPage(graphene.ObjectType):
    """A page that lists others: model plans, lodging, workspaces, activities, reports, news, events."""

    lists = graphene.Field(ListingKind, required=True)
    intro = many(Block)

    class Meta:
        interfaces = (Page,)


class LivingItem(graphene.ObjectType):
    title = graphene.String(required=True)
    text = graphene.String(required=True)
    image = graphene.Field(Image)
    link = graphene.Field(Link)


class LivingMenu(graphene.ObjectType):
    area = graphene.Field(Area, required=True)
    heading = graphene.String(required=True)
    items = many(LivingItem)


@provide
class LivingPage(graphene.ObjectType):
    body = many(Block)
    menus = graphene.List(
        graphene.NonNull(LivingMenu),
        required=True,
        description="One menu of living experiences for each area, in map order.",
    )
    timelines = graphene.List(
        graphene.NonNull(Link),
        required=True,
        description="Public timelines of the migration office (Facebook, X), loaded only after the visitor agrees.",
    )

    class Meta:
        interfaces = (Page,)


@provide
class NewsPage(graphene.ObjectType):
    date = graphene.Date(required=True)
    body = many(Block)

    class Meta:
        interfaces = (Page,)


TYPES = [HomePage, StandardPage, IndexPage, LivingPage, NewsPage]


class Event(graphene.ObjectType):
    """`link` is where the title leads: an outside page where staff gave one."""

    key = graphene.String(required=True)
    title = graphene.String(required=True)
    text = graphene.String(required=True)
    starts_on = graphene.Date(required=True)
    ends_on = graphene.Date()
    place = graphene.String(required=True)
    area = graphene.Field(Area)
    link = graphene.Field(Link, required=True)
    image = graphene.Field(Image)
    translation = graphene.Field(Translation, required=True)


class NewsList(ListFields, graphene.ObjectType):
    items = many(NewsPage)


class EventList(ListFields, graphene.ObjectType):
    items = many(Event)


class Address(graphene.ObjectType):
    """Where a page stands in one language."""

    locale = graphene.String(required=True)
    url = graphene.String(required=True)
    updated_at = graphene.DateTime(required=True)
    alternates = many(Alternate)


class AddressList(ListFields, graphene.ObjectType):
    items = many(Address)


class Route(graphene.ObjectType):
    page = graphene.Field(Page)
    redirect = graphene.Field(Redirect)


class Site(graphene.ObjectType):
    name = graphene.String(required=True)
    locale = graphene.String(required=True)
    locales = many(Locale)
    navigation = many(Link)
    footer = many(Link)
    social_accounts = many(Link)
    notice = graphene.String(description="A notice that staff put over every page, or null.")
    translation = graphene.Field(
        Translation,
        required=True,
        description="Of what stands on every page or may stand there: the texts above, all areas and all tags.",
    )


class HomeQuery:
    site = graphene.Field(Site, required=True, locale=graphene.String(required=True))
    route = graphene.Field(
        Route,
        description="What stands at a public path (locale prefix included). Null where nothing does.",
        path=graphene.String(required=True),
    )
    news = graphene.Field(
        NewsList,
        required=True,
        locale=graphene.String(required=True),
        page=graphene.Int(default_value=1),
        per_page=graphene.Int(default_value=20),
    )
    events = graphene.Field(
        EventList,
        required=True,
        description="Events from today on, soonest first; with `past`, those that are over, latest first.",
        locale=graphene.String(required=True),
        past=graphene.Boolean(default_value=False),
        page=graphene.Int(default_value=1),
        per_page=graphene.Int(default_value=20),
    )

    addresses = graphene.Field(
        AddressList,
        required=True,
        description="Every public page in every language, for a site map.",
        page=graphene.Int(default_value=1),
        per_page=graphene.Int(default_value=100),
    )

    @staticmethod
    def resolve_addresses(root, info, page=1, per_page=100):
        asked = Slice.of(page, per_page, at_most=MOST_ADDRESSES)
        reading, found = reading_in(info, settings.LANGUAGE_CODE), pages.visible()
        return asked.answer(found.count(), pages.ADDRESS.read(asked.cut(found), Selection.of(info)["items"], reading))

    @staticmethod
    def resolve_site(root, info, locale):
        return site.read(Selection.of(info), reading_in(info, locale))

    @staticmethod
    def resolve_route(root, info, path):
        return routes.route(path, info)

    @staticmethod
    def resolve_news(root, info, locale, page=1, per_page=20):
        reading, asked, selection = reading_in(info, locale), Slice.of(page, per_page), Selection.of(info)
        found = NewsModel.objects.visible(locale).order_by(
            "-date", F("first_published_at").desc(nulls_last=True), "pk"
        )
        return asked.answer(found.count(), rows.NEWS.read(asked.cut(found), selection["items"], reading))

    @staticmethod
    def resolve_events(root, info, locale, past=False, page=1, per_page=20):
        reading, asked, selection = reading_in(info, locale), Slice.of(page, per_page), Selection.of(info)
        found = events.visible(locale, past=bool(past))
        return asked.answer(found.count(), events.EVENT.read(asked.cut(found), selection["items"], reading))
