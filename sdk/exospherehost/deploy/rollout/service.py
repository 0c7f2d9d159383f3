"""Roll out a Knative Service: dry run, apply, watch, canary, route. Or change nothing.

The model
---------
Knative makes a revision of each template that is applied, and `spec.traffic` says which revision
gets requests. A rollout never lets requests of users decide whether a revision works:

1. A server-side dry run of the object. The webhooks of the platform judge it, and the answer, with
   every default filled in, is compared with what is there: equal means that nothing is to do.
2. The object is applied with all traffic pinned to the revision that serves, by its name, and a
   tag ``canary`` on the newest one. The tag gives the new revision a host of its own.
3. The new revision is polled until it is ready, and a canary is sent to the tag. A revision with
   ``initial-scale: 0`` (GPU) is "ready" without a pod, so the canary is what starts it.
4. The object is applied once more with all traffic to the newest revision, which drops the tag.

A first deploy has nothing to protect: it is applied with all traffic to itself, and tried there.

Invariants
----------
- Until step 4 the old revision serves every request; a failure in 2 or 3 leaves it so.
- Nothing is forced: a field that another manager owns makes the first dry run fail, before any
  change.
- Every reason to wait is reported once, and the last one is part of the failure.

Why waiting is not simply a timeout: a fault such as a missing module would only cost time, so a
final fault ends the wait. But conditions flap while pods start, so the same final fault has to be
read several times in a row.

Why a failed GPU revision is taken back (`_take_back`): Knative retries its pods until the progress
deadline, an hour with a GPU, and those pods hold the only GPU that the old revision needs to come
back from zero. So what was declared before is applied again and the failed revision is deleted.
Without a GPU the failed revision stays for inspection; it costs nothing.
"""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from dataclasses import dataclass
from http import HTTPStatus
from typing import Final

import httpx2

from controlplane.knative.admission import find_violations
from controlplane.knative.endpoint import KnativeEndpoint
from controlplane.knative.features import PlatformLimits
from controlplane.knative.placement import Placement
from controlplane.knative.service import render
from controlplane.kube import Kube, KubeError
from controlplane.kube.client import DEPLOYMENT, POD, REVISION, SERVICE
from controlplane.kube.readiness import (
    Readiness,
    Snapshot,
    assess_service,
    find_pod_problem,
    has_condition,
)
from exospherehost.deploy.errors import DeployError
from exospherehost.deploy.rbac import Right
from exospherehost.deploy.rollout.applied_fields import read_applied_fields
from exospherehost.deploy.rollout.target import Rollout, RolloutOptions
from functions_runtime.contract import BATCH_TYPE, Json, JsonObject
from functions_runtime.manifest.model import Manifest
from functions_runtime.wire.json_path import at, object_at, text_at

TAG: Final = "canary"
_POLL_S: Final = 0.3
_INITIAL_SCALE: Final = (
    "spec", "template", "metadata", "annotations", "autoscaling.knative.dev/initial-scale",
)  # fmt: skip
_CONTAINER: Final = "user-container"
_POLLS_UNTIL_FINAL: Final = 3
"""So many polls in a row have to read the same final fault: conditions flap while pods start."""
_HEALTHY: Final = Readiness(ready=True, final=False, reason="")
_CANARY_TIMEOUT: Final = httpx2.Timeout(None, connect=5.0)
"""How long a start may take is the caller's `timeout_s`."""

Canary = Callable[[str], Coroutine[None, None, str]]
"""Tries the revision behind a tag of the traffic ("" for the Service itself); returns what is
wrong, "" for nothing."""


