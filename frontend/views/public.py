"""What every public view has in common: GET only, whole-page cache, and the API's errors as pages."""

import logging
from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from frontend.cache import cached_page
from frontend.client import ApiError, BadInputError, UnknownLocaleError
from frontend.fallbacks import gathered, status
from frontend.views import errors

logger = logging.getLogger(__name__)
View = Callable[..., HttpResponse]


def public(view: View) -> View:
    """Make a view public: it only reads, is cached, and is answered in any case."""
    return answered(require_safe(cached_page(view)))


def answered(view: View) -> View:
    """The view, and the page that fits where there is none or the API answers with an error.

    That page is the same in development: Django's own 404 has nothing to tell about addresses that staff make.
    """

    @wraps(view)
    def answer(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        try:
            return view(request, *args, **kwargs)
        except (Http404, UnknownLocaleError) as error:
            return errors.not_found(request, error)
        except BadInputError as error:
            return errors.bad_request(request, error)
        except ApiError:
            logger.exception("The API does not answer %s", request.path)
            return errors.unavailable(request)

    return answer


def locale() -> str:
    """The content language of this request, by the API's name for it."""
    return get_language() or "ja"


def render_page(request: HttpRequest, template: str, context: dict[str, Any]) -> HttpResponse:
    """A page of the site. `context` holds at least the API's `site`, and `page` where one of its pages is shown."""
    request.fallbacks = gathered(context)
    shared = {"alternates": context.get("page", {}).get("alternates", []), "translation_status": status(context)}
    body = render_to_string(f"frontend/{template}.html", shared | context, request)
    return HttpResponse(body)
