"""Lists in Elasticsearch: total, page and facets by one request, with the counts as aggregations.

The page is narrowed by a `post_filter`, which leaves the aggregations alone: each facet is counted among what the
others leave, so that its own values stay alternatives.
"""

from collections.abc import Iterable
from typing import Any, NamedTuple

from django.utils import timezone

from cms.graphql.listing import Slice
from cms.graphql.rows import Reading
from search.analysis import Query
from search.catalogue import Order
from search.engines.elasticsearch.connection import asking, live
from search.engines.elasticsearch.mapping import ANY, SETTINGS
from search.engines.elasticsearch.queries import Dsl, Partly, having, of_locale, ranked, share_of, within
from search.engines.engine import Counts, Hits, Key, Listed, Wanted, Words
from search.facets import Choice, Facet, facet_value
from search.find import attempts, visible
from search.ranking import ENOUGH, FEW, LEAST, parts

KEY = ["kind", "object_id"]
ORDERS: dict[Order | None, list] = {
    None: ["_score", *KEY],
    Order.RELEVANCE: ["path", *KEY],
    Order.NEWEST: [{"published": {"order": "desc", "missing": "_last"}}, "path", *KEY],
    Order.TITLE: ["name", "path", *KEY],
}
# Of the aggregations: everything before the choice, that by kind, the total without each chosen facet, the counts of
# those of which nothing is chosen. Keys of facets begin with no _.
ALL, KINDS, BESIDES, OTHERS, VALUES = "_all", "_kinds", "_besides_", "_others", "values"


class _Answer(NamedTuple):
    """With what was sought, and how it is typed if not as it was."""

    body: dict[str, Any]
    words: Words = ()
    instead: str | None = None

    @property
    def number(self) -> int:
        """How many there are before the choice."""
        return self.body["aggregations"][ALL]["doc_count"]

    @property
    def total(self) -> int:
        return self.body["hits"]["total"]["value"]

    def keys(self, reading: Reading) -> list[Key]:
        """The entries of the page, but for those that are hidden since they were indexed."""
        return visible((Key(*hit["sort"][-2:]) for hit in self.body["hits"].get("hits", ())), reading)


def listed(wanted: Wanted) -> Listed:
    answer = _found(wanted) if wanted.q else _Answer(_asked(wanted))
    aggregations = answer.body["aggregations"]
    return Listed(
        total=answer.total,
        ids=[key.object_id for key in answer.keys(wanted.reading)],
        counts={facet.key: _counts(facet, aggregations[_group(facet.key, wanted.chosen)]) for facet in wanted.counted},
        without={key: aggregations[f"{BESIDES}{key}"]["doc_count"] for key in wanted.chosen},
        instead=answer.instead,
    )


def searched(wanted: Wanted) -> Hits:
    answer = _found(wanted)
    kinds = {bucket["key"]: bucket["doc_count"] for bucket in answer.body["aggregations"][KINDS]["buckets"]}
    return Hits(answer.total, answer.keys(wanted.reading), answer.words[0].query, answer.instead, kinds)


def counts(query: Query, reading: Reading) -> Counts:
    terms = {str(number): within(ANY, term) for number, term in enumerate(query.terms)}
    with asking() as client:
        answer = client.search(
            index=live(),
            query=of_locale(reading),
            aggs={"terms": {"filters": {"filters": terms}}} if terms else None,
            size=0,
            track_total_hits=True,
        )
    buckets = answer["aggregations"]["terms"]["buckets"] if terms else {}
    return Counts(answer["hits"]["total"]["value"], [buckets[number]["doc_count"] for number in terms])


def _found(wanted: Wanted) -> _Answer:
    """What `search.find` finds: documents with all words, or of what may have been meant; few, with some too."""
    typed: Words = ()
    for words, instead in attempts(wanted):
        typed = typed or words
        complete = _Answer(_asked(wanted, words), words, instead)
        if complete.number:
            return complete if complete.number >= FEW else _with_some(wanted, words, instead)
    return _with_some(wanted, typed)


