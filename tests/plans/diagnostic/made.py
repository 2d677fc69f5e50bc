"""Options, questions and pools that tests make up."""

from typing import Any

from plans.diagnostic.matching import Candidate, Pool


def option(key: str = "o", **fields: Any) -> dict[str, Any]:
    """An option as it is stored. `wants` and `areas` are given as mappings from key to weight."""
    for name, single in (("wants", "tag"), ("areas", "area")):
        fields[name] = [{single: term, "weight": weight} for term, weight in fields.get(name, {}).items()]
    limits = {"days_at_least": None, "days_at_most": None, "budget_at_most": None, "must": [], "excludes": []}
    return {"key": key, "label": key.title(), "reason": "", "miss": "", "question": "q", **limits, **fields}


def question(key: str, *options: dict, after: tuple[str, list[str]] = ("", []), **fields: Any) -> dict[str, Any]:
    condition = {"question": after[0], "options": after[1]}
    options = [{**found, "question": key} for found in options]
    return {
        "key": key,
        "label": key,
        "multiple": False,
        "required": False,
        "after": condition,
        "options": options,
        **fields,
    }


def candidate(key: str, *tags: str, **fields: Any) -> Candidate:
    return Candidate(id=sum(key.encode()), key=key, tags=frozenset(tags), title=key, **fields)


def pool(**tags: str) -> Pool:
    """Candidates by key, each with its tags in one text."""
    return Pool(candidate(key, *found.split()) for key, found in tags.items())
