"""The public GraphQL endpoint (requirements C5, W31): one way in, bounded, cached, and silent about its inside.

From the outside in: `view` answers HTTP, `request` reads it, `execution` runs a document for the view and for the
frontend in process alike, `documents` parses and validates once, `limits` and `cost` refuse what is too much,
`throttle` bounds the time that one network may take, `cache` keeps answers for as long as the content stands.
"""
