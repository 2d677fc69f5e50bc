"""The base of all settings, safe as it stands: other modules only relax it.

Every value that differs between places comes from the environment; the table in the README names them all.
What is missing or unsafe among those that must be set stops the start (requirement W31).
"""

import os
from pathlib import Path
from urllib.parse import urlsplit

import environ
from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured

from cms.settings.languages import named

env = environ.Env()
BASE_DIR = Path(__file__).resolve().parents[2]
VAR_DIR = BASE_DIR / "var"

# --- What must be set -------------------------------------------------------------------------------------------
DEBUG = False
SECRET_KEY = env.str("SECRET_KEY")
if len(SECRET_KEY) < 50:
    raise ImproperlyConfigured("SECRET_KEY has fewer than 50 characters, so it could be guessed.")
if "development" in SECRET_KEY and os.environ.get("DJANGO_SETTINGS_MODULE") == __name__:
    raise ImproperlyConfigured("SECRET_KEY is that of development, which everybody knows.")
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS")
if not ALLOWED_HOSTS or "*" in ALLOWED_HOSTS:
    raise ImproperlyConfigured("ALLOWED_HOSTS has to name each host; visitors forge others.")
DATABASES = {"default": env.db("DATABASE_URL")}
if "postgresql" in DATABASES["default"]["ENGINE"]:
    # Connections are kept; one that died meanwhile is replaced at the first use of it in a request.
    DATABASES["default"] |= {"CONN_MAX_AGE": 60, "CONN_HEALTH_CHECKS": True}
    DATABASES["default"].setdefault("OPTIONS", {}).setdefault("connect_timeout", 2)
# Read by the web's processes alone; see cms.wsgi.
HAMAYU_STATEMENT_TIMEOUT = env.float("HAMAYU_STATEMENT_TIMEOUT", default=10)
HAMAYU_BASE_URL = env.str("HAMAYU_BASE_URL", default=f"https://{ALLOWED_HOSTS[0]}")

# --- The assembly -----------------------------------------------------------------------------------------------
ROOT_URLCONF = "cms.urls"
WSGI_APPLICATION = "cms.wsgi.application"
INSTALLED_APPS = [
    "frontend",
    "home",
    "plans",
    "reports",
    "facilities",
    "search",
    "cms",
    "translation",
    "wagtail_localize",
    "wagtail_localize.locales",
    "wagtail.contrib.redirects",
    "wagtail.contrib.settings",
    "wagtail.contrib.typed_table_block",
    "wagtail.embeds",
    "wagtail.sites",
    "wagtail.users",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "django_tasks",
    "django_tasks_db",
    "graphene_django",
    "csp",
    "storages",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "cms.middleware.SecurityHeadersMiddleware",
    "cms.admin.policy.PolicyMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "frontend.middleware.PublicPageMiddleware",
    "cms.middleware.LanguageFromPathMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "translation.middleware.EngineErrorMiddleware",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ]
        },
    }
]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# --- Languages --------------------------------------------------------------------------------------------------
WAGTAIL_I18N_ENABLED = True
LANGUAGE_CODE = "ja"
LANGUAGES = WAGTAIL_CONTENT_LANGUAGES = named(
    env.list("HAMAYU_LANGUAGES", default=["ja", "en", "zh-hans", "zh-hant"]), source=LANGUAGE_CODE
)
WAGTAILADMIN_PERMITTED_LANGUAGES = [("ja", "日本語"), ("en", "English")]
# Wagtail's own catalogue lacks half of its admin in Japanese.
LOCALE_PATHS = [BASE_DIR / "locale", BASE_DIR / "cms" / "admin" / "words"]
TIME_ZONE = "Asia/Tokyo"
# Publishing a source page must never put its untranslated text live under another language's address by itself.
WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE = False
WAGTAIL_LOCALIZE_DEFAULT_TRANSLATION_MODE = "synced"

# --- Data, files, cache -----------------------------------------------------------------------------------------
CACHE = env.cache("REDIS_URL", default="locmemcache://")
if "redis" in CACHE["BACKEND"]:
    CACHE["BACKEND"] = "cms.cache.RedisOrMemory"
CACHES = {"default": CACHE}
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
MEDIA_ROOT = env.str("MEDIA_ROOT", default="")
MEDIA_ORIGINS: list[str] = []
if not MEDIA_ROOT:
    _bucket = env.str("AWS_STORAGE_BUCKET_NAME")
    _service = urlsplit(env.str("AWS_S3_ENDPOINT_URL", default=""))
    _own_domain = env.str("AWS_S3_CUSTOM_DOMAIN", default="")
    _of_service = f"{_service.netloc}/{_bucket}" if _service.netloc else f"{_bucket}.s3.amazonaws.com"
    _protocol = "https" if _own_domain else _service.scheme or "https"
    STORAGES["default"] = {
        "BACKEND": "cms.storage.MediaStorage",
        "OPTIONS": {
            "bucket_name": _bucket,
            # Always named, since boto3 takes a hundred times longer to tell the address of a file.
            "custom_domain": _own_domain or _of_service,
            "url_protocol": f"{_protocol}:",
            "endpoint_url": _service.geturl() or None,
            "file_overwrite": False,
            "querystring_auth": False,
        },
    }
    MEDIA_ORIGINS = [f"{_protocol}://{_own_domain or _of_service.partition('/')[0]}"]
