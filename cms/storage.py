"""Uploads in S3."""

from botocore.config import Config
from storages.backends.s3 import S3Storage

# boto3's own patience is five times a minute, in which an editor hears nothing and a thread serves nobody.
PATIENCE = Config(connect_timeout=2, read_timeout=5, retries={"total_max_attempts": 2})


class MediaStorage(S3Storage):
    """django-storages' S3 with less patience."""

    def get_default_settings(self) -> dict[str, object]:
        return {**super().get_default_settings(), "client_config": PATIENCE}
