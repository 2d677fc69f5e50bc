"""Sudachi (https://github.com/WorksApplications/SudachiPy) with its core dictionary, one for all rooms of a process.

The dictionary is a memory-mapped file, which is opened at the first word and shared between processes.
"""

import threading
from functools import cache

from sudachipy import Dictionary, Tokenizer

# Sudachi takes 49,149 bytes at once.
LONGEST_RUN = 10_000
_local = threading.local()


def tokenizer() -> Tokenizer:
    """The thread's own, as none may be used by two at once. It cuts the longest words (SplitMode.C) if not told."""
    if not hasattr(_local, "tokenizer"):
        _local.tokenizer = _dictionary().tokenizer()
    return _local.tokenizer


@cache
def _dictionary() -> Dictionary:
    return Dictionary(dict="core")
