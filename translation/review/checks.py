"""The checks of translation.quality on texts, with the glossary as it is."""

from collections.abc import Iterable, Mapping

from translation.glossary import terms_for
from translation.pipeline.gaps import Ids
from translation.quality import Problem, Term, problems
from translation.review.text import Text


class Checks:
    """Checks with the terms of one pair of languages, which are read once."""

    def __init__(self, source: str, target: str) -> None:
        self.source, self.target = source, target
        self.glossary = terms_for(source, target)
        self.terms = [Term(term.source, term.target, forbidden=term.forbidden) for term in self.glossary.all]

    @classmethod
    def of(cls, text: Text) -> "Checks":
        return cls(text.source.locale.language_code, text.locale.language_code)

    def problems(self, text: Text, data: str | None = None) -> list[Problem]:
        """What is wrong with the text's translation, or with `data` in its place."""
        written = text.data if data is None else data
        return problems(text.original, written, self.source, self.target, terms=self.terms, limit=text.role.limit)


def serious(texts: Iterable[Text]) -> Mapping[Ids, list[Problem]]:
    """The serious problems of texts of one language; those without any are left out."""
    texts = list(texts)
    if not texts:
        return {}
    checks = Checks.of(texts[0])
    found = {text.ids: [problem for problem in checks.problems(text) if problem.serious] for text in texts}
    return {ids: problems for ids, problems in found.items() if problems}
