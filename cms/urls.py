"""The URL map: the API, the admin, shared drafts, and the site for everything else."""

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.conf.urls.static import static
from django.urls import include, path
from wagtail.admin import urls as admin_urls
from wagtail.documents import urls as document_urls

from cms import health, preview
from cms.graphql.view import GraphQLView
from cms.schema import executor

urlpatterns = [
    path("graphql/", GraphQLView.as_view(executor=executor), name="graphql"),
    path("admin/", include(admin_urls)),
    path("documents/", include(document_urls)),
    path("preview/<str:token>/", preview.shared, name="share"),
    path("healthz", health.alive, name="alive"),
    path("readyz", health.ready, name="ready"),
    *static(settings.MEDIA_URL, document_root=settings.MEDIA_ROOT),
    path("", include("frontend.urls_of_all_languages")),
    *i18n_patterns(path("", include("frontend.urls")), prefix_default_language=False),
]

handler400 = "frontend.views.errors.bad_request"
handler403 = "frontend.views.errors.forbidden"
handler404 = "frontend.views.errors.not_found"
handler500 = "frontend.views.errors.server_error"
