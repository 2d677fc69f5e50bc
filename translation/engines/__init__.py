"""Engines of machine translation, one per pair of languages (requirement W2)."""

from translation.engines.engine import Engine, EngineError
from translation.engines.router import engine_for
from translation.engines.with_terms import Translated, translated

__all__ = ["Engine", "EngineError", "Translated", "engine_for", "translated"]
