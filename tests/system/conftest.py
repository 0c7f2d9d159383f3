"""One `exo dev` for all system tests of a worker: a real process with real children."""

import re
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from exospherehost.cli.client import Client
from exospherehost.cli.commands.dev_server import Server
from functions_runtime.contract import Json, JsonObject

# Test folders are not packages; what several tests of this one share lies beside them.
sys.path.insert(0, str(Path(__file__).parent))

from system_help import wait

SATELLITES = Path(__file__).parent / "satellites"


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    directory = tmp_path_factory.mktemp("dev")
    shutil.copytree(SATELLITES, directory / "satellites")
    running = Server(directory, port=None, patience=0.0)
    running.start()
    yield running
    running.stop()


@pytest.fixture
def client(server: Server) -> Iterator[Client]:
    with Client(server.url, server.api_key) as opened:
        yield opened


@pytest.fixture
def run(client: Client, request: pytest.FixtureRequest) -> Callable[..., JsonObject]:
    """Post a cluster whose satellites are given as YAML lines, run it to its end, give the view."""
    name = re.sub("[^a-z0-9]+", "-", request.node.name)[:60].strip("-")

    def go(satellites: str, given: Json = None, *, head: str = "", tail: str = "") -> JsonObject:
        document = "\n".join(
            [
                "version: 0.0.1b",
                "cluster:",
                f"  identifier: lab/{name}",
                "  sla: now",
                "  trigger: api-call",
                head,
                "  satellites:",
                satellites,
                tail,
            ]
        )
        client.post_document("/v1/clusters", document.encode(), "application/yaml", {})
        started = client.post(f"/v1/clusters/lab/{name}/runs", {"input": given})
        return wait(client, str(started["id"]))

    return go
