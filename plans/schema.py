"""Model plans in the API."""

import graphene

from cms.graphql.blocks import Block
from cms.graphql.later import provide
from cms.graphql.listing import Slice
from cms.graphql.locales import reading as reading_in
from cms.graphql.pages import Page, by_key
from cms.graphql.pictures import Image
from cms.graphql.selection import Selection
from cms.graphql.types import Link, many
from facilities.schema import Facility
from plans.diagnostic.schema import DiagnosticQuery
from plans.listing import LISTING
from plans.models import PlanPage as Model
from plans.rows import PLAN
from search.schema import Area, FacetedListFields, FacetFilter, Sort, Tag

__all__ = ["TYPES", "DiagnosticQuery", "PlanQuery"]


class ItineraryStop(graphene.ObjectType):
    time = graphene.String(required=True)
    title = graphene.String(required=True)
    text = graphene.String(required=True)
    facility = graphene.Field(Facility)


class ItineraryDay(graphene.ObjectType):
    title = graphene.String(required=True)
    stops = many(ItineraryStop)


class Keyperson(graphene.ObjectType):
    name = graphene.String(required=True)
    role = graphene.String(required=True)
    portrait = graphene.Field(Image)
    text = graphene.String(required=True)
    links = many(Link)


@provide
class PlanPage(graphene.ObjectType):
    lead = graphene.String(required=True)
    areas = many(Area)
    tags = many(Tag)
    days = graphene.Int(required=True, description="Length of stay that the plan is made for.")
    budget = graphene.Int(
        description="Rough cost for one person in yen, travel to the prefecture excluded; null where staff gave none."
    )
    gallery = many(Image)
    body = many(Block)
    itinerary = many(ItineraryDay)
    keypersons = graphene.List(
        graphene.NonNull(Keyperson),
        required=True,
        description="Those whom staff show; empty where the corner is hidden.",
    )
    report_button = graphene.Field(Link, description="The experience-report button; null where it is hidden.")
    facilities = many(Facility)
    related = graphene.List(graphene.NonNull(lambda: PlanPage), required=True)

    class Meta:
        interfaces = (Page,)


TYPES = [PlanPage]


class PlanList(FacetedListFields, graphene.ObjectType):
    items = many(PlanPage)


class PlanQuery:
    plans = graphene.Field(
        PlanList,
        required=True,
        locale=graphene.String(required=True),
        q=graphene.String(),
        filters=graphene.List(graphene.NonNull(FacetFilter)),
        sort=Sort(),
        page=graphene.Int(default_value=1),
        per_page=graphene.Int(default_value=24),
    )
    plan = graphene.Field(PlanPage, locale=graphene.String(required=True), key=graphene.String(required=True))

    @staticmethod
    def resolve_plans(root, info, locale, q=None, filters=None, sort=None, page=1, per_page=24):
        reading, asked = reading_in(info, locale), Slice.of(page, per_page)
        return LISTING.answer(Selection.of(info), reading, asked, q=q, filters=filters, sort=sort)

    @staticmethod
    def resolve_plan(root, info, locale, key):
        return by_key(PLAN, Model.objects.visible(locale), key, info, reading_in(info, locale))
