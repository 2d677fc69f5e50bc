"""Who asks Google. Version 3 takes no API keys: an account signs for a token, which lasts an hour.

https://cloud.google.com/translate/docs/authentication
"""

from functools import partial
from typing import Any

import requests
from django.conf import settings
from django.utils.translation import gettext as _

from translation.engines.engine import EngineError

SCOPES = ["https://www.googleapis.com/auth/cloud-translation"]


class Account:
    """A service account by its key file (JSON), or else the account that Google's library finds by itself.

    That is the one of GOOGLE_APPLICATION_CREDENTIALS, or of the machine in Google's cloud.
    """

    def __init__(self, key_file: str) -> None:
        self._key_file = key_file
        self._credentials: Any = None

    def token(self) -> str:
        """A token that is valid for some minutes at least. Raises EngineError."""
        # Only those who have chosen Google wait for its library to load.
        from google.auth.exceptions import GoogleAuthError, TransportError
        from google.auth.transport.requests import Request

        try:
            self._credentials = self._credentials or self._found()
            if not self._credentials.valid:
                with requests.Session() as session:
                    session.max_redirects = 0
                    timeout = settings.HAMAYU_TRANSLATION_TIMEOUT
                    self._credentials.refresh(partial(Request(session), timeout=timeout))
        except TransportError:
            raise EngineError(_("Google's server of tokens cannot be reached."), retry=True) from None
        except (OSError, ValueError):
            raise EngineError(_("HAMAYU_GOOGLE_KEY is not the path of a service account's key file.")) from None
        except GoogleAuthError as error:
            raise EngineError(_("Google does not accept the service account."), retry=error.retryable) from None
        return self._credentials.token

    def _found(self) -> Any:
        import google.auth
        from google.oauth2.service_account import Credentials

        if self._key_file:
            return Credentials.from_service_account_file(self._key_file, scopes=SCOPES)
        return google.auth.default(scopes=SCOPES)[0]