MEDIA_URL = "/media/"
STATIC_URL = "/static/"
STATIC_ROOT = env.str("STATIC_ROOT", default=str(VAR_DIR / "static"))
# What takes longer than a person waits is done by `manage.py db_worker`.
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}

# --- Wagtail ----------------------------------------------------------------------------------------------------
WAGTAIL_SITE_NAME = "Hamayu"
WAGTAIL_USER_TIME_ZONES = [TIME_ZONE]
WAGTAILADMIN_BASE_URL = HAMAYU_BASE_URL
WAGTAILADMIN_USER_LOGIN_FORM = "cms.admin.login.LoginForm"
WAGTAIL_ALLOW_UNICODE_SLUGS = False  # Addresses are the same in every language.
WAGTAIL_ENABLE_UPDATE_CHECK = False  # It calls a server abroad.
WAGTAIL_GRAVATAR_PROVIDER_URL = None  # It would send hashed addresses of staff abroad.
WAGTAILIMAGES_IMAGE_MODEL = "cms.Picture"
WAGTAILIMAGES_EXTENSIONS = ["avif", "heic", "jpeg", "jpg", "png", "webp"]
WAGTAILIMAGES_MAX_UPLOAD_SIZE = 10 * 1024 * 1024
WAGTAILIMAGES_MAX_IMAGE_PIXELS = 40_000_000
WAGTAILIMAGES_FORMAT_CONVERSIONS = {"avif": "webp", "webp": "webp"}  # In the admin; PNG is many times larger.
WAGTAILIMAGES_IMAGE_FORM_BASE = "cms.pictures.forms.PictureForm"
WAGTAILDOCS_EXTENSIONS = ["csv", "docx", "pdf", "pptx", "xlsx"]
WAGTAILDOCS_MAX_UPLOAD_SIZE = 20 * 1024 * 1024
WAGTAILDOCS_SERVE_METHOD = "serve_view"  # A redirect to S3 would lose the view's headers.
WAGTAILDOCS_DOCUMENT_FORM_BASE = "cms.pictures.forms.DocumentForm"
WAGTAILEMBEDS_FINDERS = []  # Nothing is fetched from elsewhere; see cms.blocks.EmbedBlock.
WAGTAILREDIRECTS_AUTO_CREATE = True
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "modelsearch.backends.database"}}

# --- Our own ----------------------------------------------------------------------------------------------------
from cms.settings.engines import *

HAMAYU_API_EXECUTOR = "cms.schema.executor"
HAMAYU_API_URL = env.str("HAMAYU_API_URL", default="")
HAMAYU_SHARE_LINK_DAYS = env.int("HAMAYU_SHARE_LINK_DAYS", default=7)
HAMAYU_STATISTICS_DAYS = env.int("HAMAYU_STATISTICS_DAYS", default=400)
HAMAYU_STATISTICS_NAMES = env.int("HAMAYU_STATISTICS_NAMES", default=2000)
HAMAYU_STATISTICS_AT_LEAST = env.int("HAMAYU_STATISTICS_AT_LEAST", default=3)

# --- Security (requirements W28, W31; research: security_and_reliability, parts 5 and 6) --------------------------
from cms.settings.safety import *

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "base-uri": [NONE],
        "connect-src": [SELF],
        "font-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [SELF],
        # Players and timelines, which a visitor chooses to load.
        "frame-src": [
            "https://www.youtube-nocookie.com",
            "https://player.vimeo.com",
            "https://www.facebook.com",
            "https://syndication.twitter.com",
        ],
        "img-src": [SELF, "data:", *MEDIA_ORIGINS],
        "manifest-src": [SELF],
        "script-src": [SELF],
        "style-src": [SELF],
    }
}
vars().update(env.email("EMAIL_URL", default="consolemail://"))
DEFAULT_FROM_EMAIL = env.str("DEFAULT_FROM_EMAIL", default=f"noreply@{urlsplit(HAMAYU_BASE_URL).hostname}")
SERVER_EMAIL = env.str("SERVER_EMAIL", default=DEFAULT_FROM_EMAIL)

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["console"], "level": "INFO"},
    # What staff and tasks do in the ordinary way stands in the audit log; failures are logged as errors.
    "loggers": {
        "django_tasks": {"level": "WARNING"},
        "wagtail": {"level": "WARNING"},
        # That it is away is said once, by search.engines.fallback, and not for each request.
        "elastic_transport": {"level": "ERROR"},
    },
}
GRAPHENE = {"SCHEMA": "cms.schema.schema", "SCHEMA_OUTPUT": "schema.graphql"}
