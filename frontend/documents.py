"""The GraphQL documents in `frontend/queries/`, each with the shared fragments that it uses.

A document names a fragment of `fragments.graphql` by spreading it (`...Card`), and no more is needed: those that are
reached from it, directly or through one another, are put after it. Unused ones stay out, as GraphQL demands.
"""

import re
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent / "queries"
SHARED = "fragments"
_FRAGMENT = re.compile(r"^fragment (\w+) on .*?^}\n", re.MULTILINE | re.DOTALL)
_SPREAD = re.compile(r"\.\.\.(\w+)")


@cache
def document(name: str) -> str:
    """The whole text of `frontend/queries/NAME.graphql`. Raises FileNotFoundError for a name that is not there."""
    text = (FOLDER / f"{name}.graphql").read_text(encoding="utf-8")
    fragments, used = _fragments(), []
    pending = _SPREAD.findall(text)
    while pending:
        spread = pending.pop(0)
        if spread not in used and spread in fragments:
            used.append(spread)
            pending += _SPREAD.findall(fragments[spread])
    return "\n".join([text, *(fragments[spread] for spread in used)])


def all_documents() -> dict[str, str]:
    """Every document by name: what an API may take for known and trusted."""
    return {path.stem: document(path.stem) for path in sorted(FOLDER.glob("*.graphql")) if path.stem != SHARED}


@cache
def _fragments() -> dict[str, str]:
    text = (FOLDER / f"{SHARED}.graphql").read_text(encoding="utf-8")
    return {match[1]: match[0] for match in _FRAGMENT.finditer(text)}
