"""Why a Knative Service is not ready, down to the pod's last words. Pure: objects in, words out.

Knative's own conditions are a chain (Service, Configuration, Revision, Deployment, Pod), and the
upper ones only repeat that something below is wrong. What a person can mend stands at the bottom.

How a Deployment, a StatefulSet or a Job stands, and what stops it: objects in, words out.

How a Job stands.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, cast

from controlplane.kube.client import POD, Kube
from functions_runtime.contract import Json, JsonObject

_NO_IMAGE: Final = frozenset({"ErrImagePull", "ImagePullBackOff", "InvalidImageName"})
_NO_CONFIG: Final = frozenset({"CreateContainerConfigError", "CreateContainerError"})
_KILLED_BY_MEMORY: Final = "OOMKilled"
_LINES: Final = 3


@dataclass(frozen=True, slots=True)
class Program:
    """What runs in the pods that are looked at.

    Attributes:
        container: its name in the pod.
        noun: what people call it.
        probe: what has to be so for it to be ready.
    """

    container: str
    noun: str
    probe: str


SATELLITE: Final = Program("user-container", "the satellite", "/health/readiness has to answer 200")


@dataclass(frozen=True, slots=True)
class Seen:
    """What was read of one satellite, newest revision first; `logs` by the name of the pod.

    Where it `may_end`, a container that has ended well is no trouble.
    """

    service: JsonObject | None
    revision: JsonObject | None = None
    deployment: JsonObject | None = None
    pods: Sequence[JsonObject] = ()
    events: Sequence[JsonObject] = ()
    logs: Mapping[str, Sequence[str]] = field(default_factory=dict[str, Sequence[str]])
    may_end: bool = False


@dataclass(frozen=True, slots=True)
class State:
    """How a satellite stands.

    Attributes:
        ready: it can be invoked, maybe with a cold start.
        final: waiting will not mend it.
        reason: the first thing that stops it, with what would mend it; empty when it is ready.
        scarce: it waits for a machine that has room.
    """

    ready: bool
    final: bool
    reason: str
    scarce: bool = False


def state_of(seen: Seen) -> State:
    """Return how the satellite stands and what stops it."""
    if seen.service is None:
        return State(ready=False, final=True, reason="there is no such Knative Service")
    if _is_current(seen.service):
        return State(ready=True, final=False, reason="")
    for cause in (*causes_of_pods(seen, SATELLITE), *_causes_above(seen)):
        return cause
    return State(ready=False, final=False, reason="Knative has not got round to it yet")


def trouble_of(
    pods: Sequence[JsonObject], logs: Mapping[str, Sequence[str]], *, may_end: bool = True
) -> State | None:
    """Return what stops pods, those of a job where they `may_end`; None where nothing does."""
    seen = Seen(None, pods=pods, logs=logs, may_end=may_end)
    return next(causes_of_pods(seen, SATELLITE), None)


def _is_current(service: JsonObject) -> bool:
    status, metadata = _object(service, "status"), _object(service, "metadata")
    observed = status.get("observedGeneration") == metadata.get("generation")
    newest = status.get("latestReadyRevisionName") == status.get("latestCreatedRevisionName")
    return observed and newest and _condition(service, "Ready").get("status") == "True"


def causes_of_pods(seen: Seen, program: Program) -> Iterator[State]:
    """Return what stops the pods that were seen, the first pod's causes first."""
    for pod in seen.pods:
        name = str(_object(pod, "metadata").get("name", ""))
        yield from _scheduling(pod)
        for status in _list(_object(pod, "status"), "containerStatuses"):
            if status.get("name") == program.container:
                yield from _container(
                    status, seen.logs.get(name, ()), program, may_end=seen.may_end
                )
        yield from _probing(seen.events, name, program)


def _scheduling(pod: JsonObject) -> Iterator[State]:
    scheduled = _condition(pod, "PodScheduled")
    if scheduled.get("reason") == "Unschedulable":
        said = str(scheduled.get("message", ""))
        reason = f"{_room(said)} ({said})"
        yield State(ready=False, final=False, reason=reason, scarce="Insufficient" in said)


def _room(said: str) -> str:
    if "nvidia.com/gpu" in said or "amd.com/gpu" in said:
        return "no node has a free GPU of that kind: wait for one, add one, or ask for fewer"
    if "persistentvolumeclaim" in said.lower():
        return "a claim of it has no volume: is there a StorageClass that gives what it asks for?"
    return "no node can take it: look at its resources, node selector and tolerations"


