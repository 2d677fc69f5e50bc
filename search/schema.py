"""Areas, tags, facets, search and suggestions in the API."""

import graphene
from django.utils.translation import gettext as _
from django.utils.translation import override

from cms.graphql.errors import BadInput
from cms.graphql.listing import ListFields, Slice
from cms.graphql.locales import reading as reading_in
from cms.graphql.pictures import Image, pictures
from cms.graphql.rows import Reading, Row
from cms.graphql.selection import Selection
from cms.graphql.types import ListingKind, many
from search import engines
from search.catalogue import Order
from search.counts import area_counts
from search.engines.engine import Wanted
from search.findable import sources
from search.hits import hits
from search.suggest import suggestions
from search.vocabulary import AreaTerm, Vocabulary, vocabulary

SUGGESTIONS_AT_MOST = 20


class Area(graphene.ObjectType):
    key = graphene.String(required=True)
    name = graphene.String(required=True)
    description = graphene.String(required=True)
    image = graphene.Field(Image)
    plan_count = graphene.Int(required=True)
    facility_count = graphene.Int(required=True)


class Tag(graphene.ObjectType):
    key = graphene.String(required=True)
    label = graphene.String(required=True)
    group = graphene.String(required=True)


class TagGroup(graphene.ObjectType):
    key = graphene.String(required=True)
    label = graphene.String(required=True)
    help = graphene.String(required=True)
    tags = many(Tag)


class FacetValue(graphene.ObjectType):
    key = graphene.String(required=True)
    label = graphene.String(required=True)
    count = graphene.Int(required=True)
    selected = graphene.Boolean(required=True)


class Facet(graphene.ObjectType):
    key = graphene.String(required=True)
    label = graphene.String(required=True)
    values = graphene.List(
        graphene.NonNull(FacetValue),
        required=True,
        description="Counts are of what a visitor would see after choosing that value, "
        "all other facets and the query held.",
    )


class Loosening(graphene.ObjectType):
    facet = graphene.String(required=True, description='The key of a chosen facet, or "q" for the query.')
    label = graphene.String(required=True, description="The label of the facet, or the word for searching.")
    total = graphene.Int(required=True, description="What the list would hold without that choice.")


class FacetedListFields(ListFields):
    """Fields of every list that can be narrowed."""

    facets = many(Facet)
    corrected = graphene.String(description="What was sought instead, where the query as typed finds nothing.")
    loosen = graphene.List(
        graphene.NonNull(Loosening),
        required=True,
        description="Where the list is empty, what giving up one choice would show, most first.",
    )


class FacetFilter(graphene.InputObjectType):
    """One group of choices: values within a facet are alternatives (or), facets add up (and)."""

    facet = graphene.String(
        required=True,
        description='"area" or the key of a tag group; further keys that `facets` lists, such as "days".',
    )
    values = many(graphene.String)


Sort = graphene.Enum.from_enum(Order, name="Sort", description=lambda order: None)


class SearchHit(graphene.ObjectType):
    kind = graphene.Field(ListingKind, required=True)
    title = graphene.String(required=True)
    url = graphene.String(required=True)
    snippet = graphene.String(
        required=True, description="Escaped HTML in which only <mark> stands, around the matches."
    )
    image = graphene.Field(Image)


class KindCount(graphene.ObjectType):
    kind = graphene.Field(ListingKind, required=True)
    total = graphene.Int(required=True)


class SearchList(ListFields, graphene.ObjectType):
    items = many(SearchHit)
    corrected = graphene.String(description="What was searched instead, where the query as typed finds nothing.")
    kinds = graphene.List(
        graphene.NonNull(KindCount),
        required=True,
        description="How many matches there are of each kind that has any, the argument `kinds` aside.",
    )


class Suggestion(graphene.ObjectType):
    text = graphene.String(required=True)
    kind = graphene.String(required=True)
    url = graphene.String(required=True)


def terms(reading: Reading) -> Vocabulary:
    """The vocabulary in the locale of the read."""
    return vocabulary(reading.memo["version"], reading.locale)


def area_rows(found: list[AreaTerm | None], selection: Selection, reading: Reading) -> list[Row | None]:
    """Areas as the API shows them, their pictures and counts read at once where asked."""
    wanted = selection.fields("Area")
    if "image" in wanted:
        pictures((term.image_id for term in found if term), reading)
    counts = area_counts(reading) if wanted.keys() & {"plan_count", "facility_count"} else {}
    return [
        term
        and {
            "key": term.key,
            "name": term.name,
            "description": term.description,
            "image": pictures([term.image_id], reading).get(term.image_id) if "image" in wanted else None,
            "plan_count": counts.get(("plan", term.key), 0),
            "facility_count": counts.get(("facility", term.key), 0),
        }
        for term in found
    ]


class SearchQuery:
    areas = graphene.List(graphene.NonNull(Area), required=True, locale=graphene.String(required=True))
    tag_groups = graphene.List(
        graphene.NonNull(TagGroup), required=True, locale=graphene.String(required=True), kind=ListingKind()
    )
    search = graphene.Field(
        SearchList,
        required=True,
        description="Everything that can be found, best match first.",
        locale=graphene.String(required=True),
        q=graphene.String(required=True),
        kinds=graphene.List(graphene.NonNull(ListingKind)),
        as_typed=graphene.Boolean(default_value=False, description="Mend no typing errors."),
        page=graphene.Int(default_value=1),
        per_page=graphene.Int(default_value=24),
    )
    suggest = graphene.List(
        graphene.NonNull(Suggestion),
        required=True,
        description="Completions for a search box: titles, tags, areas, and names (kind SEARCH); at most `limit`.",
        locale=graphene.String(required=True),
        q=graphene.String(required=True),
        limit=graphene.Int(default_value=8),
    )

    @staticmethod
    def resolve_areas(root, info, locale):
        reading = reading_in(info, locale)
        return area_rows(list(terms(reading).areas.values()), Selection.of(info), reading)

    @staticmethod
    def resolve_tag_groups(root, info, locale, kind=None):
        groups = terms(reading_in(info, locale)).groups
        return [group for group in groups if kind is None or kind in group.kinds]

    @staticmethod
    def resolve_search(root, info, locale, q, kinds=None, as_typed=False, page=1, per_page=24):
        reading, asked = reading_in(info, locale), Slice.of(page, per_page)
        known = tuple(source.kind for source in sources())
        wanted = Wanted(reading, known, q, asked, mend=not as_typed, only=kinds or ())
        found = engines.current().searched(wanted)
        return asked.answer(
            found.total,
            hits(found.keys, found.query, reading),
            corrected=found.instead if found.kinds else None,
            kinds=[
                {"kind": kind, "total": found.kinds[kind]} for kind in ListingKind._meta.enum if kind in found.kinds
            ],
        )

    @staticmethod
    def resolve_suggest(root, info, locale, q, limit=8):
        reading = reading_in(info, locale)
        if limit is None or not 1 <= limit <= SUGGESTIONS_AT_MOST:
            raise BadInput("limit", limit, f"ask for 1 to {SUGGESTIONS_AT_MOST}.")
        return suggestions(q, reading, limit)


def area_label(locale: str) -> str:
    """The name of the facet of areas."""
    with override(locale):
        return _("Area")
