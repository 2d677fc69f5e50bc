"""A site that could never reach its Elasticsearch does not start."""

import pytest

from search.checks import check_elasticsearch

pytestmark = pytest.mark.requirement("C8", "W31")


def ids() -> list[str]:
    return [message.id for message in check_elasticsearch()]


@pytest.mark.parametrize(
    "url", ["", "http://localhost:9200", "https://search.example.org", "https://name:word@10.0.0.1:9243/es"]
)
def test_an_address_of_a_server_passes(settings, url):
    settings.ELASTICSEARCH_URL = url
    assert ids() == []


@pytest.mark.parametrize(
    "url", ["localhost:9200", "search.example.org", "ftp://host", "https://:9200", "http://h:nine"]
)
def test_what_is_no_address_of_a_server_is_an_error_that_does_not_show_it(settings, url):
    settings.ELASTICSEARCH_URL = url
    (error,) = check_elasticsearch()
    assert error.id == "search.E001"
    assert url not in error.msg
    assert "https://user:password@host:9200" in error.hint


@pytest.mark.parametrize("prefix", ["", "Hamayu", "-hamayu", "hama yu", "hamayu*", "浜木綿", "a" * 101])
def test_what_no_index_can_be_called_is_an_error(settings, prefix):
    settings.HAMAYU_SEARCH_PREFIX = prefix
    assert ids() == ["search.E002"]


@pytest.mark.parametrize("seconds", [0, -1])
def test_no_time_to_answer_is_an_error(settings, seconds):
    settings.HAMAYU_SEARCH_TIMEOUT = seconds
    assert ids() == ["search.E003"]
