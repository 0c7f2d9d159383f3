from dataclasses import replace
from pathlib import Path
from typing import cast

import pytest
from knative_samples import (
    FULL,
    GPU,
    IMAGE,
    LIGHT,
    NEAR,
    VALIDATOR,
    at,
    environment,
    faults,
    manifest,
)

import satellites
from controlplane.knative import gpu as gpus
from controlplane.knative.placement import Placement, PlacementError
from controlplane.knative.service import render
from functions_runtime.contract import Json, JsonObject
from functions_runtime.manifest.model import Manifest, load_manifest
from functions_runtime.run.settings import Settings

TEMPLATE = ("spec", "template")
POD = (*TEMPLATE, "spec")
CONTAINER = (*POD, "containers", 0)
SCALING = "autoscaling.knative.dev/"
FOLDERS = sorted(path.parent for path in Path(satellites.__path__[0]).glob("*/satellite.yaml"))


def annotation(service: JsonObject, name: str) -> Json:
    return at(service, *TEMPLATE, "metadata", "annotations", name)


def refused(given: Manifest, placement: Placement = NEAR) -> dict[str, str]:
    with pytest.raises(PlacementError) as caught:
        render(given, placement)
    return {one.path: one.message for one in caught.value.problems}


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_each_satellite_that_comes_with_us_is_taken_by_knative_as_it_is(folder: Path) -> None:
    service = render(load_manifest(folder), NEAR)
    assert faults(service) == []
    assert VALIDATOR.is_valid(service)


def test_there_are_eight_satellites_to_look_at() -> None:
    assert len(FOLDERS) >= 8


def test_a_satellite_goes_to_zero_and_a_batch_asks_for_one_pod() -> None:
    service = render(manifest(), NEAR)
    found = {
        name: annotation(service, f"{SCALING}{name}")
        for name in ("min-scale", "max-scale", "initial-scale", "window")
    }
    assert found == {"min-scale": "0", "max-scale": "5", "initial-scale": "1", "window": "6s"}
    assert annotation(service, f"{SCALING}target-utilization-percentage") == "100"
    assert annotation(service, f"{SCALING}target-burst-capacity") == "-1"
    assert at(service, *POD, "containerConcurrency") == 4


def test_what_the_manifest_says_of_scaling_holds() -> None:
    scaling: Json = {"min": 1, "max": 3, "window": "45s", "retention": "2m"}
    service = render(manifest(scaling=scaling), NEAR)
    assert annotation(service, f"{SCALING}min-scale") == "1"
    assert annotation(service, f"{SCALING}window") == "45s"
    assert annotation(service, f"{SCALING}scale-to-zero-pod-retention-period") == "120s"
    annotations = cast("JsonObject", at(service, *TEMPLATE, "metadata", "annotations"))
    assert "karpenter.sh/do-not-disrupt" not in annotations


def test_parts_of_a_second_are_rounded_up() -> None:
    scaling: Json = {"window": "6.2s", "retention": "100ms"}
    service = render(manifest(scaling=scaling, timeout="1.5s"), NEAR)
    assert annotation(service, f"{SCALING}window") == "7s"
    assert annotation(service, f"{SCALING}scale-to-zero-pod-retention-period") == "1s"
    assert at(service, *POD, "timeoutSeconds") == 2
    assert faults(service) == []


def test_the_probes_ask_where_the_runtime_answers_and_start_fast() -> None:
    service = render(manifest(), NEAR)
    readiness = cast("JsonObject", at(service, *CONTAINER, "readinessProbe"))
    assert readiness == {
        "httpGet": {"path": "/health/readiness", "port": 8080},
        "successThreshold": 1,
    }
    assert at(service, *CONTAINER, "livenessProbe", "httpGet", "path") == "/health/liveness"
    assert at(service, *CONTAINER, "ports", 0, "containerPort") == Settings.of({}).port


