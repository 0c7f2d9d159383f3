"""What `exo doctor` finds on a kube cluster, each with its mend."""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from exospherehost.cli.commands.doctor import check_kube
from functions_runtime.contract import Json
from tests.kube.knative_platform import component, config_map, deployed, node, platform, pod
from tests.kube.kube_server import config, kube_server
from tests.kube.objects_api import ObjectsApi, path

Change = Callable[[ObjectsApi], None]


@dataclass
class Beside:
    """A registry or gateway: the status that it answers everything with."""

    status: int = 200
    asked: list[str] = field(default_factory=list[str])

    def answer(
        self, method: str, path: str, query: dict[str, list[str]], body: str
    ) -> tuple[int, Json]:
        del query, body
        self.asked.append(f"{method} {path}")
        return self.status, {}


@dataclass
class Around:
    api: ObjectsApi
    registry: Beside
    gateway: Beside

    def found(self) -> dict[str, tuple[str, str, str]]:
        return {
            entry.name: (entry.state, entry.detail, entry.remedy)
            for entry in check_kube(None, "exo")
        }


@pytest.fixture
def around(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Generator[Around]:
    given = Around(platform(), Beside(), Beside(404))
    with ExitStack() as stack:
        for name, answer in (
            ("kube", given.api.answer),
            ("registry", given.registry.answer),
            ("gateway", given.gateway.answer),
        ):
            address = stack.enter_context(kube_server(answer, tmp_path / name))
            monkeypatch.setenv(f"EXO_{name.upper()}", address.removeprefix("http://"))
            monkeypatch.setenv(f"EXO_KNATIVE_{name.upper()}", address)
        monkeypatch.setenv("KUBECONFIG", str(tmp_path / "kube"))
        monkeypatch.setenv("EXO_KNATIVE_DOMAIN", "exo.test")
        monkeypatch.setenv("DOCKER_CONFIG", str(tmp_path))
        yield given


def test_a_kube_cluster_on_which_all_is_well_has_no_fault(around: Around) -> None:
    node(around.api, "a", 2, "H100")
    node(around.api, "b", 0)
    deployed(around.api, "acme/read")
    pod(around.api, "busy", gpus=1, on="a")
    found = around.found()
    assert {state for state, _, _ in found.values()} == {"ok"}, found
    assert found["kube"][1].endswith("answers: Kubernetes v1.36.3")
    assert found["knative"][1] == "Serving 1.23.0"
    assert found["gpu"][1] == "1 of 2 H100 in use"
    assert found["acme/read"][1] == "ready"
    assert around.registry.asked == ["GET /v2/"]


def setting(name: str, data: dict[str, str]) -> Change:
    return lambda api: config_map(api, name, data)


def part(name: str, *, ready: int = 1, grace_s: int = 600) -> Change:
    return lambda api: component(api, name, ready=ready, grace_s=grace_s)


def denied(*what: str) -> Change:
    return lambda api: api.denied.update(what)


def unpulled(api: ObjectsApi) -> None:
    pod(api, "read-1", of="acme/read", waits="ImagePullBackOff")


def without(*names: str) -> Change:
    def change(api: ObjectsApi) -> None:
        for name in [known for known in api.objects if known.endswith(names)]:
            del api.objects[name]

    return change


@pytest.mark.parametrize(
    ("change", "name", "state", "words", "mend"),
    [
        (without("/exo"), "namespace", "error", "no exo", "kubectl create namespace exo"),
        (
            without("-features", "-autoscaler", "-defaults"),
            "knative", "error", "install Knative Serving", "knative.dev/docs/install",
        ),
        (
            setting("config-features", {}),
            "model flag", "warning", "podspec-persistent-volume-claim is off",
            '"kubernetes.podspec-persistent-volume-claim":"enabled"',
        ),
        (
            setting("config-autoscaler", {}),
            "gpu flags", "warning", "allow-zero-initial-scale is off",
            '{"data":{"allow-zero-initial-scale":"true"}}',
        ),
        (
            setting("config-network", {}),
            "mesh mode", "warning", "cold starts take 10 s", "disabled",
        ),
        (
            setting("config-network", {"mesh-compatibility-mode": "Auto"}),
            "mesh mode", "warning", "cold starts take 10 s", "disabled",
        ),
        (without("-deployment"), "scheduling", "warning", "told as failed", "always-schedulable"),
        (
            part("activator", grace_s=300),
            "time-outs", "warning", "up to 600 s", 'terminationGracePeriodSeconds":600',
        ),
        (
            part("activator", ready=0),
            "components", "error", "not ready: activator", "describe deployment activator",
        ),
        (without("/webhook"), "components", "error", "not ready: webhook", "webhook"),
        (
            setting("config-domain", {"example.com": ""}),
            "domain", "error", "Knative has example.com", "EXO_KNATIVE_DOMAIN",
        ),
        (
            denied("patch services", "get pods/log"),
            "permissions", "error",
            "may not patch services.serving.knative.dev, get pods/log", "Role",
        ),
        (
            denied("delete services"),
            "permissions", "warning", "may not delete services.serving.knative.dev", "Role",
        ),
        (
            denied("list nodes"),
            "gpu", "warning", "ann may not list nodes", "ask for that permission",
        ),
        (
            denied("get configmaps"),
            "knative", "warning", "ann may not get configmaps", "get on configmaps",
        ),
        (
            unpulled,
            "pull", "error", "r/read@sha256:1 cannot be pulled without any pull secret", "registry",
        ),
    ],
)  # fmt: skip
def test_each_fault_is_found_with_its_mend(
    around: Around, change: Change, name: str, state: str, words: str, mend: str
) -> None:
    change(around.api)
    found = around.found()[name]
    assert (found[0], words in found[1], mend in found[2]) == (state, True, True), found


def test_a_satellite_that_is_not_ready_is_told_with_its_reason(around: Around) -> None:
    deployed(around.api, "acme/read", ready="False")
    pod(around.api, "read-1", of="acme/read", waits="ImagePullBackOff")
    around.api.logs["read-1"] = ""
    state, detail, mend = around.found()["acme/read"]
    assert (state, "r/read@sha256:1 cannot be pulled" in detail) == ("error", True), detail
    assert "exo satellites logs acme/read" in mend


def test_a_ready_satellite_whose_pods_wait_is_a_warning(around: Around) -> None:
    deployed(around.api, "acme/read")
    pod(around.api, "read-1", of="acme/read", waits="ErrImagePull")
    around.api.logs["read-1"] = ""
    state, detail, _ = around.found()["acme/read"]
    assert (state, detail.startswith("ready, but the image")) == ("warning", True), detail


def test_a_pod_that_is_told_to_end_is_no_trouble(around: Around) -> None:
    deployed(around.api, "acme/read")
    unpulled(around.api)
    metadata = around.api.objects[path("/api/v1", "pods", "read-1")]["metadata"]
    assert isinstance(metadata, dict)
    metadata["deletionTimestamp"] = "2026-01-01T00:00:00Z"
    assert around.found()["acme/read"][:2] == ("ok", "ready")


def test_gpus_are_counted_by_product_and_who_waits_is_told(around: Around) -> None:
    around.api.page = 2
    for index in range(3):
        node(around.api, f"a{index}", 4, "A100")
        pod(around.api, f"busy{index}", gpus=2, on=f"a{index}")
    node(around.api, "z", 1)
    pod(around.api, "waits", gpus=8)
    state, detail, _ = around.found()["gpu"]
    assert state == "warning"
    assert detail == "6 of 12 A100 in use, 0 of 1 nvidia.com/gpu in use; 1 pods wait for one"


@pytest.mark.parametrize(
    ("name", "status", "state", "words"),
    [
        ("registry", 401, "error", "wants a login"),
        ("registry", 403, "error", "does not allow this to nobody"),
        ("registry", 503, "error", "failed (503"),
        ("gateway", 200, "warning", "answers 200 to a name that nobody has"),
    ],
)
def test_what_answers_otherwise_than_it_should_is_told(
    around: Around, name: str, status: int, state: str, words: str
) -> None:
    beside = {"registry": around.registry, "gateway": around.gateway}[name]
    beside.status = status
    found = around.found()[name]
    assert (found[0], words in found[1]) == (state, True), found


def test_ways_that_nobody_listens_at_are_errors(
    around: Around, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EXO_REGISTRY", "localhost:1/team")
    monkeypatch.setenv("EXO_KNATIVE_GATEWAY", "http://localhost:1")
    found = around.found()
    assert found["registry"][0] == found["gateway"][0] == "error"
    assert "no answer from the registry localhost:1" in found["registry"][1]
    assert "nobody answers at http://localhost:1" in found["gateway"][1]
    monkeypatch.setenv("EXO_KNATIVE_GATEWAY", "10.0.0.1")
    assert "go together" in around.found()["gateway"][2]


def test_what_is_not_set_is_told_quietly(around: Around, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("EXO_REGISTRY", "EXO_KNATIVE_GATEWAY", "EXO_KNATIVE_DOMAIN"):
        monkeypatch.delenv(name)
    found = around.found()
    assert (found["registry"][0], found["gateway"][0], "domain" in found) == (
        "warning",
        "ok",
        False,
    )


def test_a_server_that_is_away_is_all_that_is_told_of_it(
    around: Around, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KUBECONFIG", str(config(tmp_path / "away", "http://127.0.0.1:1")))
    found = around.found()
    assert list(found) == ["kube", "registry", "gateway"]
    assert (found["kube"][0], "127.0.0.1:1" in found["kube"][1]) == ("error", True)


def test_a_context_that_is_not_there_is_an_error(around: Around) -> None:
    [found] = check_kube("there", "exo")
    assert (found.state, "there" in found.detail, "--context" in found.remedy) == (
        "error",
        True,
        True,
    )
    assert around.api.asked == []


def test_no_kube_cluster_at_all_is_one_quiet_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("KUBECONFIG", raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    [found] = check_kube(None, "exo")
    assert (found.state, found.detail) == (
        "ok", "none is configured: satellites run on this machine",
    )  # fmt: skip
    (tmp_path / ".kube").mkdir()
    (tmp_path / ".kube" / "config").write_text("clusters: [")
    assert check_kube(None, "exo")[0].state == "error"
