"""The vocabulary by which content is found, and what is kept to find it."""

from search.models.index import Change, Document
from search.models.synonyms import Synonyms
from search.models.vocabulary import KEY, Area, Tag, TagGroup, Term, written_in_source_language

__all__ = [
    "KEY",
    "Area",
    "Change",
    "Document",
    "Synonyms",
    "Tag",
    "TagGroup",
    "Term",
    "written_in_source_language",
]