@pytest.mark.parametrize("timeout_s", [1, 30, 31, 600])
def test_a_process_that_computes_for_a_whole_request_is_not_killed(timeout_s: int) -> None:
    service = render(manifest(timeout=f"{timeout_s}s"), NEAR)
    probe = cast("dict[str, int]", at(service, *CONTAINER, "livenessProbe"))
    assert probe["failureThreshold"] * probe["periodSeconds"] > timeout_s


@pytest.mark.parametrize(("timeout", "grace"), [("2m", 85.0), ("36s", 1.0), ("5s", 1.0)])
def test_the_runtime_ends_before_the_platform_kills_it(timeout: str, grace: float) -> None:
    service = render(manifest(timeout=timeout), NEAR)
    assert Settings.of(environment(service)).grace_seconds == grace


def test_variables_arrive_as_they_are_written() -> None:
    found = environment(render(manifest(), NEAR))
    assert (found["PRICE"], found["TEMPLATE"]) == ("5$", "$(HOME)")
    raw = cast("list[dict[str, str]]", at(render(manifest(), NEAR), *CONTAINER, "env"))
    assert "$$(HOME)" in {entry["value"] for entry in raw}


def test_the_operators_variables_win_over_the_manifests_and_those_over_ours() -> None:
    mine = manifest(environment={"HOME": "/model", "MODE": "slow"})
    found = environment(render(mine, replace(NEAR, environment={"MODE": "fast"})))
    assert (found["HOME"], found["MODE"]) == ("/model", "fast")


def test_secrets_are_named_and_never_held() -> None:
    service = render(manifest(secrets=["API_KEY"]), replace(NEAR, environment_secret="own"))
    assert at(service, *CONTAINER, "envFrom") == [{"secretRef": {"name": "own"}}]
    assert "API_KEY" not in str(service)


def test_the_pod_may_do_nothing_and_write_to_scratch_alone() -> None:
    service = render(manifest(), NEAR)
    context = cast("JsonObject", at(service, *CONTAINER, "securityContext"))
    assert context["runAsNonRoot"] is True
    assert context["readOnlyRootFilesystem"] is True
    assert context["allowPrivilegeEscalation"] is False
    assert context["capabilities"] == {"drop": ["ALL"]}
    assert context["seccompProfile"] == {"type": "RuntimeDefault"}
    assert at(service, *CONTAINER, "volumeMounts") == [
        {"name": "scratch", "mountPath": "/tmp"},  # noqa: S108 - in the pod
    ]
    assert at(service, *POD, "automountServiceAccountToken") is False


def test_memory_is_limited_and_cpu_is_not() -> None:
    assert at(render(manifest(), NEAR), *CONTAINER, "resources") == {
        "requests": {"cpu": "250m", "memory": "256Mi"},
        "limits": {"memory": "256Mi"},
    }
    assert at(render(manifest(resources={}), NEAR), *CONTAINER, "resources") == {}


def test_a_gpu_takes_one_batch_and_starts_without_a_pod() -> None:
    service = render(manifest(GPU), FULL)
    assert at(service, *POD, "containerConcurrency") == 1
    assert annotation(service, f"{SCALING}initial-scale") == "0"
    assert annotation(service, "serving.knative.dev/progress-deadline") == "3600s"
    assert at(service, *CONTAINER, "resources", "limits") == {
        "memory": "200Gi",
        "nvidia.com/gpu": "2",
    }
    assert at(service, *POD, "nodeSelector") == {
        "nvidia.com/gpu.product": "NVIDIA-H100-80GB-HBM3",
        "pool": "batch",
    }


def test_a_gpu_has_shared_memory_and_its_model_read_only() -> None:
    service = render(manifest(GPU), FULL)
    volumes = cast("list[JsonObject]", at(service, *POD, "volumes"))
    assert volumes[1:] == [
        {"name": "shared-memory", "emptyDir": {"medium": "Memory", "sizeLimit": "16Gi"}},
        {
            "name": "model",
            "persistentVolumeClaim": {"claimName": "models-llama-70b", "readOnly": True},
        },
    ]
    mounts = cast("list[JsonObject]", at(service, *CONTAINER, "volumeMounts"))
    assert mounts[2] == {"name": "model", "mountPath": "/model", "readOnly": True}


