"""GraphQL over HTTP: `path("graphql/", GraphQLView.as_view(executor=executor))`, with the executor of cms/schema.py.

Open to everyone and the same for everyone: it reads no cookie and no Authorization, sets no cookie, and so needs no
CSRF token. Staff who are logged in get what strangers get, which is why any cache may keep it.
"""

import logging
import re
from typing import cast

from django.conf import settings
from django.core.exceptions import SuspiciousOperation
from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.utils.decorators import method_decorator
from django.views import View
from django.views.decorators.csrf import csrf_exempt
from graphql import print_schema

from cms.graphql import request as incoming
from cms.graphql import responses, throttle
from cms.graphql.context import new_request_id
from cms.graphql.errors import INTERNAL_MESSAGE, Refused
from cms.graphql.execution import Executor

logger = logging.getLogger(__name__)

# What may stand in a log line and a header without harm.
SAFE_REQUEST_ID = re.compile(r"[A-Za-z0-9._-]{8,64}")
METHODS = "GET, HEAD, POST, OPTIONS"
RETRY_SECONDS = "30"


@method_decorator(csrf_exempt, name="dispatch")
class GraphQLView(View):
    http_method_names = METHODS.lower().split(", ")
    executor: Executor = None  # type: ignore[assignment]  # given by as_view
    request_id = ""

    def dispatch(self, request: HttpRequest) -> HttpResponse:
        given = request.headers.get("X-Request-ID", "")
        self.request_id = given if SAFE_REQUEST_ID.fullmatch(given) else new_request_id()
        try:
            response = cast(HttpResponse, super().dispatch(request))
        except Exception as error:
            response = responses.refusal(self.refused(error), self.request_id)
        return responses.public(response, self.request_id)

    def refused(self, error: Exception) -> Refused:
        """What the client may know of an error that kept its query from running."""
        if isinstance(error, Refused):
            return error
        if isinstance(error, SuspiciousOperation):
            return Refused(400, "BAD_REQUEST", "The request cannot be read.")
        if isinstance(error, OperationalError | InterfaceError):
            logger.error("GraphQL request %s found no database", self.request_id, exc_info=error)
            return Refused(503, "UNAVAILABLE", "The database is away. Try again soon.", {"Retry-After": RETRY_SECONDS})
        logger.error("GraphQL request %s failed outside of its resolvers", self.request_id, exc_info=error)
        return Refused(500, "INTERNAL", INTERNAL_MESSAGE)

    def get(self, request: HttpRequest) -> HttpResponse:
        if settings.DEBUG and not request.GET and "text/html" in request.headers.get("Accept", ""):
            return HttpResponse(print_schema(self.executor.schema), content_type="text/plain; charset=utf-8")
        return self.answer(request)

    def post(self, request: HttpRequest) -> HttpResponse:
        return self.answer(request)

    def options(self, request: HttpRequest) -> HttpResponse:
        return responses.preflight(METHODS)

    def http_method_not_allowed(self, request: HttpRequest) -> HttpResponse:
        raise Refused(405, "METHOD_NOT_ALLOWED", "Use POST or GET.", {"Allow": METHODS})

    def answer(self, request: HttpRequest) -> HttpResponse:
        call = incoming.read(request)
        result = self.executor.execute(
            call.document,
            call.variables,
            call.operation_name,
            network=throttle.network_of(request.META),
            request_id=self.request_id,
        )
        return responses.answer(result, request)
