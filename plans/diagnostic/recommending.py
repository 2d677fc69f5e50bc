"""What the API answers to a visitor's answers: matches with their sentences, ways on, and addresses."""

from collections.abc import Callable, Iterable
from urllib.parse import urlencode

from cms.addresses import localised
from cms.graphql.rows import Reading, Row
from cms.graphql.selection import Selection
from plans.diagnostic import sentences
from plans.diagnostic.candidates import facilities_of, facility_pool, plan_pool, read_facilities, read_plans
from plans.diagnostic.filters import list_filters
from plans.diagnostic.matching import Match, Wishes
from plans.diagnostic.understanding import Said
from plans.diagnostic.ways_on import ways_on
from plans.listing import LISTING
from search.schema import terms


def recommendation(options: list[dict], said: Said, limit: int, selection: Selection, reading: Reading) -> Row:
    """The fields of the contract's Recommendation for answers and for what was said in own words; what is not
    selected is not worked out."""
    wanted, wishes = selection.fields().keys(), Wishes.of(options)
    answer: Row = {"url": result_url(options, said, reading.locale), "plans": [], "facilities": [], "ways_on": []}
    plans = plan_pool(reading).recommend(wishes, limit) if wanted & {"plans", "facilities"} else []
    if "plans" in wanted:
        answer["plans"] = _matches("plan", plans, options, {}, read_plans, selection["plans"], reading)
    if "facilities" in wanted:
        used = facilities_of([match.candidate for match in plans])
        facilities = facility_pool(reading).recommend(wishes, limit, first=frozenset(used))
        read = read_facilities, selection["facilities"]
        answer["facilities"] = _matches("facility", facilities, options, used, *read, reading)
    if "ways_on" in wanted:
        answer["ways_on"] = [
            {
                "sentence": sentences.way_on(way, reading),
                "plans": way.plans,
                "url": result_url(way.kept, said.leaving(way.dropped), reading.locale),
            }
            for way in ways_on(plan_pool(reading), options)
        ]
    if "list_url" in wanted:
        answer["list_url"] = _list_url(wishes, reading)
    return answer


def _matches(
    name: str,
    matches: list[Match],
    options: list[dict],
    used: dict[str, str],
    read: Callable[[list[int], Selection, Reading], dict[int, Row]],
    selection: Selection,
    reading: Reading,
) -> list[Row]:
    found = read([match.candidate.id for match in matches], selection[name], reading)
    return [
        {
            name: found[match.candidate.id],
            "score": match.score,
            "reasons": sentences.reasons(match.candidate, options, used.get(match.candidate.key, ""), reading),
            "misses": sentences.misses(match.candidate, options, reading),
        }
        for match in matches
        if match.candidate.id in found
    ]


def result_url(options: Iterable[dict], said: Said, locale: str) -> str:
    pairs = [(option["question"], option["key"]) for option in options if "word" not in option]
    return f"{localised('/diagnostic/', locale)}?{urlencode([*pairs, *said.pairs(), ('result', '1')])}"


def _list_url(wishes: Wishes, reading: Reading) -> str:
    groups = {term.key: term.group for term in terms(reading).tags.values()}
    facets = {facet.key: list(facet.values) for facet in LISTING.catalogue(reading).facets.values()}
    filters = list_filters(plan_pool(reading), wishes, groups, facets)
    query = urlencode([(facet, value) for facet, values in filters.items() for value in values])
    return localised("/plans/", reading.locale) + (f"?{query}" if query else "")
