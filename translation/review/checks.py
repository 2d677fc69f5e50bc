"""The checks of translation.quality on texts, with the glossary as it is."""

from collections.abc import Iterable, Mapping

from translation.compare.text import visible
from translation.glossary import terms_for
from translation.pipeline.gaps import Ids
from translation.quality import Problem, Term, problems
from translation.review.text import Text


class Checks:
    """Checks with the terms of one pair of languages, which are read once."""

    def __init__(self, source: str, target: str) -> None:
        self.source, self.target = source, target
        self.glossary = terms_for(source, target)

    @classmethod
    def of(cls, text: Text) -> "Checks":
        return cls(text.source.locale.language_code, text.locale.language_code)

    def problems(self, text: Text, data: str | None = None) -> list[Problem]:
        """What is wrong with the text's translation, or with `data` in its place."""
        return self.found(text.original, text.data if data is None else data, text.role.limit)

    def found(self, original: str, written: str, limit: int | None = None) -> list[Problem]:
        """What is wrong with a translation of the original."""
        # Only terms that are words of it: quality knows no Japanese words, and would find 京都 in 東京都.
        held = dict.fromkeys(place.term for place in self.glossary.found(visible(original)))
        terms = [Term(term.source, term.target, forbidden=term.forbidden) for term in held]
        return problems(original, written, self.source, self.target, terms=terms, limit=limit)


def final(problems: Iterable[Problem]) -> bool:
    """Whether no reason makes the text one that can stand: what is too long for its field cannot be saved."""
    return any(problem.code == "limit" for problem in problems)


def serious(texts: Iterable[Text]) -> Mapping[Ids, list[Problem]]:
    """The serious problems of texts of one language; those without any are left out."""
    texts = list(texts)
    if not texts:
        return {}
    checks = Checks.of(texts[0])
    found = {text.ids: [problem for problem in checks.problems(text) if problem.serious] for text in texts}
    return {ids: problems for ids, problems in found.items() if problems}
