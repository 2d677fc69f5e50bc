"""Facilities in the API."""

from functools import partial

import graphene
from django.contrib.contenttypes.models import ContentType
from django.db.models import QuerySet

from cms.graphql.blocks import Block, blocks_of
from cms.graphql.errors import BadInput
from cms.graphql.gallery import gallery_of, pictures_of
from cms.graphql.later import later_many, provide
from cms.graphql.listing import Slice
from cms.graphql.locales import reading as reading_in
from cms.graphql.pages import Page, PageFields, by_key, page_fields
from cms.graphql.pictures import Image
from cms.graphql.rows import Column, Reading, Row, Shape, batch, column
from cms.graphql.selection import Selection
from cms.graphql.types import ListingKind, many
from facilities.facets import facets_of
from facilities.models import KINDS, FacilityGalleryImage, FacilityPage
from search import counts
from search.listing import Listing
from search.rows import area_of, area_part, tag_parts, tags_of
from search.schema import Area, FacetedListFields, FacetFilter, Sort, Tag


class Facility(PageFields, graphene.Interface):
    """A lodging, workspace or activity."""

    kind = graphene.Field(ListingKind, required=True)
    lead = graphene.String(required=True)
    area = graphene.Field(Area, required=True)
    tags = many(Tag)
    gallery = many(Image)
    body = many(Block)
    address = graphene.String(required=True)
    latitude = graphene.Float()
    longitude = graphene.Float()
    access = graphene.String(required=True)
    phone = graphene.String(required=True)
    website = graphene.String(required=True)
    booking_url = graphene.String(required=True)
    opening_hours = graphene.String(required=True)
    price = graphene.String(required=True)
    capacity = graphene.Int()
    plans = later_many("PlanPage")

    @classmethod
    def resolve_type(cls, instance: Row, info) -> str:
        return instance["__typename"]


@provide
class LodgingPage(graphene.ObjectType):
    check_in = graphene.String(required=True)
    check_out = graphene.String(required=True)
    rooms = graphene.Int()
    wifi_mbps = graphene.Int()

    class Meta:
        interfaces = (Page, Facility)


@provide
class WorkspacePage(graphene.ObjectType):
    wifi_mbps = graphene.Int()
    seats = graphene.Int()
    private_booths = graphene.Int()

    class Meta:
        interfaces = (Page, Facility)


@provide
class ActivityPage(graphene.ObjectType):
    duration_minutes = graphene.Int()
    season = graphene.String(required=True)

    class Meta:
        interfaces = (Page, Facility)


TYPES = [LodgingPage, WorkspacePage, ActivityPage]


def _model(row: Row) -> type[FacilityPage]:
    return ContentType.objects.get_for_id(row["content_type_id"]).model_class()


def _own(name: str, *kinds: str) -> Column:
    """A column that stands in the tables of some kinds; none of them is read twice."""
    columns = {kind: f"{KINDS[kind]._meta.model_name}__{name}" for kind in kinds}

    def value(row: Row, reading: Reading):
        own = columns.get(_model(row).kind.value)
        return row[own] if own else None

    return column("content_type_id", *columns.values(), value=value)


FACILITY = Shape(
    types=("Facility", "Page", "LodgingPage", "WorkspacePage", "ActivityPage"),
    discriminator=("content_type_id",),
    typename=lambda row: _model(row).__name__,
    fields={
        **page_fields(
            "lead",
            "body",
            pictures=[pictures_of(FacilityGalleryImage)],
            parts=[area_part(), tag_parts(FacilityPage)],
        ),
        **{
            name: column(name)
            for name in (
                *("lead", "address", "latitude", "longitude", "access", "phone", "website"),
                *("booking_url", "opening_hours", "price", "capacity"),
            )
        },
        "kind": column("content_type_id", value=lambda row, reading: _model(row).kind.value),
        "area": area_of(),
        "tags": tags_of(FacilityPage),
        "gallery": gallery_of(FacilityGalleryImage),
        "body": batch("body", fetch=blocks_of()),
        "check_in": _own("check_in", "LODGING"),
        "check_out": _own("check_out", "LODGING"),
        "rooms": _own("rooms", "LODGING"),
        "wifi_mbps": _own("wifi_mbps", "LODGING", "WORKSPACE"),
        "seats": _own("seats", "WORKSPACE"),
        "private_booths": _own("private_booths", "WORKSPACE"),
        "duration_minutes": _own("duration_minutes", "ACTIVITY"),
        "season": _own("season", "ACTIVITY"),
    },
)


def visible(locale: str, kind: str | None = None) -> QuerySet:
    """Facilities that the public may see, of one kind or of all."""
    facilities = FacilityPage.objects.visible(locale)
    return facilities.filter(**{f"{KINDS[kind]._meta.model_name}__isnull": False}) if kind else facilities


def _listing(kind: str | None = None) -> Listing:
    """The list of one kind, or of all."""
    kinds = (kind,) if kind else tuple(KINDS)
    return Listing(FacilityPage, lambda locale: visible(locale, kind), partial(facets_of, kinds), FACILITY, kinds)


EVERYTHING = _listing()
LISTINGS = {kind: _listing(kind) for kind in KINDS}
counts.register("facility", EVERYTHING)


class FacilityList(FacetedListFields, graphene.ObjectType):
    items = many(Facility)


class FacilityQuery:
    facilities = graphene.Field(
        FacilityList,
        required=True,
        locale=graphene.String(required=True),
        kind=ListingKind(),
        q=graphene.String(),
        filters=graphene.List(graphene.NonNull(FacetFilter)),
        sort=Sort(),
        page=graphene.Int(default_value=1),
        per_page=graphene.Int(default_value=24),
    )
    facility = graphene.Field(Facility, locale=graphene.String(required=True), key=graphene.String(required=True))

    @staticmethod
    def resolve_facilities(root, info, locale, kind=None, q=None, filters=None, sort=None, page=1, per_page=24):
        if kind and kind not in LISTINGS:
            raise BadInput("kind", kind, f"kinds of facilities are {', '.join(LISTINGS)}.")
        listing, asked = LISTINGS[kind] if kind else EVERYTHING, Slice.of(page, per_page)
        return listing.answer(Selection.of(info), reading_in(info, locale), asked, q=q, filters=filters, sort=sort)

    @staticmethod
    def resolve_facility(root, info, locale, key):
        return by_key(FACILITY, visible(locale), key, info, reading_in(info, locale))
