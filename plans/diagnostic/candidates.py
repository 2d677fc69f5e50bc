"""What the diagnostic can recommend: everything that is published, read anew, so nothing has to be retuned (W7)."""

from django.db.models import Model

from cms.graphql.rows import Reading, Row
from cms.graphql.selection import Selection
from facilities.models import FacilityPage
from facilities.schema import FACILITY, visible
from plans.diagnostic.matching import Candidate
from plans.models import PlanPage
from plans.rows import PLAN
from search.rows import borne_by
from search.schema import terms


def plan_candidates(reading: Reading) -> list[Candidate]:
    """All visible plans, in the order of staff."""
    rows = list(PlanPage.objects.visible(reading.locale).order_by("path").values("pk", "days", "budget"))
    tags, areas = _tags(PlanPage, rows, reading), _areas(rows, reading)
    return [Candidate(row["pk"], tags(row), areas(row), row["days"], row["budget"]) for row in rows]


def facility_candidates(reading: Reading) -> list[Candidate]:
    """All visible facilities, in the order of staff."""
    rows = list(visible(reading.locale).order_by("path").values("pk", "area"))
    known, tags = terms(reading).areas, _tags(FacilityPage, rows, reading)
    return [
        Candidate(row["pk"], tags(row), frozenset({known[row["area"]].key} if row["area"] in known else ()))
        for row in rows
    ]


def read_plans(ids: list[int], selection: Selection, reading: Reading) -> dict[int, Row]:
    return PLAN.keyed("pk", PlanPage.objects.filter(pk__in=ids), selection, reading)


def read_facilities(ids: list[int], selection: Selection, reading: Reading) -> dict[int, Row]:
    return FACILITY.keyed("pk", FacilityPage.objects.filter(pk__in=ids), selection, reading)


def _tags(model: type[Model], rows: list[Row], reading: Reading):
    borne, known = borne_by(model, "tags", rows), terms(reading).tags
    return lambda row: frozenset(known[pk].key for pk in borne.get(row["pk"], ()) if pk in known)


def _areas(rows: list[Row], reading: Reading):
    borne, known = borne_by(PlanPage, "areas", rows), terms(reading).areas
    return lambda row: frozenset(known[pk].key for pk in borne.get(row["pk"], ()) if pk in known)
