"""Explain why a satellite or a workload is not ready, down to the pod's last log lines.

The model
---------
Knative's conditions are a chain: Service, Configuration, Revision, Deployment, Pod. A fault at the
bottom appears in every condition above it in ever vaguer words ("RevisionMissing", "Progress-
DeadlineExceeded"), and what a person can fix stands at the bottom. So a `Snapshot` holds the
objects of every level, and the first problem is looked for from the bottom up:

1. the pod: no node has room, the image cannot be pulled, the container cannot be made, the process
   ends (with its exit code and last log lines), the readiness probe fails;
2. the Deployment: no pod may be created (a quota, an admission policy);
3. the conditions of Revision and Service, for what none of the above explains.

The same reading of pods serves Deployments, StatefulSets and Jobs of an installation
(`assess_workload`), which have no Knative above them, and the Jobs of a satellite
(`find_job_problem`). `Program` says which container is meant and what people call it.

Invariants
----------
- Everything but `find_job_problem` is pure: objects in, `Readiness` out. Reading the objects is
  the caller's part (`deploy.rollout.service`, `deploy.install.install`, `doctor`).
- `final` means that waiting will not help. It is a reading of one moment: conditions flap while
  pods start, so a caller that gives up must have read it several times in a row.
- A Service is ready only if its newest revision is: an older revision that still serves does not
  count, and neither does a condition that was observed for an older generation.
- Objects may be incomplete: every level may be absent while the controllers are at work.

Why not wait for the `Ready` condition and print its message: it turns final only after the
progress deadline (ten minutes, an hour with a GPU) and then names the deadline, not the cause.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from controlplane.kube.client import POD, Kube
from functions_runtime.contract import Json, JsonObject
from functions_runtime.wire.json_path import (
    at,
    integer_at,
    object_at,
    objects_at,
    text_at,
    texts_at,
)

_NO_IMAGE: Final = frozenset({"ErrImagePull", "ImagePullBackOff", "InvalidImageName"})
_NO_CONFIG: Final = frozenset({"CreateContainerConfigError", "CreateContainerError"})
_KILLED_BY_MEMORY: Final = "OOMKilled"
_LOG_LINES: Final = 3
WATCHED: Final = frozenset({"Deployment", "StatefulSet", "Job"})
"""Kinds whose pods have to come up, or to come to their end."""


@dataclass(frozen=True, slots=True)
class Program:
    """The process in the pods.

    Attributes:
        container: name of its container.
        noun: what people call it.
        probe: what has to hold for it to be ready.
    """

    container: str
    noun: str
    probe: str


SATELLITE: Final = Program("user-container", "the satellite", "/health/readiness has to answer 200")


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The objects of one satellite or workload as they were read; `logs` by the name of the pod.

    With `may_end`, a container that ended with exit code 0 is no problem.
    """

    service: JsonObject | None
    revision: JsonObject | None = None
    deployment: JsonObject | None = None
    pods: Sequence[JsonObject] = ()
    events: Sequence[JsonObject] = ()
    logs: Mapping[str, Sequence[str]] = field(default_factory=dict[str, Sequence[str]])
    may_end: bool = False


@dataclass(frozen=True, slots=True)
class Readiness:
    """Whether something on a kube cluster is ready, and why not.

    Attributes:
        ready: it can be used; a satellite maybe with a cold start.
        final: waiting will not help.
        reason: the first problem, with what would fix it; empty when it is ready.
        scarce: it waits for a machine that has room.
    """

    ready: bool
    final: bool
    reason: str
    scarce: bool = False


READY: Final = Readiness(ready=True, final=False, reason="")


def _fail(reason: str, *, scarce: bool = False) -> Readiness:
    return Readiness(ready=False, final=True, reason=reason, scarce=scarce)


def _wait(reason: str, *, scarce: bool = False) -> Readiness:
    return Readiness(ready=False, final=False, reason=reason, scarce=scarce)


def assess_service(snapshot: Snapshot) -> Readiness:
    """Return whether a Knative Service is ready, and the first problem that stops it."""
    if snapshot.service is None:
        return _fail("there is no such Knative Service")
    if _is_current(snapshot.service):
        return READY
    problems = (*_find_pod_problems(snapshot, SATELLITE), *_find_condition_problems(snapshot))
    return next(iter(problems), _wait("Knative has not got round to it yet"))


