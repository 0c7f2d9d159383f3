"""`exo deploy satellite` as people run it: registry, API server and gateway on real sockets."""

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

import pytest
import yaml
from deploy_registry import RegistryServer
from deploy_workshop import Workshop

from controlplane.knative.names import service_name
from functions_runtime.contract import Json
from tests.kube.knative_api import KnativeApi
from tests.kube.kube_server import kube_server

EXO = str(Path(sys.executable).with_name("exo"))
NAME = service_name("demo/shout")


@dataclass
class Gateway:
    """What answers behind the gateway; `asked` are paths."""

    status: int = 200
    version: str = "1.2.3"
    slow_s: float = 0.0
    asked: list[str] = field(default_factory=list[str])

    def answer(
        self, method: str, path: str, query: dict[str, list[str]], body: str
    ) -> tuple[int, Json]:
        del query, body
        self.asked.append(f"{method} {path}")
        time.sleep(self.slow_s)
        if path == "/manifest":
            return 200, {"identifier": "demo/shout", "version": self.version}
        return self.status, []


@dataclass
class Site:
    workshop: Workshop
    api: KnativeApi
    gateway: Gateway
    environment: dict[str, str]

    def deploy(self, *options: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [EXO, "deploy", "satellite", str(self.workshop.folder), *options], text=True,
            env=self.environment, capture_output=True, timeout=60, check=False,
        )  # fmt: skip


@pytest.fixture
def site(tmp_path: Path, workshop: Workshop, server: RegistryServer) -> Iterator[Site]:
    api, gateway = KnativeApi(), Gateway()
    with ExitStack() as stack:
        stack.enter_context(kube_server(api.answer, tmp_path / "kube"))
        stack.enter_context(kube_server(gateway.answer, tmp_path / "gateway"))
        known = json.loads((tmp_path / "gateway").read_text())
        environment = {
            **workshop.wheelhouse.environment,
            "KUBECONFIG": str(tmp_path / "kube"),
            "EXO_REGISTRY": server.host,
            "EXO_BASE_IMAGE": workshop.base,
            "EXO_CACHE": str(tmp_path / "cache"),
            "EXO_KNATIVE_NAMESPACE": "exo",
            "EXO_KNATIVE_GATEWAY": known["clusters"][0]["cluster"]["server"],
            "EXO_KNATIVE_DOMAIN": "exo.test",
        }
        yield Site(workshop, api, gateway, environment)


def test_a_folder_becomes_a_service_that_has_answered_and_again_nothing(site: Site) -> None:
    done = site.deploy("-o", "json")
    assert done.returncode == 0, done.stderr
    answer = json.loads(done.stdout)
    assert (answer["identifier"], answer["changed"]) == ("demo/shout", True)
    assert site.gateway.asked == ["POST /", "GET /manifest"]
    spec = site.api.services[NAME]["spec"]
    assert answer["image"] in json.dumps(spec)
    again = json.loads(site.deploy("-o", "json").stdout)
    assert (again["changed"], again["image"], again["sent_bytes"]) == (False, answer["image"], 0)
    assert len(site.api.applied) == 1


def test_a_rehearsal_prints_what_would_be_applied_and_pushes_nothing(
    site: Site, server: RegistryServer
) -> None:
    done = site.deploy("--dry-run")
    assert done.returncode == 0, done.stderr
    assert yaml.safe_load(done.stdout)["metadata"]["name"] == NAME
    assert (site.api.applied, server.count("PUT ")) == ([], 0)


@pytest.mark.parametrize(
    ("status", "version", "words"),
    [(500, "1.2.3", "the canary got 500"), (200, "1.2.2", "the canary is demo/shout 1.2.2")],
)
def test_a_canary_that_is_not_well_is_told(
    site: Site, status: int, version: str, words: str
) -> None:
    site.gateway.status, site.gateway.version = status, version
    done = site.deploy()
    assert (done.returncode, words in done.stderr) == (1, True), done.stderr
    assert "nothing serves" in done.stderr


def test_what_knative_would_refuse_is_told_before_anything_is_pushed(
    site: Site, server: RegistryServer
) -> None:
    manifest = site.workshop.folder / "satellite.yaml"
    manifest.write_text(manifest.read_text() + "timeout: 2h\n")
    done = site.deploy()
    assert (done.returncode, "ask for 600s or less" in done.stderr) == (3, True), done.stderr
    assert (site.api.applied, server.count("PUT ")) == ([], 0)


def test_what_the_kube_cluster_says_reaches_people(site: Site) -> None:
    site.api.refuses = "expected 0 <= 9999 <= 600: timeoutSeconds"
    done = site.deploy()
    assert (done.returncode, site.api.refuses in done.stderr) == (7, True), done.stderr
    site.environment["KUBECONFIG"] = str(site.workshop.folder / "none")
    done = site.deploy()
    assert (done.returncode, "no kube cluster is known" in done.stderr) == (7, True), done.stderr


