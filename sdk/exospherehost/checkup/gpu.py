"""How many GPUs the nodes have, and how many of them pods have asked for already."""

from collections import Counter
from collections.abc import Sequence

from controlplane.adapters.kube import Kube
from controlplane.adapters.kube.client import NODE, POD_ANYWHERE
from controlplane.adapters.orbit.knative.gpu import PRODUCT_LABEL, RESOURCE
from exospherehost.checkup.finding import Finding
from exospherehost.checkup.objects import named, several, table, whole
from functions_runtime.contract import JsonObject


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
    """Give the GPUs that a pod asks for: those that come first run alone, the others together.

    Source: Kubernetes, "Init containers", resource sharing within containers.
    """
    path = ("resources", "limits", RESOURCE)
    first = max((whole(each, *path) for each in several(pod, "spec", "initContainers")), default=0)
    return max(first, sum(whole(each, *path) for each in several(pod, "spec", "containers")))


def _given(node: JsonObject) -> int:
    return whole(node, "status", "allocatable", RESOURCE)


def _product(node: JsonObject) -> str:
    return table(node, "metadata", "labels").get(PRODUCT_LABEL, RESOURCE)
