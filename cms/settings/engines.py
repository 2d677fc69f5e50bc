"""Engines of search and of machine translation, and what they need. Nothing is sent anywhere by default."""

import environ

env = environ.Env()

ELASTICSEARCH_URL = env.str("ELASTICSEARCH_URL", default="")
HAMAYU_SEARCH_PREFIX = env.str("HAMAYU_SEARCH_PREFIX", default="hamayu")
HAMAYU_SEARCH_TIMEOUT = env.float("HAMAYU_SEARCH_TIMEOUT", default=2)

HAMAYU_TRANSLATE_ON_PUBLISH = env.bool("HAMAYU_TRANSLATE_ON_PUBLISH", default=True)
HAMAYU_TRANSLATION = env.str("HAMAYU_TRANSLATION", default="")
HAMAYU_TRANSLATION_TIMEOUT = env.float("HAMAYU_TRANSLATION_TIMEOUT", default=30)
HAMAYU_DEEPL_KEY = env.str("HAMAYU_DEEPL_KEY", default="")
HAMAYU_DEEPL_URL = env.str("HAMAYU_DEEPL_URL", default="")
HAMAYU_DEEPL_ENGLISH = env.str("HAMAYU_DEEPL_ENGLISH", default="EN-US")
HAMAYU_GOOGLE_PROJECT = env.str("HAMAYU_GOOGLE_PROJECT", default="")
HAMAYU_GOOGLE_KEY = env.str("HAMAYU_GOOGLE_KEY", default="")
HAMAYU_GOOGLE_URL = env.str("HAMAYU_GOOGLE_URL", default="https://translation.googleapis.com")
HAMAYU_LIBRETRANSLATE_URL = env.str("HAMAYU_LIBRETRANSLATE_URL", default="")
HAMAYU_LIBRETRANSLATE_KEY = env.str("HAMAYU_LIBRETRANSLATE_KEY", default="")
# The button of wagtail-localize's editor; without an engine there is none.
WAGTAILLOCALIZE_MACHINE_TRANSLATOR = (
    {"CLASS": "translation.engines.localize.Translator"} if HAMAYU_TRANSLATION else None
)
