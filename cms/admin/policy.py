"""The Content-Security-Policy of the admin (research: security_and_reliability, part 6).

Wagtail's choosers, date fields and inline panels come with inline scripts, and its editor sets styles, so the strict
policy of the public site would stop it. No nonce is added: it would switch 'unsafe-inline' off.
"""

from csp.constants import NONE, SELF, UNSAFE_INLINE
from csp.middleware import CSPMiddleware, PolicyParts
from django.conf import settings
from django.http import HttpRequest, HttpResponseBase

DIRECTIVES = {
    "base-uri": [NONE],
    "connect-src": [SELF],
    "font-src": [SELF],
    "form-action": [SELF],
    "frame-ancestors": [SELF],
    # The preview pane shows our own pages.
    "frame-src": [SELF],
    "object-src": [NONE],
    "script-src": [SELF, UNSAFE_INLINE],
    "style-src": [SELF, UNSAFE_INLINE],
}
# What the pages for people who have not logged in are called, or how their names begin. They have no inline script.
STRANGERS = ("wagtailadmin_login", "wagtailadmin_password_reset")
# Where cms.urls puts the admin.
ADMIN = "admin/"
# Pictures that staff choose are shown before they are uploaded.
OWN_PICTURES = ("data:", "blob:")


class PolicyMiddleware(CSPMiddleware):
    """django-csp's middleware with another policy for the admin.

    A draft that the admin shows brings the public site's policy with it, and keeps it.
    """

    def get_policy_parts(
        self, request: HttpRequest, response: HttpResponseBase, report_only: bool = False
    ) -> PolicyParts:
        parts = super().get_policy_parts(request, response, report_only)
        match = request.resolver_match
        if match and match.route.startswith(ADMIN):
            public = settings.CONTENT_SECURITY_POLICY["DIRECTIVES"]["img-src"]
            pictures = [*public, *(source for source in OWN_PICTURES if source not in public)]
            parts.replace = DIRECTIVES | {"img-src": pictures}
            if (match.url_name or "").startswith(STRANGERS):
                parts.replace["script-src"] = [SELF]
        return parts
