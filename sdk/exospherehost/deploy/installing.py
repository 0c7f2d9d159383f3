"""Rendered objects onto a kube cluster: all rehearsed, then applied in order, then watched."""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final, TypeAlias

from controlplane.adapters.kube import Kube, KubeError
from controlplane.adapters.kube.client import DEPLOYMENT, POD, SECRET, Kind
from controlplane.adapters.kube.errors import Trouble
from controlplane.adapters.kube.explain import Seen, State
from controlplane.adapters.kube.workloads import WATCHED, pods_selector, program_of, workload_state
from exospherehost.deploy.errors import DeployError
from exospherehost.deploy.placing import MIGRATION, SERVER, part
from functions_runtime.contract import Json, JsonObject

NAMESPACE: Final = Kind("", "v1", "namespaces", namespaced=False)
_STAND_IN: Final = "default"
"""Where objects are rehearsed whose own namespace is yet to be made."""
_RANKS: Final = {"Namespace": 0, "StatefulSet": 2, "Job": 3, "Deployment": 4}
_REST: Final = 1
_COLLECTED: Final = frozenset(
    {Trouble.FORBIDDEN, Trouble.NO_KIND, Trouble.CONFLICT, Trouble.INVALID}
)
_OURS: Final = ("app.kubernetes.io/managed-by", "exo")

Say: TypeAlias = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Step:
    """One object to apply.

    Attributes:
        kind: its kind as the API server has it.
        wanted: the object.
        live: what is there, None for nothing.
        changes: whether applying it changes anything.
    """

    kind: Kind
    wanted: JsonObject
    live: JsonObject | None
    changes: bool

    @property
    def name(self) -> str:
        """Its own name."""
        return str(part(self.wanted, "metadata").get("name", ""))

    @property
    def namespace(self) -> str:
        """Of the object; "" for one that has none."""
        return str(part(self.wanted, "metadata").get("namespace", ""))

    def __str__(self) -> str:
        return f"{self.wanted['kind']} {self.name}"


@dataclass(frozen=True, slots=True)
class Watch:
    """How a workload is waited for.

    Attributes:
        timeout_s: at most so long.
        look_s: between two looks.
        looks: so many in a row have to find the same final fault: what a pod waits for may come.
    """

    timeout_s: float = 600.0
    look_s: float = 0.5
    looks: int = 16


@dataclass(frozen=True, slots=True)
class Installed:
    """What an installation did.

    Attributes:
        changed: the objects that were made or changed.
        failure: what stopped it; "" for nothing.
    """

    changed: tuple[str, ...]
    failure: str = ""


def in_order(objects: Sequence[JsonObject]) -> Sequence[JsonObject]:
    """Give objects in the order in which they are applied."""
    return sorted(objects, key=lambda each: _RANKS.get(str(each["kind"]), _REST))


async def rehearse(kube: Kube, objects: Sequence[JsonObject], say: Say) -> Sequence[Step]:
    """Ask the API server what it would say to each object; nothing is changed.

    Raises:
        DeployError: it would refuse some; all of them are told.
        KubeError: it could not be asked.
    """
    known: dict[str, Mapping[str, Kind]] = {}
    faults: list[str] = []
    steps: list[Step] = []
    there = await _namespaces(kube, objects)
    for wanted in in_order(objects):
        try:
            step = await _rehearsed(kube, wanted, known, there)
        except KubeError as error:
            if error.trouble not in _COLLECTED:
                raise
            faults.append(str(error))
            continue
        if step.kind == NAMESPACE and _is_foreign(step.live) and not step.changes:
            say(f"{step} is somebody else's and stays as it is")
        else:
            steps.append(step)
    if faults:
        raise DeployError("the kube cluster would refuse this", cause="; ".join(faults))
    return [each for each in steps if not _has_run(each, steps)]


async def install(
    kube: Kube,
    steps: Sequence[Step],
    secret: JsonObject | None,
    say: Say,
    watch: Watch,
) -> Installed:
    """Apply what changes, in order; go on to the next kind of workload when one is well.

    Args:
        kube: in the namespace of the Secret.
        steps: from `rehearse`.
        secret: to be made before what needs it; None for none.
        say: is told what is waited for.
        watch: how each workload is waited for.

    Raises:
        KubeError: the kube cluster refused an object after all.
    """
    changed: list[str] = []
    pending = secret
    for step in steps:
        if pending is not None and step.kind != NAMESPACE:
            if await kube.create(SECRET, pending):
                changed.append(f"Secret {part(pending, 'metadata')['name']}")
            pending = None
        changed += await _applied(kube.within(step.namespace), step, say)
        if step.wanted["kind"] in WATCHED:
            failure = await _until_well(kube.within(step.namespace), step, say, watch)
            if failure:
                return Installed(tuple(changed), f"{step}: {failure}")
    return Installed(tuple(changed))


async def _namespaces(kube: Kube, objects: Sequence[JsonObject]) -> frozenset[str]:
    """Give the namespaces that are there, of those that the objects go to.

    Raises:
        DeployError: one is not there, and no object makes it.
    """
    brought = {
        str(part(each, "metadata")["name"]) for each in objects if each["kind"] == "Namespace"
    }
    used = {str(part(each, "metadata").get("namespace", "")) for each in objects} - {""}
    there = frozenset([each for each in sorted(brought | used) if await kube.get(NAMESPACE, each)])
    if missing := sorted(used - brought - there):
        raise DeployError(f"the namespace {', '.join(missing)} does not exist")
    return there