@dataclass(frozen=True, slots=True)
class KnativeServiceTarget:
    """A satellite of `mode: request` as a Knative Service.

    Attributes:
        canary: tries a new revision before it gets traffic.
    """

    canary: Canary
    rights: Sequence[Right] = ()

    def render(
        self, manifest: Manifest, placement: Placement, limits: PlatformLimits
    ) -> JsonObject:
        """Return the Service."""
        service = render(manifest, placement)
        refusals = [str(violation) for violation in find_violations(service, limits)]
        if refusals:
            raise DeployError("Knative would refuse it", cause="; ".join(refusals))
        return service

    async def roll_out(self, kube: Kube, rendered: JsonObject, options: RolloutOptions) -> Rollout:
        """Bring a Service into service, once its new revision has answered the canary."""
        name = text_at(rendered, "metadata", "name")
        before = await kube.get(SERVICE, name)
        serving = text_at(before, "status", "latestReadyRevisionName")
        final = _with_traffic(rendered, [{"latestRevision": True, "percent": 100}])
        dry_run = await kube.apply(SERVICE, final, dry_run=True)
        if before is not None and serving and _is_unchanged(before, dry_run):
            return Rollout(changed=False, revision=serving)
        if not options.timeout_s:
            await kube.apply(SERVICE, final)
            return Rollout(changed=True, revision=serving)
        aside: list[Json] = [
            {"revisionName": serving, "latestRevision": False, "percent": 100},
            {"latestRevision": True, "percent": 0, "tag": TAG},
        ]
        await kube.apply(SERVICE, _with_traffic(rendered, aside) if serving else final)
        failure = await wait_until_ready(kube, name, options.report, options.timeout_s)
        if not failure:
            failure = await self._try_revision(kube, name, options, has_predecessor=bool(serving))
        if failure:
            if at(rendered, *_INITIAL_SCALE) == "0":
                failure += await _take_back(kube, before, rendered)
            return Rollout(changed=True, revision=serving, failure=failure)
        if serving:
            await kube.apply(SERVICE, final)
            failure = await wait_until_ready(kube, name, options.report, options.timeout_s)
        newest = text_at(await kube.get(SERVICE, name), "status", "latestReadyRevisionName")
        return Rollout(changed=True, revision=newest, failure=failure)

    async def _try_revision(
        self, kube: Kube, name: str, options: RolloutOptions, *, has_predecessor: bool
    ) -> str:
        """Wait for the canary; return what is wrong with it, and what stops its pods."""
        make_room = options.make_room if has_predecessor else None
        faults = _FaultTracker(options.report, make_room)
        trial = asyncio.create_task(self.canary(TAG if has_predecessor else ""))
        try:
            async with asyncio.timeout(options.timeout_s):
                while not (await asyncio.wait([trial], timeout=_POLL_S))[0]:
                    snapshot = await read_snapshot(kube, name)
                    state = find_unready_pod_problem(snapshot) or _HEALTHY
                    if faults.record(state):
                        return faults.reason
                    await faults.make_room_for(state)
        except TimeoutError:
            why = faults.reason or "its pods are well"
            return f"the canary has no answer after {options.timeout_s:.0f} s: {why}"
        finally:
            trial.cancel()
            await asyncio.wait([trial])
        answer = trial.result()
        return f"{answer}: {faults.reason}" if answer and faults.reason else answer


class _FaultTracker:
    """Compares polls: reports each new reason once, and knows when a final one is certain."""

    def __init__(
        self, report: Callable[[str], None], make_room: Callable[[], Awaitable[None]] | None = None
    ) -> None:
        self.reason = ""
        self._make_room = make_room
        self._report = report
        self._repeats = 0

    async def make_room_for(self, state: Readiness) -> None:
        """Have room made where the pod waits for a machine that has room."""
        if state.scarce and self._make_room is not None:
            await self._make_room()

    def record(self, state: Readiness) -> bool:
        """Record the result of a poll; return whether waiting longer is of no use."""
        self._repeats = self._repeats + 1 if state.reason == self.reason else 0
        if state.reason not in ("", self.reason):
            self._report(state.reason)
        self.reason = state.reason
        return state.final and self._repeats >= _POLLS_UNTIL_FINAL


async def send_canary(endpoint: KnativeEndpoint, manifest: Manifest, tag: str) -> str:
    """Wake a revision with an empty batch and check its identity; return what is wrong, or "".

    An empty batch goes through everything but the function itself: image, imports, codec, port.
    """
    headers = {"host": endpoint.host(manifest.identifier, tag)}
    gateway = endpoint.gateway
    try:
        async with httpx2.AsyncClient(base_url=gateway, timeout=_CANARY_TIMEOUT) as client:
            batch = {**headers, "content-type": BATCH_TYPE}
            reply = await client.post("/", content=b"[]", headers=batch)
            while reply.status_code == HTTPStatus.GATEWAY_TIMEOUT:
                # Its start takes longer than a request may, such as with a large model.
                reply = await client.post("/", content=b"[]", headers=batch)
            identity = await client.get("/manifest", headers=headers)
    except httpx2.HTTPError as error:
        reason = " ".join(str(error).split()) or type(error).__name__
        return f"the canary got no answer at {gateway}: {reason}"
    if reply.status_code != HTTPStatus.OK:
        return f"the canary got {reply.status_code}: {' '.join(reply.text.split())[:300]}"
    try:
        running = identity.json()
        name = f"{running['identifier']} {running['version']}"
    except (ValueError, KeyError, TypeError):
        return f"the canary did not answer as a satellite: {identity.text[:100]!r}"
    expected = f"{manifest.identifier} {manifest.version}"
    return "" if name == expected else f"the canary is {name}, not {expected}"


