"""Elasticsearch from Maven Central's artefacts, with the server's own analysers, queries and aggregations.

What only the distribution brings is not there: scripts, `_delete_by_query`, analysers of languages, and the greeting
at `/` (so `client.ping()` says no; ask `client.cluster.health()`). docs/decisions/0007-search-node.md tells why.
"""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from xml.etree import ElementTree

from filelock import FileLock

from tests.services.http import Http, NoAnswer
from tests.services.service import ROOT, MissingPart, Service, program

PARTS = Path(__file__).parent / "search_node"
POM = PARTS / "pom.xml"
VERSION = ElementTree.parse(POM).findtext("{*}properties/{*}elasticsearch.version")
# Kept between runs, until the list of parts changes.
HOME = ROOT / "var" / f"elasticsearch-{VERSION}-{sha256(POM.read_bytes()).hexdigest()[:8]}"
HTTP_MODULE = f"""\
name=transport-netty4
description=HTTP and transport
version={VERSION}
elasticsearch.version={VERSION}
java.version=17
classname=org.elasticsearch.transport.netty4.Netty4Plugin
"""


class Elasticsearch(Service):
    def __init__(self) -> None:
        self.java = program("java", "default-jdk-headless")
        program("javac", "default-jdk-headless")
        _install()
        super().__init__()
        self.http = Http(self.port)

    def command(self) -> list[str]:
        settings = {
            "path.home": HOME,
            "path.data": self.folder / "data",
            "http.port": self.port,
            "transport.port": 0,
            "network.host": "127.0.0.1",
            "discovery.type": "single-node",
            # A developer's full disk is no reason to refuse a few megabytes.
            "cluster.routing.allocation.disk.threshold_enabled": "false",
        }
        return [
            *(self.java, "-Xms256m", "-Xmx512m", "-XX:TieredStopAtLevel=1"),
            *("--module-path", str(HOME / "lib"), "--add-modules", "ALL-MODULE-PATH"),
            str(PARTS / "SearchNode.java"),
            *(f"{name}={value}" for name, value in settings.items()),
        ]

    def answers(self) -> bool:
        try:
            return self.http.get("/_cluster/health").status == 200
        except NoAnswer:
            return False

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"


@contextmanager
def elasticsearch_url() -> Iterator[str]:
    """The address of ELASTICSEARCH_URL, or of a node for this block. Raises MissingPart where none can be had."""
    if url := os.environ.get("ELASTICSEARCH_URL"):
        yield url
        return
    with Elasticsearch() as node:
        yield node.url


def _install() -> None:
    """Make HOME, unless it is there. Its name appears only when it is whole."""
    HOME.parent.mkdir(exist_ok=True)
    with FileLock(f"{HOME}.lock"):
        if HOME.exists():
            return
        maven = program("mvn", "maven")
        draft = Path(tempfile.mkdtemp(dir=HOME.parent, prefix=f"{HOME.name}-"))
        try:
            _download(maven, draft)
            (draft / "modules" / "transport-netty4" / "plugin-descriptor.properties").write_text(HTTP_MODULE)
            (draft / "config").mkdir()
            draft.rename(HOME)
        except BaseException:
            shutil.rmtree(draft)
            raise


def _download(maven: str, home: Path) -> None:
    command = [maven, "--batch-mode", "--quiet", "--file", POM, f"-Dhome={home}", "package"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise MissingPart(f"Elasticsearch {VERSION} could not be had from Maven Central:\n{done.stdout[-2000:]}")