GPU = """
resources: {gpu: {count: 1}}
scaling: {max: 1}
"""


def test_a_satellite_with_a_gpu_is_deployed_where_the_platform_has_what_it_needs(
    site: Site, server: RegistryServer
) -> None:
    manifest = site.workshop.folder / "satellite.yaml"
    manifest.write_text(manifest.read_text() + GPU)
    done = site.deploy()
    assert (done.returncode, "allow-zero-initial-scale" in done.stderr) == (3, True), done.stderr
    assert (site.api.applied, server.count("PUT ")) == ([], 0)
    rehearsed = site.deploy("--dry-run")
    assert rehearsed.returncode == 0, rehearsed.stderr
    assert "needs config-autoscaler/allow-zero-initial-scale switched on" in rehearsed.stderr
    site.api.settings["config-autoscaler"] = {"allow-zero-initial-scale": "true"}
    done = site.deploy()
    assert done.returncode == 0, done.stderr


def test_a_longer_time_out_of_the_platform_is_known(site: Site) -> None:
    manifest = site.workshop.folder / "satellite.yaml"
    manifest.write_text(manifest.read_text() + "timeout: 2h\n")
    site.api.settings["config-defaults"] = {"max-revision-timeout-seconds": "7200"}
    done = site.deploy()
    assert done.returncode == 0, done.stderr


def test_who_may_not_read_the_settings_of_the_platform_may_deploy_all_the_same(site: Site) -> None:
    site.api.may_read_settings = False
    done = site.deploy()
    assert (done.returncode, "ann may not get configmaps" in done.stderr) == (0, True), done.stderr


@pytest.mark.parametrize(
    ("settings", "release", "words"),
    [
        ({}, "1.23.0", "install Knative Serving"),
        ({"config-features": {}}, "1.20.4", "1.20.4 is older than 1.21"),
        ({"config-defaults": {"max-revision-timeout-seconds": "ten"}}, "devel", "is 'ten'"),
    ],
)
def test_a_platform_that_cannot_be_used_is_told_before_anything_is_pushed(
    site: Site,
    server: RegistryServer,
    settings: dict[str, dict[str, str]],
    release: str,
    words: str,
) -> None:
    site.api.settings, site.api.release = settings, release
    done = site.deploy()
    assert (done.returncode, words in done.stderr) == (7, True), done.stderr
    assert (site.api.applied, server.count("PUT ")) == ([], 0)


def test_the_control_plane_learns_which_image_serves(site: Site, tmp_path: Path) -> None:
    said: list[tuple[str, str, Json]] = []

    def answer(method: str, path: str, query: dict[str, list[str]], body: str) -> tuple[int, Json]:
        del query
        said.append((method, path, json.loads(body) if body else None))
        return 200, {"items": []}

    with kube_server(answer, tmp_path / "plane"):
        known = json.loads((tmp_path / "plane").read_text())
        site.environment["EXO_URL"] = known["clusters"][0]["cluster"]["server"]
        site.environment["EXO_API_KEY"] = "exo_key"
        done = json.loads(site.deploy("-o", "json").stdout)
        assert json.loads(site.deploy("-o", "json").stdout)["changed"] is False
    assert done["registered"] == site.environment["EXO_URL"]
    puts = [call for call in said if call[0] == "PUT"]
    assert [path for _, path, _ in puts] == ["/v1/satellites/demo/shout"] * 2
    body = puts[0][2]
    assert isinstance(body, dict)
    assert body["image"] == done["image"]
    assert site.api.applied


def test_a_control_plane_that_does_not_answer_is_told_before_anything_is_changed(
    site: Site, server: RegistryServer
) -> None:
    site.environment["EXO_URL"] = "http://127.0.0.1:9"
    done = site.deploy()
    assert done.returncode != 0
    assert "http://127.0.0.1:9" in done.stderr
    assert (site.api.applied, server.count("PUT ")) == ([], 0)


def test_without_waiting_it_is_applied_and_nothing_is_tried(site: Site) -> None:
    done = site.deploy("--no-wait", "-o", "json")
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["changed"] is True
    assert len(site.api.applied) == 1
    assert site.gateway.asked == []
    assert json.loads(site.deploy("--wait", "-o", "json").stdout)["changed"] is False


def test_a_first_deploy_with_a_gpu_that_fails_leaves_nothing_that_holds_the_gpu(site: Site) -> None:
    manifest = site.workshop.folder / "satellite.yaml"
    manifest.write_text(manifest.read_text() + GPU)
    site.api.settings["config-autoscaler"] = {"allow-zero-initial-scale": "true"}
    site.gateway.status = 500
    done = site.deploy()
    assert (done.returncode, "the canary got 500" in done.stderr) == (1, True), done.stderr
    assert site.api.services == {}
