"""An S3 service on this machine: moto's server.

Debian has none, and PyPI's others know only part of S3. Moto speaks it over HTTP to whoever asks, keeps bucket
policies and refuses strangers what no policy grants. It does not check signatures: any key opens it.
"""

import json
import sys
from http.client import HTTPConnection, HTTPException
from typing import Any

import boto3

from tests.services.service import ROOT, Service

BUCKET = "hamayu-media"
KEYS = {"AWS_ACCESS_KEY_ID": "for-tests", "AWS_SECRET_ACCESS_KEY": "for-tests", "AWS_DEFAULT_REGION": "us-east-1"}
POLICY = ROOT / "ops" / "bucket-policy.json"


class S3(Service):
    def command(self) -> list[str]:
        return [sys.executable, "-m", "moto.server", "-H", "127.0.0.1", "-p", str(self.port)]

    def answers(self) -> bool:
        connection = HTTPConnection("127.0.0.1", self.port, timeout=2)
        try:
            connection.request("GET", "/moto-api/data.json")
            return connection.getresponse().status == 200
        except (OSError, HTTPException):
            return False
        finally:
            connection.close()

    def start(self) -> None:
        """Its memory is all it has, so each start begins with an empty bucket under the policy of `ops/`."""
        super().start()
        self.client().create_bucket(Bucket=BUCKET)
        policy = POLICY.read_text().replace("BUCKET", BUCKET)
        self.client().put_bucket_policy(Bucket=BUCKET, Policy=json.dumps(json.loads(policy)))

    def client(self) -> Any:
        return boto3.client(
            "s3",
            endpoint_url=self.url,
            aws_access_key_id=KEYS["AWS_ACCESS_KEY_ID"],
            aws_secret_access_key=KEYS["AWS_SECRET_ACCESS_KEY"],
            region_name=KEYS["AWS_DEFAULT_REGION"],
        )

    def names(self) -> set[str]:
        """The names of all objects."""
        return {entry["Key"] for entry in self.client().list_objects_v2(Bucket=BUCKET).get("Contents", [])}

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"
