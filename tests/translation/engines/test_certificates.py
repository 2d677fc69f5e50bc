"""A service has to show a certificate that somebody known has signed."""

import ssl
from datetime import UTC, datetime, timedelta

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization

from translation.engines import EngineError, engine_for

pytestmark = pytest.mark.requirement("W28", "W31")


def self_signed(private_key: str) -> str:
    key = serialization.load_pem_private_key(private_key.encode(), None)
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "localhost")])
    now = datetime.now(UTC)
    builder = x509.CertificateBuilder(name, name, key.public_key(), 1, now, now + timedelta(hours=1))
    builder = builder.add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False)
    return builder.sign(key, hashes.SHA256()).public_bytes(serialization.Encoding.PEM).decode()


def test_a_certificate_that_anybody_could_have_made_is_refused(deepl, settings, tmp_path, private_key):
    chain = tmp_path / "chain.pem"
    chain.write_text(private_key + self_signed(private_key))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(chain)
    deepl.server.socket = context.wrap_socket(deepl.server.socket, server_side=True)
    settings.HAMAYU_DEEPL_URL = f"https://localhost:{deepl.server.server_port}"
    with pytest.raises(EngineError, match="no valid certificate") as caught:
        engine_for("ja", "en").translate(["海"], "ja", "en")
    assert not caught.value.retry
    assert deepl.asked == []
