"""A rendered Service onto a kube cluster: rehearse, apply, watch, try, route. Or not at all.

While a satellite is there already, its old revision keeps serving until the new one has answered a
canary: the traffic is pinned to it, and the new one is reached by a tag of its own.
"""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from dataclasses import dataclass
from typing import Final

from controlplane.kube import Kube, KubeError
from controlplane.kube.client import DEPLOYMENT, POD, REVISION, SERVICE
from controlplane.kube.readiness import Seen, State, state_of, trouble_of
from exospherehost.deploy.rollout.applied_fields import owned
from functions_runtime.contract import Json, JsonObject

TAG: Final = "canary"
_LOOK_S: Final = 0.3
_INITIAL_SCALE: Final = (
    "spec", "template", "metadata", "annotations", "autoscaling.knative.dev/initial-scale",
)  # fmt: skip
_CONTAINER: Final = "user-container"
_PATIENCE_LOOKS: Final = 3
"""So many looks in a row have to find the same final fault: conditions flap while pods start."""
_WELL: Final = State(ready=True, final=False, reason="")

Canary = Callable[[str], Coroutine[None, None, str]]
"""Tries the revision behind a tag of the traffic ("" for the Service itself); gives what is wrong,
"" for nothing."""


@dataclass(frozen=True, slots=True)
class Rollout:
    """What became of it.

    Attributes:
        changed: whether anything was applied.
        revision: name of the revision that serves now.
        failure: why the new one does not serve; "" if it does.
    """

    changed: bool
    revision: str
    failure: str = ""


class _Heard:
    """What has been found look by look: each thing is said once, the last one is known."""

    def __init__(
        self, say: Callable[[str], None], make_room: Callable[[], Awaitable[None]] | None = None
    ) -> None:
        self.reason = ""
        self._make_room = make_room
        self._say = say
        self._same = 0

    async def make_room(self, state: State) -> None:
        """Have room made where that is what is waited for."""
        if state.scarce and self._make_room is not None:
            await self._make_room()

    def enough(self, state: State) -> bool:
        """Take what a look has found; tell whether waiting is of no use."""
        self._same = self._same + 1 if state.reason == self.reason else 0
        if state.reason not in ("", self.reason):
            self._say(state.reason)
        self.reason = state.reason
        return state.final and self._same >= _PATIENCE_LOOKS


async def roll_out(
    kube: Kube,
    wanted: JsonObject,
    canary: Canary,
    say: Callable[[str], None],
    timeout_s: float = 600.0,
    make_room: Callable[[], Awaitable[None]] | None = None,
) -> Rollout:
    """Bring a Service into service; leaves the old revision in its place where the new one fails.

    With a `timeout_s` of 0 it is applied and left to Knative: nothing is waited for or tried.

    `make_room` is called, now and then, while the new revision waits for what the old one may hold,
    such as the only GPU: the old one goes to zero when nothing is sent to it.

    Raises:
        KubeError: the cluster refused it; nothing was changed.
    """
    name = str(_at(wanted, "metadata", "name"))
    before = await kube.get(SERVICE, name)
    serving = str(_at(before or {}, "status", "latestReadyRevisionName") or "")
    whole = _routed(wanted, [{"latestRevision": True, "percent": 100}])
    rehearsed = await kube.apply(SERVICE, whole, rehearse=True)
    if before is not None and serving and _same(before, rehearsed):
        return Rollout(changed=False, revision=serving)
    if not timeout_s:
        await kube.apply(SERVICE, whole)
        return Rollout(changed=True, revision=serving)
    aside: list[Json] = [
        {"revisionName": serving, "latestRevision": False, "percent": 100},
        {"latestRevision": True, "percent": 0, "tag": TAG},
    ]
    await kube.apply(SERVICE, _routed(wanted, aside) if serving else whole)
    failure = await until_ready(kube, name, say, timeout_s)
    tag = TAG if serving else ""
    if not failure:
        room = make_room if serving else None
        failure = await _tried(kube, name, canary(tag), _Heard(say, room), timeout_s)
    if failure:
        if _at(wanted, *_INITIAL_SCALE) == "0":
            failure += await _taken_back(kube, before, wanted)
        return Rollout(changed=True, revision=serving, failure=failure)
    if serving:
        await kube.apply(SERVICE, whole)
        failure = await until_ready(kube, name, say, timeout_s)
    now = await kube.get(SERVICE, name)
    newest = str(_at(now or {}, "status", "latestReadyRevisionName") or "")
    return Rollout(changed=True, revision=newest, failure=failure)


async def _taken_back(kube: Kube, before: JsonObject | None, wanted: JsonObject) -> str:
    """Take the pods of a failed revision off their machines; give what hinders that, in words.

    Knative would have them try until the progress deadline, an hour with a GPU, and what serves has
    to wait for that GPU.
    """
    try:
        await _take_back(kube, before, wanted)
    except KubeError as error:
        return f"; and it could not be taken back: {error}"
    return ""


