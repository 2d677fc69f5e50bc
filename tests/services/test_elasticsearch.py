"""What the search engine builds upon is there and does what it says, by the client that the site uses."""

from collections.abc import Iterator

import pytest
from elasticsearch import Elasticsearch, helpers

pytestmark = [pytest.mark.requirement("C8", "W13"), pytest.mark.xdist_group("elasticsearch")]

SHARDS = {"number_of_shards": 1, "number_of_replicas": 0}
FIELDS = {"title": {"type": "text", "analyzer": "whitespace"}, "tag": {"type": "keyword"}, "days": {"type": "integer"}}
PLANS = [("温泉 引っ越し", "sea", 3), ("引っ越し 温泉", "sea", 5), ("温泉 宿", "hills", 3), ("Wi-Fi 宿", "hills", 1)]


@pytest.fixture(scope="module")
def client(elasticsearch_server) -> Iterator[Elasticsearch]:
    with Elasticsearch(elasticsearch_server) as client:
        yield client


@pytest.fixture
def plans(client) -> Iterator[str]:
    """An index of the plans, filled in one request."""
    yield from _index(client, "hamayu-test-plans", PLANS)


@pytest.fixture
def newer(client) -> Iterator[str]:
    yield from _index(client, "hamayu-test-newer", PLANS[:1])


def _index(client: Elasticsearch, name: str, plans: list[tuple]) -> Iterator[str]:
    client.indices.create(index=name, settings=SHARDS, mappings={"dynamic": "strict", "properties": FIELDS})
    documents = (dict(zip(FIELDS, plan, strict=True)) for plan in plans)
    actions = ({"_index": name, "_id": number, "_source": document} for number, document in enumerate(documents))
    assert helpers.bulk(client, actions, refresh=True) == (len(plans), [])
    yield name
    client.indices.delete(index=name)


def found(answer) -> list[str]:
    return sorted(hit["_id"] for hit in answer["hits"]["hits"])


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ({"match_phrase": {"title": "温泉 引っ越し"}}, ["0"]),
        ({"match": {"title": {"query": "温泉 宿", "operator": "and"}}}, ["2"]),
        ({"term": {"title": "Wi-Fi"}}, ["3"]),
        ({"term": {"title": "wi-fi"}}, []),
    ],
)
def test_tokens_are_what_stands_between_spaces(client, plans, query, ids):
    assert found(client.search(index=plans, query=query)) == ids


def test_a_choice_narrows_the_hits_and_not_its_own_counts(client, plans):
    answer = client.search(
        index=plans,
        query={"match": {"title": "温泉"}},
        post_filter={"terms": {"tag": ["hills"]}},
        aggs={
            "tag": {"terms": {"field": "tag", "size": 100}},
            "others": {
                "filter": {"terms": {"tag": ["hills"]}},
                "aggs": {"days": {"range": {"field": "days", "ranges": [{"to": 4}, {"from": 4}]}}},
            },
        },
    )
    assert found(answer) == ["2"]
    counts = answer["aggregations"]
    assert {bucket["key"]: bucket["doc_count"] for bucket in counts["tag"]["buckets"]} == {"sea": 2, "hills": 1}
    assert [bucket["doc_count"] for bucket in counts["others"]["days"]["buckets"]] == [1, 0]


def test_a_bulk_request_says_which_of_its_parts_failed(client, plans):
    actions = [
        {"_op_type": "delete", "_index": plans, "_id": "0"},
        {"_op_type": "index", "_index": plans, "_id": "1", "_source": {"unknown": 1}},
    ]
    done, failures = helpers.bulk(client, actions, refresh=True, raise_on_error=False)
    assert (done, [failure["index"]["status"] for failure in failures]) == (1, [400])
    assert client.count(index=plans)["count"] == len(PLANS) - 1


def test_an_alias_goes_over_to_another_index_at_once(client, plans, newer):
    alias = {"alias": "hamayu-test"}
    client.indices.update_aliases(actions=[{"add": {"index": plans, **alias}}])
    assert client.count(index="hamayu-test")["count"] == len(PLANS)
    client.indices.update_aliases(actions=[{"remove": {"index": plans, **alias}}, {"add": {"index": newer, **alias}}])
    assert client.count(index="hamayu-test")["count"] == 1


def test_the_server_is_one_that_the_client_is_made_for(client):
    nodes = client.nodes.info(metric="_none")["nodes"].values()
    assert {node["version"].partition(".")[0] for node in nodes} <= {"8", "9"}
