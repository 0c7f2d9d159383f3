"""What `exo deploy satellite` says of a site that does not take a satellite, and what it leaves."""

from pathlib import Path

import pytest
import yaml
from deploy_registry import Fault, RegistryServer

from tests.deploy.test_deploy_command import GPU, Site, site
from tests.kube.kube_server import config

__all__ = ["site"]

NOWHERE = "127.0.0.1:1"


@pytest.mark.parametrize(
    ("denied", "words"),
    [
        ({"patch services"}, "no permission: may not patch services.serving.knative.dev in exo"),
        ({"get pods/log", "list events"}, "may not get pods/log, list events in exo"),
    ],
)
def test_a_right_that_is_missing_is_told_before_anything_is_pushed_or_applied(
    site: Site, server: RegistryServer, denied: set[str], words: str
) -> None:
    site.api.denied = denied
    done = site.deploy()
    assert (done.returncode, words in done.stderr) == (7, True), done.stderr
    assert (site.api.applied, server.count("PUT "), server.count("POST ")) == ([], 0, 0)


def test_a_namespace_that_is_missing_is_told_before_anything_is_pushed(
    site: Site, server: RegistryServer
) -> None:
    site.api.namespaces.clear()
    done = site.deploy()
    assert (done.returncode, "kubectl create namespace exo" in done.stderr) == (7, True), (
        done.stderr
    )
    assert (site.api.applied, server.count("PUT ")) == ([], 0)


@pytest.mark.parametrize("way", ["no context", "nobody there"])
def test_a_kube_cluster_that_cannot_be_reached_is_told_before_anything_is_pushed(
    site: Site, server: RegistryServer, tmp_path: Path, way: str
) -> None:
    options = ["--context", "elsewhere"] if way == "no context" else []
    words = "Context 'elsewhere' not found" if options else f"http://{NOWHERE}"
    if not options:
        site.environment["KUBECONFIG"] = str(config(tmp_path / "away", f"http://{NOWHERE}"))
    done = site.deploy(*options)
    assert (done.returncode, words in done.stderr) == (7, True), done.stderr
    assert server.count("PUT ") == 0


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (401, "docker login"),
        (403, "does not allow this to nobody (403"),
        (507, "failed (507"),
    ],
)
def test_a_registry_that_refuses_is_told_and_nothing_is_applied(
    site: Site, server: RegistryServer, status: int, words: str
) -> None:
    challenge = {"www_authenticate": 'Basic realm="x"'} if status == 401 else {}
    server.faults.append(Fault("POST", "/v2/demo/shout/", status, times=99, headers=challenge))
    done = site.deploy()
    assert (done.returncode, words in done.stderr) == (3, True), done.stderr
    assert (site.api.applied, site.api.services) == ([], {})


@pytest.mark.parametrize(
    ("registry", "words"),
    [
        (NOWHERE, f"no answer from the registry {NOWHERE}"),
        ("registry.invalid/team", "no answer from the registry registry.invalid"),
        ("Team", "names no registry"),
    ],
)
def test_a_registry_that_is_not_there_is_told_and_nothing_is_applied(
    site: Site, registry: str, words: str
) -> None:
    site.environment["EXO_REGISTRY"] = registry
    done = site.deploy()
    assert (done.returncode, words in done.stderr) == (3, True), done.stderr
    assert site.api.applied == []


def test_an_image_that_is_gone_from_its_registry_is_told_as_one_that_cannot_be_pulled(
    site: Site,
) -> None:
    site.api.waits = {"waiting": {"reason": "ErrImagePull", "message": "manifest unknown"}}
    done = site.deploy()
    assert done.returncode == 1, done.stderr
    assert "cannot be pulled: manifest unknown; is it pushed, may it be read?" in done.stderr
    assert "nothing serves" in done.stderr


def test_a_gpu_that_no_node_has_is_told_and_waited_for_only_so_long(site: Site) -> None:
    manifest = site.workshop.folder / "satellite.yaml"
    manifest.write_text(manifest.read_text() + GPU)
    site.api.settings["config-autoscaler"] = {"allow-zero-initial-scale": "true"}
    site.api.unschedulable = "0/1 nodes are available: 1 Insufficient nvidia.com/gpu."
    site.gateway.slow_s = 8
    done = site.deploy("--timeout", "2s")
    assert done.returncode == 1, done.stderr
    assert "the canary has no answer after 2 s: no node has a free GPU" in done.stderr
    assert site.api.unschedulable in done.stderr
    assert site.api.services == {}


def test_an_identifier_that_is_too_long_is_told_before_anything_is_asked(
    site: Site, server: RegistryServer
) -> None:
    manifest = site.workshop.folder / "satellite.yaml"
    manifest.write_text(manifest.read_text().replace("demo/shout", f"demo/{'a' * 64}"))
    done = site.deploy("--dry-run")
    assert (done.returncode, "identifier" in done.stderr) == (3, True), done.stderr
    assert "63" in done.stderr
    assert server.count("PUT ") == 0


def test_two_long_identifiers_that_begin_alike_are_two_services(site: Site) -> None:
    manifest = site.workshop.folder / "satellite.yaml"
    text = manifest.read_text()
    names: set[str] = set()
    for last in "xy":
        manifest.write_text(text.replace("demo/shout", f"demo/{'a' * 62}{last}"))
        rehearsed = site.deploy("--dry-run")
        assert rehearsed.returncode == 0, rehearsed.stderr
        names.add(yaml.safe_load(rehearsed.stdout)["metadata"]["name"])
    assert len(names) == 2
