"""Why something is recommended, in whole sentences of the locale.

Sentences belong to answers: staff write two for each, one for what has it and one for what has not. Where they have
written none, ours quotes the answer, or names the area, the days or the yen.
"""

from collections.abc import Iterable, Sequence

from django.utils.translation import gettext as _
from django.utils.translation import ngettext, override

from cms.graphql.rows import Reading
from plans.diagnostic.matching import Candidate, Wishes
from plans.diagnostic.ways_on import WayOn
from search.schema import terms

WISHES_AT_MOST = 4
UNWISHED_FROM = -2  # The total weight at which something that is there is worth a warning.


def reasons(candidate: Candidate, options: Sequence[dict], plan: str, reading: Reading) -> list[str]:
    """What it has of what was wished, the weightiest first; then the conditions, days and budget that it keeps.

    `plan` is the title of the recommended plan that a facility belongs to, or empty.
    """
    with override(reading.locale):
        found = [_("It is part of the plan “%s”.") % plan] if plan else []
        by_weight = sorted(options, key=lambda option: -max(_met(option, candidate).values(), default=0))
        wishes = [_reason(option, candidate, reading) for option in by_weight if _is_met(option, candidate)]
        conditions = [_condition(option) for option in options if option["must"] or option["excludes"]]
        limits = _limits(candidate, Wishes.of(options))
        return _once([*found, *_once(wishes)[:WISHES_AT_MOST], *conditions, *limits])


def misses(candidate: Candidate, options: Sequence[dict], reading: Reading) -> list[str]:
    """What was wished and is not there, what is there and was not wished, and what nobody knows."""
    wishes = Wishes.of(options)
    with override(reading.locale):
        by_weight = sorted(options, key=lambda option: -max(_wants(option).values(), default=0))
        lacking = _once(_miss(option, reading) for option in by_weight if _is_missed(option, candidate))
        unwished = [
            _("It is also marked “%s”, which goes less well with your answers.") % term.label
            for term in terms(reading).tags.values()
            if term.key in candidate.tags and wishes.weights["tag", term.key] <= UNWISHED_FROM
        ]
        unknown = wishes.budget_at_most is not None and candidate.days is not None and candidate.budget is None
        ask = _("Its cost is not stated, so please ask whether it stays within ¥%s.")
        return [*lacking[:WISHES_AT_MOST], *unwished, *([ask % _yen(wishes)] if unknown else [])]


def way_on(way: WayOn, reading: Reading) -> str:
    """Which answers to give up, and what that opens."""
    with override(reading.locale):
        answers = _(" and ").join(_("“%s”") % option["label"] for option in way.dropped)
        sentence = ngettext(
            "Without %(answers)s there is %(plans)d plan for you.",
            "Without %(answers)s there are %(plans)d plans for you.",
            way.plans,
        )
        return sentence % {"answers": answers, "plans": way.plans}


def _wants(option: dict) -> dict[str, int]:
    """Wished tags and, where there are none, wished areas, with their weights. Days and budget speak for themselves,
    so an answer that limits them counts only if staff wrote a sentence for what it wishes besides."""
    tags = {want["tag"]: want["weight"] for want in option["wants"] if want["weight"] > 0}
    areas = {want["area"]: want["weight"] for want in option["areas"] if want["weight"] > 0}
    limits = (option[name] for name in ("days_at_least", "days_at_most", "budget_at_most"))
    if any(limit is not None for limit in limits) and not (option.get("reason") or option.get("miss")):
        return {}
    return tags or areas


def _met(option: dict, candidate: Candidate) -> dict[str, int]:
    borne = candidate.tags if _about_tags(option) else candidate.areas
    return {key: weight for key, weight in _wants(option).items() if key in borne}


def _about_tags(option: dict) -> bool:
    return any(want["weight"] > 0 for want in option["wants"])


def _is_met(option: dict, candidate: Candidate) -> bool:
    """Whether it has one of the things that the answer wishes most."""
    wants, met = _wants(option), _met(option, candidate)
    return bool(met) and max(met.values()) == max(wants.values())


def _is_missed(option: dict, candidate: Candidate) -> bool:
    return bool(_wants(option)) and not _met(option, candidate)


def _reason(option: dict, candidate: Candidate, reading: Reading) -> str:
    if option.get("reason"):
        return option["reason"]
    if _about_tags(option):
        return _("It fits your answer “%s”.") % option["label"]
    return _("It lies in %s.") % _areas(_met(option, candidate), reading)


def _miss(option: dict, reading: Reading) -> str:
    if option.get("miss"):
        return option["miss"]
    if _about_tags(option):
        return _("It does not fit your answer “%s”.") % option["label"]
    return _("It does not lie in %s.") % _areas(_wants(option), reading)


def _areas(keys: Iterable[str], reading: Reading) -> str:
    found = set(keys)
    return _(", ").join(term.name for term in terms(reading).areas.values() if term.key in found)


def _condition(option: dict) -> str:
    return option.get("reason") or _("It meets your condition “%s”.") % option["label"]


def _limits(candidate: Candidate, wishes: Wishes) -> list[str]:
    found, days = [], candidate.days
    if days is not None and (wishes.days_at_most is not None or wishes.days_at_least is not None):
        sentence = ngettext("With %d day it fits into your stay.", "With its %d days it fits into your stay.", days)
        found.append(sentence % days)
    if wishes.budget_at_most is not None and candidate.budget is not None:
        found.append(_("It stays within your budget of ¥%s.") % _yen(wishes))
    return found


def _yen(wishes: Wishes) -> str:
    return f"{wishes.budget_at_most:,}"


def _once(sentences: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(sentences))
