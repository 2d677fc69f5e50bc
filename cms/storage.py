"""Uploads in S3."""

from typing import Any

from botocore.config import Config
from botocore.exceptions import BotoCoreError, ClientError
from storages.backends.s3 import S3Storage

# boto3's own patience is five times a minute, in which an editor hears nothing and a thread serves nobody.
PATIENCE = Config(connect_timeout=2, read_timeout=5, retries={"total_max_attempts": 2})


class MediaStorage(S3Storage):
    """django-storages' S3 with less patience, and with errors that need no knowledge of boto3."""

    def get_default_settings(self) -> dict[str, Any]:
        return {**super().get_default_settings(), "client_config": PATIENCE}

    def save(self, name: str, content: Any, max_length: int | None = None) -> str:
        """Raises ConnectionError when the file cannot be stored, which the site answers with 503."""
        try:
            return super().save(name, content, max_length)
        except (BotoCoreError, ClientError) as error:
            raise ConnectionError(f"{name} could not be stored: {error}") from error
