"""Why something is recommended, in whole sentences of the locale."""

from django.utils.translation import gettext as _
from django.utils.translation import override

from cms.graphql.rows import Reading
from plans.diagnostic.matching import Match, Wishes
from search.schema import terms

REASONS_AT_MOST = 4


def reasons(match: Match, wishes: Wishes, reading: Reading) -> list[str]:
    """What it has of what was wished, the weightiest first, then its limits."""
    labels = _labels(reading)
    with override(reading.locale):
        found = [
            _("It has what you wished: %s.") % labels[key] for key in match.met[:REASONS_AT_MOST] if key in labels
        ]
        if wishes.days_at_most is not None and match.candidate.days is not None:
            found.append(_("Its %d days fit into your stay.") % match.candidate.days)
        if wishes.budget_at_most is not None and match.candidate.days is not None:
            stated = match.candidate.budget is not None
            found.append(_("It stays within your budget.") if stated else _("What it costs is not stated."))
        return found


def misses(match: Match, reading: Reading) -> list[str]:
    """What was wished and is not there."""
    labels = _labels(reading)
    with override(reading.locale):
        return [_("It does not have: %s.") % labels[key] for key in match.missed[:REASONS_AT_MOST] if key in labels]


def _labels(reading: Reading) -> dict[str, str]:
    words = terms(reading)
    return {term.key: term.label for term in words.tags.values()} | {
        term.key: term.name for term in words.areas.values()
    }
