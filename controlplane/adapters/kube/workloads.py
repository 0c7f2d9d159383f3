"""How a Deployment, a StatefulSet or a Job stands, and what stops it: objects in, words out."""

from collections.abc import Sequence
from typing import Final, cast

from controlplane.adapters.kube.explain import Program, Seen, State, causes_of_pods
from functions_runtime.contract import Json, JsonObject

_READY: Final = State(ready=True, final=False, reason="")
WATCHED: Final = frozenset({"Deployment", "StatefulSet", "Job"})
"""Kinds whose pods have to come up, or to come to their end."""


def program_of(workload: JsonObject) -> Program:
    """Give what runs in its pods: its first container."""
    template = _object(_object(workload, "spec"), "template")
    [first, *_] = _list(_object(template, "spec"), "containers")
    http = _object(_object(first, "readinessProbe"), "httpGet")
    name = str(first.get("name", ""))
    path = http.get("path")
    probe = f"{path} has to answer 200" if path else "its probe has to succeed"
    return Program(name, name, probe)


def pods_selector(workload: JsonObject) -> dict[str, str]:
    """Give the labels of its pods."""
    spec = _object(workload, "spec")
    labels = _object(_object(spec, "selector"), "matchLabels")
    if not labels:
        labels = _object(_object(_object(spec, "template"), "metadata"), "labels")
    return {name: str(value) for name, value in labels.items()}


def workload_state(workload: JsonObject, seen: Seen) -> State:
    """Give how a workload stands; pods of it that are well explain nothing."""
    if workload.get("kind") == "Job":
        return _job(workload, seen)
    if _is_out(workload):
        return _READY
    for cause in (*_causes(workload, seen), *_refused(workload)):
        return cause
    return State(ready=False, final=False, reason="its pods are starting")


def _job(job: JsonObject, seen: Seen) -> State:
    if _condition(job, "Complete").get("status") == "True":
        return _READY
    failed = _condition(job, "Failed")
    over = failed.get("status") == "True"
    for cause in (*_causes(job, seen), *_refused(job)):
        # What a Job has said once may be mended by the next try; the Job knows when it gives up.
        return State(
            ready=False, final=over or "cannot be pulled" in cause.reason, reason=cause.reason
        )
    said = str(failed.get("message", "")) if over else "it is at work"
    return State(ready=False, final=over, reason=said)


def _is_out(workload: JsonObject) -> bool:
    spec, status = _object(workload, "spec"), _object(workload, "status")
    wanted = spec.get("replicas", 1)
    seen = _number(status, "observedGeneration") >= _number(
        _object(workload, "metadata"), "generation"
    )
    return seen and all(
        _number(status, each) == wanted for each in ("replicas", "updatedReplicas", "readyReplicas")
    )


def _causes(workload: JsonObject, seen: Seen) -> Sequence[State]:
    pods = sorted(
        (each for each in seen.pods if not _is_well(each)),
        key=lambda each: str(_object(each, "metadata").get("creationTimestamp", "")),
        reverse=True,
    )
    unwell = Seen(workload, pods=pods, events=seen.events, logs=seen.logs)
    return list(causes_of_pods(unwell, program_of(workload)))


def _is_well(pod: JsonObject) -> bool:
    if _condition(pod, "Ready").get("status") == "True":
        return True
    states = [
        _object(_object(each, "state"), "terminated")
        for each in _list(_object(pod, "status"), "containerStatuses")
    ]
    # The pod itself says so a moment later.
    return bool(states) and all(each.get("exitCode") == 0 for each in states)


def _refused(workload: JsonObject) -> Sequence[State]:
    """Give why no pod is made, where somebody forbids it (a quota, a standard of security)."""
    found = _condition(workload, "ReplicaFailure")
    if found.get("status") != "True":
        return ()
    return [
        State(ready=False, final=True, reason=f"no pod may be made: {found.get('message', '')}")
    ]


def _condition(holder: JsonObject, kind: str) -> JsonObject:
    conditions = _list(_object(holder, "status"), "conditions")
    return next((each for each in conditions if each.get("type") == kind), dict[str, Json]())


def _object(holder: JsonObject, key: str) -> JsonObject:
    found: Json = holder.get(key)
    return found if isinstance(found, dict) else {}


def _list(holder: JsonObject, key: str) -> Sequence[JsonObject]:
    found: Json = holder.get(key)
    return cast("Sequence[JsonObject]", found) if isinstance(found, list) else ()


def _number(holder: JsonObject, key: str) -> int:
    found: Json = holder.get(key)
    return found if isinstance(found, int) else 0
