"""Content bundles: a folder of YAML and pictures ↔ the whole content (contract: content bundle, format 1).

One description of each type of thing (`fields`, `parts`) says how it is read, checked, stored and shown again, so that
loading and dumping cannot disagree. The rooms describe their types in their own `bundle.py`.
"""
