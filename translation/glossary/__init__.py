"""Proper nouns on their way through machine translation: found, protected, put back, checked (requirement W3)."""

from translation.glossary.checks import keeps, problems, terms_in
from translation.glossary.fragments import BrokenMarkup
from translation.glossary.protection import Lost, protect
from translation.glossary.query import terms_for
from translation.glossary.terms import Term, Terms

__all__ = ["BrokenMarkup", "Lost", "Term", "Terms", "keeps", "problems", "protect", "terms_for", "terms_in"]
