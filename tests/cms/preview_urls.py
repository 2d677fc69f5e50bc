"""A site of one view: the titles of the page at the path and of its children, as far as they are public."""

from django.conf.urls.i18n import i18n_patterns
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import include, path, re_path
from django.utils.translation import get_language
from wagtail.admin import urls as admin_urls

from cms import preview
from cms.addresses import public_path
from cms.visibility import visible_pages


def page(request: HttpRequest, _path: str) -> HttpResponse:
    language = get_language()
    found = [page for page in visible_pages(language) if public_path(page.url_path, language) == request.path]
    if not found:
        raise Http404
    titles = [found[0].title, *(child.title for child in visible_pages(language).child_of(found[0]))]
    cookies = ", ".join(request.COOKIES)
    return HttpResponse(f"{request.path}: {' / '.join(titles)} ({cookies})", headers={"ETag": '"1"'})


urlpatterns = [
    path("admin/", include(admin_urls)),
    path("preview/<str:token>/", preview.shared, name="share"),
    *i18n_patterns(re_path(r"^((?:[\w\-]+/)*)$", page, name="wagtail_serve"), prefix_default_language=False),
]
