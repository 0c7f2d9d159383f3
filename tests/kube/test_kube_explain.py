"""What stops a satellite, told from the objects of a kube cluster, the lowest cause first."""

import pytest

from controlplane.kube.readiness import Snapshot, assess_service
from functions_runtime.contract import Json, JsonObject


def condition(kind: str, status: str, reason: str = "", message: str = "") -> JsonObject:
    return {"type": kind, "status": status, "reason": reason, "message": message}


def service(ready: str = "Unknown", *, behind: bool = False, created: str = "read-2") -> JsonObject:
    return {
        "metadata": {"name": "read", "generation": 2},
        "status": {
            "observedGeneration": 1 if behind else 2,
            "latestCreatedRevisionName": created,
            "latestReadyRevisionName": "read-2",
            "conditions": [condition("Ready", ready, "RevisionFailed", "Revision read-2 failed")],
        },
    }


def pod(state: JsonObject, last: JsonObject | None = None, *conditions: JsonObject) -> JsonObject:
    container: JsonObject = {
        "name": "user-container", "image": "r/read@sha256:1", "state": state,
        "lastState": last or {},
    }  # fmt: skip
    other: JsonObject = {"name": "queue-proxy", "state": {"waiting": {"reason": "ErrImagePull"}}}
    listed: list[Json] = [*conditions]
    return {
        "metadata": {"name": "read-2-x"},
        "status": {"containerStatuses": [other, container], "conditions": listed},
    }


def waiting(reason: str, message: str = "") -> JsonObject:
    return {"waiting": {"reason": reason, "message": message}}


def test_a_current_service_is_ready_even_with_no_pod() -> None:
    assert assess_service(Snapshot(service("True"))).ready


@pytest.mark.parametrize("given", [service("True", behind=True), service("True", created="read-3")])
def test_what_is_said_of_an_earlier_generation_does_not_count(given: JsonObject) -> None:
    state = assess_service(Snapshot(given))
    assert (state.ready, state.final) == (False, False)


def test_a_service_that_is_not_there_is_told() -> None:
    assert assess_service(Snapshot(None)).final


@pytest.mark.parametrize(
    ("state", "last", "words"),
    [
        (
            waiting("ImagePullBackOff", "manifest unknown"),
            None,
            "cannot be pulled: manifest unknown",
        ),
        (
            waiting("CreateContainerConfigError", 'secret "s" not found'),
            None,
            'secret "s" not found',
        ),
        (
            waiting("CrashLoopBackOff"),
            {"terminated": {"exitCode": 3, "reason": "Error"}},
            "exit code 3; its last words: Traceback | ModuleNotFoundError: no torch",
        ),
        (
            {"terminated": {"exitCode": 137, "reason": "OOMKilled"}},
            None,
            "raise resources.memory",
        ),
    ],
)
def test_the_lowest_cause_is_told_before_what_stands_above_it(
    state: JsonObject, last: JsonObject | None, words: str
) -> None:
    logs = {"read-2-x": ["Traceback", "", "ModuleNotFoundError: no torch"]}
    found = assess_service(Snapshot(service("False"), pods=[pod(state, last)], logs=logs))
    assert words in found.reason
    assert found.final
    assert "Revision read-2 failed" not in found.reason


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("0/1 nodes are available: 1 Insufficient nvidia.com/gpu.", "no node has a free GPU"),
        ("0/1 nodes are available: 1 Insufficient memory.", "no node can take it"),
    ],
)
def test_a_pod_that_no_node_takes_may_still_get_one(said: str, words: str) -> None:
    scheduled = condition("PodScheduled", "False", "Unschedulable", said)
    found = assess_service(Snapshot(service(), pods=[pod({}, None, scheduled)]))
    assert (found.ready, found.final) == (False, False)
    assert words in found.reason
    assert said in found.reason


def test_a_probe_that_fails_is_told_with_what_it_said() -> None:
    event: JsonObject = {
        "reason": "Unhealthy",
        "message": "Readiness probe failed: HTTP probe failed with statuscode: 503",
        "involvedObject": {"name": "read-2-x"},
    }
    found = assess_service(Snapshot(service(), pods=[pod({"running": {}})], events=[event]))
    assert "statuscode: 503" in found.reason
    assert not found.final


def test_a_quota_shows_only_on_the_deployment() -> None:
    failure = condition("ReplicaFailure", "True", "FailedCreate", "exceeded quota: gpus")
    found = assess_service(Snapshot(service(), deployment={"status": {"conditions": [failure]}}))
    assert found.reason == "no pod may be made: exceeded quota: gpus"


def test_without_any_pod_the_conditions_speak_the_revision_first() -> None:
    revision: JsonObject = {
        "status": {
            "conditions": [
                condition("Ready", "False", "X", "y"),
                condition("ContainerHealthy", "False", "ContainerMissing", "no such image"),
            ]
        }
    }
    found = assess_service(Snapshot(service("False"), revision=revision))
    assert found.reason == "ContainerHealthy: ContainerMissing: no such image"
    assert found.final
    alone = assess_service(Snapshot(service("False")))
    assert alone.reason == "Ready: RevisionFailed: Revision read-2 failed"


def test_nothing_known_is_told_as_waiting() -> None:
    assert assess_service(Snapshot(service())).reason == "Knative has not got round to it yet"
