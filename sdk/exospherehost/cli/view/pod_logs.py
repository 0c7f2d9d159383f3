"""The words of a satellite's pods, pod by pod or as they come."""

import asyncio
from collections.abc import Sequence
from contextlib import aclosing
from typing import Final

from controlplane.kube import Kube
from controlplane.kube.client import POD, POD_TEMPLATE
from exospherehost.cli.listing import number, objects, text
from exospherehost.cli.view.output import say, write
from exospherehost.deploy.inventory import Deployed, find_deployed, log_address
from functions_runtime.contract import JsonObject

_CONTAINER: Final = "user-container"
_LOOK_S: Final = 1.0


async def print_logs(
    name: str, context: str | None, namespace: str, lines: int, *, follow: bool
) -> None:
    """Print the logs of a deployed satellite; with `follow` until it is deleted."""
    async with Kube.open(context, namespace) as kube:
        found = await find_deployed(kube, name)
        pods = await kube.listed(POD, found.labels)
        if not pods:
            say(await _nobody(kube, found))
        if follow:
            await _follow(kube, found, lines)
            return
        for pod in sorted(pods, key=_age):
            prefix = f"{_name(pod)}  " if len(pods) > 1 else ""
            said = await kube.log_tail(_name(pod), _CONTAINER, lines)
            write(f"{prefix}{line}\n" for line in said)


async def _nobody(kube: Kube, found: Deployed) -> str:
    kept = await log_address(kube, found)
    where = (
        f"the platform keeps them at {kept}"
        if kept
        else "they went with its last pod; what it logged for a run is kept: exo logs RUN"
    )
    why = "no job of it is kept" if found.kind is POD_TEMPLATE else "it is scaled to zero"
    return f"{found.identifier} has no pods, {why}; its logs: {where}"


async def _follow(kube: Kube, found: Deployed, lines: int) -> None:
    """Print as it comes, also what pods say that are yet to be born."""
    known: set[tuple[str, int]] = set()
    async with asyncio.TaskGroup() as readers:
        while await kube.get(found.kind, found.name) is not None:
            pods = await kube.listed(POD, found.labels)
            prefixed = len(pods) > 1
            for pod in pods:
                # A container that starts again has a log of its own.
                if (each := (_name(pod), _restarts(pod))) not in known and _has_begun(pod):
                    known.add(each)
                    readers.create_task(_read(kube, each[0], lines, prefixed=prefixed))
            await asyncio.sleep(_LOOK_S)


async def _read(kube: Kube, pod: str, lines: int, *, prefixed: bool) -> None:
    prefix = f"{pod}  " if prefixed else ""
    async with aclosing(kube.log_lines(pod, _CONTAINER, lines)) as said:
        async for line in said:
            write([f"{prefix}{line}\n"])


def _name(pod: JsonObject) -> str:
    return text(_part(pod, "metadata").get("name"))


def _age(pod: JsonObject) -> tuple[str, str]:
    return text(_part(pod, "metadata").get("creationTimestamp")), _name(pod)


def _ours(pod: JsonObject) -> Sequence[JsonObject]:
    containers = objects(_part(pod, "status").get("containerStatuses"))
    return [each for each in containers if each.get("name") == _CONTAINER]


def _restarts(pod: JsonObject) -> int:
    return sum(number(each.get("restartCount")) for each in _ours(pod))


def _has_begun(pod: JsonObject) -> bool:
    return any("waiting" not in _part(each, "state") for each in _ours(pod))


def _part(holder: JsonObject, key: str) -> JsonObject:
    found = holder.get(key)
    return found if isinstance(found, dict) else {}