def _with_some(wanted: Wanted, words: Words, instead: str | None = None) -> _Answer:
    """Documents with enough of the words, or where none has, with as much as any."""
    numbers = [counts(way.query, wanted.reading) for way in words]
    worth = [parts(number.terms, number.total, way.worth) for way, number in zip(words, numbers, strict=True)]
    answer = _Answer(_asked(wanted, words, Partly(ENOUGH, worth)), words, instead)
    if answer.number:
        return answer
    least = max(LEAST, _largest_share(wanted, words, Partly(0, worth)))
    return _Answer(_asked(wanted, words, Partly(least, worth)), words, instead)


def _largest_share(wanted: Wanted, words: Words, partly: Partly) -> int:
    """The largest share of the words that any document has."""
    best = _asked(wanted._replace(order=None, page=Slice(1, 1), chosen={}, counted=()), words, partly)
    return share_of(best["hits"]["hits"][0]["sort"][0]) if best["hits"].get("hits") else 0


def _asked(wanted: Wanted, words: Words = (), partly: Partly | None = None) -> dict[str, Any]:
    query: Dsl = {"filter": _of_list(wanted)}
    if words and wanted.order is None:
        query["must"] = ranked(words, partly)
    elif words:
        query["filter"].append(having(words, partly))
    start, size = (wanted.page.start, wanted.page.per_page) if wanted.page else (0, 0)
    if start + size > SETTINGS["max_result_window"]:  # Where no page is any more.
        start = size = 0
    with asking() as client:
        return client.search(
            index=live(),
            query={"bool": query},
            post_filter=_narrowed(wanted),
            aggs=_aggregations(wanted),
            sort=ORDERS[wanted.order],
            from_=start,
            size=size,
            track_total_hits=True,
            source=False,
            stored_fields="_none_",
            filter_path=["hits.total.value", "hits.hits.sort", "aggregations"],
        ).body


def _counts(facet: Facet, group: dict[str, Any]) -> dict[str, int]:
    """How many have each value; those of other facets are in the same group."""
    found = {bucket["key"]: bucket["doc_count"] for bucket in group[VALUES]["buckets"]}
    return {value: found.get(facet_value(facet.key, value), 0) for value in facet.values}


def _of_list(wanted: Wanted) -> list[Dsl]:
    now = int(timezone.now().timestamp() * 1_000_000)
    return [
        of_locale(wanted.reading),
        {"terms": {"kind": wanted.kinds}},
        {"bool": {"must_not": {"range": {"until": {"lte": now}}}}},
    ]


def _narrowed(wanted: Wanted) -> Dsl:
    """What is wanted of all that is counted."""
    only = [{"terms": {"kind": list(wanted.only)}}] if wanted.only else []
    return {"bool": {"filter": [_having(wanted.chosen), *only]}}


def _having(chosen: Choice, besides: str = "") -> Dsl:
    """What has any value of every chosen facet, `besides` one."""
    conditions = [_any_of(facet, values) for facet, values in chosen.items() if facet != besides]
    return {"bool": {"filter": conditions}}


def _any_of(facet: str, values: Iterable[str]) -> Dsl:
    return {"terms": {"facets": [facet_value(facet, value) for value in values]}}


def _aggregations(wanted: Wanted) -> dict[str, Dsl]:
    groups: dict[str, list[Facet]] = {}
    for facet in wanted.counted:
        groups.setdefault(_group(facet.key, wanted.chosen), []).append(facet)
    besides = {f"{BESIDES}{key}": {"filter": _having(wanted.chosen, besides=key)} for key in wanted.chosen}
    counts = {
        group: {"filter": _having(wanted.chosen, besides=group), "aggs": {VALUES: _values(facets)}}
        for group, facets in groups.items()
    }
    kinds = {"terms": {"field": "kind", "size": len(wanted.kinds)}}
    return {ALL: {"filter": {"match_all": {}}}, KINDS: kinds, **besides, **counts}


def _group(facet: str, chosen: Choice) -> str:
    """Facets of which nothing is chosen are counted together."""
    return facet if facet in chosen else OTHERS


def _values(facets: list[Facet]) -> Dsl:
    values = [facet_value(facet.key, value) for facet in facets for value in facet.values]
    return {"terms": {"field": "facets", "include": values, "size": max(1, len(values))}}