async def wait_until_ready(
    kube: Kube, name: str, report: Callable[[str], None], timeout_s: float
) -> str:
    """Wait until the Service is ready; return why it is not, once waiting is of no use."""
    faults = _FaultTracker(report)
    try:
        async with asyncio.timeout(timeout_s):
            while True:
                state = assess_service(await read_snapshot(kube, name))
                if state.ready:
                    return ""
                if faults.record(state):
                    return state.reason
                await asyncio.sleep(_POLL_S)
    except TimeoutError:
        return f"not ready after {timeout_s:.0f} s: {faults.reason}"


async def read_snapshot(kube: Kube, name: str) -> Snapshot:
    """Read a Service with its newest revision, and that one's pods, events and logs."""
    service = await kube.get(SERVICE, name)
    revision = text_at(service, "status", "latestCreatedRevisionName")
    if not revision:
        return Snapshot(service)
    listed = await kube.list_objects(POD, {"serving.knative.dev/revision": revision})
    # A pod that is being deleted explains nothing, such as after a delete and a new deploy.
    pods = [pod for pod in listed if not at(pod, "metadata", "deletionTimestamp")]
    logs: dict[str, Sequence[str]] = {}
    events: list[JsonObject] = []
    for pod in pods:
        pod_name = text_at(pod, "metadata", "name")
        logs[pod_name] = await kube.read_log_tail(pod_name, _CONTAINER)
        events += await kube.list_events(pod_name)
    return Snapshot(
        service=service,
        revision=await kube.get(REVISION, revision),
        deployment=await kube.get(DEPLOYMENT, f"{revision}-deployment"),
        pods=pods,
        events=events,
        logs=logs,
    )


def find_unready_pod_problem(snapshot: Snapshot) -> Readiness | None:
    """Return what stops the pods that are not ready: a revision is ready without any, too."""
    waiting = [pod for pod in snapshot.pods if not has_condition(pod, "Ready")]
    return find_pod_problem(waiting, snapshot.logs, may_end=False)


async def _take_back(kube: Kube, before: JsonObject | None, rendered: JsonObject) -> str:
    """Take the pods of a failed revision off their machines; return why that failed, in words."""
    try:
        await _restore(kube, before, text_at(rendered, "metadata", "name"))
    except KubeError as error:
        return f"; and it could not be taken back: {error}"
    return ""


async def _restore(kube: Kube, before: JsonObject | None, name: str) -> None:
    """Apply what was declared before, and delete the failed revision.

    Knative recreates the newest revision when it is deleted, so another has to be newest first.
    """
    serving = at(before, "status", "latestReadyRevisionName")
    if before is None or not serving:
        await kube.delete(SERVICE, name)
        return
    declared = read_applied_fields(before)
    if declared is None:
        return
    failed = await _read_newest_revision(kube, name)
    pinned: JsonObject = {"revisionName": serving, "latestRevision": False, "percent": 100}
    await kube.apply(SERVICE, _with_traffic(declared, [pinned]))
    for _ in range(_POLLS_UNTIL_FINAL * 10):
        if await _read_newest_revision(kube, name) != failed:
            await kube.delete(REVISION, failed)
            return
        await asyncio.sleep(_POLL_S)


async def _read_newest_revision(kube: Kube, name: str) -> str:
    return text_at(await kube.get(SERVICE, name), "status", "latestCreatedRevisionName")


def _with_traffic(service: JsonObject, traffic: list[Json]) -> JsonObject:
    return {**service, "spec": {**object_at(service, "spec"), "traffic": traffic}}


def _is_unchanged(before: JsonObject, dry_run: JsonObject) -> bool:
    """Return whether applying changes nothing: neither what runs nor how it is labelled."""
    same_spec = before.get("spec") == dry_run.get("spec")
    same_labels = at(before, "metadata", "labels") == at(dry_run, "metadata", "labels")
    return same_spec and same_labels and assess_service(Snapshot(before)).ready
