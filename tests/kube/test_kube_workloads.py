"""How a Deployment, a StatefulSet or a Job stands, told from the objects of a kube cluster."""

import pytest

from controlplane.kube.readiness import Readiness, Snapshot, assess_workload, select_pods
from functions_runtime.contract import Json, JsonObject

PROBE: JsonObject = {"httpGet": {"path": "/readyz"}}
TEMPLATE: JsonObject = {
    "metadata": {"labels": {"app": "exo"}},
    "spec": {"containers": [{"name": "server", "readinessProbe": PROBE}]},
}


def deployment(
    ready: int, *, observed: int = 2, conditions: list[Json] | None = None
) -> JsonObject:
    return {
        "kind": "Deployment",
        "metadata": {"name": "exo", "generation": 2},
        "spec": {"replicas": 2, "template": TEMPLATE},
        "status": {
            "observedGeneration": observed, "replicas": 2, "updatedReplicas": 2,
            "readyReplicas": ready, "conditions": conditions or [],
        },
    }  # fmt: skip


def job(*conditions: str) -> JsonObject:
    listed: list[Json] = [
        {"type": condition, "status": "True", "message": "it has tried often enough"}
        for condition in conditions
    ]
    return {
        "kind": "Job",
        "metadata": {"name": "exo"},
        "spec": {"template": TEMPLATE, "selector": {"matchLabels": {"uid": "7"}}},
        "status": {"conditions": listed},
    }


def pod(name: str, state: JsonObject, *conditions: Json, made: str = "1") -> JsonObject:
    container: JsonObject = {"name": "server", "image": "r/exo@sha256:1", "state": state}
    return {
        "metadata": {"name": name, "creationTimestamp": made},
        "status": {"containerStatuses": [container], "conditions": list(conditions)},
    }


READY: Json = {"type": "Ready", "status": "True"}
PULL: JsonObject = {"waiting": {"reason": "ErrImagePull", "message": "no such tag"}}


def ended(code: int) -> JsonObject:
    return {"terminated": {"exitCode": code}}


def test_a_deployment_is_ready_when_all_replicas_are_new_and_ready() -> None:
    assert assess_workload(deployment(2), Snapshot(None)) == Readiness(
        ready=True, final=False, reason=""
    )
    for behind in (deployment(1), deployment(2, observed=1)):
        state = assess_workload(behind, Snapshot(None))
        assert (state.ready, state.reason) == (False, "its pods are starting")


def test_the_newest_pod_that_is_not_well_is_explained() -> None:
    pods = [
        pod("old", ended(1), READY, made="1"),
        pod("middle", PULL, made="2"),
        pod("new", ended(2), made="3"),
    ]
    state = assess_workload(
        deployment(1), Snapshot(None, pods=pods, logs={"new": ["no vault key"]})
    )
    assert state.final
    assert state.reason == (
        "server ends right after its start, with exit code 2; its last words: no vault key"
    )
    assert (
        "r/exo@sha256:1 cannot be pulled"
        in assess_workload(deployment(1), Snapshot(None, pods=pods[:2])).reason
    )


def test_a_pod_that_runs_but_does_not_answer_names_its_own_probe() -> None:
    event: JsonObject = {
        "involvedObject": {"name": "p"}, "reason": "Unhealthy", "message": "got 503",
    }  # fmt: skip
    seen = Snapshot(None, pods=[pod("p", {"running": {}})], events=[event])
    assert "got 503; /readyz has to answer 200" in assess_workload(deployment(0), seen).reason


def test_a_probe_that_is_a_command_has_no_path() -> None:
    bare: JsonObject = {"containers": [{"name": "server"}]}
    workload: JsonObject = {
        **deployment(0), "spec": {"replicas": 2, "template": {"spec": bare}},
    }  # fmt: skip
    event: JsonObject = {
        "involvedObject": {"name": "p"}, "reason": "Unhealthy", "message": "no answer",
    }  # fmt: skip
    seen = Snapshot(None, pods=[pod("p", {"running": {}})], events=[event])
    assert assess_workload(workload, seen).reason.endswith("no answer; its probe has to succeed")


def test_a_claim_without_a_volume_is_explained() -> None:
    said = "0/1 nodes are available: pod has unbound immediate PersistentVolumeClaims"
    waits: Json = {
        "type": "PodScheduled", "status": "False", "reason": "Unschedulable", "message": said,
    }  # fmt: skip
    seen = Snapshot(None, pods=[pod("p", {}, waits)])
    assert "is there a StorageClass" in assess_workload(deployment(0), seen).reason


def test_who_forbids_pods_is_named() -> None:
    refused: Json = {"type": "ReplicaFailure", "status": "True", "message": "quota exceeded"}
    state = assess_workload(deployment(0, conditions=[refused]), Snapshot(None))
    assert (state.final, state.reason) == (True, "no pod may be made: quota exceeded")


@pytest.mark.parametrize(
    ("conditions", "state"),
    [
        ([], Readiness(ready=False, final=False, reason="it is at work")),
        (["Complete"], Readiness(ready=True, final=False, reason="")),
        (["Failed"], Readiness(ready=False, final=True, reason="it has tried often enough")),
    ],
)
def test_a_job_knows_itself_when_it_is_over(conditions: list[str], state: Readiness) -> None:
    assert assess_workload(job(*conditions), Snapshot(None)) == state


def test_a_try_of_a_job_that_failed_is_final_only_once_the_job_gives_up() -> None:
    seen = Snapshot(None, pods=[pod("p", ended(1))], logs={"p": ["no database"]})
    assert not assess_workload(job(), seen).final
    over = assess_workload(job("Failed"), seen)
    assert (over.final, "its last words: no database" in over.reason) == (True, True)
    assert assess_workload(job(), Snapshot(None, pods=[pod("p", PULL)])).final


def test_a_try_of_a_job_that_went_well_explains_nothing() -> None:
    well = Snapshot(None, pods=[pod("p", ended(0))])
    assert assess_workload(job(), well).reason == "it is at work"


def test_the_pods_of_a_workload_are_those_that_it_selects() -> None:
    assert select_pods(job()) == {"uid": "7"}
    assert select_pods(deployment(0)) == {"app": "exo"}
