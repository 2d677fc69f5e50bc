"""Checks of a translation against its source, each with a reason in words. Pure functions, no database."""

from translation.quality.check import problems
from translation.quality.problem import Problem, Term

__all__ = ["Problem", "Term", "problems"]
