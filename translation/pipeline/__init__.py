"""From a publication in the source language to all others: queued with it, done by a worker, safe to be repeated."""