def _is_current(service: JsonObject) -> bool:
    status = object_at(service, "status")
    observed = status.get("observedGeneration") == at(service, "metadata", "generation")
    newest = status.get("latestReadyRevisionName") == status.get("latestCreatedRevisionName")
    return observed and newest and has_condition(service, "Ready")


def find_pod_problem(
    pods: Sequence[JsonObject], logs: Mapping[str, Sequence[str]], *, may_end: bool = True
) -> Readiness | None:
    """Return what stops the pods of a satellite; None where nothing does."""
    snapshot = Snapshot(None, pods=pods, logs=logs, may_end=may_end)
    return next(_find_pod_problems(snapshot, SATELLITE), None)


async def find_job_problem(kube: Kube, name: str) -> Readiness | None:
    """Read the pods of a satellite's Job and return what stops them; None where nothing does."""
    pods = await kube.list_objects(POD, {"batch.kubernetes.io/job-name": name})
    names = [text_at(pod, "metadata", "name") for pod in pods]
    logs = {pod: await kube.read_log_tail(pod, SATELLITE.container) for pod in names}
    return find_pod_problem(pods, logs)


def read_job_end(job: JsonObject) -> str:
    """Return how a Job ended: ``Complete``, or the reason why it failed; "" while it runs."""
    if has_condition(job, "Complete"):
        return "Complete"
    failed = find_condition(job, "Failed")
    if failed.get("status") != "True":
        return ""
    return str(failed.get("message") or failed.get("reason"))


def has_condition(holder: JsonObject | None, kind: str) -> bool:
    """Return whether a condition of the object's status is true."""
    return find_condition(holder, kind).get("status") == "True"


def find_condition(holder: JsonObject | None, kind: str) -> JsonObject:
    """Return a condition of the object's status; an empty object where there is none."""
    conditions = objects_at(holder, "status", "conditions")
    return next(
        (condition for condition in conditions if condition.get("type") == kind), dict[str, Json]()
    )


def _find_pod_problems(snapshot: Snapshot, program: Program) -> Iterator[Readiness]:
    """Yield what stops the pods of the snapshot, the first pod's problems first."""
    for pod in snapshot.pods:
        name = text_at(pod, "metadata", "name")
        yield from _find_scheduling_problems(pod)
        for status in objects_at(pod, "status", "containerStatuses"):
            if status.get("name") == program.container:
                log = snapshot.logs.get(name, ())
                yield from _find_container_problems(status, log, program, may_end=snapshot.may_end)
        yield from _find_probe_problems(snapshot.events, name, program)


def _find_scheduling_problems(pod: JsonObject) -> Iterator[Readiness]:
    scheduled = find_condition(pod, "PodScheduled")
    if scheduled.get("reason") == "Unschedulable":
        message = str(scheduled.get("message", ""))
        reason = f"{_explain_scheduling(message)} ({message})"
        yield _wait(reason, scarce="Insufficient" in message)


def _explain_scheduling(message: str) -> str:
    if "nvidia.com/gpu" in message or "amd.com/gpu" in message:
        return "no node has a free GPU of that kind: wait for one, add one, or ask for fewer"
    if "persistentvolumeclaim" in message.lower():
        return "a claim of it has no volume: is there a StorageClass that gives what it asks for?"
    return "no node can take it: look at its resources, node selector and tolerations"


def _find_container_problems(
    status: JsonObject, log: Sequence[str], program: Program, *, may_end: bool
) -> Iterator[Readiness]:
    waiting = object_at(status, "state", "waiting")
    why, message = str(waiting.get("reason", "")), str(waiting.get("message", ""))
    if why in _NO_IMAGE:
        image = status.get("image", "")
        yield _fail(
            f"the image {image} cannot be pulled: {message or why}; is it pushed, may it be read?"
        )
    elif why in _NO_CONFIG:
        yield _fail(f"the container cannot be made: {message}")
    # While a container waits for its next start, its last state has the exit code.
    last, now = (object_at(status, state, "terminated") for state in ("lastState", "state"))
    end = last or now
    if not end or (may_end and end.get("exitCode") == 0):
        return
    if end.get("reason") == _KILLED_BY_MEMORY:
        yield _fail("it was killed: it needs more memory than its limit; raise resources.memory")
        return
    words = " | ".join([line for line in log if line.strip()][-_LOG_LINES:]) or "it said nothing"
    code = end.get("exitCode")
    yield _fail(
        f"{program.noun} ends right after its start, with exit code {code}; its last words: {words}"
    )


