"""The process in the container, with the environment that is rendered for it."""

import http.client
import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest
from knative_samples import LIGHT, NEAR, at, environment, manifest

from controlplane.knative.service import render
from functions_runtime.contract import JsonObject

CONTAINER = ("spec", "template", "spec", "containers", 0)
FUNCTION = """
from functions_runtime import JsonObject, satellite


@satellite
def main(input: JsonObject) -> list[JsonObject]:
    return [input]
"""


@pytest.fixture
def service() -> JsonObject:
    return render(manifest(), NEAR)


@pytest.fixture
def process(service: JsonObject, tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    (tmp_path / "satellite.yaml").write_text(LIGHT)
    (tmp_path / "function.py").write_text(FUNCTION)
    # What Knative adds by itself; the port is free to choose here, so that tests do not meet.
    platform = {"PATH": os.environ["PATH"], "K_SERVICE": "acme", "PORT": "0"}
    with subprocess.Popen(
        [sys.executable, "-P", "-m", "functions_runtime", str(tmp_path)],
        env=platform | environment(service),
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        yield process
        process.kill()


def port_of(process: subprocess.Popen[str]) -> int:
    """Return the port, once the process has said that it is ready."""
    assert process.stdout is not None
    return cast("int", json.loads(process.stdout.readline())["port"])


def test_the_process_answers_every_probe_that_is_rendered(
    service: JsonObject, process: subprocess.Popen[str]
) -> None:
    port = port_of(process)
    for probe in ("readinessProbe", "livenessProbe"):
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
        connection.request("GET", str(at(service, *CONTAINER, probe, "httpGet", "path")))
        assert connection.getresponse().status == 200
        connection.close()


def test_the_process_takes_its_grace_and_ends_well(process: subprocess.Popen[str]) -> None:
    port_of(process)
    process.send_signal(signal.SIGTERM)
    assert process.wait(10) == 0
