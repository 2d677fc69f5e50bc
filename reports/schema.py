"""Experience reports in the API."""

import graphene

from cms.graphql.blocks import Block, blocks_of
from cms.graphql.later import later_many, provide
from cms.graphql.listing import ListFields, Slice
from cms.graphql.locales import reading as reading_in
from cms.graphql.pages import Page, by_key, page_fields
from cms.graphql.rows import Reading, Shape, batch, column
from cms.graphql.selection import Selection
from cms.graphql.types import many
from reports.models import ReportPage as Model
from search.facets import Facet, area_facet, tag_facets
from search.listing import Listing
from search.rows import area_parts, areas_of, tag_parts, tags_of
from search.schema import Area, FacetFilter, Tag, area_label, terms
from search.schema import Facet as FacetType


@provide
class ReportPage(graphene.ObjectType):
    lead = graphene.String(required=True)
    author = graphene.String(required=True)
    visited_on = graphene.Date()
    areas = many(Area)
    tags = many(Tag)
    body = many(Block)
    plans = later_many("PlanPage")

    class Meta:
        interfaces = (Page,)


TYPES = [ReportPage]

REPORT = Shape(
    types=("ReportPage", "Page"),
    fields={
        **page_fields("lead", "body", parts=[area_parts(Model), tag_parts(Model)]),
        **{name: column(name) for name in ("lead", "author", "visited_on")},
        "areas": areas_of(Model),
        "tags": tags_of(Model),
        "body": batch("body", fetch=blocks_of()),
    },
)


def _facets(reading: Reading) -> list[Facet]:
    words = terms(reading)
    return [
        area_facet(Model, "areas", area_label(reading.locale), words),
        *tag_facets(Model, [Model.kind.value], words),
    ]


LISTING = Listing(Model, _facets, REPORT.read)


class ReportList(ListFields, graphene.ObjectType):
    items = many(ReportPage)
    facets = many(FacetType)


class ReportQuery:
    reports = graphene.Field(
        ReportList,
        required=True,
        locale=graphene.String(required=True),
        filters=graphene.List(graphene.NonNull(FacetFilter)),
        page=graphene.Int(default_value=1),
        per_page=graphene.Int(default_value=24),
    )
    report = graphene.Field(ReportPage, locale=graphene.String(required=True), key=graphene.String(required=True))

    @staticmethod
    def resolve_reports(root, info, locale, filters=None, page=1, per_page=24):
        reading = reading_in(info, locale)
        visible = Model.objects.visible(locale)
        return LISTING.answer(visible, Selection.of(info), reading, Slice.of(page, per_page), filters=filters)

    @staticmethod
    def resolve_report(root, info, locale, key):
        return by_key(REPORT, Model.objects.visible(locale), key, info, reading_in(info, locale))
