"""A file between two requests: shown first, applied when the person says so.

The browser holds it, compressed and signed, so that nothing has to be kept or cleaned up here and any worker can go
on.
"""

from django.contrib.auth.models import AbstractBaseUser
from django.core import signing
from django.utils.translation import gettext as _

from translation.exchange.mistakes import BadFile

# Django takes 2.5 MB in a field, and a signed file is a third larger than the file.
MOST_BYTES = 1_500_000
HOUR = 3600


class _Bytes:
    """A serialiser of Django's signing for what is bytes already."""

    @staticmethod
    def dumps(value: bytes) -> bytes:
        return value

    loads = dumps


def held(data: bytes, user: AbstractBaseUser) -> str:
    return signing.dumps(data, salt=_salt(user), serializer=_Bytes, compress=True)


def given_back(token: str, user: AbstractBaseUser) -> bytes:
    """The file that this person was shown within the last hour. Raises BadFile."""
    try:
        return signing.loads(token, salt=_salt(user), serializer=_Bytes, max_age=HOUR)
    except signing.BadSignature as error:
        raise BadFile(_("It has been too long since the file was read. Choose it again.")) from error


def _salt(user: AbstractBaseUser) -> str:
    return f"translation.exchange.{user.pk}"
