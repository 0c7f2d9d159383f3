"""Knative Serving itself: there, new enough, alive, and set up for satellites.

How many GPUs the nodes have, and how many of them pods have asked for already.
"""

import asyncio
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from controlplane.knative.features import (
    POD_FIELDS,
    VOLUME_SOURCES,
    ZERO_INITIAL_SCALE,
    Need,
)
from controlplane.knative.gpu import PRODUCT_LABEL, RESOURCE
from controlplane.knative.violation import Node
from controlplane.kube import Kube, KubeError
from controlplane.kube.client import CONFIG_MAP, DEPLOYMENT, NODE, POD_ANYWHERE
from controlplane.kube.errors import Trouble
from controlplane.kube.platform import SERVING_NAMESPACE, Platform, platform_of
from exospherehost.doctor.finding import Finding, named, several, switch, table, whole
from functions_runtime.contract import JsonObject

_MENDS: Final = {
    Trouble.NO_KIND: "install Knative Serving (knative.dev/docs/install), or --context another",
    Trouble.TOO_OLD: "upgrade Knative Serving one minor release at a time",
    Trouble.INVALID: f"correct that ConfigMap in the namespace {SERVING_NAMESPACE}",
}
_COMPONENTS: Final = ("activator", "autoscaler", "controller", "webhook")
_ACTIVATOR_GRACE_S: Final = 30
"""What Kubernetes takes where a pod says nothing."""


@dataclass(frozen=True, slots=True)
class _Use:
    """What some satellites need switched on, and what they have in common."""

    name: str
    what: str
    flags: tuple[str, ...]


_USES: Final = (
    _Use("gpu flags", "a satellite with a GPU", (ZERO_INITIAL_SCALE, VOLUME_SOURCES["emptyDir"])),
    _Use(
        "node flags",
        "a GPU with product, node-selector, tolerations or runtime-class",
        tuple(POD_FIELDS[each] for each in ("nodeSelector", "tolerations", "runtimeClassName")),
    ),
    _Use("model flag", "a model-volume", (VOLUME_SOURCES["persistentVolumeClaim"],)),
)


async def knative(kube: Kube) -> Sequence[Finding]:
    """Look for Knative Serving; without it nothing more can be said of it."""
    try:
        platform = await platform_of(kube)
    except KubeError as error:
        if mend := _MENDS.get(error.trouble, ""):
            return [Finding("knative", "error", str(error), mend)]
        raise
    if platform.unread:
        mend = f"ask for get on configmaps in {SERVING_NAMESPACE}; its webhook judges all the same"
        return [Finding("knative", "warning", f"settings unknown: {platform.unread}", mend)]
    said = platform.version or "of a release that it does not name"
    found = Finding("knative", "ok", f"Serving {said}")
    return [found, *_flags(platform), *await _settings(kube.within(SERVING_NAMESPACE), platform)]


async def components(kube: Kube) -> Sequence[Finding]:
    """Look whether what Knative Serving consists of is running."""
    serving = kube.within(SERVING_NAMESPACE)
    found = await asyncio.gather(*(serving.get(DEPLOYMENT, each) for each in _COMPONENTS))
    down = [
        name
        for name, deployment in zip(_COMPONENTS, found, strict=True)
        if whole(deployment, "status", "readyReplicas") < 1
    ]
    if not down:
        return [Finding("components", "ok", f"{', '.join(_COMPONENTS)} are ready")]
    mend = f"kubectl -n {SERVING_NAMESPACE} describe deployment {' '.join(down)}"
    return [Finding("components", "error", f"not ready: {', '.join(down)}", mend)]


def _flags(platform: Platform) -> Iterator[Finding]:
    for use in _USES:
        off = [each for each in use.flags if each not in platform.limits.flags]
        if not off:
            yield Finding(use.name, "ok", f"{use.what} can be deployed")
            continue
        detail = f"{use.what} would be refused: {', '.join(off)} is off"
        mends = "; ".join(_switched(off))
        yield Finding(use.name, "warning", detail, f"{mends}   (only if you need it)")


def _switched(flags: Sequence[str]) -> Iterator[str]:
    by_map: dict[str, dict[str, str]] = {}
    for flag in flags:
        config_map, _, key = flag.partition("/")
        by_map.setdefault(config_map, {})[key] = Need(flag, Node("", None)).value
    for config_map, values in by_map.items():
        yield switch(SERVING_NAMESPACE, config_map, values)


