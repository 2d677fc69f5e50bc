"""Experience reports in the API."""

import graphene

from cms.graphql.blocks import Block, blocks_of
from cms.graphql.later import later_many, provide
from cms.graphql.listing import Slice
from cms.graphql.locales import reading as reading_in
from cms.graphql.pages import Page, by_key, page_fields
from cms.graphql.rows import Shape, batch, column
from cms.graphql.selection import Selection
from cms.graphql.types import many
from reports.models import ReportPage as Model
from search.facets import Facet, area_facet, tag_facets
from search.listing import Listing
from search.rows import area_parts, areas_of, tag_parts, tags_of
from search.schema import Area, FacetedListFields, FacetFilter, Sort, Tag, area_label
from search.vocabulary import Vocabulary


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


def _facets(words: Vocabulary, locale: str) -> list[Facet]:
    return [
        area_facet(Model, "areas", area_label(locale), words),
        *tag_facets(Model, [Model.kind.value], words),
    ]


LISTING = Listing(Model, Model.objects.visible, _facets, REPORT)


class ReportList(FacetedListFields, graphene.ObjectType):
    items = many(ReportPage)


class ReportQuery:
    reports = graphene.Field(
        ReportList,
        required=True,
        locale=graphene.String(required=True),
        q=graphene.String(),
        filters=graphene.List(graphene.NonNull(FacetFilter)),
        sort=Sort(),
        page=graphene.Int(default_value=1),
        per_page=graphene.Int(default_value=24),
    )
    report = graphene.Field(ReportPage, locale=graphene.String(required=True), key=graphene.String(required=True))

    @staticmethod
    def resolve_reports(root, info, locale, q=None, filters=None, sort=None, page=1, per_page=24):
        reading, asked = reading_in(info, locale), Slice.of(page, per_page)
        return LISTING.answer(Selection.of(info), reading, asked, q=q, filters=filters, sort=sort)

    @staticmethod
    def resolve_report(root, info, locale, key):
        return by_key(REPORT, Model.objects.visible(locale), key, info, reading_in(info, locale))
