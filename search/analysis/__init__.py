"""One analysis of text for every engine, for what is indexed and what is sought alike (C8, W13).

Pure functions, no database. Dictionaries are opened when the first text in their language comes.
"""

from search.analysis.index import Analysis, analysed
from search.analysis.lexicon import Synonym, alike
from search.analysis.query import MAX_CHARACTERS, MAX_TERMS, STREAMS, Query, query_terms
from search.analysis.term import MAX_ALTERNATIVES, Term
from search.analysis.token import Phrase

__all__ = [
    "MAX_ALTERNATIVES",
    "MAX_CHARACTERS",
    "MAX_TERMS",
    "STREAMS",
    "Analysis",
    "Phrase",
    "Query",
    "Synonym",
    "Term",
    "alike",
    "analysed",
    "query_terms",
]