async def _settings(serving: Kube, platform: Platform) -> Sequence[Finding]:
    network, deployment, activator = await asyncio.gather(
        serving.get(CONFIG_MAP, "config-network"),
        serving.get(CONFIG_MAP, "config-deployment"),
        serving.get(DEPLOYMENT, "activator"),
    )
    grace = ("spec", "template", "spec", "terminationGracePeriodSeconds")
    return [
        mesh(table(network, "data")),
        schedulable(table(deployment, "data")),
        timeouts(
            platform.limits.revision_timeout_max_s,
            whole(activator, *grace) or _ACTIVATOR_GRACE_S,
        ),
    ]


def mesh(network: Mapping[str, str]) -> Finding:
    """Judge ``mesh-compatibility-mode`` of config-network; what is not written is ``auto``.

    With ``auto`` an activator whose first probe meets a pod in the moment in which it starts to
    listen takes the refusal for a mesh, and speaks to that revision's service address for good.
    """
    mode = network.get("mesh-compatibility-mode", "auto").lower()
    if mode != "auto":
        return Finding("mesh mode", "ok", f"mesh-compatibility-mode is {mode}")
    detail = (
        "mesh-compatibility-mode is auto: a pod that is just starting may be taken for one in a "
        "mesh; then cold starts take 10 s, and requests queue behind a busy pod"
    )
    mend = switch(SERVING_NAMESPACE, "config-network", {"mesh-compatibility-mode": "disabled"})
    return Finding("mesh mode", "warning", detail, f"{mend}   (enabled where pods are in a mesh)")


def schedulable(deployment: Mapping[str, str]) -> Finding:
    """Judge ``pod-is-always-schedulable`` of config-deployment."""
    key = "pod-is-always-schedulable"
    if deployment.get(key, "false").lower() == "true":
        return Finding("scheduling", "ok", "a pod that waits for a node is no failure")
    detail = f"{key} is off: a revision whose pod waits for a GPU or a node is told as failed"
    mend = switch(SERVING_NAMESPACE, "config-deployment", {key: "true"})
    return Finding("scheduling", "warning", detail, mend)


def timeouts(revision_max_s: int, activator_grace_s: int) -> Finding:
    """Judge whether an activator that is told to end lets the longest request end first."""
    detail = f"requests up to {revision_max_s} s, an activator ends within {activator_grace_s} s"
    if activator_grace_s >= revision_max_s:
        return Finding("time-outs", "ok", detail)
    pod = (
        f'{{"spec":{{"template":{{"spec":{{"terminationGracePeriodSeconds":{revision_max_s}}}}}}}}}'
    )
    mend = f"kubectl -n {SERVING_NAMESPACE} patch deployment activator -p '{pod}'"
    return Finding("time-outs", "warning", f"{detail}: it cuts longer ones", mend)


async def gpu(kube: Kube) -> Sequence[Finding]:
    """Count GPUs: what nodes give, what pods hold, what waits."""
    nodes = [each for each in await kube.listed(NODE, {}) if _given(each)]
    if not nodes:
        return [capacity((), ())]
    alive = "status.phase!=Succeeded,status.phase!=Failed"
    return [capacity(nodes, await kube.listed(POD_ANYWHERE, {}, alive))]


def capacity(nodes: Sequence[JsonObject], pods: Sequence[JsonObject]) -> Finding:
    """Judge what `nodes` with GPUs have left beside the `pods` that are not over."""
    if not nodes:
        detail = f"no node has {RESOURCE}: a satellite with a GPU would wait for one"
        return Finding("gpu", "ok", detail)
    product_of = {named(node, "metadata", "name"): _product(node) for node in nodes}
    given, held = Counter[str](), Counter[str]()
    for node in nodes:
        given[_product(node)] += _given(node)
    for pod in pods:
        if product := product_of.get(named(pod, "spec", "nodeName")):
            held[product] += asked(pod)
    shown = ", ".join(f"{held[each]} of {given[each]} {each} in use" for each in sorted(given))
    waiting = sum(1 for each in pods if asked(each) and not named(each, "spec", "nodeName"))
    if not waiting:
        return Finding("gpu", "ok", shown)
    mend = "wait until one is given back, add a node, or let satellites ask for fewer"
    return Finding("gpu", "warning", f"{shown}; {waiting} pods wait for one", mend)


def asked(pod: JsonObject) -> int:
    """Return the GPUs that a pod asks for: those that come first run alone, the others together.

    Source: Kubernetes, "Init containers", resource sharing within containers.
    """
    path = ("resources", "limits", RESOURCE)
    first = max((whole(each, *path) for each in several(pod, "spec", "initContainers")), default=0)
    return max(first, sum(whole(each, *path) for each in several(pod, "spec", "containers")))


def _given(node: JsonObject) -> int:
    return whole(node, "status", "allocatable", RESOURCE)


def _product(node: JsonObject) -> str:
    return table(node, "metadata", "labels").get(PRODUCT_LABEL, RESOURCE)
