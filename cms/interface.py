"""Texts of the interface that have no translation are shown in English, the language of the code (requirement W5).

Django would show them in LANGUAGE_CODE, which is the language of the content here: a Korean page would have its
buttons in Japanese.
"""

from django.utils.translation.trans_real import DjangoTranslation


def connect() -> None:
    # The one place where Django decides it; there is no setting. Without a fallback, gettext gives the message itself.
    DjangoTranslation._add_fallback = lambda self, localedirs=None: None
