"""The filters of the list of plans that come nearest to a visitor's wishes. Pure.

A list knows alternatives within a facet and combination across, and neither weights nor exclusions. So what is
necessary comes first, then the wishes by weight, each only as long as the list is not emptied by it.
"""

from plans.diagnostic.matching import Pool, Wishes

Filters = dict[str, list[str]]


def list_filters(pool: Pool, wishes: Wishes, groups: dict[str, str], facets: dict[str, list[str]]) -> Filters:
    """Facet → values. `groups` names the group of each tag, `facets` the values of each facet that the list has."""
    filters: Filters = {}
    found = pool.everyone
    limits = (*_days(pool, wishes, facets), *_budget(pool, wishes, facets))
    for facet, values, having in (*limits, *_terms(pool, wishes, groups)):
        if facet in facets and facet not in filters and found & having:
            filters[facet], found = values, found & having
    return filters


def _days(pool: Pool, wishes: Wishes, facets: dict[str, list[str]]) -> list[tuple[str, list[str], int]]:
    """The bands of days (`2-3`, `7-`) that reach into the limits."""
    if wishes.days_at_least is None and wishes.days_at_most is None:
        return []
    least, most = wishes.days_at_least or 1, wishes.days_at_most
    values, having = [], 0
    for band in facets.get("days", ()):
        low, dash, high = band.partition("-")
        first, last = int(low), int(high) if high else None if dash else int(low)
        if (most is None or first <= most) and (last is None or last >= least):
            values.append(band)
            having |= pool.allowed(Wishes(days_at_least=first, days_at_most=last))
    return [("days", values, having)] if values else []


def _budget(pool: Pool, wishes: Wishes, facets: dict[str, list[str]]) -> list[tuple[str, list[str], int]]:
    """The bands of yen (`-30000`, `30000-40000`, `60000-`) that begin below the limit. Each begins above its first
    number, and what states no cost is in none."""
    if wishes.budget_at_most is None:
        return []
    values, having = [], 0
    for band in facets.get("budget", ()):
        low, _dash, high = band.partition("-")
        if int(low or -1) < wishes.budget_at_most:
            values.append(band)
            within = pool.allowed(Wishes(budget_at_most=int(high))) if high else pool.everyone
            having |= within & ~pool.allowed(Wishes(budget_at_most=int(low or -1)))
    return [("budget", values, having)] if values else []


def _terms(pool: Pool, wishes: Wishes, groups: dict[str, str]) -> list[tuple[str, list[str], int]]:
    """One entry for each facet of tags and areas, those with a condition first, then by the greatest weight."""
    # A tag that must be there outweighs whatever is wished of its group, as alternatives would let others in.
    weights = {("tag", key): float("inf") for key in wishes.must}
    weights |= {term: weight for term, weight in wishes.weights.items() if weight > 0 and term not in weights}
    by_facet: dict[str, dict[tuple[str, str], float]] = {}
    for term, weight in weights.items():
        kind, key = term
        facet = "area" if kind == "area" else groups.get(key, "")
        by_facet.setdefault(facet, {})[term] = weight
    entries = []
    for facet, terms in sorted(by_facet.items(), key=lambda entry: (-max(entry[1].values()), entry[0])):
        kept = [term for term, weight in terms.items() if weight == max(terms.values())]
        having = 0
        for term in kept:
            having |= pool.bearing(term)
        entries.append((facet, sorted(key for _kind, key in kept), having))
    return entries