def _container(
    status: JsonObject, log: Sequence[str], program: Program, *, may_end: bool
) -> Iterator[State]:
    waiting = _object(_object(status, "state"), "waiting")
    why, said = str(waiting.get("reason", "")), str(waiting.get("message", ""))
    if why in _NO_IMAGE:
        image = status.get("image", "")
        text = f"the image {image} cannot be pulled: {said or why}; is it pushed, may it be read?"
        yield State(ready=False, final=True, reason=text)
    elif why in _NO_CONFIG:
        yield State(ready=False, final=True, reason=f"the container cannot be made: {said}")
    ended = _object(_object(status, "lastState"), "terminated") or _object(
        _object(status, "state"), "terminated"
    )
    if not ended or (may_end and ended.get("exitCode") == 0):
        return
    if ended.get("reason") == _KILLED_BY_MEMORY:
        text = "it was killed: it needs more memory than its limit; raise resources.memory"
        yield State(ready=False, final=True, reason=text)
        return
    last = " | ".join([line for line in log if line.strip()][-_LINES:]) or "it said nothing"
    code = ended.get("exitCode")
    text = f"{program.noun} ends right after its start, with exit code {code}"
    yield State(ready=False, final=True, reason=f"{text}; its last words: {last}")


def _probing(events: Sequence[JsonObject], pod: str, program: Program) -> Iterator[State]:
    for event in reversed(events):
        about = _object(event, "involvedObject").get("name")
        if about == pod and event.get("reason") == "Unhealthy":
            said = str(event.get("message", "")).strip()
            text = f"it runs but does not become ready: {said}; {program.probe}"
            yield State(ready=False, final=False, reason=text)
            return


def _causes_above(seen: Seen) -> Iterator[State]:
    for condition in _conditions(seen.deployment):
        if condition.get("type") == "ReplicaFailure" and condition.get("status") == "True":
            text = f"no pod may be made: {condition.get('message', '')}"
            yield State(ready=False, final=True, reason=text)
    for holder, kinds in (
        (seen.revision, ("ContainerHealthy", "ResourcesAvailable", "Ready")),
        (seen.service, ("ConfigurationsReady", "RoutesReady", "Ready")),
    ):
        for kind in kinds:
            found = _condition(holder, kind)
            if found.get("status") == "False":
                text = f"{kind}: {found.get('reason', '')}: {found.get('message', '')}"
                yield State(ready=False, final=True, reason=" ".join(text.split()))


def _condition(holder: JsonObject | None, kind: str) -> JsonObject:
    found = (each for each in _conditions(holder) if each.get("type") == kind)
    return next(found, dict[str, Json]())


def _conditions(holder: JsonObject | None) -> Sequence[JsonObject]:
    return _list(_object(holder or {}, "status"), "conditions")


def _object(holder: JsonObject, key: str) -> JsonObject:
    found: Json = holder.get(key)
    return found if isinstance(found, dict) else {}


def _list(holder: JsonObject, key: str) -> Sequence[JsonObject]:
    found: Json = holder.get(key)
    return cast("Sequence[JsonObject]", found) if isinstance(found, list) else ()


_READY: Final = State(ready=True, final=False, reason="")
WATCHED: Final = frozenset({"Deployment", "StatefulSet", "Job"})
"""Kinds whose pods have to come up, or to come to their end."""


def program_of(workload: JsonObject) -> Program:
    """Return what runs in its pods: its first container."""
    template = _object_workloads(_object_workloads(workload, "spec"), "template")
    [first, *_] = _list_workloads(_object_workloads(template, "spec"), "containers")
    http = _object_workloads(_object_workloads(first, "readinessProbe"), "httpGet")
    name = str(first.get("name", ""))
    path = http.get("path")
    probe = f"{path} has to answer 200" if path else "its probe has to succeed"
    return Program(name, name, probe)


def pods_selector(workload: JsonObject) -> dict[str, str]:
    """Return the labels of its pods."""
    spec = _object_workloads(workload, "spec")
    labels = _object_workloads(_object_workloads(spec, "selector"), "matchLabels")
    if not labels:
        labels = _object_workloads(
            _object_workloads(_object_workloads(spec, "template"), "metadata"), "labels"
        )
    return {name: str(value) for name, value in labels.items()}