async def _rehearsed(
    kube: Kube,
    wanted: JsonObject,
    known: dict[str, Mapping[str, Kind]],
    there: frozenset[str],
) -> Step:
    version, name = str(wanted["apiVersion"]), str(wanted["kind"])
    if version not in known:
        known[version] = await kube.kinds(version)
    kind = known[version].get(name)
    step = Step(kind or NAMESPACE, wanted, None, changes=True)
    if kind is None:
        text = f"{step}: the server has no {name} of {version}; install what brings it"
        raise KubeError(Trouble.NO_KIND, f"{text}, or leave the component out")
    if kind.namespaced and step.namespace not in there:
        metadata = {**part(wanted, "metadata"), "namespace": _STAND_IN}
        metadata["name"] = f"{step.name}-rehearsal"
        await kube.within(_STAND_IN).apply(kind, {**wanted, "metadata": metadata}, rehearse=True)
        return step
    inside = kube.within(step.namespace)
    live = await inside.get(kind, step.name)
    if kind == NAMESPACE and _is_foreign(live):
        if step.name != kube.namespace:
            return replace(step, live=live, changes=False)
        await _insist_on_own(kube)
    after = await inside.apply(kind, wanted, rehearse=True)
    return replace(step, live=live, changes=live is None or _bare(live) != _bare(after))


async def _insist_on_own(kube: Kube) -> None:
    """Refuse a namespace that others use: its network would be closed to them."""
    if pods := await kube.listed(POD, {}):
        name = part(pods[0], "metadata").get("name")
        text = f"Namespace {kube.namespace}: others use it, such as the pod {name}"
        raise KubeError(Trouble.CONFLICT, f"{text}; choose a namespace of its own")


def _bare(found: JsonObject) -> JsonObject:
    """Give an object without what the server counts for itself."""
    counted = ("managedFields", "resourceVersion", "generation")
    metadata: JsonObject = {
        key: value for key, value in part(found, "metadata").items() if key not in counted
    }
    return {**found, "metadata": metadata, "status": None}


def _is_foreign(namespace: JsonObject | None) -> bool:
    label, value = _OURS
    labels = part(part(namespace or {}, "metadata"), "labels")
    return namespace is not None and labels.get(label) != value


def _has_run(step: Step, steps: Sequence[Step]) -> bool:
    """Tell whether a Job is gone because it has run: the Deployment remembers its name."""
    if step.wanted["kind"] != "Job" or step.live is not None:
        return False
    servers = (each.live or {} for each in steps if each.kind == DEPLOYMENT and each.name == SERVER)
    annotations = (part(part(each, "metadata"), "annotations") for each in servers)
    return any(each.get(MIGRATION) == step.name for each in annotations)


async def _applied(kube: Kube, step: Step, say: Say) -> Sequence[str]:
    """Apply a step that changes something; gives what was changed."""
    again = _has_failed(step)
    if again:
        say(f"{step} has failed before and runs again")
        await kube.delete(step.kind, step.name)
    if not (again or step.changes):
        return ()
    await kube.apply(step.kind, step.wanted)
    return (str(step),)


def _has_failed(step: Step) -> bool:
    if step.live is None or step.wanted["kind"] != "Job":
        return False
    live: JsonObject = {**step.live, "kind": "Job"}
    return workload_state(live, Seen(live)).final


async def _until_well(kube: Kube, step: Step, say: Say, watch: Watch) -> str:
    """Wait until a workload is well; give why not, once waiting is of no use."""
    said, same = "", 0
    # A Job knows itself when it gives up.
    enough = 1 if step.wanted["kind"] == "Job" else watch.looks
    try:
        async with asyncio.timeout(watch.timeout_s):
            while True:
                state = await _look(kube, step)
                if state.ready:
                    return ""
                same = same + 1 if state.reason == said else 0
                if state.reason != said:
                    say(f"{step}: {state.reason}")
                said = state.reason
                if state.final and same >= enough:
                    return said
                await asyncio.sleep(watch.look_s)
    except TimeoutError:
        return f"not well after {watch.timeout_s:.0f} s: {said}"


async def _look(kube: Kube, step: Step) -> State:
    live = await kube.get(step.kind, step.name)
    if live is None:
        return State(ready=False, final=True, reason="somebody has deleted it")
    workload: JsonObject = {**live, "kind": step.wanted["kind"]}
    quick = workload_state(workload, Seen(workload))
    if quick.ready:
        return quick
    pods = await kube.listed(POD, pods_selector(workload))
    events: list[JsonObject] = []
    logs: dict[str, Sequence[str]] = {}
    for pod in pods:
        name = str(part(pod, "metadata").get("name", ""))
        events += await kube.events(name)
        logs[name] = await kube.log_tail(name, program_of(workload).container)
    return workload_state(workload, Seen(workload, pods=pods, events=events, logs=logs))


def as_list(objects: Sequence[JsonObject]) -> JsonObject:
    """Give objects as one, as `kubectl apply -f` takes them."""
    return {"apiVersion": "v1", "kind": "List", "items": list[Json](objects)}
