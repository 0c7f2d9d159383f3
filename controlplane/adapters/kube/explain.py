"""Why a Knative Service is not ready, down to the pod's last words. Pure: objects in, words out.

Knative's own conditions are a chain (Service, Configuration, Revision, Deployment, Pod), and the
upper ones only repeat that something below is wrong. What a person can mend stands at the bottom.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, cast

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
    """Give how the satellite stands and what stops it."""
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
    """Give what stops pods, those of a job where they `may_end`; None where nothing does."""
    seen = Seen(None, pods=pods, logs=logs, may_end=may_end)
    return next(causes_of_pods(seen, SATELLITE), None)


def _is_current(service: JsonObject) -> bool:
    status, metadata = _object(service, "status"), _object(service, "metadata")
    observed = status.get("observedGeneration") == metadata.get("generation")
    newest = status.get("latestReadyRevisionName") == status.get("latestCreatedRevisionName")
    return observed and newest and _condition(service, "Ready").get("status") == "True"


def causes_of_pods(seen: Seen, program: Program) -> Iterator[State]:
    """Give what stops the pods that were seen, the first pod's causes first."""
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
