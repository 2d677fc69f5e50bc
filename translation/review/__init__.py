"""Translators at work: what waits, each text beside its source, and what becomes of it (requirement W3)."""
