"""Print the logs of a satellite's pods, pod by pod or as they are written.

For `exo satellites logs`. Logs of earlier pods are the platform's, if it keeps any; those of runs
are the control plane's (`exo logs RUN`).
"""

import asyncio
from contextlib import aclosing
from typing import Final

from controlplane.kube import Kube
from controlplane.kube.client import POD, POD_TEMPLATE
from exospherehost.cli.view.output import say, write
from exospherehost.deploy.inventory import DeployedSatellite, find_deployed, read_log_address
from functions_runtime.contract import JsonObject
from functions_runtime.wire.json_path import integer_at, object_at, objects_at, text_at

_CONTAINER: Final = "user-container"
_POLL_S: Final = 1.0


async def print_logs(
    name: str, context: str | None, namespace: str, lines: int, *, follow: bool
) -> None:
    """Print the logs of a deployed satellite; with `follow` until it is deleted."""
    async with Kube.open(context, namespace) as kube:
        satellite = await find_deployed(kube, name)
        pods = await kube.list_objects(POD, satellite.labels)
        if not pods:
            say(await _explain_no_pods(kube, satellite))
        if follow:
            await _follow(kube, satellite, lines)
            return
        for pod in sorted(pods, key=_sort_key):
            prefix = f"{_name(pod)}  " if len(pods) > 1 else ""
            log = await kube.read_log_tail(_name(pod), _CONTAINER, lines)
            write(f"{prefix}{line}\n" for line in log)


async def _explain_no_pods(kube: Kube, satellite: DeployedSatellite) -> str:
    address = await read_log_address(kube, satellite)
    where = (
        f"the platform keeps them at {address}"
        if address
        else "they went with its last pod; what it logged for a run is kept: exo logs RUN"
    )
    why = "no job of it is kept" if satellite.kind is POD_TEMPLATE else "it is scaled to zero"
    return f"{satellite.identifier} has no pods, {why}; its logs: {where}"


async def _follow(kube: Kube, satellite: DeployedSatellite, lines: int) -> None:
    """Print lines as they are written, also those of pods that are created later."""
    followed: set[tuple[str, int]] = set()
    async with asyncio.TaskGroup() as readers:
        while await kube.get(satellite.kind, satellite.name) is not None:
            pods = await kube.list_objects(POD, satellite.labels)
            prefixed = len(pods) > 1
            for pod in pods:
                # A container that starts again has a log of its own.
                log = (_name(pod), _count_restarts(pod))
                if log not in followed and _has_started(pod):
                    followed.add(log)
                    readers.create_task(_print_log(kube, log[0], lines, prefixed=prefixed))
            await asyncio.sleep(_POLL_S)


async def _print_log(kube: Kube, pod: str, lines: int, *, prefixed: bool) -> None:
    prefix = f"{pod}  " if prefixed else ""
    async with aclosing(kube.follow_log(pod, _CONTAINER, lines)) as log:
        async for line in log:
            write([f"{prefix}{line}\n"])


def _name(pod: JsonObject) -> str:
    return text_at(pod, "metadata", "name")


def _sort_key(pod: JsonObject) -> tuple[str, str]:
    return text_at(pod, "metadata", "creationTimestamp"), _name(pod)


def _list_statuses(pod: JsonObject) -> list[JsonObject]:
    statuses = objects_at(pod, "status", "containerStatuses")
    return [status for status in statuses if status.get("name") == _CONTAINER]


def _count_restarts(pod: JsonObject) -> int:
    return sum(integer_at(status, "restartCount") for status in _list_statuses(pod))


def _has_started(pod: JsonObject) -> bool:
    return any("waiting" not in object_at(status, "state") for status in _list_statuses(pod))
