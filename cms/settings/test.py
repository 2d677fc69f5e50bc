"""For the test suite: quick password hashes, files in a temporary folder that the tests' fixtures provide."""

import os
import tempfile

os.environ.setdefault("MEDIA_ROOT", tempfile.gettempdir())

from cms.settings.development import *

DEBUG = False
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
MIDDLEWARE = [name for name in MIDDLEWARE if "whitenoise" not in name]
# A task is done at once; that publishing translates is wished for by the tests of that alone.
TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}
HAMAYU_TRANSLATE_ON_PUBLISH = False
# Tests turn it on by the fixture `elasticsearch`, at the server that the variable names or at a node of their own.
ELASTICSEARCH_URL = ""