async def _take_back(kube: Kube, before: JsonObject | None, wanted: JsonObject) -> None:
    """Put back what was declared before, and delete the failed revision.

    What is deleted stays away only if it is not the newest: Knative makes that anew.
    """
    name = str(_at(wanted, "metadata", "name"))
    serving = _at(before or {}, "status", "latestReadyRevisionName")
    if before is None or not serving:
        await kube.delete(SERVICE, name)
        return
    old = owned(before)
    if old is None:
        return
    failed = await _newest(kube, name)
    pinned: JsonObject = {"revisionName": serving, "latestRevision": False, "percent": 100}
    await kube.apply(SERVICE, _routed(old, [pinned]))
    for _ in range(_PATIENCE_LOOKS * 10):
        if await _newest(kube, name) != failed:
            await kube.delete(REVISION, failed)
            return
        await asyncio.sleep(_LOOK_S)


async def _newest(kube: Kube, name: str) -> str:
    service = await kube.get(SERVICE, name)
    return str(_at(service or {}, "status", "latestCreatedRevisionName") or "")


async def look(kube: Kube, name: str) -> Seen:
    """Read what tells how a satellite stands: its newest revision, that one's pods, their words."""
    service = await kube.get(SERVICE, name)
    revision = str(_at(service or {}, "status", "latestCreatedRevisionName") or "")
    if not revision:
        return Seen(service)
    listed = await kube.listed(POD, {"serving.knative.dev/revision": revision})
    # One that is told to end says nothing of the others, such as after a delete and a new deploy.
    pods = [each for each in listed if not _at(each, "metadata", "deletionTimestamp")]
    logs: dict[str, Sequence[str]] = {}
    events: list[JsonObject] = []
    for pod in pods:
        each = str(_at(pod, "metadata", "name"))
        logs[each] = await kube.log_tail(each, _CONTAINER)
        events += await kube.events(each)
    return Seen(
        service=service,
        revision=await kube.get(REVISION, revision),
        deployment=await kube.get(DEPLOYMENT, f"{revision}-deployment"),
        pods=pods,
        events=events,
        logs=logs,
    )


def trouble_of_waiting(seen: Seen) -> State | None:
    """Return what stops the pods that are not ready: a revision is ready without any, too."""
    waiting = [each for each in seen.pods if not _is_ready(each)]
    return trouble_of(waiting, seen.logs, may_end=False)


def _is_ready(pod: JsonObject) -> bool:
    conditions = _at(pod, "status", "conditions")
    listed = conditions if isinstance(conditions, list) else []
    ready: JsonObject = {"type": "Ready", "status": "True"}
    return any(isinstance(each, dict) and ready.items() <= each.items() for each in listed)


async def until_ready(kube: Kube, name: str, say: Callable[[str], None], timeout_s: float) -> str:
    """Wait until the Service is ready; give why not, once waiting is of no use."""
    heard = _Heard(say)
    try:
        async with asyncio.timeout(timeout_s):
            while True:
                state = state_of(await look(kube, name))
                if state.ready:
                    return ""
                if heard.enough(state):
                    return state.reason
                await asyncio.sleep(_LOOK_S)
    except TimeoutError:
        return f"not ready after {timeout_s:.0f} s: {heard.reason}"


async def _tried(
    kube: Kube,
    name: str,
    canary: Coroutine[None, None, str],
    heard: _Heard,
    timeout_s: float,
) -> str:
    """Wait for a canary; give what is wrong, and what stops the pods that should answer it."""
    trial = asyncio.create_task(canary)
    try:
        async with asyncio.timeout(timeout_s):
            while not (await asyncio.wait([trial], timeout=_LOOK_S))[0]:
                state = trouble_of_waiting(await look(kube, name)) or _WELL
                if heard.enough(state):
                    return heard.reason
                await heard.make_room(state)
    except TimeoutError:
        why = heard.reason or "its pods are well"
        return f"the canary has no answer after {timeout_s:.0f} s: {why}"
    finally:
        trial.cancel()
        await asyncio.wait([trial])
    answer = trial.result()
    return f"{answer}: {heard.reason}" if answer and heard.reason else answer


def _routed(wanted: JsonObject, traffic: list[Json]) -> JsonObject:
    spec = wanted["spec"]
    return {**wanted, "spec": {**(spec if isinstance(spec, dict) else {}), "traffic": traffic}}


def _same(before: JsonObject, rehearsed: JsonObject) -> bool:
    """Return whether applying changes nothing: neither what runs nor how it is labelled."""
    whole = before.get("spec") == rehearsed.get("spec")
    labels = _at(before, "metadata", "labels") == _at(rehearsed, "metadata", "labels")
    return whole and labels and state_of(Seen(before)).ready


def _at(holder: JsonObject, *path: str) -> Json:
    found: Json = holder
    for key in path:
        found = found.get(key) if isinstance(found, dict) else None
    return found