def workload_state(workload: JsonObject, seen: Seen) -> State:
    """Return how a workload stands; pods of it that are well explain nothing."""
    if workload.get("kind") == "Job":
        return _job(workload, seen)
    if _is_out(workload):
        return _READY
    for cause in (*_causes(workload, seen), *_refused(workload)):
        return cause
    return State(ready=False, final=False, reason="its pods are starting")


def _job(job: JsonObject, seen: Seen) -> State:
    if _condition_workloads(job, "Complete").get("status") == "True":
        return _READY
    failed = _condition_workloads(job, "Failed")
    over = failed.get("status") == "True"
    for cause in (*_causes(job, seen), *_refused(job)):
        # What a Job has said once may be mended by the next try; the Job knows when it gives up.
        return State(
            ready=False, final=over or "cannot be pulled" in cause.reason, reason=cause.reason
        )
    said = str(failed.get("message", "")) if over else "it is at work"
    return State(ready=False, final=over, reason=said)


def _is_out(workload: JsonObject) -> bool:
    spec, status = _object_workloads(workload, "spec"), _object_workloads(workload, "status")
    wanted = spec.get("replicas", 1)
    seen = _number(status, "observedGeneration") >= _number(
        _object_workloads(workload, "metadata"), "generation"
    )
    return seen and all(
        _number(status, each) == wanted for each in ("replicas", "updatedReplicas", "readyReplicas")
    )


def _causes(workload: JsonObject, seen: Seen) -> Sequence[State]:
    pods = sorted(
        (each for each in seen.pods if not _is_well(each)),
        key=lambda each: str(_object_workloads(each, "metadata").get("creationTimestamp", "")),
        reverse=True,
    )
    unwell = Seen(workload, pods=pods, events=seen.events, logs=seen.logs)
    return list(causes_of_pods(unwell, program_of(workload)))


def _is_well(pod: JsonObject) -> bool:
    if _condition_workloads(pod, "Ready").get("status") == "True":
        return True
    states = [
        _object_workloads(_object_workloads(each, "state"), "terminated")
        for each in _list_workloads(_object_workloads(pod, "status"), "containerStatuses")
    ]
    # The pod itself says so a moment later.
    return bool(states) and all(each.get("exitCode") == 0 for each in states)


def _refused(workload: JsonObject) -> Sequence[State]:
    """Return why no pod is made, where somebody forbids it (a quota, a standard of security)."""
    found = _condition_workloads(workload, "ReplicaFailure")
    if found.get("status") != "True":
        return ()
    return [
        State(ready=False, final=True, reason=f"no pod may be made: {found.get('message', '')}")
    ]


def _condition_workloads(holder: JsonObject, kind: str) -> JsonObject:
    conditions = _list_workloads(_object_workloads(holder, "status"), "conditions")
    return next((each for each in conditions if each.get("type") == kind), dict[str, Json]())


def _object_workloads(holder: JsonObject, key: str) -> JsonObject:
    found: Json = holder.get(key)
    return found if isinstance(found, dict) else {}


def _list_workloads(holder: JsonObject, key: str) -> Sequence[JsonObject]:
    found: Json = holder.get(key)
    return cast("Sequence[JsonObject]", found) if isinstance(found, list) else ()


def _number(holder: JsonObject, key: str) -> int:
    found: Json = holder.get(key)
    return found if isinstance(found, int) else 0


def ended(found: JsonObject) -> str:
    """Return how a Job ended: ``Complete``, or the reason why it failed; "" while it goes on."""
    status: Json = found.get("status")
    listed: Json = status.get("conditions") if isinstance(status, dict) else None
    for each in listed if isinstance(listed, list) else []:
        if isinstance(each, dict) and each.get("status") == "True":
            if each.get("type") == "Complete":
                return "Complete"
            if each.get("type") == "Failed":
                return str(each.get("message") or each.get("reason"))
    return ""


async def trouble_of_job(kube: Kube, name: str) -> State | None:
    """Return what stops the pods of a Job, None where nothing does."""
    pods = await kube.listed(POD, {"batch.kubernetes.io/job-name": name})
    names = [str(cast("JsonObject", each["metadata"])["name"]) for each in pods]
    logs = {each: await kube.log_tail(each, "user-container") for each in names}
    return trouble_of(pods, logs)