def _find_probe_problems(
    events: Sequence[JsonObject], pod: str, program: Program
) -> Iterator[Readiness]:
    for event in reversed(events):
        if at(event, "involvedObject", "name") == pod and event.get("reason") == "Unhealthy":
            message = str(event.get("message", "")).strip()
            yield _wait(f"it runs but does not become ready: {message}; {program.probe}")
            return


def _find_condition_problems(snapshot: Snapshot) -> Iterator[Readiness]:
    yield from _find_creation_problems(snapshot.deployment)
    for holder, kinds in (
        (snapshot.revision, ("ContainerHealthy", "ResourcesAvailable", "Ready")),
        (snapshot.service, ("ConfigurationsReady", "RoutesReady", "Ready")),
    ):
        for kind in kinds:
            condition = find_condition(holder, kind)
            if condition.get("status") == "False":
                text = f"{kind}: {condition.get('reason', '')}: {condition.get('message', '')}"
                yield _fail(" ".join(text.split()))


def _find_creation_problems(workload: JsonObject | None) -> Iterator[Readiness]:
    """Yield why no pod is created, where a quota or an admission policy forbids it."""
    failure = find_condition(workload, "ReplicaFailure")
    if failure.get("status") == "True":
        yield _fail(f"no pod may be made: {failure.get('message', '')}")


def find_program(workload: JsonObject) -> Program:
    """Return the process in the pods of a workload: that of the first container."""
    [first, *_] = objects_at(workload, "spec", "template", "spec", "containers")
    name = text_at(first, "name")
    path = at(first, "readinessProbe", "httpGet", "path")
    probe = f"{path} has to answer 200" if path else "its probe has to succeed"
    return Program(name, name, probe)


def select_pods(workload: JsonObject) -> Mapping[str, str]:
    """Return the labels of the pods of a workload."""
    return texts_at(workload, "spec", "selector", "matchLabels") or texts_at(
        workload, "spec", "template", "metadata", "labels"
    )


def assess_workload(workload: JsonObject, snapshot: Snapshot) -> Readiness:
    """Return whether a workload is ready; pods of it that are well explain nothing."""
    is_job = workload.get("kind") == "Job"
    if has_condition(workload, "Complete") if is_job else _is_rolled_out(workload):
        return READY
    problems = (*_find_workload_problems(workload, snapshot), *_find_creation_problems(workload))
    if is_job:
        return _assess_job(workload, next(iter(problems), None))
    return next(iter(problems), _wait("its pods are starting"))


def _assess_job(job: JsonObject, problem: Readiness | None) -> Readiness:
    failed = find_condition(job, "Failed")
    is_over = failed.get("status") == "True"
    if problem is not None:
        # The next try of a Job may fix what a pod of it reports; the Job knows when it gives up.
        is_final = is_over or "cannot be pulled" in problem.reason
        return _fail(problem.reason) if is_final else _wait(problem.reason)
    return _fail(str(failed.get("message", ""))) if is_over else _wait("it is at work")


def _is_rolled_out(workload: JsonObject) -> bool:
    status = object_at(workload, "status")
    replicas = object_at(workload, "spec").get("replicas", 1)
    observed = integer_at(status, "observedGeneration") >= integer_at(
        workload, "metadata", "generation"
    )
    counts = ("replicas", "updatedReplicas", "readyReplicas")
    return observed and all(integer_at(status, count) == replicas for count in counts)


def _find_workload_problems(workload: JsonObject, snapshot: Snapshot) -> Sequence[Readiness]:
    pods = sorted(
        (pod for pod in snapshot.pods if not _is_healthy(pod)),
        key=lambda pod: text_at(pod, "metadata", "creationTimestamp"),
        reverse=True,
    )
    unhealthy = Snapshot(workload, pods=pods, events=snapshot.events, logs=snapshot.logs)
    return list(_find_pod_problems(unhealthy, find_program(workload)))


def _is_healthy(pod: JsonObject) -> bool:
    if has_condition(pod, "Ready"):
        return True
    # The phase of a pod follows its containers a moment later.
    statuses = objects_at(pod, "status", "containerStatuses")
    return bool(statuses) and all(
        at(status, "state", "terminated", "exitCode") == 0 for status in statuses
    )
