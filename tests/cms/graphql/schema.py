"""A small schema in the image of the contract's: pages of things, things in things, and resolvers that fail."""

import graphene
from django.db import OperationalError
from django.utils import timezone, translation

from cms.graphql.errors import BadInput, UnknownLocale

SECRET = "host=db.internal user=hamayu password=hunter2"


class Secretive(graphene.Scalar):
    """A scalar that fails on every input, and says too much."""

    @staticmethod
    def parse_value(value):
        raise KeyError(SECRET)

    @staticmethod
    def parse_literal(node, variables=None):
        raise KeyError(SECRET)


class Tag(graphene.ObjectType):
    key = graphene.String(required=True)
    plans = graphene.List(lambda: graphene.NonNull(Plan), required=True)


class Plan(graphene.ObjectType):
    key = graphene.String(required=True)
    title = graphene.String(required=True)
    tags = graphene.List(graphene.NonNull(Tag), required=True)
    related = graphene.List(lambda: graphene.NonNull(Plan), required=True)
    best = graphene.Field(lambda: Plan)
    similar = graphene.Field(lambda: PlanList, required=True, per_page=graphene.Int(default_value=3))

    def resolve_related(self, info):
        return []

    def resolve_similar(self, info, per_page):
        return {"items": []}


class Facet(graphene.ObjectType):
    key = graphene.String(required=True)


class PlanList(graphene.ObjectType):
    total = graphene.Int(required=True)
    items = graphene.List(graphene.NonNull(Plan), required=True)
    facets = graphene.List(graphene.NonNull(Facet), required=True)


class Filter(graphene.InputObjectType):
    facet = graphene.String(required=True)
    values = graphene.List(graphene.NonNull(graphene.String), required=True)


class Suggestion(graphene.ObjectType):
    text = graphene.String(required=True)


CALLS = []


def plan(key: str) -> dict:
    return {"key": key, "title": f"計画 {key}", "tags": [{"key": "sea"}]}


class Query(graphene.ObjectType):
    plans = graphene.Field(
        PlanList,
        required=True,
        locale=graphene.String(required=True),
        filters=graphene.List(graphene.NonNull(Filter)),
        page=graphene.Int(default_value=1),
        per_page=graphene.Int(default_value=24),
    )
    plan = graphene.Field(Plan, locale=graphene.String(required=True), key=graphene.String(required=True))
    suggest = graphene.List(Suggestion, q=graphene.String(required=True), limit=graphene.Int(default_value=8))
    strict = graphene.Int(of=graphene.Int(required=True), required=False)
    half = graphene.String()
    surroundings = graphene.String()
    context = graphene.List(graphene.String)
    broken = graphene.String()
    broken_key = graphene.String()
    broken_type = graphene.Int()
    broken_deep = graphene.List(graphene.NonNull(graphene.String))
    secretive = graphene.String(value=Secretive())

    def resolve_plans(self, info, locale, page, per_page, filters=None):
        CALLS.append("plans")
        if locale not in ("ja", "en"):
            raise UnknownLocale(locale)
        if per_page is not None and not 1 <= per_page <= 100:
            raise BadInput("perPage", per_page, "it runs from 1 to 100.")
        return {"total": 2, "items": [plan("a"), plan("b")], "facets": [{"key": "area"}]}

    def resolve_plan(self, info, locale, key):
        return plan(key)

    def resolve_suggest(self, info, q, limit):
        return [{"text": q}] * limit

    def resolve_strict(self, info, of):
        return of

    def resolve_half(self, info):
        return "half of 𠮷: \ud842"

    def resolve_surroundings(self, info):
        return f"{translation.get_language()} {timezone.get_current_timezone_name()}"

    def resolve_context(self, info):
        return sorted(vars(info.context))

    def resolve_broken(self, info):
        raise OperationalError(SECRET)

    def resolve_broken_key(self, info):
        return {}[SECRET]

    def resolve_broken_type(self, info):
        return SECRET

    def resolve_broken_deep(self, info):
        return [OperationalError(SECRET)] * 3


schema = graphene.Schema(query=Query)
