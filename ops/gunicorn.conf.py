"""gunicorn in production: `gunicorn --config ops/gunicorn.conf.py cms.wsgi`, behind a proxy that ends TLS.

Threads wait for the database while others work; connections to it are at most workers times threads.
"""

import os

bind = os.environ.get("BIND", "127.0.0.1:8000")
workers = int(os.environ.get("WEB_CONCURRENCY", "2"))
threads = int(os.environ.get("WEB_THREADS", "4"))
# For a worker that hangs as a whole. A request that waits for the database is ended by HAMAYU_STATEMENT_TIMEOUT.
timeout = 30
graceful_timeout = 30
# The proxy's own limits are lower; these hold should it be misconfigured.
limit_request_line = 4094
limit_request_fields = 64
# Django alone decides what X-Forwarded-Proto is worth, by HAMAYU_TRUSTED_PROXIES. By default gunicorn believes it of
# whoever comes from this machine, where the proxy passes on what visitors forge.
forwarded_allow_ips = ""
accesslog = None