def test_a_model_lies_in_the_claim_that_the_manifest_names_or_in_an_image() -> None:
    plain = replace(FULL, model_claim=None)
    volumes = cast("list[JsonObject]", at(render(manifest(GPU), plain), *POD, "volumes"))
    claim: JsonObject = {"claimName": "llama-70b", "readOnly": True}
    assert volumes[2] == {"name": "model", "persistentVolumeClaim": claim}
    service = render(manifest(GPU), replace(plain, model_image=IMAGE))
    volumes = cast("list[JsonObject]", at(service, *POD, "volumes"))
    assert volumes[2]["image"] == {"reference": IMAGE, "pullPolicy": "IfNotPresent"}
    assert faults(service) == []


def test_the_startup_probe_waits_for_a_model_and_ends_before_the_deadline() -> None:
    probe = cast("dict[str, int]", at(render(manifest(GPU), FULL), *CONTAINER, "startupProbe"))
    assert probe["failureThreshold"] * probe["periodSeconds"] == 2700


def test_a_rollout_without_a_spare_gpu_is_explained() -> None:
    assert gpus.notes(manifest()) == ()
    assert len(gpus.notes(manifest(GPU))) == 3
    always: Json = {"min": 1, "max": 1}
    assert "scaling.min is 1" in gpus.notes(manifest(GPU, scaling=always))[-1]


def test_pods_are_spread_only_where_there_may_be_several() -> None:
    spread = replace(NEAR, spread_over="topology.kubernetes.io/zone")
    one = cast("JsonObject", at(render(manifest(scaling={"max": 1}), spread), *POD))
    assert "topologySpreadConstraints" not in one
    assert at(render(manifest(), spread), *POD, "topologySpreadConstraints", 0, "maxSkew") == 1


def test_it_is_not_seen_outside_the_cluster_unless_that_is_asked_for() -> None:
    label = "networking.knative.dev/visibility"
    assert at(render(manifest(), NEAR), "metadata", "labels", label) == "cluster-local"
    open_to_all = render(manifest(), replace(NEAR, visibility="external"))
    assert label not in cast("JsonObject", at(open_to_all, "metadata", "labels"))


def test_a_longer_timeout_than_the_platforms_is_refused() -> None:
    message = refused(manifest(timeout="15m"))["timeout"]
    assert "900 s" in message
    assert "600 s" in message
    assert "max-revision-timeout-seconds" in message
    longer = replace(NEAR, revision_timeout_max_s=900)
    assert at(render(manifest(timeout="15m"), longer), *POD, "timeoutSeconds") == 900


def test_a_job_is_no_knative_service() -> None:
    assert "Job" in refused(manifest(mode="job"))["mode"]


def test_a_model_that_nothing_mounts_is_refused() -> None:
    assert "models" in refused(manifest(), replace(NEAR, model_claim="models"))["model-volume"]


@pytest.mark.parametrize(
    ("gpu", "memory", "path"),
    [
        (
            {"product": "A", "node-selector": {"nvidia.com/gpu.product": "B"}},
            None,
            "resources.gpu.node-selector",
        ),
        ({"product": ""}, None, "resources.gpu.product"),
        ({"runtime-class": ""}, None, "resources.gpu.runtime-class"),
        ({}, "1Gi", "resources.memory"),
    ],
)
def test_a_gpu_that_no_machine_has_is_refused(
    gpu: JsonObject, memory: str | None, path: str
) -> None:
    resources: JsonObject = {"gpu": gpu, "memory": memory}
    assert list(refused(manifest(resources=resources))) == [path]


def test_all_faults_are_told_at_once() -> None:
    bad = manifest(LIGHT, mode="job", timeout="1d", resources={"gpu": {"product": ""}})
    assert len(refused(bad)) == 3
