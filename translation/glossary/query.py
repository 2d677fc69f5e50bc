"""The glossary as staff keep it, for a pair of languages."""

from django.conf import settings

from translation.glossary.terms import Terms
from translation.models import GlossaryForm, GlossaryTerm


def terms_for(source: str, target: str) -> Terms:
    """The terms that are written in both languages; those to be left as they are stand for themselves.

    Terms themselves are in the language that staff write in, LANGUAGE_CODE. Two statements.
    """
    forms = GlossaryForm.objects.filter(language_code__in=[source, target])
    written = {
        (term, code): (text, forbidden)
        for term, code, text, forbidden in forms.values_list("term_id", "language_code", "text", "forbidden")
    }
    rows = []
    for pk, term, keep in GlossaryTerm.objects.values_list("pk", "term", "keep"):
        here, there = (
            written.get((pk, code), (term if keep or code == settings.LANGUAGE_CODE else "", ""))
            for code in (source, target)
        )
        if here[0] and there[0]:
            rows.append((here[0], *there))
    return Terms.of(rows, source)
