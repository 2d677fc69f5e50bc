"""How Elasticsearch is asked. Every method raises Away where it cannot answer."""

from cms.graphql.rows import Reading
from search.analysis import Query, Term
from search.engines.elasticsearch import lists
from search.engines.elasticsearch.connection import asking, live
from search.engines.elasticsearch.queries import beginning, of_locale
from search.engines.engine import Counts, Hits, Key, Listed, Wanted


class ElasticsearchEngine:
    def name(self) -> str:
        with asking() as client:
            client.search(index=live(), size=0, terminate_after=1)
        return "elasticsearch"

    def listed(self, wanted: Wanted) -> Listed:
        return lists.listed(wanted)

    def searched(self, wanted: Wanted) -> Hits:
        return lists.searched(wanted)

    def begin(self, phrases: Term, reading: Reading, limit: int) -> list[Key]:
        with asking() as client:
            answer = client.search(
                index=live(),
                query={"bool": {"filter": [of_locale(reading), beginning("title", phrases)]}},
                size=limit,
                sort=["kind", "object_id"],
                source=False,
                stored_fields="_none_",
            )
        return [Key(*hit["sort"]) for hit in answer["hits"]["hits"]]

    def counts(self, query: Query, reading: Reading) -> Counts:
        return lists.counts(query, reading)
