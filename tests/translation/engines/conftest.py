"""The services, each on this machine, and the settings that lead to them."""

import json

import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa

from tests.services.translate import LibreTranslate
from tests.translation.engines.services import DeepL, Google

LIBRETRANSLATE_KEY = "libre-secret-77a0"
PAIRS = [("ja", "en"), ("ja", "zh-hans"), ("ja", "zh-hant")]


@pytest.fixture
def served(settings):
    """Have all pairs from Japanese served by the engine of that name."""

    def serve(name: str) -> None:
        settings.HAMAYU_TRANSLATION = ", ".join(f"{source}>{target}: {name}" for source, target in PAIRS)

    return serve


@pytest.fixture
def deepl(settings, served):
    served("deepl")
    with DeepL() as service:
        settings.HAMAYU_DEEPL_KEY, settings.HAMAYU_DEEPL_URL = service.key, service.url
        yield service


@pytest.fixture(scope="session")
def private_key() -> str:
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    form = serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    return key.private_bytes(*form).decode()


@pytest.fixture
def google(settings, served, tmp_path, private_key):
    served("google")
    with Google() as service:
        account = {
            "type": "service_account",
            "client_email": "translator@hamayu-test.iam.gserviceaccount.com",
            "private_key": private_key,
            "private_key_id": "1",
            "token_uri": f"{service.url}/token",
        }
        key_file = tmp_path / "account.json"
        key_file.write_text(json.dumps(account))
        settings.HAMAYU_GOOGLE_PROJECT = "hamayu-test"
        settings.HAMAYU_GOOGLE_KEY, settings.HAMAYU_GOOGLE_URL = str(key_file), service.url
        yield service


@pytest.fixture
def libretranslate(settings, served):
    served("libretranslate")
    with LibreTranslate(key=LIBRETRANSLATE_KEY) as service:
        settings.HAMAYU_LIBRETRANSLATE_URL, settings.HAMAYU_LIBRETRANSLATE_KEY = service.url, service.key
        yield service
