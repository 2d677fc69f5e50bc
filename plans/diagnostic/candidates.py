"""What the diagnostic can recommend: everything that is published, so nothing has to be retuned (W7).

The pools are held for as long as the content stays as it is (`cms.snapshots`), so an answer after a publication
already goes by what is there now.
"""

from collections.abc import Iterable
from datetime import datetime
from functools import partial

from django.db.models import QuerySet

from cms.graphql.rows import Reading, Row
from cms.graphql.selection import Selection
from cms.snapshots import Snapshots, first_expiry
from facilities.models import FacilityPage
from facilities.schema import FACILITY, visible
from plans.diagnostic.matching import Candidate, Pool
from plans.models import PlanFacility, PlanPage
from plans.rows import PLAN
from search.rows import borne_by
from search.vocabulary import vocabulary

# In four languages, of two content versions. A pool is larger than most of what is held.
POOLS = 8


def plan_pool(reading: Reading) -> Pool:
    """All plans that visitors of the locale may see."""
    return _plans(reading.memo["version"], reading.locale)


def facility_pool(reading: Reading) -> Pool:
    """All facilities that visitors of the locale may see."""
    return _facilities(reading.memo["version"], reading.locale)


@partial(Snapshots, size=POOLS)
def _plans(version: str, locale: str) -> tuple[Pool, datetime]:
    rows = _rows(PlanPage.objects.visible(locale), "days", "budget")
    known = vocabulary(version, locale)
    tags, areas = borne_by(PlanPage, "tags", rows), borne_by(PlanPage, "areas", rows)
    pool = Pool(
        Candidate(
            id=row["pk"],
            key=str(row["translation_key"]),
            tags=_keys(known.tags, tags.get(row["pk"], ())),
            areas=_keys(known.areas, areas.get(row["pk"], ())),
            days=row["days"],
            budget=row["budget"],
            title=row["title"],
        )
        for row in rows
    )
    return pool, first_expiry(row["expire_at"] for row in rows)


@partial(Snapshots, size=POOLS)
def _facilities(version: str, locale: str) -> tuple[Pool, datetime]:
    rows = _rows(visible(locale), "area")
    known = vocabulary(version, locale)
    tags = borne_by(FacilityPage, "tags", rows)
    pool = Pool(
        Candidate(
            id=row["pk"],
            key=str(row["translation_key"]),
            tags=_keys(known.tags, tags.get(row["pk"], ())),
            areas=_keys(known.areas, [row["area"]]),
            title=row["title"],
        )
        for row in rows
    )
    return pool, first_expiry(row["expire_at"] for row in rows)


def _rows(pages: QuerySet, *columns: str) -> list[Row]:
    return list(pages.order_by().values("pk", "translation_key", "title", "expire_at", *columns))


def _keys(terms: dict, ids: Iterable[int]) -> frozenset[str]:
    return frozenset(terms[pk].key for pk in ids if pk in terms)


def facilities_of(plans: list[Candidate]) -> dict[str, str]:
    """Key of each facility that the plans use → title of the first of these plans that uses it."""
    titles = {plan.id: plan.title for plan in plans}
    links = PlanFacility.objects.filter(page__in=titles).values_list("page_id", "facility__translation_key")
    used = {(page, str(key)) for page, key in links}
    return {key: title for pk, title in reversed(titles.items()) for page, key in used if page == pk}


def read_plans(ids: list[int], selection: Selection, reading: Reading) -> dict[int, Row]:
    return PLAN.keyed("pk", PlanPage.objects.filter(pk__in=ids), selection, reading)


def read_facilities(ids: list[int], selection: Selection, reading: Reading) -> dict[int, Row]:
    return FACILITY.keyed("pk", FacilityPage.objects.filter(pk__in=ids), selection, reading)
