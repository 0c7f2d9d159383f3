"""Rehearsed objects onto a kube cluster: applied in order, and watched until all is well."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass

from controlplane.kube import Kube
from controlplane.kube.client import POD, SECRET
from controlplane.kube.readiness import (
    WATCHED,
    Seen,
    State,
    pods_selector,
    program_of,
    workload_state,
)
from exospherehost.deploy.install.dry_run import NAMESPACE, Say, Step
from exospherehost.deploy.install.rewrite import part
from functions_runtime.contract import JsonObject


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
